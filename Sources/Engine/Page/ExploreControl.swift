/// What a reader may change of an experiment on the page, and how far.
package struct ExploreControl: Equatable, Sendable {
    /// Layers count from 1 after the input, every `->` counts.
    package enum Setting: Equatable, Sendable {
        case rate, momentum, weightDecay
        /// 0: all samples in one batch.
        case batch
        case epochs, seed
        /// Of generated data. 0 samples, or a noise below 0: the source's own.
        case samples, noise, dataSeed
        /// 0: all.
        case take
        /// Units of a dense layer, filters of a convolution.
        case units(layer: Int)
        case activation(layer: Int)
        /// Of a leaky ReLU.
        case slope(layer: Int)
        /// Share of units that a dropout layer silences.
        case dropout(layer: Int)
        /// Dense layers before the last one; a new one is like the last of them.
        case hiddenLayers
        case optimizer, loss
        /// Where weights start: which distribution, and its deviation, half width or constant; layer 0: all layers.
        case initial(layer: Int)
        case initialScale(layer: Int)
        /// The constant that biases start from; layer 0: all layers.
        case initialBias(layer: Int)
    }

    package indirect enum Range: Equatable, Sendable {
        case numbers(from: Double, to: Double, isLogarithmic: Bool, isWhole: Bool)
        /// The numbers that `Activation`, `Optimizer`, `Loss` and `Distribution` are encoded by.
        case choices([UInt8])
    }

    package var setting: Setting
    package var range: Range
    /// As a lesson writes it: `optimizer.rate` (UTF-8).
    package var path: [UInt8]

    package init(setting: Setting, range: Range, path: [UInt8]) {
        self.setting = setting
        self.range = range
        self.path = path
    }

    /// The nearest value that the range has; a choice it doesn't have becomes its first.
    package func clamped(_ value: Double) -> Double {
        switch range {
        case .numbers(let from, let to, _, let isWhole):
            let inside = value > to ? to : value >= from ? value : from
            return isWhole ? inside.rounded() : inside
        case .choices(let codes):
            for code in codes where Double(code) == value { return value }
            return Double(codes.first ?? 0)
        }
    }

    /// The setting's value in a plan, a choice's code for choices; NaN where the plan has nothing of the kind.
    package func value(in plan: ExperimentPlan) -> Double {
        switch setting {
        case .rate: plan.optimizer[.rate]
        case .momentum: plan.optimizer[.momentum]
        case .weightDecay: Double(plan.weightDecay)
        case .batch: Double(plan.batch ?? 0)
        case .epochs: Double(plan.epochs)
        case .seed: Double(plan.seed)
        case .samples: Double(plan.data.samples ?? 0)
        case .noise: Double(plan.data.noise ?? -1)
        case .dataSeed: Double(plan.data.seed)
        case .take: Double(plan.data.take ?? 0)
        case .optimizer: Double(plan.optimizer.number)
        case .loss: Double(plan.loss.number)
        case .units, .activation, .slope, .dropout, .hiddenLayers, .initial, .initialScale, .initialBias:
            plan.model.value(of: setting)
        }
    }

    /// Gives the plan this value, brought into the range, unless it has it.
    package func apply(_ value: Double, to plan: inout ExperimentPlan) {
        if value == self.value(in: plan) { return }
        let value = clamped(value)
        let whole = Int(value > 0 ? value < 1e9 ? value : 1e9 : 0)
        switch setting {
        case .rate: plan.optimizer[.rate] = value
        case .momentum: plan.optimizer[.momentum] = value
        case .weightDecay: plan.weightDecay = Float(value)
        case .batch: plan.batch = whole == 0 ? nil : whole
        case .epochs: plan.epochs = whole
        case .seed: plan.seed = UInt64(whole)
        case .samples: plan.data.samples = whole == 0 ? nil : whole
        case .noise: plan.data.noise = value < 0 ? nil : Float(value)
        case .dataSeed: plan.data.seed = UInt64(whole)
        case .take: plan.data.take = whole == 0 ? nil : whole
        case .optimizer: plan.optimizer = Optimizer(number: UInt8(whole & 255)) ?? plan.optimizer
        case .loss: plan.loss = Loss(number: UInt8(whole & 255)) ?? plan.loss
        case .units, .activation, .slope, .dropout, .hiddenLayers, .initial, .initialScale, .initialBias:
            plan.model.set(setting, to: value)
        }
    }
}

extension DataPlan {
    /// Whether all that a reader may choose of data is the same.
    func isAsChosen(_ other: DataPlan) -> Bool {
        samples == other.samples && noise == other.noise && seed == other.seed && take == other.take
    }
}

extension [ExploreControl] {
    /// The plan with all of these values. Which kind comes before what belongs to the kind, and layers are added or taken
    /// away last, so that layer numbers are those of the lesson.
    package func applied(_ values: [Double], to plan: ExperimentPlan) -> ExperimentPlan {
        var changed = plan
        for pass in 0..<3 {
            for index in indices where index < values.count && self[index].setting.pass == pass {
                self[index].apply(values[index], to: &changed)
            }
        }
        return changed
    }
}

extension ExploreControl.Setting {
    /// Whether another kind of this comes with a number of its own there, as each optimizer has its usual rate.
    func brings(_ other: Self) -> Bool {
        switch (self, other) {
        case (.optimizer, .rate), (.optimizer, .momentum): true
        case (.activation(let layer), .slope(let its)): layer == its
        case (.initial(let layer), .initialScale(let its)): layer == its || layer == 0
        default: false
        }
    }

    fileprivate var pass: Int {
        switch self {
        case .optimizer, .activation, .initial: 0
        case .hiddenLayers: 2
        default: 1
        }
    }
}
