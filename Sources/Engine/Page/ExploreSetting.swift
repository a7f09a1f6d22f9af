/// A setting of an experiment that a reader may change on its page, numbered as it is encoded: each is a case, its row of
/// facts, where its value stands in a plan and how it gets there.
package enum ExploreSetting: UInt8, CaseIterable, Sendable {
    case rate, momentum, weightDecay
    /// 0: all samples in one batch.
    case batch
    case epochs, seed
    /// Of generated data. 0 samples, or a noise below 0: the source's own.
    case samples, noise, dataSeed
    /// 0: all.
    case take
    /// Units of a dense layer, filters of a convolution.
    case units
    case activation
    /// Of a leaky ReLU.
    case slope
    /// Share of units that a dropout layer silences.
    case dropout
    /// Dense layers before the last one; a new one is like the last of them.
    case hiddenLayers
    case optimizer, loss
    /// Where weights start: which distribution, and its deviation, half width or constant.
    case initial, initialScale
    /// The constant that biases start from.
    case initialBias
}

extension ExploreSetting {
    struct Facts {
        /// Settings whose number comes with a choice of this one, as each optimiser has its usual rate.
        var brings: [ExploreSetting] = []
        /// Of one layer, counted from 1 after the input, every `->` counts.
        var isOfLayer = false
        /// Of an entry of `initial`: a layer with parameters, or 0 for all.
        var isOfInitial = false
        var turn = Turn.number
    }

    /// Of several changes, which kind comes before what belongs to the kind, and layers are added or taken away last, so
    /// that layer numbers are those of the lesson.
    enum Turn: CaseIterable { case kind, number, layers }

    var facts: Facts {
        switch self {
        case .optimizer: Facts(brings: [.rate, .momentum], turn: .kind)
        case .activation: Facts(brings: [.slope], isOfLayer: true, turn: .kind)
        case .initial: Facts(brings: [.initialScale], isOfInitial: true, turn: .kind)
        case .units, .slope, .dropout: Facts(isOfLayer: true)
        case .initialScale, .initialBias: Facts(isOfInitial: true)
        case .hiddenLayers: Facts(turn: .layers)
        case .rate, .momentum, .weightDecay, .batch, .epochs, .seed, .samples, .noise, .dataSeed, .take, .loss: Facts()
        }
    }

    package var isOfInitial: Bool { facts.isOfInitial }

    /// Its value in a plan, a choice's number for choices; NaN where the plan has nothing of the kind.
    func value(in plan: ExperimentPlan, layer: Int) -> Double {
        switch self {
        case .rate: plan.optimizer[.rate]
        case .momentum: plan.optimizer[.momentum]
        case .weightDecay: Double(plan.penalty.rate)
        case .batch: Double(plan.batch ?? 0)
        case .epochs: Double(plan.epochs)
        case .seed: Double(plan.seed)
        case .samples: Double(plan.data.samples ?? 0)
        case .noise: Double(plan.data.noise ?? -1)
        case .dataSeed: Double(plan.data.seed)
        case .take: Double(plan.data.take ?? 0)
        case .units: number(plan.model.layer(layer)?.units.map { Double($0) })
        case .activation: number(plan.model.layer(layer)?.activation.map { Double($0.number) })
        case .slope: number(plan.model.layer(layer)?.activation?.slope.map { Double($0) })
        case .dropout: number(plan.model.layer(layer)?.dropout.map { Double($0) })
        case .hiddenLayers: number(plan.model.hiddenLayers.map { Double($0) })
        case .optimizer: Double(plan.optimizer.number)
        case .loss: Double(plan.loss.number)
        case .initial: number(plan.model.start(of: layer).map { Double($0.weights.number) })
        case .initialScale: number(plan.model.start(of: layer)?.weights.scale)
        case .initialBias: number(plan.model.start(of: layer)?.biases.constant)
        }
    }

    private func number(_ value: Double?) -> Double { value ?? .nan }

    /// Gives the plan a value of the setting's range; changes nothing where the plan has nothing of the kind.
    func set(_ value: Double, in plan: inout ExperimentPlan, layer: Int) {
        let whole = Int(value > 0 ? value < 1e9 ? value : 1e9 : 0)
        let code = UInt8(whole & 255)
        switch self {
        case .rate: plan.optimizer[.rate] = value
        case .momentum: plan.optimizer[.momentum] = value
        case .weightDecay: plan.penalty.rate = Float(value)
        case .batch: plan.batch = whole == 0 ? nil : whole
        case .epochs: plan.epochs = whole
        case .seed: plan.seed = UInt64(whole)
        case .samples: plan.data.samples = whole == 0 ? nil : whole
        case .noise: plan.data.noise = value < 0 ? nil : Float(value)
        case .dataSeed: plan.data.seed = UInt64(whole)
        case .take: plan.data.take = whole == 0 ? nil : whole
        case .units:
            guard plan.model.layer(layer)?.units != nil else { return }
            plan.model.forgetWrittenStarts()
            plan.model.change(layer) { $0.units = whole < 1 ? 1 : whole < 1_000_000 ? whole : 1_000_000 }
        case .activation: plan.model.change(layer) { $0.activation = Activation(number: code) ?? $0.activation }
        case .slope: plan.model.change(layer) { $0.activation?.slope = Float(value) }
        case .dropout: plan.model.change(layer) { $0.dropout = Float(value) }
        case .hiddenLayers: plan.model.resize(hidden: whole < 64 ? whole : 64)
        case .optimizer: plan.optimizer = Optimizer(number: code) ?? plan.optimizer
        case .loss: plan.loss = Loss(number: code) ?? plan.loss
        case .initial:
            plan.model.changeStart(of: layer) { weights, _ in weights = Distribution(number: code) ?? weights }
        case .initialScale: plan.model.changeStart(of: layer) { weights, _ in weights.scale = value }
        case .initialBias: plan.model.changeStart(of: layer) { _, biases in biases = .constant(Float(value)) }
        }
    }
}
