import Engine
import Lessons

extension Reading {
    /// `0.001` taken apart into `{rate: 0.001}`.
    func expandedPenalty(_ node: YAMLNode) -> YAMLNode {
        guard node.text != nil else { return node }
        return YAMLNode(.map([.init(key: "rate", keySpan: node.span, value: node)]), span: node.span)
    }

    /// `weight-decay`: a number, or a map.
    mutating func penalty(_ written: YAMLNode) -> Penalty? {
        if written.text != nil { return float(written, "weight-decay", .atLeast(0)).map { Penalty(rate: $0) } }
        let before = errorCount
        guard entries(written, .weightDecay) else { return nil }
        var penalty = Penalty()
        if let node = written["rate"], let rate = float(node, "the rate", .atLeast(0)) { penalty.rate = rate }
        if let node = written["l1"], let rate = float(node, "l1", .atLeast(0)) { penalty.l1 = rate }
        if let node = written["biases"], let counts = choose(node, "biases", TrainingWords.switches) {
            penalty.sparesBiases = !counts
        }
        if written["rate"] == nil, written["l1"] == nil, errorCount == before { report(.penaltyEmpty(place(written))) }
        return errorCount == before ? penalty : nil
    }
}

extension KeyOwner {
    static let penaltyKeys: [LanguageKey] = [
        .init("rate", unset: "0", Language.moons("weight-decay: {rate: 0.001}")),
        .init("l1", unset: "0", Language.moons("weight-decay: {l1: 0.001}")),
        .init("biases", unset: "true", Language.moons("weight-decay: {rate: 0.001, biases: false}")),
    ]
}

extension Diagnostic {
    static func penaltyEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "weight-decay", "this weight-decay changes nothing", hint: "such as {rate: 0.001, biases: false}",
            place)
    }
}
