import Lessons

/// Searching the course: what is searched stands in the page, packed. Without scripts the page lists all sections, or
/// leads to the lessons where that would be long.
struct SearchPage: Sendable {
    let site: Site
    let words: Words
    /// One a lesson: what the search knows of it, as `SearchedLesson.bytes`; nil where that is as in `old`.
    private let lessons: [[UInt8]?]
    /// The page as it was written before; empty where there is none.
    private let old: [UInt8]
    private let sideBySide: SideBySide

    /// Of a longer course no texts are kept to show parts of, and sections are not listed.
    static func keepsTexts(_ site: Site) -> Bool { site.course.lessons.count <= Site.listed }

    init(
        _ site: Site, _ lessons: [[UInt8]?], old: [UInt8] = [], sideBySide: @escaping SideBySide = oneByOne
    ) {
        self.site = site
        self.lessons = lessons
        self.sideBySide = sideBySide
        self.old = old
        words = Words.of(language: site.languages.first?.language ?? "en")
    }

    var file: OutputFile {
        let before = Self.blocks(in: old) ?? []
        let ranges = SearchBlock.ranges(lessons.count)
        return file(
            blocks: sideBySide(ranges.count) { number in
                block(ranges[number], before: before.indices.contains(number) ? before[number] : [])
            })
    }

    /// Lessons of a block, those that are not known anew as they were before.
    private func block(_ range: Range<Int>, before: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let known = lessons[range]
        guard known.contains(where: { $0 != nil }) else { return before }
        let kept = known.contains(nil) ? SearchBlock(packed: before)?.lessons ?? [] : []
        let all = known.enumerated().compactMap { place, bytes in
            bytes.flatMap { SearchedLesson(bytes: $0) } ?? (kept.indices.contains(place) ? kept[place] : nil)
        }
        return SearchBlock(all).packed[...]
    }

    /// The page over blocks as `SearchBlock.packed` gives them.
    func file(blocks: [ArraySlice<UInt8>]) -> OutputFile {
        var shell = PageShell(
            site: site, language: words.language, words: words, path: Site.search, title: words.search.title)
        shell.scripts = [PageScript.searchPart]
        return shell.file(
            main: .element(
                "main", ["id": PageShell.mainId, "class": "search"],
                [
                    .element(
                        "header", ["class": "opening"], [.element("h1", [:], words.search.title), Icon.chalkStroke]),
                    form, .element("noscript", [:], [.element("p", [:], words.search.needsScript)]),
                    .element("p", ["id": "page.status", "role": "status"]),
                    .element("ol", ["id": "page.results", "class": "results", "hidden": ""]),
                    .element("div", ["id": "page.all"], Self.keepsTexts(site) ? everything(blocks) : [toLessons]),
                ] + blocks.enumerated().map { .trusted(Self.element($0, $1)) }))
    }

    // Data, not a script: the policy needs no hash for it.
    private static func opening(_ number: Int) -> [UInt8] {
        Array("<script type=\"text/plain\" id=\"page.index.\(number)\">".utf8)
    }
    private static let closing = Array("</script>".utf8)

    private static func element(_ number: Int, _ block: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = opening(number)
        bytes.reserveCapacity(bytes.count + block.count + closing.count)
        bytes += block
        bytes += closing
        return bytes
    }

    /// The blocks of a page as it was written, nil if it has none that are whole.
    static func blocks(in page: [UInt8]) -> [ArraySlice<UInt8>]? {
        var blocks: [ArraySlice<UInt8>] = []
        var next = sign(in: page, from: 0)
        while let start = next {
            let opening = opening(blocks.count)
            if page[start...].starts(with: opening) {
                let inside = start + opening.count
                guard let end = sign(in: page, from: inside), page[end...].starts(with: closing) else { return nil }
                blocks.append(page[inside..<end])
                next = sign(in: page, from: end + closing.count)
            } else if blocks.isEmpty {
                next = sign(in: page, from: start + 1)
            } else {
                break
            }
        }
        return blocks.isEmpty ? nil : blocks
    }

    /// The next `<`: blocks are long, and have none.
    private static func sign(in page: [UInt8], from start: Int) -> Int? {
        page.withUnsafeBufferPointer { bytes in
            (start..<max(start, bytes.count)).first { bytes[$0] == UInt8(ascii: "<") }
        }
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
    private func everything(_ blocks: [ArraySlice<UInt8>]) -> [Hypertext] {
        let lessons = blocks.flatMap { SearchBlock(packed: $0)?.lessons ?? [] }
        var items: [String: [Hypertext]] = [:]
        for (outline, lesson) in zip(site.course.lessons, lessons) {
            let sections = lesson.sections.filter { !$0.anchor.isEmpty }.map { section in
                let address = lesson.address + "#" + section.anchor
                return Hypertext.element("li", [:], [.element("a", ["href": address], section.title)])
            }
            var parts: [Hypertext] = [.element("a", ["href": lesson.address], lesson.title)]
            if !sections.isEmpty { parts.append(.element("ul", [:], sections)) }
            items[outline.language, default: []].append(.element("li", [:], parts))
        }
        return site.languages.map { group in
            .element("ol", ["lang": group.language, "class": "everything"], items[group.language] ?? [])
        }
    }
}
