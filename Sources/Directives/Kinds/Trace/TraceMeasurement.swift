import Engine

/// By number of the name; gradients are the last line's.
enum TraceMeasurement: Equatable, Sendable {
    case value(Int), gradient(Int), after(Int), checkError
    /// After so many updates; 0 is the start.
    case atStep(Int, name: Int)
}

extension TracePlan {
    /// `E`, `d.E.w`, `after.E`, `at-step(10).E`, `check.error`
    func measurement(_ name: String) -> TraceMeasurement? {
        let words = NameWords(name).words
        func index(_ word: Substring) -> Int? {
            let bytes = Array(word.utf8)
            return names.lastIndex { $0 == bytes }
        }
        switch words.count {
        case 1: return index(words[0]).map { .value($0) }
        case 2 where name == "check.error": return check == nil ? nil : .checkError
        case 2 where words[0] == "after" && update != nil: return index(words[1]).map { .after($0) }
        case 2:
            guard let update, let step = Self.step(words[0]), step <= update.steps else { return nil }
            return index(words[1]).map { .atStep(step, name: $0) }
        case 3 where words[0] == "d":
            guard let result = names.last, result == Array(words[1].utf8) else { return nil }
            return index(words[2]).map { .gradient($0) }
        default: return nil
        }
    }

    /// `10` of `at-step(10)`
    fileprivate static func step(_ word: Substring) -> Int? {
        guard let arguments = NameWords.arguments(word, of: "at-step"), arguments.count == 1 else { return nil }
        return NameWords.number(arguments[0])
    }

    /// All names, for hints.
    var measurementNames: [String] {
        let words = names.map { String(decoding: $0, as: UTF8.self) }
        let result = words.last ?? ""
        return words + words.dropLast().map { "d.\(result).\($0)" } + (update == nil ? [] : words.map { "after.\($0)" })
            + (update.map { update in words.map { "at-step(\(update.steps)).\($0)" } } ?? [])
            + (check == nil ? [] : ["check.error"])
    }
}

extension TraceContent {
    private static let measuredBody = examples.bare + "\nupdate: {optimizer: sgd 0.5}\ncheck: {difference: central}"
    static let measured = [
        MeasuredWord("NAME", as: "E", in: measuredBody), MeasuredWord("d.RESULT.NAME", as: "d.E.w", in: measuredBody),
        MeasuredWord("after.NAME", as: "after.E", in: measuredBody),
        MeasuredWord("at-step(N).NAME", as: "at-step(1).E", in: measuredBody),
        MeasuredWord("check.error", in: measuredBody),
    ]

    var measurementNames: [String] { runs.first?.plan.measurementNames ?? [] }

    static func measurement(_ name: String, of plan: TracePlan) -> Measurement? {
        plan.measurement(name).map { .trace($0) }
    }

    static func absence(_ name: String, of plan: TracePlan) -> Availability {
        let words = NameWords(name).words
        let result = String(decoding: plan.names.last ?? [], as: UTF8.self)
        switch words.first {
        case "after" where words.count == 2 && plan.update == nil:
            return .absent("nothing is updated here", hint: "the trace takes update: {optimizer: sgd 0.1}")
        case let word? where words.count == 2 && TracePlan.step(word) != nil:
            guard plan.names.contains(Array(words[1].utf8)) else { return .unknown }
            guard let update = plan.update else {
                return .absent(
                    "nothing is updated here", hint: "the trace takes update: {optimizer: sgd 0.1, steps: 10}")
            }
            return .absent(
                "there are \(update.steps) steps", hint: "update takes steps: N; at-step(\(update.steps)) is the last")
        case "check" where name == "check.error":
            return .absent("the gradients are not checked here", hint: "the trace takes check: {difference: central}")
        case "d" where words.count == 3 && words[1] != result && plan.names.contains(Array(words[2].utf8)):
            return .absent("gradients are those of the last line", hint: "did you mean 'd.\(result).\(words[2])'?")
        default: return .unknown
        }
    }
}

extension TraceResult {
    func value(_ measurement: TraceMeasurement, of plan: TracePlan) -> Double? {
        func at(_ values: [Double], _ index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }
        return switch measurement {
        case .value(let index): at(values, index)
        case .gradient(let index): at(gradients, index)
        case .after(let index): at(after, index)
        case .atStep(let step, let name):
            path.indices.contains(step) ? at(plan.values(from: path[step]), name) : nil
        case .checkError: checkError
        }
    }

    func listed(_ plan: TracePlan) -> [(name: String, value: Double)] {
        var list: [(name: String, value: Double)] = []
        let names = plan.names.map { String(decoding: $0, as: UTF8.self) }
        list += zip(names, values).map { ($0, $1) }
        let result = names.last ?? ""
        list += zip(names, gradients).dropLast().map { ("d.\(result).\($0)", $1) }
        list += zip(names, after).map { ("after.\($0)", $1) }
        if let checkError { list.append(("check.error", checkError)) }
        return list
    }
}
