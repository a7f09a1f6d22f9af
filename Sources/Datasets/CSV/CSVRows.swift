/// The cells of a file of comma-separated values (RFC 4180): quoted cells, either line ending, a byte order mark. Lines
/// without any character but spaces are passed over.
struct CSVRows {
    struct Row {
        /// Where it begins, from 1.
        let line: Int
        let cells: [String]
    }

    let rows: [Row]

    static let mostBytes = 64 << 20
    static let mostCells = 1 << 24

    init(_ bytes: [UInt8]) throws(LoadingProblem) {
        guard bytes.count <= Self.mostBytes else { throw .csv(line: 1, reason: "the file is larger than 64 MB") }
        var reader = Reader(bytes)
        rows = try reader.all()
    }

    private struct Reader {
        private let bytes: [UInt8]
        private var at: Int
        private var line = 1
        private var cellCount = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        }

        private static let comma = UInt8(ascii: ",")
        private static let quote = UInt8(ascii: "\"")
        private static let lineFeed = UInt8(ascii: "\n")
        private static let carriageReturn = UInt8(ascii: "\r")

        private var isAtLineEnd: Bool {
            at == bytes.count || bytes[at] == Self.lineFeed || bytes[at] == Self.carriageReturn
        }

        private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

        private var isLineBlank: Bool {
            guard let next = bytes[at...].first(where: { !Self.isSpace($0) }) else { return true }
            return next == Self.lineFeed || next == Self.carriageReturn
        }

        mutating func all() throws(LoadingProblem) -> [Row] {
            var rows: [Row] = []
            while at < bytes.count {
                if isLineBlank {
                    at = bytes[at...].firstIndex { !Self.isSpace($0) } ?? bytes.count
                    endLine()
                } else {
                    rows.append(try row())
                }
            }
            return rows
        }

        private mutating func row() throws(LoadingProblem) -> Row {
            let start = line
            var cells: [String] = []
            while true {
                cells.append(try bytes[at...].first == Self.quote ? quoted(start) : plain())
                cellCount += 1
                guard cellCount <= CSVRows.mostCells else {
                    throw .csv(line: start, reason: "the file has too many cells")
                }
                guard at < bytes.count, bytes[at] == Self.comma else { break }
                at += 1
            }
            guard isAtLineEnd else { throw .csv(line: line, reason: "text after the closing quote of a cell") }
            endLine()
            return Row(line: start, cells: cells)
        }

        private mutating func endLine() {
            if at < bytes.count, bytes[at] == Self.carriageReturn { at += 1 }
            if at < bytes.count, bytes[at] == Self.lineFeed { at += 1 }
            line += 1
        }

        private mutating func plain() throws(LoadingProblem) -> String {
            let from = at
            while !isAtLineEnd, bytes[at] != Self.comma {
                guard bytes[at] != Self.quote else {
                    throw .csv(line: line, reason: "a quote inside a cell without quotes")
                }
                at += 1
            }
            return try text(bytes[from..<at])
        }

        private mutating func quoted(_ start: Int) throws(LoadingProblem) -> String {
            var content: [UInt8] = []
            at += 1
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                if byte == Self.quote {
                    guard at < bytes.count, bytes[at] == Self.quote else { return try text(content[...]) }
                    at += 1
                } else if byte == Self.lineFeed {
                    line += 1
                }
                content.append(byte)
            }
            throw .csv(line: start, reason: "a quote that is never closed")
        }

        /// Spaces around a cell mean nothing.
        private func text(_ bytes: ArraySlice<UInt8>) throws(LoadingProblem) -> String {
            let trimmed = bytes.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed()
            guard let text = String(validating: trimmed, as: UTF8.self) else {
                throw .csv(line: line, reason: "the text is not UTF-8")
            }
            guard !text.utf8.contains(0) else { throw .csv(line: line, reason: "the file is not text") }
            return text
        }
    }
}
