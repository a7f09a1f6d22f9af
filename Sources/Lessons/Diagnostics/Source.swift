/// The text of one file, and the way from byte offsets to lines and columns.
package struct SourceFile: Sendable, Equatable {
    /// As messages name it: relative to the course.
    package let path: String
    package let bytes: [UInt8]
    /// Byte offsets where lines begin; line 1 is `lineStarts[0]`.
    package let lineStarts: [Int]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        lineStarts = starts
    }
}

/// Half-open range of byte offsets in a source file.
package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
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
