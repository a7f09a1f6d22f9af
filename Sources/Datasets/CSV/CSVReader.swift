/// The cells of a file of separated values (RFC 4180), row by row: quoted cells, any line ending, a byte order mark.
/// Lines without any character but spaces, and rows of nothing but separators, are passed over.
struct CSVReader {
    struct Row {
        /// Where it begins: the line from 1, and the byte.
        let line: Int
        let offset: Int
        var cells: [String]
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var at: Int
    private var line: Int

    init(_ bytes: [UInt8], _ separator: CSVForm.Separator, from offset: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator.rawValue
        self.line = line
        at = max(offset, Self.start(bytes))
    }

    /// Behind a byte order mark.
    static func start(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private var isAtLineEnd: Bool {
        at == bytes.count || bytes[at] == Self.lineFeed || bytes[at] == Self.carriageReturn
    }

    private func isSpace(_ byte: UInt8) -> Bool { (byte == 0x20 || byte == 0x09) && byte != separator }

    /// The next row that holds anything; nil at the end.
    mutating func next() throws(CSVProblem) -> Row? {
        while at < bytes.count {
            let start = (line, at)
            let cells = try row()
            if cells.contains(where: { !$0.isEmpty }) { return Row(line: start.0, offset: start.1, cells: cells) }
        }
        return nil
    }

    private mutating func row() throws(CSVProblem) -> [String] {
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell(start))
            guard at < bytes.count, bytes[at] == separator else { break }
            at += 1
        }
        endLine()
        return cells
    }

    /// One cell, up to the separator or the line's end.
    private mutating func cell(_ start: Int) throws(CSVProblem) -> String {
        let first = bytes[at...].first { !isSpace($0) }
        guard first == Self.quote else { return try plain() }
        at = bytes[at...].firstIndex { !isSpace($0) } ?? at
        let text = try quoted(start)
        at = bytes[at...].firstIndex { !isSpace($0) } ?? bytes.count
        guard isAtLineEnd || bytes[at] == separator else {
            throw problem("text after the closing quote of a cell")
        }
        return text
    }

    private mutating func endLine() {
        if at < bytes.count, bytes[at] == Self.carriageReturn { at += 1 }
        if at < bytes.count, bytes[at] == Self.lineFeed { at += 1 }
        line += 1
    }

    private mutating func plain() throws(CSVProblem) -> String {
        let from = at
        while !isAtLineEnd, bytes[at] != separator {
            guard bytes[at] != Self.quote else { throw problem("a quote inside a cell without quotes") }
            at += 1
        }
        return try text(bytes[from..<at])
    }

    private mutating func quoted(_ start: Int) throws(CSVProblem) -> String {
        let opening = (line, at)
        var content: [UInt8] = []
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == Self.quote {
                guard at < bytes.count, bytes[at] == Self.quote else { return try text(content[...]) }
                at += 1
            } else if byte == Self.lineFeed || (byte == Self.carriageReturn && (at == bytes.count || bytes[at] != 10)) {
                line += 1
            }
            content.append(byte)
        }
        (line, at) = opening
        throw problem("a quote that is never closed")
    }

    /// Spaces around a cell mean nothing.
    private func text(_ bytes: ArraySlice<UInt8>) throws(CSVProblem) -> String {
        let trimmed = bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        guard let text = String(validating: trimmed, as: UTF8.self) else {
            throw CSVProblem(
                line: line, reason: "the text is not UTF-8", hint: "save it again as UTF-8 (in Excel: CSV UTF-8)")
        }
        guard !text.utf8.contains(0) else { throw CSVProblem(line: line, reason: "the file is not text") }
        return text
    }

    private func problem(_ reason: String) -> CSVProblem {
        CSVProblem(line: line, column: Self.column(of: at, in: bytes), reason: reason)
    }

    /// The column of a byte in its line, in characters from 1.
    private static func column(of offset: Int, in bytes: [UInt8]) -> Int {
        let before = bytes[..<min(offset, bytes.count)]
        let from = max(start(bytes), (before.lastIndex { $0 == lineFeed || $0 == carriageReturn } ?? -1) + 1)
        return from < before.endIndex ? String(decoding: before[from...], as: UTF8.self).count + 1 : 1
    }

    /// Line and column where cell number `index` of a row begins.
    func place(of index: Int, in row: Row) -> (line: Int, column: Int) {
        var reader = self
        (reader.at, reader.line) = (row.offset, row.line)
        for _ in 0..<index {
            guard (try? reader.cell(row.line)) != nil, reader.at < bytes.count, bytes[reader.at] == separator else {
                break
            }
            reader.at += 1
        }
        while reader.at < bytes.count, isSpace(bytes[reader.at]) { reader.at += 1 }
        return (reader.line, Self.column(of: reader.at, in: bytes))
    }
}
