/// What stands behind a link's text, and the definitions that links by reference lead to.
extension InlineScanner {
    /// White space between the parts of a link, over the ends of lines.
    private mutating func space() {
        while let next = byte() {
            if Self.isBlank(next) { at += 1 } else if !lineEnd() { return }
        }
    }

    /// What follows a link's text: the destination in `(destination "title")`; nil for a link by reference, whose label
    /// is passed over.
    mutating func destination() -> Span? {
        let start = at
        if take("(") {
            space()
            if let found = address() {
                let afterAddress = at
                space()
                if at > afterAddress { title() }
                space()
                if take(")") { return found }
            }
            at = start
        }
        if byte() == UInt8(ascii: "["), !label() { at = start }
        return nil
    }

    /// `[label]: address "title"`, with the end of its line.
    mutating func definition() -> Bool {
        let start = at
        guard label(), take(":") else {
            at = start
            return false
        }
        space()
        let isPointed = byte() == UInt8(ascii: "<")
        guard let found = address(), isPointed || found.start < found.end else {
            at = start
            return false
        }
        let afterAddress = at
        space()
        let beforeTitle = at
        if at > afterAddress { title() }
        if at > beforeTitle {
            skip(Self.isBlank)
            if at >= end || lineEnd() { return true }
        }
        at = afterAddress
        skip(Self.isBlank)
        if at >= end || lineEnd() { return true }
        at = start
        return false
    }

    private mutating func address() -> Span? {
        if take("<") {
            let start = at
            while let next = byte(), next != UInt8(ascii: "<"), next != UInt8(ascii: "\n") {
                if next == UInt8(ascii: ">") {
                    at += 1
                    return Span(start, at - 1)
                }
                at += next == UInt8(ascii: "\\") ? 2 : 1
            }
            return nil
        }
        let start = at
        var depth = 0
        while let next = byte() {
            if next == UInt8(ascii: "\\"), let escaped = byte(1), Self.isPunctuation(escaped) {
                at += 2
                continue
            }
            if next == UInt8(ascii: "(") { depth += 1 }
            if next == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            if next == UInt8(ascii: " ") || 0x09...0x0D ~= next { break }
            at += 1
        }
        return Span(start, min(at, end))
    }

    private mutating func title() {
        let start = at
        guard let opening = byte() else { return }
        let closing: UInt8
        switch opening {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return
        }
        at += 1
        while let next = byte() {
            at += next == UInt8(ascii: "\\") ? 2 : 1
            if next == closing { return }
        }
        at = start
    }

    private mutating func label() -> Bool {
        guard take("[") else { return false }
        let start = at
        while let next = byte(), next != UInt8(ascii: "["), at - start < 1000 {
            at += next == UInt8(ascii: "\\") ? 2 : 1
            if next == UInt8(ascii: "]") { return true }
        }
        return false
    }
}
