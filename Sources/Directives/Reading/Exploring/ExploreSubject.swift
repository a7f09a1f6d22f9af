import Engine

/// A path of `explore` beside the plan that it would change.
struct ExploreSubject {
    var line: ExplorePath
    var path: String
    var plan: ExperimentPlan
    var data: PlannedData
    var allowed: [Allowance]
    /// The layer it is of, from 1; 0: of none, or of all.
    var layer = 0

    var layers: [Layer] { if case .network(let layers, _) = plan.model { layers } else { [] } }

    /// Layers with parameters, numbered from 1: what `initial` has entries for.
    var trained: [Int] {
        layers.indices.filter { layers[$0].activation != nil }.map { $0 + 1 }
    }

    var isLast: Bool { layer == trained.last }

    /// Whether another number of units leaves a residual block with two shapes.
    var isBoundByBlock: Bool {
        var changed = plan
        control(.numbers(from: 1, to: value + 1, isLogarithmic: false, isWhole: true)).apply(value + 1, to: &changed)
        guard case .network(let layers, _) = changed.model else { return false }
        let given = plan.features.isEmpty ? data.facts.shape : Shape(plan.features.count)
        do {
            _ = try Architecture.sizes(input: Architecture.input(given, layers: layers), layers: layers)
            return false
        } catch {
            if case .residual = error { return true }
            return false
        }
    }

    func control(_ range: ExploreControl.Range) -> ExploreControl {
        ExploreControl(setting: line.setting, layer: layer, range: range, path: Array(path.utf8))
    }

    /// NaN where the plan has nothing of the kind.
    var value: Double { control(.choices([])).value(in: plan) }

    /// All that is a choice of anything.
    static let choiceWords: Set<String> = Set(ExploreSetting.allCases.flatMap { $0.words.map(\.word) })

    /// The words that may stand here.
    var choices: [Word<UInt8>] {
        switch line.setting {
        case .optimizer: return fitting { (optimizer: Optimizer) in optimizer.descends }
        case .loss:
            let last = layers.last { $0.activation != nil }?.activation ?? .linear
            return fitting { (loss: Loss) in loss.isChoice(after: last) }
        case .activation:
            if !isLast { return fitting { (activation: Activation) in activation.isForHiddenLayers } }
            // After the last layer comes the loss: what it takes decides.
            return fitting { (activation: Activation) in plan.loss.canFollow(activation, allowed) }
        default: return line.setting.words
        }
    }

    private func fitting<Choice: Catalogued>(_ isFit: (Choice) -> Bool) -> [Word<UInt8>] {
        line.setting.words.filter { Choice(number: $0.meaning).map(isFit) ?? false }
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
