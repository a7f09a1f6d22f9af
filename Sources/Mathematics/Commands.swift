extension TeX.Parser {
    typealias Node = TeX.Node
    typealias Symbol = TeX.Symbol
    typealias Token = TeX.Token

    /// What a command and its arguments make.
    mutating func command(_ name: String, _ token: Token) -> Node {
        if let symbol = Symbol.table[name] { return Self.node(symbol) }
        if Symbol.functions.contains(name) { return .function(name, hasLimits: false) }
        if let text = Symbol.limitFunctions[name] { return .function(text, hasLimits: true) }
        if let width = Symbol.spaces[name] { return .space(width) }
        if let accent = Symbol.accents[name] { return .accented(argument(of: "\\" + name, token), accent) }
        if let alphabet = TeX.Alphabet(rawValue: name) {
            return argument(of: "\\" + name, token).styled(alphabet)
        }
        guard let command = TeX.Command(rawValue: name) else {
            report(.unknownCommand(name), token.range)
            return .unknown("\\" + name)
        }
        return build(command, token)
    }

    private mutating func build(_ command: TeX.Command, _ token: Token) -> Node {
        let name = "\\" + command.rawValue
        switch command {
        case .frac, .dfrac, .tfrac, .cfrac:
            let isDisplay: Bool? = command == .frac ? nil : command != .tfrac
            let top = argument(of: name, token)
            return .fraction(top, argument(of: name, token), hasBar: true, isDisplay: isDisplay)
        case .binom, .dbinom, .tbinom:
            let isDisplay: Bool? = command == .binom ? nil : command == .dbinom
            let top = argument(of: name, token)
            let choice = Node.fraction(top, argument(of: name, token), hasBar: false, isDisplay: isDisplay)
            return .fenced(left: "(", parts: [choice], middles: [], right: ")")
        case .sqrt:
            let index = index()
            return .root(argument(of: name, token), index: index)
        case .text, .textrm, .textnormal, .mbox: return text(.plain, name, token)
        case .textbf: return text(.bold, name, token)
        case .textit: return text(.italic, name, token)
        case .texttt: return text(.typewriter, name, token)
        case .operatorname:
            let hasLimits = next?.kind == .character("*")
            if hasLimits { at += 1 }
            return .function(argument(of: name, token).plainName, hasLimits: hasLimits)
        case .left: return fenced(token)
        case .right, .middle, .end, .displaystyle, .textstyle:
            // These end rows or begin the rest of one; as an argument they make no sense.
            report(.missingArgument(of: name), token.range)
            return .empty
        case .big, .bigl, .bigr, .bigm: return sized(command, 1, token)
        case .Big, .Bigl, .Bigr, .Bigm: return sized(command, 2, token)
        case .bigg, .biggl, .biggr, .biggm: return sized(command, 3, token)
        case .Bigg, .Biggl, .Biggr, .Biggm: return sized(command, 4, token)
        case .begin: return environment(token)
        case .overset, .stackrel:
            let above = argument(of: name, token)
            return .stacked(argument(of: name, token), below: nil, above: above)
        case .underset:
            let below = argument(of: name, token)
            return .stacked(argument(of: name, token), below: below, above: nil)
        case .xrightarrow, .xleftarrow:
            let below = index()
            let arrow = Symbol(text: command == .xrightarrow ? "→" : "←", role: .relation)
            return .stacked(.sign(arrow), below: below, above: argument(of: name, token))
        case .substack: return substack(token)
        case .limits, .nolimits:
            report(.missingArgument(of: name), token.range)
            return .empty
        case .not: return negated(argument(of: name, token))
        case .boxed: return .boxed(argument(of: name, token))
        case .phantom: return .phantom(argument(of: name, token))
        case .pmod:
            return .row([
                .space(18), .sign(Symbol(text: "(", role: .opening)), .function("mod", hasLimits: false), .space(6),
                argument(of: name, token), .sign(Symbol(text: ")", role: .closing)),
            ])
        case .tag: return tag(token)
        case .mathscr: return argument(of: name, token).styled(.script)
        }
    }

    /// `[…]` before a braced argument.
    private mutating func index() -> Node? {
        guard next?.kind == .character("[") else { return nil }
        at += 1
        let nodes = row(.index)
        if next?.kind == .character("]") { at += 1 }
        return .row(nodes)
    }

    /// A sign with a stroke through it.
    private func negated(_ node: Node) -> Node {
        let strokes = ["=": "≠", "∈": "∉", "<": "≮", ">": "≯", "≤": "≰", "≥": "≱", "⊂": "⊄", "⊆": "⊈", "≡": "≢"]
        switch node {
        case .sign(var symbol):
            symbol.text = strokes[symbol.text] ?? symbol.text + "\u{338}"
            return .sign(symbol)
        case .row(let nodes) where nodes.count == 1: return negated(nodes[0])
        default: return node
        }
    }

    private mutating func sized(_ command: TeX.Command, _ size: Int, _ token: Token) -> Node {
        guard let text = delimiter(after: token) else { return .empty }
        let role: TeX.Role =
            switch command.rawValue.last {
            case "l": .opening
            case "r": .closing
            case "m": .relation
            default: .ordinary
            }
        return .sized(text, role, size: size)
    }

    /// `\left( … \right)`; the one side that is missing is reported, the rest is drawn.
    private mutating func fenced(_ token: Token) -> Node {
        let left = delimiter(after: token) ?? ""
        openFences += 1
        var parts = [row(.fence)]
        var middles: [String] = []
        while let middle = next, middle.kind == .command("middle") {
            at += 1
            middles.append(delimiter(after: middle) ?? "")
            parts.append(row(.fence))
        }
        openFences -= 1
        var right = ""
        if let token = next, token.kind == .command("right") {
            at += 1
            right = delimiter(after: token) ?? ""
        } else {
            report(.leftOpen, token.range)
        }
        return .fenced(left: left, parts: parts.map { .row($0) }, middles: middles, right: right)
    }

    /// The delimiter after `\left` and its like; empty for a point, nil (and reported) when there is none.
    mutating func delimiter(after token: Token) -> String? {
        let known: Set<Character> = ["(", ")", "[", "]", "|", "/", "<", ">", "."]
        switch next?.kind {
        case .character(let character) where known.contains(character):
            at += 1
            return character == "." ? "" : character == "<" ? "⟨" : character == ">" ? "⟩" : String(character)
        case .command(let name):
            guard let symbol = Symbol.table[name], Self.delimiters.contains(symbol.text) else { break }
            at += 1
            return symbol.text
        default: break
        }
        report(.notADelimiter(after: String(decoding: tex[token.range], as: UTF8.self)), token.range)
        return nil
    }

    private static let delimiters: Set<String> = [
        "{", "}", "[", "]", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "|", "‖", "↑", "↓", "↕", "\\", "∣", "∥",
    ]
}

extension TeX.Node {
    /// The letters of `\operatorname{arg\,max}`.
    fileprivate var plainName: String {
        switch self {
        case .row(let nodes): nodes.map(\.plainName).joined()
        case .letters(let text, _), .number(let text), .function(let text, _), .unknown(let text): text
        case .sign(let symbol): symbol.text == "−" ? "-" : symbol.text == "∗" ? "*" : symbol.text
        case .space(let width): width > 0 ? "\u{2009}" : ""
        case .text(let parts):
            parts.map { part in if case .words(let text, _) = part { text } else { "" } }.joined()
        default: ""
        }
    }

    /// The same in other letters; a word in them is one word.
    func styled(_ alphabet: TeX.Alphabet) -> Self {
        switch self {
        case .letters(let text, _):
            .letters(String(text.map { alphabet.styled($0) }), isUpright: alphabet != .italic)
        case .number(let text): .number(String(text.map { alphabet.styled($0) }))
        case .row(let nodes):
            if nodes.count > 1, let word = nodes.word(alphabet) {
                .letters(word, isUpright: alphabet != .italic)
            } else {
                .row(nodes.map { $0.styled(alphabet) })
            }
        case .scripted(let base, let below, let above, let limits):
            .scripted(
                base.styled(alphabet), below: below?.styled(alphabet), above: above?.styled(alphabet), limits: limits)
        case .accented(let base, let accent): .accented(base.styled(alphabet), accent)
        case .fraction(let top, let bottom, let hasBar, let isDisplay):
            .fraction(top.styled(alphabet), bottom.styled(alphabet), hasBar: hasBar, isDisplay: isDisplay)
        default: self
        }
    }
}

extension [TeX.Node] {
    /// Letters and digits next to each other.
    fileprivate func word(_ alphabet: TeX.Alphabet) -> String? {
        var word = ""
        for node in self {
            switch node {
            case .letters(let text, _), .number(let text): word += String(text.map { alphabet.styled($0) })
            default: return nil
            }
        }
        return word
    }
}
