import Engine

/// What an experiment's plans and data tell of its figures before anything runs: each reason says what is missing, nil that
/// nothing is. Which of them a figure has stands in its row, `FigureName.Facts`.
struct ExperimentFigures {
    private let job: ExperimentJob
    private let plans: [ExperimentPlan]
    /// Of the data that all runs have; nil when they differ.
    private let data: PlannedData?

    init(_ job: ExperimentJob, _ data: PlannedData?) {
        self.job = job
        plans = job.runs.map(\.plan)
        let isSame = job.runs.allSatisfy { $0.plan.data.source == job.runs.first?.plan.data.source }
        self.data = isSame ? data : nil
    }

    private var networks: [[Layer]] {
        plans.compactMap { plan in if case .network(let layers, _) = plan.model { layers } else { nil } }
    }

    var networkReason: String? { networks.isEmpty ? "a baseline is no network" : nil }

    var trainingReason: String? {
        plans.contains { $0.epochs > 0 } ? nil : "nothing is trained, epochs is 0"
    }

    func stepReason(_ what: String) -> String? {
        plans.allSatisfy { $0.loss == .none } ? "a step network has no \(what)" : nil
    }

    var repeatReason: String? { job.runs.contains { $0.key.seed != nil } ? nil : "it needs repeat" }

    /// Runs may each have another function, which is why their own sources are looked at.
    var squaresReason: String? {
        let mayBe = plans.contains { plan in
            switch plan.data.source {
            case .gate, .truthTable(2, _), .formula(.corners(2), _, _), .randomLabels(.corners(2), 2): true
            case .given(let digest):
                job.given.first { $0.digest == digest }?.training.isBooleanFunction ?? true
            default: false
            }
        }
        return mayBe ? nil : "it needs two inputs that are 0 or 1, and labels that are 0 or 1"
    }

    var functionReason: String? { data?.facts.functionReason }

    /// Beside networks, least squares has a curve.
    var curveReason: String? {
        networks.isEmpty && !plans.contains { $0.model == .baseline(.leastSquares) }
            ? "this baseline is no function of its input" : nil
    }

    var kernelsReason: String? {
        networks.contains { $0.contains { $0.kind == .convolution } } ? nil : "it needs a convolution"
    }

    var mapsReason: String? {
        let kinds: [Layer.Kind] = [.convolution, .maxPool, .averagePool]
        return networks.contains { $0.contains { kinds.contains($0.kind) } }
            ? nil : "it needs a convolution or a pooling layer"
    }

    var planeReason: String? { data?.facts.planeReason }

    var variationReason: String? {
        var keys: Set<RunKey> = []
        for run in job.runs { keys.insert(RunKey(variant: run.key.variant, settings: run.key.settings)) }
        if keys == [RunKey()] { return "it needs vary or variants" }
        return keys.count > 1 ? nil : "it needs two values at least"
    }

    var classesReason: String? {
        guard let data else { return nil }
        if case .classes = data.facts.targets { return nil }
        return "the labels are no classes"
    }

    var numbersReason: String? {
        data?.facts.isOfNumbers ?? false
            ? "the labels are numbers, which are near or far, not right or wrong" : nil
    }

    var cornersReason: String? {
        let mayBe = data.map { $0.plan.source.mayBeCorners && $0.sketch()?.isTruthTable ?? true } ?? true
        return mayBe ? nil : "it needs inputs that are 0 or 1, five at most"
    }

    var lineReason: String? {
        let isLine = plans.contains { plan in
            guard case .network(let layers, _) = plan.model, plan.features.isEmpty, layers.count == 1,
                case .dense(1, _)? = layers.first?.form
            else { return false }
            return true
        }
        return isLine ? nil : "it needs a single neuron without features"
    }

    var hiddenReason: String? {
        let isHidden = networks.contains { layers in
            let first = layers.dropLast().first(where: \.isDense)
            if case .dense(2..., _)? = first?.form { return true }
            return false
        }
        return isHidden ? nil : "it needs a hidden layer of two units or more"
    }

    /// An output that is not ReLU can't die.
    var deadReason: String? {
        let mayDie = networks.contains { layers in
            layers.enumerated().contains { index, layer in
                if case .dense(_, let activation) = layer.form {
                    index < layers.count - 1 || activation == .relu
                } else {
                    false
                }
            }
        }
        return mayDie ? nil : "it needs a hidden layer"
    }

    var mayBeImages: Bool {
        guard let given = data?.given else { return data == nil || isAbsent }
        return given.training.imageShape != nil
    }

    /// Data that are needed and not here.
    private var isAbsent: Bool { data.map { $0.given == nil && $0.plan.source == .given(digest: []) } ?? false }

    var imagesReason: String? {
        let first = networks.first?.first { layer in
            switch layer.form {
            case .flatten, .dropout, .batchNorm: false
            default: true
            }
        }
        switch first?.form {
        case .convolution?: return nil
        case .dense?:
            if plans.first?.features.isEmpty == false { return "features are no image" }
            return mayBeImages ? nil : "the data are no images"
        default: return "its first layer has no weights"
        }
    }
}

extension DataSource {
    /// Whether all inputs can be 0 or 1, and few.
    fileprivate var mayBeCorners: Bool {
        switch self {
        case .gate, .truthTable, .given, .formula(.corners, _, _), .formula(.grid, _, _),
            .randomLabels(.corners, _), .randomLabels(.grid, _):
            true
        case .generated, .formula, .randomLabels: false
        }
    }
}
