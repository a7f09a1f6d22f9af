import Engine
import Lessons

/// Reads one claim: references are found first and blanked, so that `and.epochs` or `relu(rate=1).loss` can't be taken
/// for an operator or a function; what is left is a formula.
final class ClaimParser {
    private let span: (_ from: Int, _ to: Int) -> Span
    private let path: String
    /// It says something that holds or does not; else it is a number.
    private let isClaim: Bool
    private let text: [UInt8]
    private var blanked: [UInt8]
    private var found: [Int: (reference: WrittenReference, end: Int)] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    convenience init(_ node: YAMLNode, path: String) {
        self.init(node.text ?? "", path: path) { node.place($0, $1) }
    }

    /// `span`: the place in the file of bytes of the text.
    init(_ text: String, path: String, isClaim: Bool = true, _ span: @escaping (_ from: Int, _ to: Int) -> Span) {
        self.span = span
        self.path = path
        self.isClaim = isClaim
        self.text = Array(text.utf8)
        blanked = self.text
        findReferences()
    }

    private func place(_ from: Int, _ to: Int) -> Place { Place(path: path, span: span(from, to)) }

    /// The whole text as one claim; nil when something was reported.
    func whole() -> WrittenFormula? {
        guard diagnostics.isEmpty else { return nil }
        var terms: [WrittenFormula.Term] = []
        do {
            let formula = try FormulaParser.parse(blanked) { (_, offset) throws(FormulaError) in
                try reference(at: offset, inside: [], into: &terms)
            }
            return checked(formula, terms, 0, text.count, isClaim: isClaim)
        } catch {
            report(error)
            return nil
        }
    }

    private func checked(
        _ formula: Formula, _ terms: [WrittenFormula.Term], _ from: Int, _ to: Int, isClaim: Bool = true
    ) -> WrittenFormula? {
        let whole = WrittenFormula(
            formula: formula, terms: terms, text: String(decoding: text[from..<to], as: UTF8.self))
        if !isClaim, whole.isTruth {
            diagnostics.append(.valueComparison(whole.text, place(from, to)))
        } else if !isClaim, formula.mayBeSeveral {
            diagnostics.append(.valueSeveral(whole.text, place(from, to)))
        } else if isClaim, !whole.isComparison {
            diagnostics.append(.claimNotComparison(whole.text, isConstant: terms.isEmpty, place(from, to)))
        }
        return diagnostics.isEmpty ? whole : nil
    }

    private func report(_ error: FormulaError) {
        guard error.problem != .reported else { return }
        let names = FormulaNames(find: { (nil, $1) }, known: { [] }, hint: { _ in nil })
        let error = FormulaSigns.whole(error, in: text)
        let at = place(error.offset, error.offset + error.length)
        if error.problem == .unexpected, error.offset < text.count, text[error.offset] == UInt8(ascii: ",") {
            diagnostics.append(.claimComma(at))
        } else {
            diagnostics.append(.formulaProblem(error, in: text, names, at))
        }
    }

    private func reference(
        at offset: Int, inside: [Gathering], into terms: inout [WrittenFormula.Term]
    ) throws(FormulaError) -> (variable: Int, end: Int)? {
        if let (written, end) = found[offset] {
            terms.append(.measurement(written))
            return (terms.count - 1, end)
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
        var inner: [WrittenFormula.Term] = []
        let (formula, end) = try FormulaParser.parsePart(blanked, from: open + 1) { (_, offset) throws(FormulaError) in
            try self.reference(at: offset, inside: inside + [gathering], into: &inner)
        }
        guard end < text.count, text[end] == UInt8(ascii: ")") else {
            throw FormulaError(offset: min(end, text.count), length: end < text.count ? 1 : 0, problem: .unclosed)
        }
        guard let part = checked(formula, inner, open + 1, end) else {
            throw FormulaError(offset: offset, length: 0, problem: .reported)
        }
        terms.append(gathering.term(part))
        return (terms.count - 1, end + 1)
    }

    private func findReferences() {
        let lexer = ReferenceLexer(text: text, standsAlone: false) { [span] in span($0, $1) }
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
        if isCall,
            Gathering(rawValue: word) != nil || Formula.Function.words.contains(word)
                || ["derivative", "powers"].contains(word)
        {
            return end
        }
        let isPath = end + 1 < text.count && text[end] == UInt8(ascii: ".") && ReferenceLexer.isWord(text[end + 1])
        let hasSetting = end < text.count && text[end] == UInt8(ascii: "(") && lexer.hasSetting(end)
        if ["and", "or", "not"].contains(word), !isPath, !hasSetting { return end }
        guard let (reference, after) = lexer.reference(at: start) else {
            // Nothing else keeps a word from being a reference.
            let open = (end..<text.count).first { text[$0] == UInt8(ascii: "(") && lexer.closingBracket($0) == nil }
            report(FormulaError(offset: open ?? end, length: 1, problem: .unclosed))
            return text.count
        }
        if let part = reference.parts.first, reference.parts.count == 1, let arguments = part.arguments,
            !Quantity.classWords.contains(part.word), part.word != "at-epoch", !arguments.text.contains("=")
        {
            diagnostics.append(.claimFunction(part.word, place(start, end)))
        }
        for index in start..<after { blanked[index] = UInt8(ascii: "_") }
        found[start] = (reference, after)
        return after
    }
}
