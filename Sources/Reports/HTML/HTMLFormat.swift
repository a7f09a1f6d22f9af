extension ReportFormat {
    /// A site: `index.html`, a page a lesson, `search.html`, and the pictures beside them.
    package static let html = ReportFormat(name: "html", hasCopies: true) { course in
        let site = Site(course, module: LiveParts.module)
        return [{ [IndexPage(site).file] }, { [SearchPage(site).file] }]
            + course.reports.map { report -> Piece in { [LessonPage(report, of: site).file] } }
    }
}
