import Engine
import Lessons

/// The words of the engine's optimisers, and the keys of their numbers.
enum Optimizers {
    static let all = Optimizer.words

    static let keys: [KeyReference] =
        [
            .init("name", all.map(\.word).joined(separator: ", "), nil, "how gradients become updates")
        ]
        + Optimizer.Parameter.allCases.map { parameter in
            let takers = Optimizer.all.filter { $0.parameters.contains(parameter) }
            let range = parameter.isShare ? "a number from 0 to 1" : "a number"
            let isOfAll = takers.count == Optimizer.all.count
            return KeyReference(
                parameter.text, isOfAll ? range : range + ", for " + joined(takers.map(\.name)),
                usual(parameter, of: takers), "\(parameter.summary)")
        }
        + [
            .init(
                "nesterov", "true, false; for sgd with momentum", "false", "the step looks one step of momentum ahead"),
            .init(
                "schedule", "{warmup: a number of epochs, decay: cosine, linear or step 10 0.5}",
                "the same rate throughout",
                "the rate by epochs"),
            .init(
                "clip", "a number above 0", "as it is",
                "the longest that the gradient of a batch's loss over all parameters may be, before penalties"),
        ]

    /// The keys that one optimiser takes beside its name.
    static func keys(of optimizer: Optimizer) -> [String] {
        var names = optimizer.parameters.map(\.text)
        if case .sgd = optimizer { names.append("nesterov") }
        return optimizer.descends ? names + ["schedule", "clip"] : names
    }

    /// What `optimizer` is when the directive does not say.
    static let unset = "sgd 0.1"

    /// `0.99`, or `0.1 for sgd, 0.001 for adam`.
    private static func usual(_ parameter: Optimizer.Parameter, of takers: [Optimizer]) -> String {
        var values: [Double] = []
        for one in takers where !values.contains(one[parameter]) { values.append(one[parameter]) }
        if values.count == 1 { return text(values[0]) }
        return values.map { value in
            let names = takers.filter { $0[parameter] == value }.map(\.name)
            return "\(text(value)) for \(joined(names))"
        }.joined(separator: ", ")
    }

    private static func text(_ value: Double) -> String { shown(Double("\(Float(value))") ?? value) }

    private static func joined(_ names: [String]) -> String {
        names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}

extension Optimizer.Parameter {
    var text: String { "\(name)" }
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
        guard let node = expandedOptimizer(written), entries(node, .optimizer) else { return nil }
        guard let name = node["name"] else {
            report(.optimizerNameless(place(node)))
            return nil
        }
        guard var optimizer = choose(name, "optimizer", Optimizers.all) else { return nil }
        let before = errorCount
        let keys = Optimizers.keys(of: optimizer)
        for entry in node.entries ?? [] where Optimizers.keys.contains(where: { $0.name == entry.key }) {
            if entry.key != "name", !keys.contains(entry.key) {
                report(.optimizerKey(entry.key, name.text ?? "", keys, place(entry.keySpan)))
            }
        }
        for parameter in optimizer.parameters {
            guard let given = node[parameter.text] else { continue }
            let what = parameter == .rate ? "the rate" : parameter.text
            // What is kept in single precision must fit there; what is rounded later is taken as written.
            guard float(given, what, parameter.isShare ? .share : .atLeast(0)) != nil,
                let value = given.text.flatMap(strictNumber)
            else { continue }
            optimizer[parameter] = value
        }
        if let given = node["nesterov"], let looksAhead = choose(given, "nesterov", TrainingWords.switches) {
            optimizer.isNesterov = looksAhead
            if optimizer.isNesterov, optimizer[.momentum] == 0, errorCount == before {
                report(.nesterovMomentum(place(given)))
            }
        }
        return errorCount == before ? optimizer : nil
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

    static func nesterovMomentum(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "nesterov", "nesterov looks ahead along the momentum, and there is none",
            hint: "{name: sgd, rate: 0.1, momentum: 0.9, nesterov: true}", place)
    }

    static func optimizerKey(_ key: String, _ name: String, _ takes: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "optimizer-key", "\(name) has no '\(key)'",
            hint: "it takes " + takes.joined(separator: ", "), place)
    }
}
