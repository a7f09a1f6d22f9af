/// Walks through the bytes of a block as CommonMark does, one inline after another: cmark gives no place that could be
/// relied on, so its tree is laid over the source again, and every byte must be what the tree says.
///
/// Each function moves on and gives a span, or gives nil where the bytes are not what was expected.
struct InlineScanner {
    let source: SourceFile
    var at: Int
    let end: Int
    /// In a table's cell a pipe is written `\|`, in code as well.
    var escapesPipes = false

    /// A text of YAML has a space where its line ends.
    var foldsLines = false

    private var bytes: [UInt8] { source.bytes }

    init(_ source: SourceFile, _ span: Span) {
        self.source = source
        at = span.start
        end = min(span.end, source.bytes.count)
    }

    func byte(_ offset: Int = 0) -> UInt8? { at + offset < end ? bytes[at + offset] : nil }

    mutating func take(_ symbol: Unicode.Scalar) -> Bool {
        guard byte() == UInt8(ascii: symbol) else { return false }
        at += 1
        return true
    }

    /// Nothing follows but what ends a heading.
    var isOver: Bool {
        let ends = Self.blank + Array("#=-\r\n".utf8)
        return at >= end || bytes[at..<end].allSatisfy { ends.contains($0) }
    }

    mutating func skip(_ symbols: [UInt8]) {
        while let next = byte(), symbols.contains(next) { at += 1 }
    }

    /// Where a line of a paragraph ends and the next begins, after the marks of quotes and lists.
    mutating func lineEnd() -> Bool {
        let isReturn = byte() == UInt8(ascii: "\r")
        if isReturn { at += 1 }
        if byte() == UInt8(ascii: "\n") { at += 1 } else if !isReturn { return false }
        skip(Self.prefix)
        return true
    }

    mutating func softBreak() -> Bool {
        skip(Self.blank)
        return lineEnd()
    }

    mutating func hardBreak() -> Bool {
        if !take("\\") { skip(Self.blank) }
        return lineEnd()
    }

    /// Text, its escapes and entities undone. `isPlain`: without any, as in `<https://…>`.
    mutating func text(_ literal: String, isPlain: Bool = false) -> Span? {
        let start = at
        let wanted = Array(literal.utf8)
        var index = 0
        while index < wanted.count {
            guard let next = byte() else { return nil }
            if next == UInt8(ascii: "\\"), !isPlain, let escaped = byte(1), Self.isPunctuation(escaped) {
                guard wanted[index] == escaped else { return nil }
                at += 2
                index += 1
            } else if next == UInt8(ascii: "&"), let entity = entity() {
                guard wanted[index...].starts(with: entity.text) else { return nil }
                at += entity.length
                index += entity.text.count
            } else if foldsLines, wanted[index] == UInt8(ascii: " "), next == UInt8(ascii: "\n") {
                guard lineEnd() else { return nil }
                index += 1
            } else {
                guard next == wanted[index] else { return nil }
                at += 1
                index += 1
            }
        }
        return Span(start, at)
    }

    /// Where each byte of a text stands that begins here.
    mutating func offsets(_ literal: Substring) -> [Int]? {
        var offsets: [Int] = []
        for letter in literal {
            guard let span = text(String(letter)) else { return nil }
            for index in 0..<letter.utf8.count { offsets.append(span.end - letter.utf8.count + index) }
        }
        return offsets
    }

    /// The letters that stand for an entity, when there is one.
    private func entity() -> (text: [UInt8], length: Int)? {
        var length = 1
        while let next = byte(length), length < 40 {
            length += 1
            if next == UInt8(ascii: ";") {
                return MarkupReader.entity(bytes[at..<(at + length)]).map { (Array($0.utf8), length) }
            }
            guard Self.isLetter(next) || next == UInt8(ascii: "#") else { return nil }
        }
        return nil
    }

    /// Code with its backticks; what stands between them.
    mutating func code(_ literal: String) -> Span? {
        let ticks = run(of: UInt8(ascii: "`"))
        guard ticks > 0 else { return nil }
        at += ticks
        let start = at
        while at < end {
            let closing = run(of: UInt8(ascii: "`"))
            if closing == ticks {
                let inner = Span(start, at)
                at += ticks
                return isCode(inner, literal) ? inner : nil
            }
            at += max(1, closing)
        }
        return nil
    }

    private func run(of symbol: UInt8) -> Int {
        var count = 0
        while byte(count) == symbol { count += 1 }
        return count
    }

    /// Line ends are spaces, and one space at both ends goes.
    private func isCode(_ span: Span, _ literal: String) -> Bool {
        var inner = InlineScanner(source, span)
        var found: [UInt8] = []
        while let next = inner.byte() {
            if next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") {
                guard inner.lineEnd() else { return false }
                found.append(UInt8(ascii: " "))
            } else {
                let isPipe = escapesPipes && next == UInt8(ascii: "\\") && inner.byte(1) == UInt8(ascii: "|")
                if !isPipe { found.append(next) }
                inner.at += 1
            }
        }
        let space = UInt8(ascii: " ")
        if found.count > 2, found.first == space, found.last == space, found.contains(where: { $0 != space }) {
            found = Array(found.dropFirst().dropLast())
        }
        return found == Array(literal.utf8)
    }

    /// HTML as it stands.
    mutating func html(_ literal: String) -> Span? {
        let start = at
        for wanted in literal.utf8 {
            if wanted == UInt8(ascii: "\n") {
                guard lineEnd() else { return nil }
            } else if byte() == wanted {
                at += 1
            } else if wanted != UInt8(ascii: " ") {
                return nil
            }
        }
        return Span(start, at)
    }
}

extension InlineScanner {
    static let blank: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    private static let prefix: [UInt8] = blank + [UInt8(ascii: ">")]

    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
