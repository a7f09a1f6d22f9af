/// Walks through the bytes of a block as CommonMark does, one inline after another: cmark gives no place that could be
/// relied on, so its tree is laid over the source again, and every byte must be what the tree says.
///
/// Each function moves on and gives a span, or gives nil where the bytes are not what was expected.
struct InlineScanner {
    private let bytes: [UInt8]
    var at: Int
    let end: Int
    /// In a table's cell a pipe is written `\|`, in code as well.
    var escapesPipes = false

    /// A text of YAML has a space where its line ends.
    var foldsLines = false

    init(_ source: SourceFile, _ span: Span) { self.init(source.bytes, span) }

    private init(_ bytes: [UInt8], _ span: Span) {
        self.bytes = bytes
        at = span.start
        end = min(span.end, bytes.count)
    }

    func byte(_ offset: Int = 0) -> UInt8? { at + offset < end ? bytes[at + offset] : nil }

    mutating func take(_ symbol: Unicode.Scalar) -> Bool {
        guard byte() == UInt8(ascii: symbol) else { return false }
        at += 1
        return true
    }

    /// Nothing follows but what ends a heading.
    var isOver: Bool {
        for place in stride(from: at, to: end, by: 1) {
            switch bytes[place] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "-"), 0x0D,
                0x0A:
                continue
            default: return false
            }
        }
        return true
    }

    mutating func skip(_ isPassed: (UInt8) -> Bool) {
        while let next = byte(), isPassed(next) { at += 1 }
    }

    /// Where a line of a paragraph ends and the next begins, after the marks of quotes and lists.
    mutating func lineEnd() -> Bool {
        let isReturn = byte() == UInt8(ascii: "\r")
        if isReturn { at += 1 }
        if byte() == UInt8(ascii: "\n") { at += 1 } else if !isReturn { return false }
        skip { Self.isBlank($0) || $0 == UInt8(ascii: ">") }
        return true
    }

    mutating func softBreak() -> Bool {
        skip(Self.isBlank)
        return lineEnd()
    }

    mutating func hardBreak() -> Bool {
        if !take("\\") { skip(Self.isBlank) }
        return lineEnd()
    }

    /// Text, its escapes and entities undone. `isPlain`: without any, as in `<https://…>`.
    mutating func text(_ wanted: ArraySlice<UInt8>, isPlain: Bool = false) -> Span? {
        let start = at
        var index = wanted.startIndex
        while true {
            pass(wanted, &index)
            guard index < wanted.endIndex else { return Span(start, at) }
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
    }

    /// Moves on while the bytes are what is wanted and nothing else could be meant.
    private mutating func pass(_ wanted: ArraySlice<UInt8>, _ index: inout Int) {
        let length = min(wanted.endIndex - index, end - at)
        guard length > 0 else { return }
        let passed = bytes[at..<(at + length)].withUnsafeBufferPointer { own in
            wanted[index..<(index + length)].withUnsafeBufferPointer { wanted in
                var count = 0
                while count < length, own[count] == wanted[count], own[count] != UInt8(ascii: "\\"),
                    own[count] != UInt8(ascii: "&")
                {
                    count += 1
                }
                return count
            }
        }
        index += passed
        at += passed
    }

    /// Where each byte of a text stands that begins here.
    mutating func offsets(_ literal: Substring) -> [Int]? {
        var offsets: [Int] = []
        for letter in literal {
            guard let span = text(Array(letter.utf8)[...]) else { return nil }
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
    mutating func code(_ literal: ArraySlice<UInt8>) -> Span? {
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
    private func isCode(_ span: Span, _ literal: ArraySlice<UInt8>) -> Bool {
        // As nearly all code is written.
        if !escapesPipes, literal.first != UInt8(ascii: " "), bytes[span.start..<span.end] == literal {
            return !literal.contains { $0 == 0x0A || $0 == 0x0D }
        }
        var inner = InlineScanner(bytes, span)
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
        return found[...] == literal
    }

    /// HTML as it stands.
    mutating func html(_ literal: ArraySlice<UInt8>) -> Span? {
        let start = at
        for wanted in literal {
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
    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

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
