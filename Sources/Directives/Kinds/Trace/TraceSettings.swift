import Engine
import Lessons

enum TraceWords {
    static let differences: [Word<Bool>] = [
        .init("central", true), .init("forward", false),
    ]
    static let precisions: [Word<Bool>] = [
        .init("double", false), .init("single", true),
    ]
}

extension Reading {
    mutating func update(_ node: YAMLNode, _ inputs: [String]) -> TracePlan.Update? {
        guard entries(node, .update) else { return nil }
        let before = errorCount
        let rule = node["optimizer"].map { optimizer($0) } ?? .sgd(rate: 0.1, momentum: 0)
        if case .perceptronRule? = rule, let written = node["optimizer"] { report(.traceOptimizer(place(written))) }
        for entry in node["optimizer"]?.entries ?? [] where ["schedule", "clip"].contains(entry.key) {
            report(.traceSchedule(entry.key, place(entry.keySpan)))
        }
        let steps = node["steps"].map { whole($0, "steps", 1, 1_000_000) } ?? 1
        var groups = [Array(inputs.indices)]
        if let only = node["only"] { groups = [names(only, inputs)] }
        if let turns = node["in-turn"] {
            if node["only"] != nil { report(.onlyAndTurns(place(turns))) }
            let lists = turns.items ?? []
            if lists.isEmpty || !lists.allSatisfy({ $0.items != nil }) { report(.turnsForm(place(turns))) }
            groups = lists.map { names($0, inputs) }
        }
        guard errorCount == before, let rule, let steps else { return nil }
        return TracePlan.Update(optimizer: rule, steps: steps, groups: groups)
    }

    private mutating func names(_ node: YAMLNode, _ inputs: [String]) -> [Int] {
        var indices: [Int] = []
        for item in list(node) {
            guard let name = text(item, "a name") else { continue }
            if let index = inputs.firstIndex(of: name) {
                if !indices.contains(index) { indices.append(index) }
            } else {
                report(.notAnInput(name, inputs, place(item)))
            }
        }
        return indices
    }

    mutating func check(_ node: YAMLNode) -> TracePlan.Check? {
        guard entries(node, .check) else { return nil }
        let isCentral = node["difference"].map { choose($0, "difference", TraceWords.differences) } ?? true
        let step = node["step"].map { number($0, "the step", .above(0)) } ?? 1e-5
        let isSingle = node["precision"].map { choose($0, "precision", TraceWords.precisions) } ?? false
        guard let isCentral, let step, let isSingle else { return nil }
        return TracePlan.Check(central: isCentral, step: step, single: isSingle)
    }
}

extension Diagnostic {
    static func traceOptimizer(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "trace-optimizer", "the perceptron rule needs a network", hint: "a trace descends: sgd 0.1", place)
    }

    static func turnsForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "in-turn", "in-turn is a list of groups of names", hint: "such as [[w5, w6], [w1, w2]]", place)
    }

    static func onlyAndTurns(_ place: Place) -> Diagnostic {
        Diagnostic(error: "in-turn", "an update has 'only' or 'in-turn', not both", place)
    }

    static func notAnInput(_ name: String, _ inputs: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "not-an-input", "'\(name)' is no value that 'at' gives", hint: hint(for: name, in: inputs), place)
    }
}
