import Engine

/// One figure or table with its number and caption.
struct ExhibitMarkup: Sendable {
    let exhibit: Exhibit
    let place: Numbering.Numbered
    /// The author's words; empty: what the drawing is called.
    let caption: [Hypertext]
    /// Whether what runs in the page may show something else than the report.
    let isLive: Bool
    let words: Words

    init(_ exhibit: Exhibit, at place: Numbering.Numbered, caption: [Hypertext], isLive: Bool = false, _ words: Words) {
        self.exhibit = exhibit
        self.place = place
        self.caption = caption
        self.isLive = isLive
        self.words = words
    }

    var markup: Hypertext {
        switch exhibit.content {
        case .figure(let figure):
            let svg = figure.svg(vocabulary: words.vocabulary, id: Array(place.anchor.utf8))
            // On a narrow screen a wide one scrolls, by keys too.
            let isWide = String(decoding: svg.prefix(32), as: UTF8.self).hasPrefix("<svg class=\"figure wide\"")
            let name = words.lesson.figure(place.number)
            var parts: [Hypertext] = [
                isWide
                    ? .element(
                        "div", ["class": "drawing", "tabindex": "0", "role": "group", "aria-label": name],
                        [.trusted(svg)])
                    : .element("div", ["class": "drawing"], [.trusted(svg)])
            ]
            let data = figure.dataTable()
            if !data.rows.isEmpty {
                parts.append(
                    .element(
                        "details", ["class": "data"],
                        [
                            .element("summary", [:], words.directive.data),
                            TableMarkup(data, words, label: words.directive.data).markup,
                        ]))
            }
            let label = words.lesson.figure(place.number)
            return .element(
                "figure", ["id": place.anchor], parts + [captioned(label, figure.caption(in: words))])
        case .table(let table):
            let label = words.lesson.table(place.number)
            let shown = ShownTable(table, words.vocabulary)
            return .element(
                "figure", ["id": place.anchor, "class": "tabular"],
                [
                    captioned(label, table.caption(in: words), shown.sharedSentence(words)),
                    TableMarkup(shown, words, label: label).folded,
                ])
        }
    }

    /// The author's words and the numbers of a table are about the report's run: said once the page shows another.
    private var ofTheReport: [Hypertext] {
        let isFigure = if case .figure = exhibit.content { true } else { false }
        guard isLive, !isFigure || !caption.isEmpty else { return [] }
        return [.element("span", ["class": "report-run", "hidden": ""], " " + words.live.reportRun)]
    }

    /// `Figure 1.` and the author's words, or else what the drawing is called.
    private func captioned(_ label: String, _ title: String, _ shared: String = "") -> Hypertext {
        let words = !caption.isEmpty ? caption : title.isEmpty ? [] : [.text(title.capitalized)]
        let isOpen = caption.isEmpty && !title.isEmpty && !title.hasSuffix("…")
        return .element(
            "figcaption", [:],
            [.element("b", [:], label + ".")] + ofTheReport + (words.isEmpty ? [] : [.text(" ")]) + words
                + (shared.isEmpty ? [] : [.text((isOpen ? ". " : " ") + shared)]))
    }
}
