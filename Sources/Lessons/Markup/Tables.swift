extension LessonParser {
    /// A paragraph whose second line is a pipe delimiter row is a table, as Git hosts read it.
    mutating func table(_ node: MarkupNode, _ span: Span) -> Block? {
        // Most paragraphs are told from tables by their first two lines' bytes.
        guard node.endLine > node.startLine, source.line(node.startLine).contains(UInt8(ascii: "|")),
            source.line(node.startLine + 1).contains(UInt8(ascii: "|"))
        else { return nil }
        var rows: [(text: String, offset: Int)] = []
        for number in node.startLine...node.endLine {
            let line = source.line(number)
            if number > node.startLine + 1, !footnotes.starts.isEmpty, Self.beginsFootnote(line) { break }
            // Inside quotes and lists the paragraph begins further right.
            let start =
                number == node.startLine
                ? source.offset(line: number, column: node.startColumn)
                : line.startIndex + line.prefix { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }.count
            rows.append(
                (String(decoding: source.bytes[min(start, line.endIndex)..<line.endIndex], as: UTF8.self), start))
        }
        guard rows[0].text.contains("|"), let columns = Self.delimiter(rows[1].text) else { return nil }
        let header = cells(rows[0])
        guard header.count == columns.count else { return nil }
        guard (rows.count - 1).multipliedReportingOverflow(by: columns.count).partialValue <= Self.cellLimit else {
            diagnostics.append(
                .tableTooLarge(Self.cellLimit, path: source.path, span: Span(span.start, span.start + 1)))
            return nil
        }
        var body: [[[Inline]]] = []
        for row in rows.dropFirst(2) {
            var cells = cells(row)
            if cells.count > columns.count {
                let line = Span(row.offset, row.offset + row.text.utf8.count)
                diagnostics.append(.rowTooLong(cells.count, columns: columns.count, path: source.path, span: line))
            }
            while cells.count < columns.count { cells.append([]) }
            body.append(Array(cells.prefix(columns.count)))
        }
        return Block(.table(columns: columns, header: header, rows: body), span: span)
    }

    /// It ends the table above it.
    private static func beginsFootnote(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
        guard let name = FootnoteSigns.name(text) else { return false }
        return text.dropFirst(name.count + 3).first == UInt8(ascii: ":")
    }

    /// Rows are filled up, so a short text could ask for any number of cells.
    private static let cellLimit = 200_000

    /// `| --- | ---: |`, or nil.
    private static func delimiter(_ text: String) -> [Block.Alignment]? {
        let cells = split(text)
        guard !cells.isEmpty, text.contains("|") else { return nil }
        var alignments: [Block.Alignment] = []
        for (cell, _) in cells {
            let rule = cell.trimmingEnds()
            let dashes = rule.drop { $0 == ":" }.prefix { $0 == "-" }
            let ends = rule.dropFirst((rule.hasPrefix(":") ? 1 : 0) + dashes.count)
            guard !dashes.isEmpty, ends.isEmpty || ends == ":" else { return nil }
            switch (rule.hasPrefix(":"), ends == ":") {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(.natural)
            }
        }
        return alignments
    }

    /// Cells and where they begin in the row. As Git hosts have it, every pipe ends one that has no backslash before it,
    /// in code as well.
    private static func split(_ text: String) -> [(text: String, offset: Int)] {
        let bytes = Array(text.utf8)
        var cells: [(String, Int)] = []
        var start = 0
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\\") {
                at += 2
                continue
            }
            if bytes[at] == UInt8(ascii: "|") {
                cells.append((String(decoding: bytes[start..<at], as: UTF8.self), start))
                start = at + 1
            }
            at += 1
        }
        cells.append((String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self), start))
        if cells.first.map({ $0.0.trimmingEnds().isEmpty }) ?? false { cells.removeFirst() }
        if cells.last.map({ $0.0.trimmingEnds().isEmpty }) ?? false { cells.removeLast() }
        return cells
    }

    private mutating func cells(_ row: (text: String, offset: Int)) -> [[Inline]] {
        Self.split(row.text).map { cell, offset in
            let place = Span(row.offset + offset, row.offset + offset + cell.utf8.count)
            let isEscaped = cell.utf8.contains(UInt8(ascii: "\\"))
            let text =
                !isEscaped
                ? cell : cell.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|")
            var scanner = InlineScanner(source, place)
            scanner.escapesPipes = true
            return inlines(ofLine: text, in: place, scanner)
        }
    }
}
