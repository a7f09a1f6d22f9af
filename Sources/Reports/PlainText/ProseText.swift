import Lessons
import Mathematics

extension LessonText {
    func lines(_ blocks: [Block], _ width: Int, isTight: Bool = false) -> [TextLine] {
        var result: [TextLine] = []
        for block in blocks {
            let lines = lines(block, max(8, width))
            if lines.isEmpty { continue }
            if !result.isEmpty, !isTight { result.append(.empty) }
            result += lines
        }
        return result
    }

    private func lines(_ block: Block, _ width: Int) -> [TextLine] {
        switch block.kind {
        case .heading(let level, _, let inlines): return heading(level, runs(inlines), width)
        case .paragraph(let inlines): return runs(inlines).wrapped(to: width)
        case .quote(let blocks): return barred(lines(blocks, width - 2))
        case .callout(let kind, let blocks):
            return barred([TextLine(words.lesson.word(for: kind), .bold)] + lines(blocks, width - 2))
        case .details(let title, let blocks):
            let title = title.isEmpty ? [TextRun(words.lesson.details, .bold)] : runs(title, .bold)
            let head = ([TextRun("▾ ", .faint)] + title).wrapped(to: width - 2)
            return barred(head + lines(blocks, width - 2))
        case .list(let kind, let isTight, let items): return list(kind, isTight, items, width)
        case .table(let columns, let header, let rows):
            let titles = zip(columns, header).map { alignment, title in
                TextTable.Column(title: runs(title, .bold), isRight: alignment == .right)
            }
            return TextTable(columns: titles, rows: rows.map { $0.map { runs($0) } }).lines(width: width)
        case .code(_, let text):
            return indented(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        case .mathematics(let source): return indented(TeX.lines(source.tex))
        case .directive(let number): return directive(number, width)
        case .rawText(let text): return [TextRun(text)].wrapped(to: width)
        case .rule: return [TextLine(String(repeating: "─", count: min(width, 20)), .faint)]
        }
    }

    func heading(_ level: Int, _ title: [TextRun], _ width: Int) -> [TextLine] {
        let lines = title.map { TextRun($0.text, $0.style.union(.bold)) }.wrapped(to: width)
        guard level <= 2 else { return lines }
        let longest = lines.map(\.width).max() ?? 0
        return lines + [TextLine(String(repeating: level == 1 ? "═" : "─", count: longest), .faint)]
    }

    private func barred(_ lines: [TextLine]) -> [TextLine] { lines.map { $0.indented(TextRun("│ ", .faint)) } }

    private func indented(_ lines: [String]) -> [TextLine] {
        var lines = lines
        while lines.last == "" { lines.removeLast() }
        return lines.map { $0.isEmpty ? .empty : TextLine([TextRun("    "), TextRun($0)]) }
    }

    private func list(_ kind: Block.ListKind, _ isTight: Bool, _ items: [[Block]], _ width: Int) -> [TextLine] {
        var result: [TextLine] = []
        for (index, item) in items.enumerated() {
            let mark: String =
                switch kind {
                case .bullets: "•"
                case .numbers(let start): "\(start.addingReportingOverflow(index).partialValue)."
                }
            let indent = mark.terminalWidth + 1
            let lines = lines(item, width - indent, isTight: isTight)
            if index > 0, !isTight { result.append(.empty) }
            result.append((lines.first ?? .empty).indented(TextRun(mark + " ")))
            result += lines.dropFirst().map { $0.indented(TextRun(String(repeating: " ", count: indent))) }
        }
        return result
    }

    func runs(_ inlines: [Inline], _ style: TextStyle = []) -> [TextRun] {
        inlines.flatMap { inline -> [TextRun] in
            switch inline.kind {
            case .text(let text): return [TextRun(text, style)]
            case .code(let text): return [TextRun("`\(text)`", style.union(.marked))]
            case .mathematics(let source): return [TextRun(TeX.line(source.tex), style)]
            case .emphasis(let inner): return runs(inner, style.union(.italic))
            case .strong(let inner): return runs(inner, style.union(.bold))
            case .link(let target, _, let inner):
                let words = runs(inner, style.union(.underlined))
                // Where a link leads helps only outside the course.
                guard case .outside = LinkTarget(target), report.plainText(inner) != target else { return words }
                return words + [TextRun(" (\(target))", style.union(.faint))]
            case .value(let number): return value(number, style)
            case .footnote(let number):
                guard let place = report.lesson.footnotes.place(number) else { return [] }
                return [TextRun("[\(place.number)]", style.union(.faint))]
            case .image(_, let file, _, let seen):
                let alternative = report.alternative(seen)
                let text = file == nil ? words.lesson.missingPicture(alternative) : "[\(alternative)]"
                return [TextRun(text, style.union(.faint))]
            case .softBreak: return [TextRun(" ", style)]
            case .hardBreak: return [TextRun("\n", style)]
            }
        }
    }

    /// At the lesson's end.
    func footnotes(_ width: Int) -> [TextLine] {
        let notes = report.lesson.footnotes.notes
        guard !notes.isEmpty else { return [] }
        let items = notes.enumerated().flatMap { index, note -> [TextLine] in
            let mark = "[\(index + 1)] "
            let lines = runs(note.content).wrapped(to: max(8, width - mark.count))
            return lines.enumerated().map { number, line in
                line.indented(TextRun(number == 0 ? mark : String(repeating: " ", count: mark.count), .faint))
            }
        }
        return [.empty, TextLine(words.lesson.footnotes, .bold)] + items
    }

    private func value(_ number: Int, _ style: TextStyle) -> [TextRun] {
        let written = report.lesson.values.indices.contains(number) ? report.lesson.values[number].text : ""
        guard report.values.indices.contains(number) else { return [TextRun(written, style)] }
        switch report.values[number] {
        case .unchecked(let text):
            return [TextRun(NumberWords.typeset(text), style), TextRun(" (?)", style.union(.faint))]
        case .checked(let text, let agrees), .figure(_, let text, let agrees):
            let text = NumberWords.typeset(text)
            guard agrees else {
                return [
                    TextRun(text, style.union([.bad, .bold])),
                    TextRun(" (\(words.lesson.differs(written)))", style.union(.bad)),
                ]
            }
            return [TextRun(text, style.union(.marked))]
        }
    }
}
