/// What a reader may change of an experiment on the page, and how far.
package struct ExploreControl: Equatable, Sendable {
    package indirect enum Range: Equatable, Sendable {
        case numbers(from: Double, to: Double, isLogarithmic: Bool, isWhole: Bool)
        /// The numbers that `Activation`, `Optimizer`, `Loss` and `Distribution` are encoded by.
        case choices([UInt8])
    }

    package var setting: ExploreSetting
    /// From 1 after the input, every `->` counts; 0: of no layer, or of all.
    package var layer: Int
    package var range: Range
    /// As a lesson writes it: `optimizer.rate` (UTF-8).
    package var path: [UInt8]

    package init(setting: ExploreSetting, layer: Int = 0, range: Range, path: [UInt8]) {
        self.setting = setting
        self.layer = layer
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
    package func value(in plan: ExperimentPlan) -> Double { setting.value(in: plan, layer: layer) }

    /// Gives the plan this value, brought into the range, unless it has it.
    package func apply(_ value: Double, to plan: inout ExperimentPlan) {
        if value == self.value(in: plan) { return }
        setting.set(clamped(value), in: &plan, layer: layer)
    }

    /// Whether another choice of this comes with a number of its own there.
    package func brings(_ other: ExploreControl) -> Bool {
        for brought in setting.facts.brings where brought == other.setting {
            return layer == other.layer || layer == 0
        }
        return false
    }
}

extension DataPlan {
    /// Whether all that a reader may choose of data is the same.
    func isAsChosen(_ other: DataPlan) -> Bool {
        samples == other.samples && noise == other.noise && seed == other.seed && take == other.take
    }
}

extension [ExploreControl] {
    /// The plan with all of these values.
    package func applied(_ values: [Double], to plan: ExperimentPlan) -> ExperimentPlan {
        var changed = plan
        for turn in ExploreSetting.Turn.allCases {
            for index in indices where index < values.count && self[index].setting.facts.turn == turn {
                self[index].apply(values[index], to: &changed)
            }
        }
        return changed
    }
}
