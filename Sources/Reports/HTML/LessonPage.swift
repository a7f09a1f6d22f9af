import Engine
import Lessons

/// One lesson as a page.
struct LessonPage: Sendable {
    let report: Report
    let site: Site
    let words: Words
    let prose: ProseWriter

    init(_ report: Report, of site: Site) {
        self.report = report
        self.site = site
        words = Words.of(language: report.lesson.frontMatter.language)
        prose = ProseWriter(report, of: site, words: words)
    }

    private var frontMatter: FrontMatter { report.lesson.frontMatter }

    var file: OutputFile {
        let outline = Outline(report.lesson)
        let shell = PageShell(
            site: site, language: frontMatter.language, words: words, path: prose.page, title: report.title,
            description: prose.goal.isEmpty ? nil : prose.plainText(prose.goal))
        var parts = [opening(outline)]
        parts += contents(outline)
        parts.append(.element("div", ["class": "prose"], [prose.blocks(outline.body)] + prose.notes))
        parts += neighbours
        return shell.file(
            beforeMain: [lessons], main: .element("main", ["id": PageShell.mainId, "class": "lesson"], parts))
    }

    /// The lessons of this language, this one marked; of a long course those around it.
    private var lessons: Hypertext {
        let (entries, areAll) = site.listed(beside: report.lesson)
        let items = entries.map { entry in
            let isHere = entry.path == report.lesson.path
            return Hypertext.element(
                "li", [:],
                [
                    .element(
                        "a", ["href": address(of: entry.path), "aria-current": isHere ? "page" : nil],
                        entry.title)
                ])
        }
        let start = entries.startIndex > 0 ? String(entries.startIndex + 1) : nil
        var parts: [Hypertext] = [
            .element("p", ["class": "nav-title"], words.navigation.lessons), .element("ol", ["start": start], items),
        ]
        if !areAll {
            let index = Addresses.relative(from: prose.page, to: Site.index)
            parts.append(.element("p", [:], [.element("a", ["href": index], words.navigation.allLessons)]))
        }
        return .element("nav", ["class": "lessons", "aria-label": words.navigation.lessons], parts)
    }

    private func address(of lessonPath: String) -> String {
        Addresses.relative(from: prose.page, to: Site.page(lessonPath))
    }

    // MARK: the head of the page

    private func opening(_ outline: Outline) -> Hypertext {
        var parts: [Hypertext] = languages
        let title = prose.inlines(outline.title?.inlines ?? report.lesson.title)
        parts.append(.element("h1", ["id": outline.title?.anchor], title))
        parts.append(Icon.chalkStroke)
        if !prose.goal.isEmpty { parts.append(.element("p", ["class": "lead"], prose.inlines(prose.goal))) }
        if !facts.isEmpty { parts.append(.element("ul", ["class": "facts"], facts)) }
        let errors = report.diagnostics.count { $0.severity == .error }
        if errors > 0 {
            parts.append(.element("p", ["class": "message failed", "role": "note"], words.lesson.errors(errors)))
        }
        return .element("header", ["class": "opening"], parts)
    }

    private var facts: [Hypertext] {
        var facts: [Hypertext] = []
        if frontMatter.isDraft { facts.append(.element("li", [:], words.lesson.draft)) }
        if let minutes = frontMatter.minutes { facts.append(.element("li", [:], words.lesson.minutes(minutes))) }
        if !frontMatter.requires.isEmpty {
            var parts: [Hypertext] = [.text(words.lesson.requires + " ")]
            for (index, name) in frontMatter.requires.enumerated() {
                if index > 0 { parts.append(.text(", ")) }
                if let other = site.lesson(named: name, language: frontMatter.language) {
                    parts.append(.element("a", ["href": address(of: other.path)], other.title))
                } else {
                    parts.append(.text(name))
                }
            }
            facts.append(.element("li", [:], parts))
        }
        if let author = frontMatter.author { facts.append(.element("li", [:], "\(words.lesson.author) \(author)")) }
        if let date = frontMatter.date { facts.append(.element("li", [:], "\(words.lesson.date) \(date)")) }
        return facts
    }

    /// The same lesson in other languages.
    private var languages: [Hypertext] {
        let links = site.translations(of: report.lesson).map { other in
            Hypertext.element(
                "a", ["href": address(of: other.path), "lang": other.language, "hreflang": other.language],
                Words.of(language: other.language).languageName)
        }
        guard !links.isEmpty else { return [] }
        return [.element("nav", ["class": "languages", "aria-label": words.navigation.languages], links)]
    }

    // MARK: ways on

    private func contents(_ outline: Outline) -> [Hypertext] {
        let entries = outline.sections.filter { !$0.anchor.isEmpty }
        guard entries.count > 1 else { return [] }
        let items = entries.map { section in
            Hypertext.element(
                "li", ["class": section.level > 2 ? "below" : nil],
                [
                    .element(
                        "a", ["href": "#" + Addresses.cleaned(section.anchor)], prose.plainText(section.inlines))
                ])
        }
        return [
            .element(
                "nav", ["class": "contents", "aria-label": words.navigation.onThisPage],
                [.element("p", ["class": "nav-title"], words.navigation.onThisPage), .element("ul", [:], items)])
        ]
    }

    private var neighbours: [Hypertext] {
        func link(_ neighbour: LessonOutline?, _ word: String, _ relation: String) -> [Hypertext] {
            guard let neighbour else { return [] }
            return [
                .element(
                    "a", ["class": relation, "rel": relation, "href": address(of: neighbour.path)],
                    [.element("span", ["class": "way"], word), .text(" "), .element("span", [:], neighbour.title)])
            ]
        }
        let (previous, next) = site.neighbours(of: report.lesson)
        let links = link(previous, words.navigation.previous, "prev") + link(next, words.navigation.next, "next")
        guard !links.isEmpty else { return [] }
        return [.element("nav", ["class": "neighbours", "aria-label": words.navigation.neighbours], links)]
    }
}
