import Lessons

/// The first page: what the course is, its lessons by language.
struct IndexPage: Sendable {
    let site: Site
    let words: Words
    /// One for each lesson, in order: its claims, and its card.
    let shares: [LessonShare]

    init(_ site: Site, _ shares: [LessonShare]) {
        self.site = site
        self.shares = shares
        words = Words.of(language: site.languages.first?.language ?? "en")
    }

    var file: OutputFile {
        let course = CourseWords(site.course, in: site.languages.first?.language ?? words.language)
        let lead = course.description ?? words.navigation.welcome
        let shell = PageShell(
            site: site, language: words.language, words: words, path: Site.index, title: site.course.title,
            description: lead)
        var cards: [String: [Hypertext]] = [:]
        for (lesson, share) in zip(site.course.lessons, shares) {
            cards[lesson.language, default: []].append(.trusted(share.entry))
        }
        let opening = Hypertext.element(
            "header", ["class": "opening"],
            [
                .element("h1", [:], site.course.title), Icon.chalkStroke,
                .element("p", ["class": "lead"], lead),
                .element("ul", ["class": "facts"], facts),
            ])
        let groups = site.languages.map { group(of: $0.language, cards[$0.language] ?? []) }
        return shell.file(
            main: .element("main", ["id": PageShell.mainId, "class": "index"], [opening] + groups))
    }

    private var facts: [Hypertext] {
        let claims = shares.reduce(ClaimCount()) { $0 + $1.summary.claims }
        var facts: [Hypertext] = [.element("li", [:], words.navigation.lessonCount(shares.count))]
        if claims != ClaimCount() { facts.append(.element("li", [:], words.navigation.claims(claims))) }
        return facts
    }

    private func group(of language: String, _ cards: [Hypertext]) -> Hypertext {
        let words = Words.of(language: language)
        let title = site.languages.count == 1 ? words.navigation.lessons : words.languageName
        return .element(
            "section", ["lang": language], [.element("h2", [:], title), .element("ol", ["class": "cards"], cards)])
    }

    /// What the page says of a lesson.
    static func card(_ report: Report, of site: Site) -> Hypertext {
        let lesson = report.lesson
        let words = Words.of(language: lesson.frontMatter.language)
        let prose = ProseWriter(report, of: site, words: words, on: Site.index)
        let address = Addresses.relative(from: Site.index, to: Site.page(lesson.path))
        var parts: [Hypertext] = [.element("h3", [:], [.element("a", ["href": address], report.title)])]
        if !prose.goal.isEmpty { parts.append(.element("p", [:], prose.inlines(prose.goal))) }
        var facts: [Hypertext] = []
        if let minutes = lesson.frontMatter.minutes { facts.append(.element("li", [:], words.lesson.minutes(minutes))) }
        let claims = ClaimCount(report.outcomes)
        if claims != ClaimCount() { facts.append(.element("li", [:], words.navigation.claims(claims))) }
        if !facts.isEmpty { parts.append(.element("ul", ["class": "facts"], facts)) }
        return .element("li", [:], parts)
    }
}
