extension ReportFormat {
    /// A site: `index.html`, a page a lesson, `search.html`, and the pictures beside them.
    package static let html = ReportFormat(name: "html", hasCopies: true) { course in
        let site = Site(course, module: LiveParts.module)
        return Writer(
            lesson: { report in
                LessonFiles(
                    files: [LessonPage(report, of: site).file], entry: IndexPage.card(report, of: site).bytes,
                    sections: SearchedLesson(report, keepsTexts: SearchPage.keepsTexts(site)).bytes)
            },
            course: { shares in
                [
                    { [IndexPage(site, shares.lessons).file] },
                    {
                        let old = shares.lessons.contains { $0.sections == nil } ? shares.before(Site.search) : nil
                        return [
                            SearchPage(
                                site, shares.lessons.map(\.sections), old: old ?? [], sideBySide: shares.sideBySide
                            ).file
                        ]
                    },
                ]
            })
    }
}
