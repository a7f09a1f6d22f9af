extension LessonParser {
    /// The bytes as they are parsed: UTF-8, with a space for every control character, so that no place moves.
    /// nil when they are not text; the first wrong byte is reported.
    mutating func checkedText() -> [UInt8]? {
        if let at = source.firstByteNotUTF8 {
            diagnostics.append(.notUTF8(path: source.path, span: Span(at, at + 1)))
            return nil
        }
        var bytes = source.bytes
        var lastLine = 0
        for at in controls() {
            bytes[at] = 0x20
            // One a line says enough.
            let line = source.position(at).line
            if line == lastLine { continue }
            lastLine = line
            diagnostics.append(.controlCharacter(source.bytes[at], path: source.path, span: Span(at, at + 1)))
        }
        return bytes
    }

    private func controls() -> [Int] {
        source.bytes.withUnsafeBufferPointer { bytes in bytes.indices.filter { Self.isControl(bytes[$0]) } }
    }

    /// ASCII's control characters but for tabs and line ends.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F
    }
}

extension SourceFile {
    var firstByteNotUTF8: Int? {
        if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
        var at = 0
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { at += scalar.count }
        return at
    }

    /// Lines as one text joined by \n, and where each begins.
    func body(_ lines: Range<Int>) -> (text: String, lineOffsets: [Int]) {
        let text = lines.map { String(decoding: line($0), as: UTF8.self) }.joined(separator: "\n")
        return (text, lines.map { lineStarts[$0 - 1] })
    }
}
