import Lessons

/// Blocks back to CommonMark. What stands for a directive, a value and an image is for the caller to say: a report puts
/// the run's findings there.
struct MarkdownWriter {
    /// Lines in place of a directive.
    var directive: (Int) -> [String]
    /// Markdown in place of a value.
    var value: (Int) -> String
    /// Where a link leads that is written so; nil where the report has none.
    var address: (String) -> String?
    /// A citation's footnote by its number from 1; nil where there is none.
    var footnote: (Int) -> Int?
    /// What stands over a folded callout, as HTML.
    var summary: ([Inline]) -> String
    /// Numbers of the footnotes that a text cites.
    var citations: ([Inline]) -> [Int]
    var image: (_ path: String, _ file: String?, _ title: String, _ alternative: [Inline]) -> String

    func lines(_ blocks: [Block]) -> [String] { lines(blocks, isTight: false) }

    private func lines(_ blocks: [Block], isTight: Bool, marker first: Int = 0) -> [String] {
        var result: [String] = []
        var previous: Block.Kind?
        var marker = first
        for block in blocks {
            // Two lists next to each other are one unless their marks differ.
            if previous != nil { marker = isSameList(previous, block.kind) ? 1 - marker : 0 }
            let lines = lines(block, marker: marker)
            previous = block.kind
            if lines.isEmpty { continue }
            if !result.isEmpty, !isTight { result.append("") }
            result += lines
        }
        return result
    }

    private func isSameList(_ first: Block.Kind?, _ second: Block.Kind) -> Bool {
        switch (first, second) {
        case (.list(.bullets, _, _)?, .list(.bullets, _, _)), (.list(.numbers, _, _)?, .list(.numbers, _, _)): true
        default: false
        }
    }

    private func lines(_ block: Block, marker: Int) -> [String] {
        switch block.kind {
        case .heading(let level, _, let inlines):
            var text = text(inlines, in: .heading)
            if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
            return [String(repeating: "#", count: level) + (text.isEmpty ? "" : " " + text)]
        case .paragraph(let inlines): return split(text(inlines))
        case .quote(let blocks): return quoted(lines(blocks))
        case .callout(let kind, let blocks):
            var inner = ["[!\(kind.rawValue.uppercased())]"]
            if let first = blocks.first {
                if case .paragraph = first.kind {} else { inner.append("") }
            }
            return quoted(inner + lines(blocks))
        case .details(let title, let blocks): return details(title, lines(blocks))
        case .list(let kind, let isTight, let items): return list(kind, isTight, items, marker)
        case .table(let columns, let header, let rows):
            return MarkdownTable.lines(
                header: header.map { text($0, in: .cell) }, columns: columns,
                rows: rows.map { $0.map { text($0, in: .cell) } })
        case .code(let language, let text): return MarkdownText.fence(language, text)
        case .mathematics(let source): return MarkdownText.fence("math", source.tex)
        case .directive(let number): return directive(number)
        case .rawText(let text):
            return split(text).map { MarkdownText.escaped($0.trimmingEnds(), isLineStart: true) }
        // Hyphens would make a heading of a paragraph above, and stars are taken by lists.
        case .rule: return ["___"]
        }
    }

    /// The two elements are those that Git hosts let through; in the second they show no Markdown, so that what it cites
    /// is cited once more below.
    private func details(_ title: [Inline], _ inner: [String]) -> [String] {
        let cited = citations(title).map { "[^\($0)]" }.joined(separator: " ")
        let inner = cited.isEmpty ? inner : [cited, ""] + inner
        return ["<details>", "<summary>\(summary(title))</summary>", ""] + inner + ["", "</details>"]
    }

    private func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func quoted(_ lines: [String]) -> [String] {
        lines.isEmpty ? [">"] : lines.map { $0.isEmpty ? ">" : "> " + $0 }
    }

    private func list(_ kind: Block.ListKind, _ isTight: Bool, _ items: [[Block]], _ marker: Int) -> [String] {
        var result: [String] = []
        for (index, item) in items.enumerated() {
            if index > 0, !isTight { result.append("") }
            let mark: String =
                switch kind {
                case .bullets: marker == 0 ? "-" : "*"
                case .numbers(let start):
                    "\(start <= 999_999_999 - items.count ? start + index : start)\(marker == 0 ? "." : ")")"
                }
            // A list right inside a list changes its mark: `- - -` would be a rule.
            let lines = lines(item, isTight: isTight, marker: 1 - marker)
            let indent = String(repeating: " ", count: mark.count + 1)
            result.append(lines.first.map { $0.isEmpty ? mark : "\(mark) \($0)" } ?? mark)
            result += lines.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
        }
        return result
    }
}
