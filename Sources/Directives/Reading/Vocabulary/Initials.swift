import Engine
import Lessons

/// The words of the rules by which weights start.
enum Initials {
    static let all = Distribution.words

    static let keys: [KeyReference] = [
        .init(
            "weights",
            "a rule, or the numbers: [[…]], one row an input; of a convolution [out, in, height, width]; of a batchnorm […]",
            "he for relu and its kin, else xavier",
            "where weights start"),
        .init("biases", "a rule, or the numbers […], one a unit", "zero", "where biases start"),
    ]
}

extension Reading {
    /// `he` as `{weights: he}`.
    func expandedInitial(_ node: YAMLNode) -> YAMLNode {
        guard node.text != nil else { return node }
        return YAMLNode(.map([.init(key: "weights", keySpan: node.span, value: node)]), span: node.span)
    }

    /// One entry a layer with parameters.
    mutating func initial(_ node: YAMLNode?, _ network: PlacedNetwork) -> [Initial]? {
        let before = errorCount
        let trained = network.layers.indices.filter {
            Architecture.biasCount(network.layers[$0], input: network.inputs(of: $0)) > 0
        }
        // One rule for all leaves batch normalisations as they are.
        let isAlone = trained.count == 1
        var entries: [YAMLNode?] = trained.map { network.layers[$0].isBatchNorm && !isAlone ? nil : node }
        if let items = node?.items {
            guard items.count == trained.count else {
                if let node { report(.initialCount(items.count, layers: trained.count, place(node))) }
                return nil
            }
            entries = items
        }
        var result: [Initial] = []
        for (layer, entry) in zip(trained, entries) {
            if let initial = initial(entry, layer: layer, network) { result.append(initial) }
        }
        return errorCount == before ? result : nil
    }

    private mutating func initial(_ written: YAMLNode?, layer: Int, _ network: PlacedNetwork) -> Initial? {
        let own = network.layers[layer]
        let activation = own.activation ?? .linear
        guard let written else { return own.naturalStart }
        let node = expandedInitial(written)
        guard entries(node, .initial) else { return nil }
        if let rows = node["weights"]?.items {
            let at = place(node["weights"] ?? node)
            let given = network.inputs(of: layer)
            let weights: [Float]?
            switch own.form {
            case .dense(let units, _): weights = exactWeights(rows, inputs: given.size ?? 0, units: units, at)
            case .convolution(let height, let width, let filters, _, _, _):
                let sizes: [(count: Int, what: String)] = [
                    (filters, "filters"), (given.channels, "channels"), (height, "rows"), (width, "columns"),
                ]
                weights = exactNumbers(rows, sizes[...], at)
            default: weights = exactNumbers(rows, [(given.channels, "channels")], at)
            }
            let count = Architecture.biasCount(own, input: given)
            guard let weights, let biases = exactBiases(node["biases"], units: count) else { return nil }
            return .exact(weights: weights, biases: biases)
        }
        let unset: Distribution = own.isBatchNorm ? .constant(1) : activation.start
        guard let weights = node["weights"].map({ distribution($0) }) ?? unset else { return nil }
        if let biases = node["biases"], biases.items != nil {
            report(.initialMixed(place(biases)))
            return nil
        }
        guard let biases = node["biases"].map({ distribution($0, isBias: true) }) ?? .zero else { return nil }
        return .drawn(weights: weights, biases: biases)
    }

    private mutating func exactWeights(_ rows: [YAMLNode], inputs: Int, units: Int, _ place: Place) -> [Float]? {
        let before = errorCount
        if rows.count != inputs { report(.initialRows(rows.count, inputs: inputs, place)) }
        var values: [Float] = []
        for row in rows {
            guard let cells = row.items else {
                report(.initialRow(units, self.place(row)))
                continue
            }
            if cells.count != units { report(.initialUnits("this row", cells.count, units: units, self.place(row))) }
            for cell in cells { if let value = float(cell, "a weight") { values.append(value) } }
        }
        return errorCount == before ? values : nil
    }

    /// Lists in lists, of these sizes from the outermost on.
    private mutating func exactNumbers(
        _ items: [YAMLNode], _ sizes: ArraySlice<(count: Int, what: String)>, _ place: Place
    ) -> [Float]? {
        guard let size = sizes.first else { return nil }
        if items.count != size.count {
            report(.initialSize(items.count, size.count, size.what, place))
            return nil
        }
        let before = errorCount
        var values: [Float] = []
        for item in items {
            if sizes.count == 1 {
                if let value = float(item, "a weight") { values.append(value) }
            } else if let inner = item.items {
                values += exactNumbers(inner, sizes.dropFirst(), self.place(item)) ?? []
            } else {
                report(.initialNesting(sizes.dropFirst().first?.what ?? "", self.place(item)))
            }
            // The others would only say the same again.
            if errorCount > before + 10 { break }
        }
        return errorCount == before ? values : nil
    }

    private mutating func exactBiases(_ node: YAMLNode?, units: Int) -> [Float]? {
        guard let node else { return [Float](repeating: 0, count: units) }
        guard let cells = node.items else {
            switch distribution(node, isBias: true) {
            case .zero: return [Float](repeating: 0, count: units)
            case .constant(let value): return [Float](repeating: value, count: units)
            case nil: return nil
            default:
                report(.initialMixed(place(node)))
                return nil
            }
        }
        let before = errorCount
        if cells.count != units { report(.initialUnits("biases", cells.count, units: units, place(node))) }
        let values = cells.compactMap { float($0, "a bias") }
        return errorCount == before ? values : nil
    }

    private mutating func distribution(_ node: YAMLNode, isBias: Bool = false) -> Distribution? {
        let words = words(of: node)
        guard let first = words.first, node.text != nil else {
            report(.notAWord("initial", Initials.all.map(\.word), place(node)))
            return nil
        }
        guard var rule = choose(first, "initial rule", Initials.all) else { return nil }
        guard words.count == rule.parameters.count + 1 else {
            report(.initialNumbers(rule, place(node)))
            return nil
        }
        var values: [Float] = []
        for (word, parameter) in zip(words.dropFirst(), rule.parameters) {
            guard let value = float(word, "\(parameter.name)", parameter.isFromZero ? .atLeast(0) : .any) else {
                return nil
            }
            values.append(value)
        }
        if values.count == 2, values[0] > values[1] {
            report(.emptyRange("initial", place(node)))
            return nil
        }
        rule.values = values
        return rule
    }
}

extension PlacedNetwork {
    func inputs(of layer: Int) -> Shape { layer == 0 ? input : shapes[layer - 1] }
}

extension Diagnostic {
    static func initialCount(_ found: Int, layers: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial-count",
            "initial has \(found) entr\(found == 1 ? "y" : "ies"), the network \(layers) layer\(layers == 1 ? "" : "s") with weights",
            hint: "one entry a layer, or one rule for all", place)
    }

    static func initialSize(_ found: Int, _ wanted: Int, _ what: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial-size", "a list of \(found) for \(wanted) \(wanted == 1 ? String(what.dropLast()) : what)",
            hint: "a convolution's weights are [out, in, height, width], a batchnorm's one a channel", place)
    }

    static func initialNesting(_ what: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial-size", "a list of \(what) stands here",
            hint: "a convolution's weights are [out, in, height, width]",
            place)
    }

    static func initialMixed(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial", "weights and biases are either both drawn or both written out",
            hint: "beside written weights biases may be a list, zero or a constant", place)
    }

    static func initialRows(_ found: Int, inputs: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial-size",
            "\(found) row\(found == 1 ? "" : "s") of weights, the layer has \(inputs) input\(inputs == 1 ? "" : "s")",
            hint: "one row an input, one number a unit", place)
    }

    static func initialRow(_ units: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial-size", "a row of weights is a list, one number a unit",
            hint: units == 1 ? "[[0.5], [0.5]] for two inputs and one unit" : nil, place)
    }

    static func initialUnits(_ what: String, _ found: Int, units: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "initial-size",
            "\(what) ha\(what == "biases" ? "ve" : "s") \(found) number\(found == 1 ? "" : "s"), the layer \(units) unit\(units == 1 ? "" : "s")",
            place)
    }

    static func initialNumbers(_ rule: Distribution, _ place: Place) -> Diagnostic {
        let wanted = rule.parameters.count
        return Diagnostic(
            error: "initial",
            "'\(rule.name)' takes \(wanted == 0 ? "no number" : wanted == 1 ? "one number" : "two numbers")",
            hint: wanted == 0 ? nil : "such as \(rule.written)", place)
    }
}

extension Distribution {
    /// With numbers after its word, as an example.
    var written: String { parameters.isEmpty ? name : "\(name) \(example)" }
}
