import Engine
import Lessons

extension Claim {
    /// The claims of an `expect` value: a block list, or one alone.
    package static func read(_ node: YAMLNode, path: String) -> (claims: [Claim], diagnostics: [Diagnostic]) {
        var claims: [Claim] = []
        var diagnostics: [Diagnostic] = []
        let items = node.items ?? [node]
        var index = 0
        while index < items.count {
            let item = items[index]
            index += 1
            guard let text = item.text else {
                diagnostics.append(.claimForm(Place(path: path, span: item.span)))
                continue
            }
            if text.isEmpty, node.items == nil { break }
            guard text.utf8.count <= mostBytes else {
                diagnostics.append(.claimTooLong(Place(path: path, span: item.span)))
                continue
            }
            // `[confusion(8,5) > 3]` reaches us as `confusion(8` and `5) > 3`.
            if openBrackets(text) > 0, index < items.count, let rest = items[index...].firstIndex(where: closes) {
                let last = items[rest]
                diagnostics.append(.claimSplit(Place(path: path, span: Span(item.span.start, last.span.end))))
                index = rest + 1
                continue
            }
            let parser = ClaimParser(item, path: path)
            if let expression = parser.whole() {
                claims.append(Claim(text: text, span: item.span, expression: expression))
            }
            diagnostics += parser.diagnostics
        }
        return (claims, diagnostics)
    }

    private static let mostBytes = 10_000

    /// How many more brackets are opened than closed.
    private static func openBrackets(_ text: String) -> Int {
        text.utf8.reduce(0) { count, byte in
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): count + 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): count - 1
            default: count
            }
        }
    }

    private static func closes(_ node: YAMLNode) -> Bool { node.text.map { openBrackets($0) < 0 } ?? false }
}

/// Reads one claim: references are found first and blanked, so that `and.epochs` or `relu(rate=1).loss` can't be taken
/// for an operator or a function; what is left is a formula.
final class ClaimParser {
    private let node: YAMLNode
    private let path: String
    private let text: [UInt8]
    private var blanked: [UInt8]
    private var found: [Int: (reference: WrittenReference, end: Int)] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ node: YAMLNode, path: String) {
        self.node = node
        self.path = path
        text = Array((node.text ?? "").utf8)
        blanked = text
        findReferences()
    }

    private func place(_ from: Int, _ to: Int) -> Place { Place(path: path, span: node.place(from, to)) }

    /// The whole text as one claim; nil when something was reported.
    func whole() -> ClaimExpression? {
        var references: [ClaimReference] = []
        do {
            let formula = try FormulaParser.parse(blanked) { (_, offset) throws(FormulaError) in
                try reference(at: offset, inside: [], into: &references)
            }
            return checked(formula, references, 0, text.count)
        } catch {
            report(error)
            return nil
        }
    }

    private func checked(_ formula: Formula, _ references: [ClaimReference], _ from: Int, _ to: Int) -> ClaimExpression?
    {
        var expression = ClaimExpression(formula: formula, references: references)
        expression.text = String(decoding: text[from..<to], as: UTF8.self)
        if !expression.isComparison { diagnostics.append(.claimNotComparison(expression.text, place(from, to))) }
        return diagnostics.isEmpty ? expression : nil
    }

    private func report(_ error: FormulaError) {
        guard error.problem != .reported else { return }
        let names = FormulaNames(find: { (nil, $1) }, known: [], hint: { _ in nil })
        diagnostics.append(
            .formulaProblem(error, in: text, names, place(error.offset, error.offset + error.length)))
    }

    private func reference(
        at offset: Int, inside: [Gathering], into references: inout [ClaimReference]
    ) throws(FormulaError) -> (variable: Int, end: Int)? {
        if let (written, end) = found[offset] {
            var reference = MeasurementReference(name: written.text, span: written.span)
            reference.written = written
            references.append(.measurement(reference))
            return (references.count - 1, end)
        }
        let wordEnd = FormulaParser.wordEnd(text, offset)
        guard let gathering = Gathering(rawValue: String(decoding: text[offset..<wordEnd], as: UTF8.self)) else {
            return nil
        }
        guard inside.allSatisfy({ $0 != .all && gathering == .all }) else {
            diagnostics.append(.claimNested(gathering.rawValue, in: inside, place(offset, wordEnd)))
            throw FormulaError(offset: offset, length: 0, problem: .reported)
        }
        var open = wordEnd
        while open < text.count, text[open] == 0x20 { open += 1 }
        var inner: [ClaimReference] = []
        let (formula, end) = try FormulaParser.parsePart(blanked, from: open + 1) { (_, offset) throws(FormulaError) in
            try self.reference(at: offset, inside: inside + [gathering], into: &inner)
        }
        guard end < text.count, text[end] == UInt8(ascii: ")") else {
            throw FormulaError(offset: min(end, text.count), length: end < text.count ? 1 : 0, problem: .unclosed)
        }
        guard let expression = checked(formula, inner, open + 1, end) else {
            throw FormulaError(offset: offset, length: 0, problem: .reported)
        }
        references.append(gathering.reference(expression))
        return (references.count - 1, end + 1)
    }

    private func findReferences() {
        let lexer = ReferenceLexer(text: text, standsAlone: false) { [node] in node.place($0, $1) }
        var at = 0
        while at < text.count {
            let byte = text[at]
            if let literal = NumberLiteral.read(text, from: at),
                byte == UInt8(ascii: ".") || FormulaParser.wordEnd(text, at) <= literal.end
            {
                at = literal.end
            } else if ReferenceLexer.isWord(byte) {
                at = skipWord(at, lexer)
            } else {
                at += 1
            }
        }
    }

    /// Past an operator or a function's name, or past a reference, which is noted and blanked.
    private func skipWord(_ start: Int, _ lexer: ReferenceLexer) -> Int {
        let end = lexer.wordEnd(start)
        let word = String(decoding: text[start..<end], as: UTF8.self)
        var next = end
        while next < text.count, text[next] == 0x20 { next += 1 }
        let isCall = next < text.count && text[next] == UInt8(ascii: "(") && !lexer.hasSetting(next)
        if isCall, Gathering(rawValue: word) != nil || Formula.Function.words.contains(word) || word == "derivative" {
            return end
        }
        let isPath = end + 1 < text.count && text[end] == UInt8(ascii: ".") && ReferenceLexer.isWord(text[end + 1])
        let hasSetting = end < text.count && text[end] == UInt8(ascii: "(") && lexer.hasSetting(end)
        if ["and", "or", "not"].contains(word), !isPath, !hasSetting { return end }
        guard let (reference, after) = lexer.reference(at: start) else { return end }
        if let part = reference.parts.first, reference.parts.count == 1, let arguments = part.arguments,
            part.word != "confusion", part.word != "at-epoch", !arguments.text.contains("=")
        {
            diagnostics.append(.claimFunction(part.word, place(start, end)))
        }
        for index in start..<after { blanked[index] = UInt8(ascii: "_") }
        found[start] = (reference, after)
        return after
    }
}

/// What looks at several runs or epochs.
enum Gathering: String, CaseIterable {
    case all, share, count

    func reference(_ expression: ClaimExpression) -> ClaimReference {
        switch self {
        case .all: .all(expression)
        case .share: .share(expression)
        case .count: .count(expression)
        }
    }
}

extension ClaimExpression {
    /// Whether it is something that holds or does not, rather than a number.
    var isComparison: Bool { isComparison(formula) }

    private func isComparison(_ formula: Formula) -> Bool {
        switch formula {
        case .binary(.and, let a, let b), .binary(.or, let a, let b): isComparison(a) && isComparison(b)
        case .binary(let symbol, _, _): symbol.isComparison
        case .not(let inner): isComparison(inner)
        case .roundedEqual, .call(.finite, _): true
        case .variable(let index):
            if references.indices.contains(index), case .all = references[index] { true } else { false }
        default: false
        }
    }
}

extension Formula.BinaryOperator {
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .add, .subtract, .multiply, .divide, .power, .and, .or: false
        }
    }
}
