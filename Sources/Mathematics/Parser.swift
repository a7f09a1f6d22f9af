extension TeX {
    /// The tree of some TeX, and everything that is wrong with it; what is wrong is left out or shown as it stands.
    /// `isDisplay`: whether it stands on its own, where it may have a number.
    static func parse(
        _ tex: String, depth: Int = 0, isDisplay: Bool = true
    ) -> (node: Node, problems: [Problem]) {
        let (tokens, problems) = tokens(of: tex)
        var parser = Parser(tex: Array(tex.utf8), tokens: tokens, problems: problems, depth: depth)
        let nodes = parser.row(.top)
        // Nothing behind what is too deep was read, so what seems open is not.
        if let deep = parser.problems.firstIndex(where: { $0.kind == .tooDeep }) {
            parser.problems.removeSubrange((deep + 1)...)
        }
        if !isDisplay { for tag in parser.tags { parser.report(.tagInLine, tag) } }
        let inOrder = parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
        return (nodes.count == 1 ? nodes[0] : .row(nodes), inOrder)
    }

    /// Recursive descent; deeper than `depthLimit` it refuses, since walking the tree would need more stack than a
    /// thread has.
    struct Parser {
        static let depthLimit = 50

        let tex: [UInt8]
        let tokens: [Token]
        var problems: [Problem]
        var at = 0
        var depth: Int
        /// What is open around here: says whether a stray `}`, `\right` or `\end` closes anything.
        var openGroups = 0
        var openFences = 0
        var openEnvironments = 0
        /// Every `\tag`, and whether the row that is being read has one.
        var tags: [Range<Int>] = []
        var isTagged = false

        init(tex: [UInt8], tokens: [Token], problems: [Problem], depth: Int) {
            self.tex = tex
            self.tokens = tokens
            self.problems = problems
            self.depth = depth
        }

        /// Who reads a row, and so what ends it.
        enum Context: Equatable { case top, group, fence, cell, index }

        var next: Token? { at < tokens.count ? tokens[at] : nil }
        var end: Int { tex.count }

        mutating func report(_ kind: Problem.Kind, _ range: Range<Int>) { problems.append(Problem(kind, range)) }

        /// Nodes up to what ends `context`, which is left standing.
        mutating func row(_ context: Context) -> [Node] {
            var nodes: [Node] = []
            while let token = next {
                switch token.kind {
                case .close:
                    if openGroups > 0 { return nodes }
                    report(.braceExtra, token.range)
                    at += 1
                case .align, .newLine:
                    if context == .cell { return nodes }
                    report(.misplaced(token.kind == .align ? "&" : "\\\\"), token.range)
                    at += 1
                case .command("end"):
                    if openEnvironments > 0 { return nodes }
                    report(.endExtra, token.range)
                    at += 1
                    _ = name()
                case .command("right"):
                    if openFences > 0 { return nodes }
                    report(.rightExtra, token.range)
                    at += 1
                    _ = delimiter(after: token)
                case .command("middle"):
                    if context == .fence { return nodes }
                    report(.middleOutside, token.range)
                    at += 1
                    _ = delimiter(after: token)
                case .character("]") where context == .index: return nodes
                case .command("displaystyle"), .command("textstyle"):
                    guard depth < Self.depthLimit else { return tooDeep(token, nodes) }
                    at += 1
                    depth += 1
                    let rest = row(context)
                    depth -= 1
                    nodes.append(.style(isDisplay: token.kind == .command("displaystyle"), .row(rest)))
                    return nodes
                default: nodes.append(scripts(on: base()))
                }
            }
            return nodes
        }

        /// Reads no further.
        private mutating func tooDeep(_ token: Token, _ nodes: [Node]) -> [Node] {
            report(.tooDeep, token.range)
            at = tokens.count
            return nodes
        }

        /// What scripts stand on; nothing when a row begins with one.
        private mutating func base() -> Node {
            switch next?.kind {
            case .raise, .lower, .primes: .empty
            default: atom()
            }
        }

        private mutating func scripts(on base: Node) -> Node {
            var below: Node?
            var above: [Node] = []
            var hasRaised = false
            var limits = Limits.natural
            loop: while let token = next {
                switch token.kind {
                case .command("limits"): limits = .always
                case .command("nolimits"): limits = .never
                case .primes(let count):
                    above.append(.sign(Symbol(text: String(repeating: "′", count: min(count, 8)), role: .ordinary)))
                case .raise:
                    at += 1
                    if hasRaised { report(.secondScript("^"), token.range) }
                    hasRaised = true
                    above.append(argument(of: "^", token))
                    continue loop
                case .lower:
                    at += 1
                    if below != nil { report(.secondScript("_"), token.range) }
                    let argument = argument(of: "_", token)
                    below = below.map { .row([$0, argument]) } ?? argument
                    continue loop
                default: break loop
                }
                at += 1
            }
            if below == nil, above.isEmpty, limits == .natural { return base }
            return .scripted(
                base, below: below, above: above.isEmpty ? nil : above.count == 1 ? above[0] : .row(above),
                limits: limits)
        }

        /// `{…}` or the one thing that follows; reported when there is nothing.
        mutating func argument(of command: String, _ token: Token) -> Node {
            switch next?.kind {
            case .none, .close, .align, .newLine, .raise, .lower, .primes, .command("end"), .command("right"):
                report(.missingArgument(of: command), token.range)
                return .empty
            case .character(let digit)? where digit.isASCII && digit.isNumber:
                // Without braces an argument is one token: x^23 is x²3.
                at += 1
                return .number(String(digit))
            default: return atom()
            }
        }

        /// One thing without its scripts.
        mutating func atom() -> Node {
            guard let token = next else { return .empty }
            guard depth < Self.depthLimit else {
                report(.tooDeep, token.range)
                at = tokens.count
                return .empty
            }
            depth += 1
            defer { depth -= 1 }
            at += 1
            switch token.kind {
            case .open: return group(token)
            case .command(let name): return command(name, token)
            case .character(let character): return typed(character, token)
            case .close, .raise, .lower, .align, .newLine, .primes: return .empty
            }
        }

        private mutating func group(_ token: Token) -> Node {
            openGroups += 1
            let nodes = row(.group)
            openGroups -= 1
            if next?.kind == .close { at += 1 } else { report(.braceOpen, token.range) }
            return .row(nodes)
        }

        private mutating func typed(_ character: Character, _ token: Token) -> Node {
            if character.isASCII, character.isNumber { return number(character) }
            if character == "$" {
                report(.dollar, token.range)
                return .empty
            }
            if let symbol = Symbol.typed(character) { return Self.node(symbol) }
            if character.isASCII, character.isLetter { return .letters(String(character), isUpright: false) }
            if character.isLetter { return .text([.words(word(character), .plain)]) }
            return .sign(Symbol(text: String(character), role: .ordinary))
        }

        /// Letters of other scripts next to each other.
        private mutating func word(_ first: Character) -> String {
            var word = String(first)
            while case .character(let character)? = next?.kind, character.isLetter, !character.isASCII,
                Symbol.typed(character) == nil
            {
                word.append(character)
                at += 1
            }
            return word
        }

        /// Digits with at most a point between them.
        private mutating func number(_ first: Character) -> Node {
            var text = String(first)
            while case .character(let character)? = next?.kind {
                if character.isASCII, character.isNumber {
                    text.append(character)
                } else if character == ".", !text.contains("."), at + 1 < tokens.count,
                    case .character(let after) = tokens[at + 1].kind, after.isASCII, after.isNumber
                {
                    text.append(character)
                } else {
                    break
                }
                at += 1
            }
            return .number(text)
        }

        static func node(_ symbol: Symbol) -> Node {
            switch symbol.role {
            case .letter: .letters(symbol.text, isUpright: false)
            case .upright: .letters(symbol.text, isUpright: true)
            default: .sign(symbol)
            }
        }
    }
}
