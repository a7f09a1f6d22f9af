import Lessons

/// The first page: what the course is, its lessons by language.
struct IndexPage: Sendable {
    let site: Site
    let words: Words

    init(_ site: Site) {
        self.site = site
        words = Words.of(language: site.languages.first?.language ?? "en")
    }

    var file: OutputFile {
        let shell = PageShell(
            site: site, language: words.language, words: words, path: Site.index, title: site.course.title,
            description: words.navigation.welcome)
        let groups = site.languages
        let claims = site.course.reports.reduce(ClaimCount()) { $0 + ClaimCount($1.outcomes) }
        let opening = Hypertext.element(
            "header", ["class": "opening"],
            [
                .element("h1", [:], site.course.title), Icon.chalkStroke,
                .element("p", ["class": "lead"], words.navigation.welcome),
                .element("ul", ["class": "facts"], facts(site.course.reports, claims, words)),
            ])
        return shell.file(
            main: .element(
                "main", ["id": PageShell.mainId, "class": "index"],
                [opening] + groups.map { group($0.language, $0.reports, isOnly: groups.count == 1) }))
    }

    private func facts(_ reports: [Report], _ claims: ClaimCount, _ words: Words) -> [Hypertext] {
        var facts: [Hypertext] = [.element("li", [:], words.navigation.lessonCount(reports.count))]
        if claims != ClaimCount() { facts.append(.element("li", [:], words.navigation.claims(claims))) }
        return facts
    }

    private func group(_ language: String, _ reports: [Report], isOnly: Bool) -> Hypertext {
        let words = Words.of(language: language)
        let title = isOnly ? words.navigation.lessons : words.languageName
        return .element(
            "section", ["lang": language],
            [.element("h2", [:], title), .element("ol", ["class": "cards"], reports.map { card($0, words) })])
    }

    private func card(_ report: Report, _ words: Words) -> Hypertext {
        let lesson = report.lesson
        let prose = ProseWriter(report, of: site, words: words, on: Site.index)
        var parts: [Hypertext] = [
            .element(
                "h3", [:],
                [
                    .element(
                        "a", ["href": Addresses.relative(from: Site.index, to: Site.page(of: lesson))],
                        report.title)
                ])
        ]
        if !prose.goal.isEmpty { parts.append(.element("p", [:], prose.inlines(prose.goal))) }
        var facts: [Hypertext] = []
        if let minutes = lesson.frontMatter.minutes { facts.append(.element("li", [:], words.lesson.minutes(minutes))) }
        let claims = ClaimCount(report.outcomes)
        if claims != ClaimCount() { facts.append(.element("li", [:], words.navigation.claims(claims))) }
        if !facts.isEmpty { parts.append(.element("ul", ["class": "facts"], facts)) }
        return .element("li", [:], parts)
    }
}
