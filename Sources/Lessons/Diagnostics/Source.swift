/// The text of one file, and the way from byte offsets to lines and columns.
package struct SourceFile: Sendable, Equatable {
    /// As messages name it: relative to the course.
    package let path: String
    package let bytes: [UInt8]
    /// Byte offsets where lines begin; line 1 is `lineStarts[0]`, after a byte order mark if there is one. Lines end
    /// as CommonMark says: with LF, CR LF or CR.
    package let lineStarts: [Int]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        starts.reserveCapacity(bytes.count / 32 + 4)
        bytes.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices where bytes[offset] <= 0x0D {
                let isEnd = bytes[offset] == 0x0A
                if isEnd || (bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)) {
                    starts.append(offset + 1)
                }
            }
        }
        lineStarts = starts
    }

    private init(_ source: SourceFile, reading bytes: [UInt8]) {
        path = source.path
        self.bytes = bytes
        lineStarts = source.lineStarts
    }

    /// With other bytes in the same lines.
    func reading(_ bytes: [UInt8]) -> SourceFile { SourceFile(self, reading: bytes) }
}

/// Half-open range of byte offsets in a source file. Half a word each, for a lesson has thousands: cmark, too, reads no
/// file of more than 2 GB.
package struct Span: Hashable, Sendable {
    private var bounds: (start: Int32, end: Int32)

    package init(_ start: Int, _ end: Int) {
        bounds = (Int32(clamping: start), Int32(clamping: end))
    }

    package var start: Int {
        get { Int(bounds.start) }
        set { bounds.start = Int32(clamping: newValue) }
    }

    package var end: Int {
        get { Int(bounds.end) }
        set { bounds.end = Int32(clamping: newValue) }
    }

    package static func == (a: Span, b: Span) -> Bool { a.bounds == b.bounds }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bounds.start)
        hasher.combine(bounds.end)
    }
}

/// 1-based; columns count UTF-8 bytes, as cmark does; printing turns them into characters.
package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension SourceFile {
    /// Line and column (in bytes) of an offset; offsets past the end are the end.
    package func position(_ offset: Int) -> Position {
        let at = max(lineStarts[0], min(offset, bytes.count))
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= at { low = middle } else { high = middle - 1 }
        }
        return Position(line: low + 1, column: at - lineStarts[low] + 1)
    }

    /// Offset of a position as cmark gives it, kept inside the file.
    package func offset(line: Int, column: Int) -> Int {
        guard line >= 1 else { return 0 }
        guard line <= lineStarts.count else { return bytes.count }
        return max(lineStarts[0], min(lineStarts[line - 1] + column - 1, bytes.count))
    }

    package var lineCount: Int { lineStarts.count }

    /// The bytes of a line, from 1, without its end.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<max(start, end)]
    }

    package func text(_ span: Span) -> String {
        let start = max(0, min(span.start, bytes.count))
        return String(decoding: bytes[start..<max(start, min(span.end, bytes.count))], as: UTF8.self)
    }
}
