import Engine
import Lessons

enum Models {
    static let baselines: [Word<ExperimentPlan.Baseline>] = [
        .init("majority", .majority),
        .init("darkness", .darkness),
        .init("nearest-centroid", .nearestCentroid),
        .init("least-squares", .leastSquares),
    ]
}

extension Reading {
    mutating func baseline(_ node: YAMLNode, _ data: PlannedData?, _ features: [Formula]) -> ExperimentPlan? {
        guard let baseline = choose(node, "baseline", Models.baselines), let data else { return nil }
        if case .classes = data.facts.targets {
        } else if baseline != .leastSquares {
            report(.baselineNeedsClasses(node.text ?? "", place(node)))
            return nil
        }
        return ExperimentPlan(
            data: data.plan, features: features, model: .baseline(baseline),
            loss: baseline == .leastSquares ? .meanSquaredError : .none, optimizer: .sgd(rate: 0, momentum: 0),
            epochs: 0)
    }

    /// Whether the network takes what the data give and says what their labels ask.
    mutating func checkFit(
        _ network: PlacedNetwork, _ data: PlannedData?, _ features: [Formula]?, _ node: YAMLNode
    ) {
        guard let last = network.lastActivation, network.givesRow(last.index) else {
            report(.noUnits(place(node)))
            return
        }
        guard let data else { return }
        if let features, !features.isEmpty {
            if network.isImage || network.input.channels != features.count {
                report(.inputCount(network.input.size ?? 0, features: features.count, network.inputPlace))
            }
        } else if features == nil {
        } else if network.isImage {
            if network.input != data.facts.shape { report(.inputShape(data.facts.shape, network.inputPlace)) }
        } else if network.input.channels != data.facts.features {
            report(.inputCount(network.input.channels, data: data.facts.features, network.inputPlace))
        }
        let at = network.places[last.index]
        switch data.facts.targets {
        case .classes(let count):
            if last.units == 1 ? count > 2 : last.units < count {
                report(.outputCount(last.units, classes: count, countsFromOne: data.countsFromOne, at))
            } else if last.units > max(2, count) {
                report(.outputsToSpare(last.units, classes: count, at))
            }
        case .numbers(let columns):
            if last.units > 1, let labels = data.wholeLabels {
                report(.numbersNotClasses(labels, outputs: last.units, at))
            } else if last.units != columns {
                report(.outputCount(last.units, labels: columns, at))
            }
        case .flags(let columns):
            if last.units != columns { report(.outputCount(last.units, labels: columns, at)) }
        }
    }
}
