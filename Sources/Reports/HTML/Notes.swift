import Lessons

/// A lesson's footnotes on its page: numbers in the text, the notes at its end, and the ways there and back.
extension ProseWriter {
    /// Nothing on the page of another lesson or the course, where the note does not stand.
    func citation(_ number: Int) -> Hypertext {
        guard page == Site.page(lesson.path), let place = lesson.footnotes.place(number) else { return .text("") }
        return .element(
            "sup", [:],
            [
                .element(
                    "a",
                    [
                        "href": "#" + Self.note(place.number), "id": Self.citation(place.number, place.occurrence),
                        "role": "doc-noteref", "aria-label": words.lesson.footnote(place.number),
                    ], String(place.number))
            ])
    }

    var notes: [Hypertext] {
        let notes = lesson.footnotes.notes
        guard !notes.isEmpty else { return [] }
        let items = notes.enumerated().map { index, note in
            let back = (0..<note.count).map { way(backTo: index + 1, $0, of: note.count) }
            return Hypertext.element(
                "li", ["id": Self.note(index + 1)], [.element("p", [:], inlines(note.content) + back)])
        }
        return [
            .element(
                "section", ["class": "footnotes", "role": "doc-endnotes", "aria-labelledby": Self.title],
                [.element("h2", ["id": Self.title], words.lesson.footnotes), .element("ol", [:], items)])
        ]
    }

    private func way(backTo note: Int, _ occurrence: Int, of count: Int) -> Hypertext {
        .element(
            "a",
            [
                "class": "back", "href": "#" + Self.citation(note, occurrence), "role": "doc-backlink",
                "aria-label": words.lesson.backToText(note, count > 1 ? occurrence + 1 : nil),
            ], count > 1 ? "↩\u{FE0E}\(occurrence + 1)" : "↩\u{FE0E}")
    }

    // Ids of the page hold a dot and no directive is called `page`, so that no heading or figure has the same.
    static let title = "page.notes"
    private static func note(_ number: Int) -> String { "page.note.\(number)" }
    private static func citation(_ number: Int, _ occurrence: Int) -> String {
        "page.cited.\(number)" + (occurrence > 0 ? ".\(occurrence + 1)" : "")
    }
}
