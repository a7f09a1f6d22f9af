extension ReportFormat {
    /// A site: `index.html`, a page a lesson, `search.html`, and the pictures beside them.
    package static let html = ReportFormat(name: "html") { course in
        let site = Site(course)
        var files = [IndexPage(site).file, SearchPage(site).file]
        for report in course.reports { files.append(LessonPage(report, of: site).file) }
        let pages = Set(files.map(\.path))
        var pictures: [String: [UInt8]] = [:]
        for report in course.reports { pictures.merge(report.images) { first, _ in first } }
        for (path, bytes) in pictures.sorted(by: { $0.key < $1.key }) where !pages.contains(path) {
            files.append(OutputFile(path: path, bytes: bytes))
        }
        return files
    }
}
