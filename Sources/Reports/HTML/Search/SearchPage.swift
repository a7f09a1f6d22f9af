import Lessons

/// Searching the course: what is searched stands in the page, packed. Without scripts the page lists all sections, or
/// leads to the lessons where that would be long.
struct SearchPage: Sendable {
    let site: Site
    let words: Words

    /// Of a course of more lessons no texts are kept to show parts of, and sections are not listed.
    private static let most = 60

    init(_ site: Site) {
        self.site = site
        words = Words.of(language: site.languages.first?.language ?? "en")
    }

    private var isShort: Bool { site.course.reports.count <= Self.most }

    var file: OutputFile {
        let reports = site.course.reports
        return file(
            blocks: SearchBlock.ranges(reports.count).map { range in
                SearchBlock(reports[range].map { SearchedLesson($0, keepsTexts: isShort) }).packed[...]
            })
    }

    /// The page over blocks as `SearchBlock.packed` gives them.
    func file(blocks: [ArraySlice<UInt8>]) -> OutputFile {
        var shell = PageShell(
            site: site, language: words.language, words: words, path: Site.search, title: words.search.title)
        shell.scripts = [PageScript.search]
        return shell.file(
            main: .element(
                "main", ["id": PageShell.mainId, "class": "search"],
                [
                    .element(
                        "header", ["class": "opening"], [.element("h1", [:], words.search.title), Icon.chalkStroke]),
                    form, .element("noscript", [:], [.element("p", [:], words.search.needsScript)]),
                    .element("p", ["id": "page.status", "role": "status"]),
                    .element("ol", ["id": "page.results", "class": "results", "hidden": ""]),
                    .element("div", ["id": "page.all"], isShort ? everything : [toLessons]),
                ] + blocks.enumerated().map { .trusted(Self.opening($0) + $1 + Self.closing) }))
    }

    // Data, not a script: the policy needs no hash for it.
    private static func opening(_ number: Int) -> [UInt8] {
        Array("<script type=\"text/plain\" id=\"page.index.\(number)\">".utf8)
    }
    private static let closing = Array("</script>".utf8)

    /// The blocks of a page as it was written, nil if it has none that are whole.
    static func blocks(in page: [UInt8]) -> [ArraySlice<UInt8>]? {
        var blocks: [ArraySlice<UInt8>] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            let opening = opening(blocks.count)
            if rest.starts(with: opening) {
                let inside = rest.dropFirst(opening.count)
                let block = inside.prefix { $0 != closing[0] }
                rest = inside.dropFirst(block.count)
                guard rest.starts(with: closing) else { return nil }
                rest = rest.dropFirst(closing.count)
                blocks.append(block)
            } else if blocks.isEmpty {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        return blocks.isEmpty ? nil : blocks
    }

    private var form: Hypertext {
        .element(
            "form", ["role": "search", "id": "page.search", "hidden": ""],
            [
                .element("label", ["for": "page.query"], words.search.field),
                .element(
                    "input",
                    [
                        "type": "search", "name": "q", "id": "page.query", "autocomplete": "off",
                        "data-nothing": words.search.nothing, "data-one": words.search.one,
                        "data-many": words.search.many,
                    ]),
            ])
    }

    private var toLessons: Hypertext {
        .element("p", [:], [.element("a", ["href": Site.index], words.navigation.allLessons)])
    }

    /// Every lesson with its sections.
    private var everything: [Hypertext] {
        site.languages.map { group in
            let items = group.reports.map { report in
                let prose = ProseWriter(report, of: site, words: Words.of(language: group.language))
                let page = Addresses.relative(from: Site.search, to: prose.page)
                var sections: [Hypertext] = []
                for section in Outline(report.lesson).sections where !section.anchor.isEmpty {
                    let target: String = page + "#" + Addresses.cleaned(section.anchor)
                    let link = Hypertext.element("a", ["href": target], prose.plainText(section.inlines))
                    sections.append(.element("li", [:], [link]))
                }
                var parts: [Hypertext] = [.element("a", ["href": page], report.title)]
                if !sections.isEmpty { parts.append(.element("ul", [:], sections)) }
                return Hypertext.element("li", [:], parts)
            }
            return .element("ol", ["lang": group.language, "class": "everything"], items)
        }
    }
}
