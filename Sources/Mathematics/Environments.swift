extension TeX.Parser {
    /// `{name}` as it stands; nil when no brace follows.
    mutating func name() -> (text: String, range: Range<Int>)? {
        guard let open = next, open.kind == .open else { return nil }
        var index = at + 1
        // No name is longer; a brace that is never closed must not be searched for again and again.
        let last = min(tokens.count, at + 40)
        while index < last, tokens[index].kind != .close { index += 1 }
        guard index < last else { return nil }
        let range = open.range.upperBound..<tokens[index].range.lowerBound
        at = index + 1
        return (String(decoding: tex[range], as: UTF8.self), range)
    }

    /// `\begin{cases} … \end{cases}`.
    mutating func environment(_ token: Token) -> Node {
        guard let begun = name() else {
            report(.missingArgument(of: "\\begin"), token.range)
            return .empty
        }
        let known = TeX.environments[begun.text]
        if known == nil { report(.unknownEnvironment(begun.text), begun.range) }
        var layout = known ?? .matrix
        if layout == .columns([]) {
            layout = .columns(name().map { Array($0.text.filter { "lcr".contains($0) }) } ?? [])
        }
        openEnvironments += 1
        let wasTagged = isTagged
        isTagged = false
        let rows = rows()
        isTagged = wasTagged
        openEnvironments -= 1
        if let end = next, end.kind == .command("end") {
            at += 1
            if let ended = name(), ended.text != begun.text {
                report(.endDiffers(begun: begun.text, ended: ended.text), ended.range)
            }
        } else {
            report(.environmentOpen(begun.text), token.range.lowerBound..<begun.range.upperBound + 1)
        }
        let fences = TeX.fences(of: begun.text)
        return .table(.init(layout: layout, left: fences.left, right: fences.right, rows: rows))
    }

    /// `\substack{a \\ b}`.
    mutating func substack(_ token: Token) -> Node {
        guard let open = next, open.kind == .open else {
            report(.missingArgument(of: "\\substack"), token.range)
            return .empty
        }
        at += 1
        openGroups += 1
        let rows = rows()
        openGroups -= 1
        if next?.kind == .close { at += 1 } else { report(.braceOpen, open.range) }
        return .table(.init(layout: .stack, rows: rows))
    }

    /// Cells by `&`, rows by `\\`; a last row without anything is none.
    private mutating func rows() -> [[Node]] {
        var rows: [[Node]] = []
        var cells: [Node] = []
        while true {
            let cell = row(.cell)
            cells.append(.row(cell))
            switch next?.kind {
            case .align: at += 1
            case .newLine:
                at += 1
                rows.append(cells)
                cells = []
                isTagged = false
            default:
                if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
                return rows
            }
        }
    }

    /// `\tag{1}` behind a formula is `(1)`, `\tag*{A}` is `A`.
    mutating func tag(_ token: Token) -> Node {
        let isBare = next?.kind == .character("*")
        if isBare { at += 1 }
        if isTagged { report(.secondTag, token.range) }
        isTagged = true
        tags.append(token.range)
        guard case .text(let parts) = text(.plain, "\\tag", token) else { return .empty }
        let around = isBare ? [] : [TeX.TextPart.words("(", .plain), .words(")", .plain)]
        return .row([.space(36), .text(around.prefix(1) + parts + around.suffix(1))])
    }

    /// `\text{if $x > 0$}`: the words as they stand, mathematics between dollars.
    mutating func text(_ face: TeX.TextPart.Face, _ name: String, _ token: Token) -> Node {
        guard let open = next, open.kind == .open else {
            if case .character(let character)? = next?.kind {
                at += 1
                return .text([.words(String(character), face)])
            }
            report(.missingArgument(of: name), token.range)
            return .empty
        }
        var level = 1
        at += 1
        while at < tokens.count {
            if tokens[at].kind == .open { level += 1 }
            if tokens[at].kind == .close { level -= 1 }
            if level == 0 { break }
            at += 1
        }
        guard let close = next else {
            report(.braceOpen, open.range)
            return .text([.words(String(decoding: tex[open.range.upperBound...], as: UTF8.self), face)])
        }
        at += 1
        return .text(parts(open.range.upperBound..<close.range.lowerBound, face))
    }

    private mutating func parts(_ range: Range<Int>, _ face: TeX.TextPart.Face) -> [TeX.TextPart] {
        var parts: [TeX.TextPart] = []
        var words: [UInt8] = []
        func flush() {
            if !words.isEmpty { parts.append(.words(String(decoding: words, as: UTF8.self), face)) }
            words = []
        }
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = tex[at]
            if byte == UInt8(ascii: "\\"), at + 1 < range.upperBound {
                at = escape(at, range.upperBound, &words)
                continue
            }
            if byte == UInt8(ascii: "$"), let close = tex[(at + 1)..<range.upperBound].firstIndex(of: byte) {
                flush()
                let inner = TeX.parse(String(decoding: tex[(at + 1)..<close], as: UTF8.self), depth: depth)
                for problem in inner.problems {
                    report(
                        problem.kind,
                        problem.range.lowerBound + at + 1..<problem.range.upperBound + at + 1)
                }
                parts.append(.formula(inner.node))
                at = close + 1
                continue
            }
            switch byte {
            case UInt8(ascii: "~"): words += Array("\u{A0}".utf8)
            case UInt8(ascii: "{"), UInt8(ascii: "}"): break
            case 0x0A: words.append(0x20)
            default: words.append(byte)
            }
            at += 1
        }
        flush()
        return parts
    }

    /// `\%` in words is a percent sign, `\ ` a space; commands are mathematics and have no place there.
    private mutating func escape(_ at: Int, _ end: Int, _ words: inout [UInt8]) -> Int {
        var after = at + 1
        let byte = tex[after]
        guard (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A else {
            words.append(byte == UInt8(ascii: ",") ? 0x20 : byte)
            return after + 1
        }
        while after < end, (tex[after] | 0x20) >= 0x61, (tex[after] | 0x20) <= 0x7A { after += 1 }
        report(.commandInText(String(decoding: tex[(at + 1)..<after], as: UTF8.self)), at..<after)
        words += tex[at..<after]
        return after
    }
}
