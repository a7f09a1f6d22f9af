import Engine

/// A path of `explore` beside the plan that it would change.
struct ExploreSubject {
    var line: ExplorePath
    var path: String
    /// The N in it.
    var number: Int?
    var plan: ExperimentPlan
    var data: PlannedData
    /// The parameters come from another experiment.
    var isContinued: Bool

    var layers: [Layer] { if case .network(let layers, _) = plan.model { layers } else { [] } }
    var initial: [Initial] { if case .network(_, let initial) = plan.model { initial } else { [] } }

    /// Layers with parameters, numbered from 1: what `initial` has entries for.
    var trained: [Int] {
        layers.indices.filter { layers[$0].activation != nil }.map { $0 + 1 }
    }

    /// What its choices are called in messages.
    var what: String {
        switch line.pattern {
        case "optimizer.name": "optimizer"
        case "loss": "loss"
        case "layers.N.activation": "activation"
        default: "initial rule"
        }
    }

    /// Every word of its kind with the engine's number for it.
    var words: [Word<UInt8>] {
        ExploreControl(setting: line.setting(number ?? 0), range: .choices([]), path: []).words
    }

    /// All that is a choice of anything.
    static let choiceWords: Set<String> = Set(
        ExplorePath.all.flatMap {
            ExploreControl(setting: $0.setting(1), range: .choices([]), path: []).words.map(\.word)
        })

    /// The words that may stand here.
    func choices(isDoubleAllowed allowed: [Allowance]) -> [Word<UInt8>] {
        switch line.pattern {
        case "optimizer.name": return fitting { (optimizer: Optimizer) in optimizer.descends }
        case "loss":
            let last = layers.last { $0.activation != nil }?.activation ?? .linear
            return fitting { (loss: Loss) in loss.isChoice(after: last) }
        case "layers.N.activation":
            if number != trained.last { return fitting { (activation: Activation) in activation.isForHiddenLayers } }
            // After the last layer comes the loss: what it takes decides.
            return fitting { (activation: Activation) in plan.loss.canFollow(activation, allowed) }
        default: return words
        }
    }

    private func fitting<Choice: Catalogued>(_ isFit: (Choice) -> Bool) -> [Word<UInt8>] {
        words.filter { Choice(number: $0.meaning).map(isFit) ?? false }
    }
}

extension Loss {
    /// Whether it can stand for another after outputs that are probabilities: those it takes, or any numbers.
    fileprivate func isChoice(after last: Activation) -> Bool {
        switch last.gives {
        case .probabilities, .distribution: takes == last.gives || labels == .any && takes == .anyNumber
        case .anyNumber, .someNumbers, .answers: false
        }
    }

    /// Whether the last activation may become this one under it.
    fileprivate func canFollow(_ activation: Activation, _ allowed: [Allowance]) -> Bool {
        switch (takes, makes) {
        case (.anyNumber, .anyNumber): self != .none && activation.isForHiddenLayers
        case (_, .distribution):
            allowed.contains(.doubleSoftmax) && [.anyNumber, .distribution].contains(activation.gives)
        case (_, .probabilities):
            allowed.contains(.doubleSigmoid) && [.anyNumber, .probabilities].contains(activation.gives)
        default: false
        }
    }
}
