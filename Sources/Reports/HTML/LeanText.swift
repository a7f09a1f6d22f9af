/// Style and scripts as a page carries them, without what only readers of the sources need.
enum LeanText {
    /// A stylesheet without comments and white space that says nothing. Strings stay as they are.
    static func style(_ css: String) -> [UInt8] {
        var result: [UInt8] = []
        var isSpaced = false
        var rest = Array(css.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
                while let inside = rest.popFirst(), inside != UInt8(ascii: "*") || rest.first != UInt8(ascii: "/") {}
                rest = rest.dropFirst()
                continue
            }
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
                isSpaced = true
                continue
            }
            let last = result.last ?? UInt8(ascii: "}")
            if isSpaced, !"{};,>:(".utf8.contains(last), !"{};,>)".utf8.contains(byte) {
                result.append(UInt8(ascii: " "))
            }
            isSpaced = false
            if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { result.removeLast() }
            result.append(byte)
            guard byte == UInt8(ascii: "\"") else { continue }
            while let inside = rest.popFirst() {
                result.append(inside)
                if inside == byte { break }
            }
        }
        return result
    }

    /// A script without indentation, empty lines and comments that have a line or, after two spaces, its end to
    /// themselves. It is told line by line: scripts have no text over several lines, and none that looks like a comment.
    static func script(_ source: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for line in source.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            if text.isEmpty || text.starts(with: "//".utf8) { continue }
            let comment = text.indices.first { text[$0...].starts(with: "  // ".utf8) }
            var code = text[..<(comment ?? text.endIndex)]
            while code.last == UInt8(ascii: " ") { code.removeLast() }
            result += code
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }
}
