import Engine
import Lessons

/// The optimisers, with PyTorch's definitions and defaults.
enum Optimizers {
    enum Kind: Sendable { case sgd, adagrad, rmsprop, adam, perceptronRule }

    static let all: [Word<Kind>] = [
        .init("sgd", .sgd, "w - rate * gradient; with momentum: v = momentum * v + gradient, w - rate * v"),
        .init("adagrad", .adagrad, "each weight's rate is divided by the root of the sum of its squared gradients"),
        .init("rmsprop", .rmsprop, "like adagrad, with a decaying mean instead of the sum"),
        .init("adam", .adam, "decaying means of gradients and their squares, both corrected for their start"),
        .init(
            "perceptron-rule", .perceptronRule,
            "w + rate * (y - answer) * x after every sample; one layer of step units"),
    ]

    static let keys: [KeyReference] = [
        .init("name", "sgd, adagrad, rmsprop, adam, perceptron-rule", nil, "how gradients become updates"),
        .init(
            "rate", "a number", "0.1 for sgd, 0.01 for adagrad and rmsprop, 0.001 for adam, 1 for the perceptron rule",
            "the learning rate"),
        .init("momentum", "a number from 0 to 1, for sgd", "0", "how much of the last step is kept"),
        .init("decay", "a number from 0 to 1, for rmsprop", "0.99", "of the mean of squares"),
        .init("beta1", "a number from 0 to 1, for adam", "0.9", "decay of the mean"),
        .init("beta2", "a number from 0 to 1, for adam", "0.999", "decay of the mean of squares"),
        .init("epsilon", "a number", "1e-8, for adagrad 1e-10", "keeps the division from 0"),
    ]

    /// What `optimizer` is when the directive does not say.
    static let unset = "sgd 0.1"

    fileprivate static func takes(_ kind: Kind) -> [String] {
        switch kind {
        case .sgd: ["name", "rate", "momentum"]
        case .adagrad: ["name", "rate", "epsilon"]
        case .rmsprop: ["name", "rate", "decay", "epsilon"]
        case .adam: ["name", "rate", "beta1", "beta2", "epsilon"]
        case .perceptronRule: ["name", "rate"]
        }
    }
}

extension Reading {
    /// `sgd 0.1` taken apart into `{name: sgd, rate: 0.1}`, each part with its place.
    mutating func expandedOptimizer(_ node: YAMLNode) -> YAMLNode? {
        guard node.text != nil else { return node }
        let words = words(of: node)
        guard let name = words.first else {
            report(.optimizerForm(place(node)))
            return nil
        }
        var entries = [YAMLNode.Entry(key: "name", keySpan: name.span, value: name)]
        if words.count > 1 { entries.append(.init(key: "rate", keySpan: words[1].span, value: words[1])) }
        if words.count > 2 {
            report(.optimizerExtra(name.text ?? "", place(words[2])))
            return nil
        }
        return YAMLNode(.map(entries), span: node.span)
    }

    mutating func optimizer(_ written: YAMLNode) -> Optimizer? {
        guard let node = expandedOptimizer(written), entries(node, "optimizer", Optimizers.keys) else { return nil }
        guard let name = node["name"] else {
            report(.optimizerNameless(place(node)))
            return nil
        }
        guard let kind = choose(name, "optimizer", Optimizers.all) else { return nil }
        let takes = Optimizers.takes(kind)
        for entry in node.entries ?? [] where Optimizers.keys.contains(where: { $0.name == entry.key }) {
            if !takes.contains(entry.key) {
                report(.optimizerKey(entry.key, name.text ?? "", takes, place(entry.keySpan)))
            }
        }
        func value(_ reading: inout Reading, _ key: String, _ unset: Float, _ bounds: Bounds) -> Float? {
            guard let given = node[key] else { return unset }
            return reading.float(given, key == "rate" ? "the rate" : key, bounds)
        }
        let rates: Float =
            switch kind {
            case .sgd: 0.1
            case .adagrad, .rmsprop: 0.01
            case .adam: 0.001
            case .perceptronRule: 1
            }
        guard let rate = value(&self, "rate", rates, .atLeast(0)),
            let momentum = value(&self, "momentum", 0, .share),
            let decay = value(&self, "decay", 0.99, .share),
            let beta1 = value(&self, "beta1", 0.9, .share), let beta2 = value(&self, "beta2", 0.999, .share),
            let epsilon = value(&self, "epsilon", kind == .adagrad ? 1e-10 : 1e-8, .atLeast(0))
        else { return nil }
        switch kind {
        case .sgd: return .sgd(rate: rate, momentum: momentum)
        case .adagrad: return .adagrad(rate: rate, epsilon: epsilon)
        case .rmsprop: return .rmsprop(rate: rate, decay: decay, epsilon: epsilon)
        case .adam: return .adam(rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
        case .perceptronRule: return .perceptronRule(rate: rate)
        }
    }
}

extension Diagnostic {
    static func optimizerForm(_ place: Place) -> Diagnostic {
        Diagnostic(error: "optimizer", "an optimizer is missing here", hint: "such as sgd 0.1", place)
    }

    static func optimizerExtra(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "optimizer", "'\(name)' is followed by its rate alone",
            hint: "anything more is a map: {name: \(name), rate: 0.1, momentum: 0.9}", place)
    }

    static func optimizerNameless(_ place: Place) -> Diagnostic {
        Diagnostic(error: "optimizer", "the optimizer has no name", hint: "such as {name: sgd, rate: 0.1}", place)
    }

    static func optimizerKey(_ key: String, _ name: String, _ takes: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "optimizer-key", "\(name) has no '\(key)'",
            hint: "it takes " + takes.dropFirst().joined(separator: ", "), place)
    }
}
