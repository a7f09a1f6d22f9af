import Engine
import Lessons

extension Reading {
    /// Multiply-adds of one run: forward, and twice as much back.
    func work(of plan: ExperimentPlan, _ network: PlacedNetwork, _ data: PlannedData) -> Int {
        let once = Architecture.product([network.multiplyAdds, data.facts.training])
        return plan.epochs == 0 ? once : Architecture.product([3, once, plan.epochs])
    }

    /// Bytes that one run keeps: parameters, gradients and the optimiser's, activations of a batch, the data.
    func memory(of plan: ExperimentPlan, _ network: PlacedNetwork, _ data: PlannedData) -> Int {
        let copies =
            switch plan.optimizer {
            case .sgd(_, let momentum): momentum == 0 ? 3 : 4
            case .adagrad, .rmsprop: 4
            case .adam: 5
            case .perceptronRule: 3
            }
        var width = network.input.size ?? Int.max
        for shape in network.shapes { width = Architecture.sum(width, shape.size ?? Int.max) }
        let rows = max(256, min(plan.batch ?? data.facts.training, data.facts.training))
        let inputs = Architecture.product([data.facts.features, data.facts.training + data.facts.test])
        let numbers = Architecture.sum(
            Architecture.product([copies, network.parameters]),
            Architecture.sum(Architecture.product([3, rows, width]), inputs))
        return Architecture.product([4, numbers])
    }

    mutating func checkSize(_ network: PlacedNetwork, _ memory: Int, _ node: YAMLNode) {
        if network.parameters > context.limits.parameters {
            let widest = network.layers.indices.max { a, b in network.parameters(of: a) < network.parameters(of: b) }
            let at = widest.map { network.places[$0] } ?? place(node)
            report(.tooManyParameters(network.parameters, limit: context.limits.parameters, at))
        } else if memory > context.limits.memory {
            report(.tooMuchMemory(memory, limit: context.limits.memory, place(node)))
        }
    }

    /// Results stay until the reports are written: the final parameters, and a few numbers an epoch for the curves.
    mutating func checkKept(_ experiments: [CostedPlan], repeats: Int, _ root: YAMLNode) {
        var total = 0
        for experiment in experiments {
            let epochs = Architecture.product([Self.bytesAnEpoch, Architecture.sum(experiment.plan.epochs, 1)])
            let run = Architecture.sum(epochs, Architecture.product([4, experiment.parameters]))
            total = Architecture.sum(total, Architecture.product([run, repeats]))
        }
        guard total > context.limits.memory else { return }
        let node = root["epochs"] ?? root["repeat"] ?? root["vary"] ?? root["layers"] ?? root
        report(.tooMuchKept(total, limit: context.limits.memory, place(node)))
    }

    private static let bytesAnEpoch = MemoryLayout<EpochRecord>.stride

    mutating func checkWork(_ works: [Int], repeats: Int, _ root: YAMLNode) {
        var total = 0
        for work in works { total = Architecture.sum(total, Architecture.product([work, repeats])) }
        guard total > context.limits.multiplyAdds else { return }
        let node = ["epochs", "repeat", "vary", "layers"].lazy.compactMap { (key: String) in root[key] }.first ?? root
        report(.tooMuchWork(total, limit: context.limits.multiplyAdds, place(node)))
    }
}

extension PlacedNetwork {
    func parameters(of layer: Int) -> Int {
        Architecture.sum(
            Architecture.weightCount(layers[layer], input: inputs(of: layer)),
            Architecture.biasCount(layers[layer], input: inputs(of: layer)))
    }
}

extension Diagnostic {
    static func tooManyParameters(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-parameters",
            "the network has \(grouped(count)) parameters, more than the \(grouped(limit)) a run may have",
            hint: "a count directive takes any size; course.yaml can raise the limit: limits: {parameters: …}", place)
    }

    static func tooMuchMemory(_ bytes: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-memory", "a run would keep \(grouped(bytes)) bytes, more than the \(grouped(limit)) it may",
            hint: "a smaller batch or network; course.yaml can raise the limit: limits: {memory: …}", place)
    }

    static func tooMuchKept(_ bytes: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-memory",
            "results of all runs and epochs would take \(grouped(bytes)) bytes, more than the \(grouped(limit)) they may",
            hint: "fewer epochs or runs; course.yaml can raise the limit: limits: {memory: …}", place)
    }

    static func tooMuchWork(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        let amount = count == Int.max ? "countless" : "about \(shown((Double(count) / 1e9).rounded())) billion"
        return Diagnostic(
            error: "limit-multiply-adds",
            "all runs together take \(amount) multiply-adds, more than the \(shown(Double(limit) / 1e9)) billion they may",
            hint: "fewer epochs or runs; course.yaml can raise the limit: limits: {multiply-adds: …}", place)
    }
}
