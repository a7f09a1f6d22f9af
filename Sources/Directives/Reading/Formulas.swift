import Engine
import Lessons

/// The names a formula may use.
struct FormulaNames {
    /// Told the text and where a name begins; gives where it ends, and the variable it stands for if any.
    var find: (_ text: [UInt8], _ offset: Int) -> (variable: Int?, end: Int)
    /// For the nearest one.
    var known: () -> [String]
    /// What to say of a name that is near none of them.
    var hint: (String) -> String?
    /// derivative( ) by the first of them may stand in the formula.
    var differentiates = false
    /// A column's number, by what it is called in the table.
    var numbered: (String) -> String? = { _ in nil }

    /// Names made of letters, digits and underscores.
    static func words(
        _ known: @autoclosure @escaping () -> [String], hint: @escaping (String) -> String?,
        _ resolve: @escaping (String) -> Int?
    ) -> FormulaNames {
        FormulaNames(
            find: { text, offset in
                let end = FormulaParser.wordEnd(text, offset)
                return (resolve(String(decoding: text[offset..<end], as: UTF8.self)), end)
            }, known: known, hint: hint)
    }

    /// x1 … xn for variables 0 … n − 1, and what the columns are called, every character but letters and digits as `_`.
    static func inputs(_ count: Int, columns: Columns = .none) -> FormulaNames {
        var names = inputs(count)
        if columns == .none { return names }
        let words = columns.names.map { formulaName(String(decoding: $0, as: UTF8.self)) }
        var places: [String: [Int]] = [:]
        for (place, word) in words.enumerated() { places[word, default: []].append(place) }
        // Where the second column is called x1, numbers beside such names would be taken for names.
        let isNumbered = (0..<count).allSatisfy { place in places["x\(place + 1)"].map { $0 == [place] } ?? true }
        let byNumber = names.find
        names.find = { text, offset in
            let end = FormulaParser.wordEnd(text, offset)
            let found = places[String(decoding: text[offset..<end], as: UTF8.self)] ?? []
            if found.isEmpty { return isNumbered ? byNumber(text, offset) : (nil, end) }
            return (found.count == 1 ? found[0] : nil, end)
        }
        let known = words.filter { places[$0]?.count == 1 }
        names.known = { known }
        names.hint = { word in
            if let several = places[word], several.count > 1 {
                return isNumbered
                    ? "two columns are called so: x\(several[0] + 1) and x\(several[1] + 1) tell them apart"
                    : "two columns are called so: call them otherwise in the table"
            }
            let some = known.prefix(12).joined(separator: ", ")
            let numbers = isNumbered ? "or by number x1 to x\(count)" : "by number they can't be told from these"
            return "known are \(some)\(known.count > 12 ? ", …" : ""), \(numbers)"
        }
        names.numbered = { name in
            guard isNumbered else { return nil }
            return columns.names.firstIndex { $0 == Array(name.utf8) }.map { "x\($0 + 1)" }
        }
        return names
    }

    /// `city=Seoul` is city_Seoul.
    static func formulaName(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                    return isWord ? scalar : "_"
                }))
    }

    /// x1 … xn for variables 0 … n − 1.
    private static func inputs(_ count: Int) -> FormulaNames {
        let hint =
            count == 1
            ? "there is one input: x1"
            : count > 64
                ? "inputs are named x1, x2, …" : "there are \(count) inputs: x1\(count > 2 ? " …" : ",") x\(count)"
        return words((1...max(1, min(count, 9))).map { "x\($0)" }, hint: { _ in hint }) { word in
            let digits = word.dropFirst()
            guard word.first == "x", digits.first != "0", let number = strictWhole(String(digits)), number >= 1,
                number <= count
            else { return nil }
            return number - 1
        }
    }
}

extension Reading {
    /// A node whose whole text is one formula.
    mutating func formula(_ node: YAMLNode, _ names: FormulaNames) -> Formula? {
        guard let text = node.text else {
            report(.formulaNotText(place(node)))
            return nil
        }
        return formula(node, 0, text.utf8.count, names)
    }

    /// The bytes `from ..< to` of a node's text as a formula.
    mutating func formula(_ node: YAMLNode, _ from: Int, _ to: Int, _ names: FormulaNames) -> Formula? {
        guard let whole = node.text else { return nil }
        let start = whole.utf8.index(whole.utf8.startIndex, offsetBy: from)
        let bytes = Array(whole.utf8[start..<whole.utf8.index(start, offsetBy: to - from)])
        do {
            return try FormulaParser.parse(bytes, differentiates: names.differentiates) {
                (text, offset) throws(FormulaError) -> (variable: Int, end: Int)? in
                let (variable, end) = names.find(text, offset)
                guard let variable else {
                    throw FormulaError(offset: offset, length: end - offset, problem: .unknownName)
                }
                return (variable, end)
            }
        } catch {
            if isSplit(node, error.problem) { return nil }
            let whole = FormulaSigns.whole(error, in: bytes)
            let at = place(node, from + whole.offset, from + whole.offset + whole.length)
            report(.formulaProblem(whole, in: bytes, names, at))
            return nil
        }
    }
}

extension Reading {
    /// `[max(x, 1)]` reaches us as `max(x` and `1)`, which is said once.
    private mutating func isSplit(_ node: YAMLNode, _ problem: FormulaError.Problem) -> Bool {
        let bytes = lesson.source.bytes
        guard case .scalar(let scalar) = node.kind, scalar.isPlain, node.span.start > 0, node.span.end < bytes.count
        else { return false }
        if problem == .unclosed, bytes[node.span.end...].first(where: { $0 != 32 }) == UInt8(ascii: ",") {
            report(.formulaSplit(place(node)))
            return true
        }
        guard problem == .unexpected, bytes[..<node.span.start].last(where: { $0 != 32 }) == UInt8(ascii: ","),
            scalar.text.utf8.count(where: { $0 == UInt8(ascii: ")") })
                > scalar.text.utf8.count(where: { $0 == UInt8(ascii: "(") })
        else { return false }
        refuse()
        return true
    }
}

extension Formula.Function {
    static let words: [String] = allCases.compactMap { function in function.name.map { "\($0)" } }
}

extension Diagnostic {
    static func formulaNotText(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "formula", "a formula must be a text",
            hint: "one that begins with [ needs quotes, as YAML reads a list there", place)
    }

    static func formulaSplit(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "formula", "the formula is cut at its comma, as YAML reads this list",
            hint: "in brackets a formula with a comma needs quotes: [\"max(x, 1)\"]", place)
    }

    static func formulaProblem(
        _ error: FormulaError, in text: [UInt8], _ names: FormulaNames, _ place: Place
    ) -> Diagnostic {
        let start = min(max(0, error.offset), text.count)
        let word = String(decoding: text[start..<min(text.count, start + max(0, error.length))], as: UTF8.self)
        if error.problem == .unknownName || error.problem == .unexpected,
            let (sign, meant) = FormulaSigns.foreign(in: word)
        {
            return Diagnostic(
                error: "formula", "'\(sign)' is no sign of formulas", hint: "write \(meant)", place)
        }
        switch error.problem {
        case .empty: return Diagnostic(error: "formula", "a formula is missing here", place)
        case .expectedValue, .reported:
            let hints = ["*": "a power is written x^2", "|": "a distance from 0 is written abs(x)"]
            return Diagnostic(error: "formula", "a number or a name is missing here", hint: hints[word], place)
        case .unexpected:
            let hints = [
                "=": "equality is ==", "&": "write 'and'", "|": "write 'or'", "%": "write / 100",
                ",": "several stand in a list, each for itself", "!": "write 'not', or != for different",
            ]
            return Diagnostic(error: "formula", "'\(word)' does not belong here", hint: hints[word], place)
        case .unknownName:
            let next = text[min(text.count, start + error.length)...].first { $0 != 32 }
            if Formula.Function.words.contains(word) || ["derivative", "powers"].contains(word) {
                return Diagnostic(
                    error: "formula", "\(word) needs its argument in brackets",
                    hint: word == "powers" ? "powers(x, 3)" : "\(word)(x)", place)
            }
            if next == 40 {
                return Diagnostic(
                    error: "unknown-function", "unknown function '\(word)'",
                    hint: Diagnostic.hint(for: word, in: Formula.Function.words + ["derivative", "powers"]), place)
            }
            let near = (word.count < 3 ? nil : nearest(word, in: names.known())).map { "did you mean '\($0)'?" }
            let isInput = word.first == "x" && strictWhole(String(word.dropFirst())) != nil
            return Diagnostic(
                error: "unknown-name", "unknown name '\(word)'",
                hint: isInput ? names.hint(word) : near ?? names.hint(word),
                place)
        case .unclosed: return Diagnostic(error: "formula", "a bracket was opened and is not closed here", place)
        case .arguments(let expected, let found):
            let count =
                expected.lowerBound == expected.upperBound
                ? "\(expected.lowerBound)" : "\(expected.lowerBound) to \(expected.upperBound)"
            let name = word.prefix { $0 != "(" }
            return Diagnostic(
                error: "formula", "\(name) takes \(count) argument\(count == "1" ? "" : "s"), not \(found)", place)
        case .literalAfterTilde:
            return Diagnostic(error: "formula", "after ~ stands a number", hint: "such as loss ~ 0.69", place)
        case .tooLong:
            return Diagnostic(
                error: "formula", "the formula is too long", hint: "a few hundred operators are the most", place)
        case .tooManyDerivatives:
            return Diagnostic(error: "formula", "derivatives of derivatives go no deeper than 3", place)
        case .derivativeOutsidePlot:
            return Diagnostic(
                error: "formula", "derivative( ) stands in plots only",
                hint: "a plot draws it; a trace measures its result's gradients, such as d.E.w", place)
        case .powers:
            return Diagnostic(
                error: "formula", "powers takes a formula and how many powers of it, a whole number from 1 to 32",
                hint: "powers(x1, 3) is x1, x1^2, x1^3", place)
        case .tooDeep: return Diagnostic(error: "formula", "the formula is nested too deep", place)
        }
    }
}
