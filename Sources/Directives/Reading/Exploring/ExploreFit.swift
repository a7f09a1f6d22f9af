import Engine
import Lessons

/// Whether a plan has what a path names, and whether changing it changes anything.
extension Reading {
    /// The engine's setting; nil when something was reported.
    mutating func setting(_ subject: ExploreSubject, _ place: Place) -> ExploreControl.Setting? {
        let setting: ExploreControl.Setting
        switch subject.line.pattern.prefix(while: { $0 != "." }) {
        case "layers":
            guard fitsLayers(subject, place) else { return nil }
            setting = subject.line.setting(subject.number ?? 0)
        case "initial":
            if subject.isContinued {
                report(.exploreContinued(subject.path, place))
                return nil
            }
            guard let layer = initialLayer(subject, place) else { return nil }
            setting = subject.line.setting(layer)
        default: setting = subject.line.setting(0)
        }
        if let reason = reason(against: setting, subject) {
            report(.exploreVoid(subject.path, reason.why, hint: reason.hint, place))
            return nil
        }
        return setting
    }

    private mutating func fitsLayers(_ subject: ExploreSubject, _ place: Place) -> Bool {
        let layers = subject.layers
        if subject.isContinued, !["layers.N.activation", "layers.N.slope"].contains(subject.line.pattern) {
            report(.exploreContinued(subject.path, place))
            return false
        }
        guard let number = subject.number else {
            let dense = layers.filter { if case .dense = $0 { true } else { false } }
            if dense.count < 2 { report(.exploreNoHidden(place)) }
            return dense.count > 1
        }
        guard number >= 1, number <= layers.count else {
            report(.noLayer(subject.path, layers: layers.count, place))
            return false
        }
        let isLast = number == subject.trained.last
        let why: String?
        switch subject.line.pattern {
        case "layers.N.units":
            why =
                layers[number - 1].activation == nil
                ? "layer \(number) has no units" : isLast ? "the labels say how many outputs there are" : nil
        case "layers.N.activation":
            if layers[number - 1].activation == nil {
                why = "layer \(number) has no activation"
            } else if case .perceptronRule = subject.plan.optimizer {
                why = "the perceptron rule is for steps"
            } else {
                why = subject.choices(isDoubleAllowed: allowed).isEmpty ? "the loss says what the outputs are" : nil
            }
        case "layers.N.slope":
            let isLeaky = if case .leakyReLU? = layers[number - 1].activation { true } else { false }
            why = isLeaky ? nil : "layer \(number) is no leaky-relu"
        default:
            let isDropout = if case .dropout = layers[number - 1] { true } else { false }
            why = isDropout ? nil : "layer \(number) is no dropout"
        }
        if let why { report(.exploreVoid(subject.path, why, hint: nil, place)) }
        return why == nil
    }

    /// The layer that an entry of `initial` is for; 0 for all.
    private mutating func initialLayer(_ subject: ExploreSubject, _ place: Place) -> Int? {
        guard let number = subject.number else { return 0 }
        guard number < subject.trained.count else {
            report(.pathIndex(String(number), "initial", subject.trained.count, place))
            return nil
        }
        return subject.trained[number]
    }

    private func reason(
        against setting: ExploreControl.Setting, _ subject: ExploreSubject
    ) -> (why: String, hint: String?)? {
        let plan = subject.plan
        let isPerceptron = if case .perceptronRule = plan.optimizer { true } else { false }
        let value = ExploreControl(setting: setting, range: .choices([]), path: []).value(in: plan)
        switch setting {
        case .batch:
            if isPerceptron { return ("the perceptron rule takes one sample at a time", nil) }
            let count = subject.data.facts.training
            return plan.batch == nil ? ("batch is no number here", "batch: \(count) is the same as all") : nil
        case .momentum: return value.isNaN ? ("only sgd has momentum", nil) : nil
        case .optimizer: return isPerceptron ? ("steps learn by the perceptron rule alone", nil) : nil
        case .seed:
            guard subject.data.seedFollowsRun else { return nil }
            return ("the data's seed is each run's", "data: {seed: 1} keeps the points where they are")
        case .samples, .noise, .dataSeed, .take: return reason(againstData: setting, plan)
        case .initialScale:
            return value.isNaN
                ? ("these weights have no number", "normal 0.5, uniform -1 1 and constant 0.5 have") : nil
        case .initial:
            return value.isNaN ? ("these weights are written out by number", "a rule can be changed") : nil
        case .initialBias:
            return value.isNaN
                ? ("these biases are not one number", "initial: {weights: constant 1, biases: constant -3} has one")
                : nil
        default: return nil
        }
    }

    private func reason(
        againstData setting: ExploreControl.Setting, _ plan: ExperimentPlan
    ) -> (why: String, hint: String?)? {
        let isDrawn: Bool
        var isNoisy = false
        switch plan.data.source {
        case .blobs, .circles, .moons, .spirals, .gaussians, .planes:
            isDrawn = true
            isNoisy = true
        case .formula(.uniform, _, _), .formula(.disc, _, _): isDrawn = true
        case .formula, .gate, .truthTable, .given: isDrawn = false
        }
        switch setting {
        case .samples where isDrawn:
            return plan.data.samples == nil
                ? ("the data don't say how many", "data: {samples: 200} is what holds") : nil
        case .noise where isNoisy:
            return plan.data.noise == nil ? ("the data don't say how much", "such as data: {noise: 0.1}") : nil
        case .dataSeed where isDrawn: return nil
        case .take: return plan.data.take == nil ? ("the data don't say how many", "such as data: {take: 200}") : nil
        default: return ("these data are not drawn at random", nil)
        }
    }
}
