import Engine
import Lessons

extension Reading {
    /// Formulas, the values they start from, an update and a check.
    mutating func trace(_ root: YAMLNode) -> TracePlan? {
        let before = errorCount
        let inputs = inputs(root["at"])
        guard let node = root["expression"] else {
            missing("expression", "expression: z = w*x + b")
            return nil
        }
        var names = inputs.map(\.name)
        var used: Set<Int> = []
        let lines = lines(node, &names, inputs: inputs.count, &used)
        for (index, input) in inputs.enumerated() where !used.contains(index) && errorCount == before {
            report(.inputUnused(input.name, place(input.span)))
        }
        guard errorCount == before, !lines.isEmpty else { return nil }
        var plan = TracePlan(inputs: inputs.map(\.value), lines: lines, names: names.map { Array($0.utf8) })
        if let update = root["update"] { plan.update = self.update(update, inputs.map(\.name)) }
        if let check = root["check"] { plan.check = self.check(check) }
        return errorCount == before ? plan : nil
    }

    private struct Input {
        var name: String
        var span: Span
        var value: Double
    }

    private mutating func inputs(_ node: YAMLNode?) -> [Input] {
        guard let node else { return [] }
        guard let entries = node.entries else {
            report(.atForm(place(node)))
            return []
        }
        return entries.map { entry in
            checkName(entry.key, place(entry.keySpan))
            return Input(name: entry.key, span: entry.keySpan, value: number(entry.value, entry.key) ?? 0)
        }
    }

    private mutating func checkName(_ name: String, _ place: Place) {
        let bytes = Array(name.utf8)
        let isWord = bytes.first.map(FormulaParser.isLetter) ?? false && FormulaParser.wordEnd(bytes, 0) == bytes.count
        if !isWord { report(.traceName(name, place)) }
        if Formula.Function.words.contains(name) || ["and", "or", "not", "derivative"].contains(name) {
            report(.traceNameTaken(name, place))
        }
    }

    /// `z = w*x + b`, a line each.
    private mutating func lines(
        _ node: YAMLNode, _ names: inout [String], inputs: Int, _ used: inout Set<Int>
    ) -> [Formula] {
        guard let text = node.text else {
            report(.expressionForm(place(node)))
            return []
        }
        let bytes = Array(text.utf8)
        if case .scalar(let scalar) = node.kind, scalar.isPlain, bytes.count(where: { $0 == 61 }) > 1,
            lesson.source.text(node.span).contains("\n")
        {
            report(.expressionFolded(place(node)))
            return []
        }
        // All names first: what a line may use are those before its own.
        var lines: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 != 32 }) { lines.append(start..<end) }
            start = end + 1
        }
        let read = lines.map { Self.assignment(bytes, $0.lowerBound, $0.upperBound) }
        names += read.compactMap { $0?.name }
        let all = names
        let numbers = Dictionary(all.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var formulas: [Formula] = []
        for (range, line) in zip(lines, read) {
            guard let line else {
                report(.expressionLine(place(node, range.lowerBound, range.upperBound)))
                continue
            }
            let before = inputs + formulas.count
            let at = place(node, line.from, line.from + line.name.utf8.count)
            checkName(line.name, at)
            if let index = numbers[line.name], index < before {
                report(.nameTwice(line.name, isInput: index < inputs, at))
            }
            var found: Set<Int> = []
            // To look through all names for each of thousands of mistakes would take minutes.
            let mayHint = errorCount < HintAllowance.most
            let scope = FormulaNames.words(
                mayHint ? Array(all[..<before]) : [], hint: { Self.unknownHint($0, isLater: numbers[$0] != nil) }
            ) { word in
                guard let index = numbers[word], index < before else { return nil }
                found.insert(index)
                return index
            }
            formulas.append(formula(node, line.formula, range.upperBound, scope) ?? .number(0))
            used.formUnion(found)
        }
        if formulas.isEmpty { report(.expressionForm(place(node))) }
        return formulas
    }

    private static func unknownHint(_ name: String, isLater: Bool) -> String {
        isLater
            ? "'\(name)' is computed further down; lines are computed from the top"
            : "give it a value: at: {\(name): 1}"
    }

    /// Where the name begins, the name, and where the formula begins; nil without a `=` that is no comparison.
    private static func assignment(_ bytes: [UInt8], _ from: Int, _ to: Int) -> (from: Int, name: String, formula: Int)?
    {
        guard let sign = (from..<to).first(where: { bytes[$0] == 61 }), sign + 1 >= to || bytes[sign + 1] != 61,
            sign == from || !"<>!=".utf8.contains(bytes[sign - 1])
        else { return nil }
        var start = from
        var end = sign
        while start < end, bytes[start] == 32 { start += 1 }
        while end > start, bytes[end - 1] == 32 { end -= 1 }
        guard start < end else { return nil }
        return (start, String(decoding: bytes[start..<end], as: UTF8.self), sign + 1)
    }
}

extension Diagnostic {
    static func inputUnused(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(warning: "input-unused", "no line uses '\(name)'", place)
    }

    static func atForm(_ place: Place) -> Diagnostic {
        Diagnostic(error: "at", "'at' gives each name its value", hint: "such as at: {w: 0.6, x: 1}", place)
    }

    static func traceName(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "trace-name", "'\(name)' can't be a name", hint: "a letter, then letters, digits and underscores",
            place)
    }

    static func traceNameTaken(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "trace-name", "'\(name)' already means something in formulas", place)
    }

    static func expressionForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "expression", "an expression is lines that give names",
            hint: "begin with 'expression: |' and write one a line, z = w*x + b", place)
    }

    static func expressionFolded(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "expression", "these lines are read as one",
            hint: "a bar keeps them apart: 'expression: |', the lines below it", place)
    }

    static func expressionLine(_ place: Place) -> Diagnostic {
        Diagnostic(error: "expression", "this line gives nothing a name", hint: "such as z = w*x + b", place)
    }

    static func nameTwice(_ name: String, isInput: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "name-twice", "'\(name)' already has a value",
            hint: isInput ? "'at' gives it" : "a line above gives it",
            place)
    }
}
