import Engine
import Lessons

/// How a network is trained.
struct TrainingSettings {
    var optimizer: Optimizer
    var rates: RateSettings
    var penalty: Penalty
    var batch: Int?
    var order: ExperimentPlan.Order
    var epochs: Int
    var stop: ExperimentPlan.Stop?

    func fill(_ plan: inout ExperimentPlan) {
        plan.schedule = rates.schedule
        plan.clip = rates.clip
        plan.penalty = penalty
        plan.batch = batch
        plan.order = order
        plan.epochs = epochs
        plan.stop = stop
    }
}

enum TrainingWords {
    static let orders: [Word<ExperimentPlan.Order>] = [
        .init("shuffled", .shuffled), .init("given", .given),
        .init("reversed", .reversed),
    ]
    /// Whether a run that watches ends with the best parameters.
    static let kept: [Word<Bool>] = [.init("best", true), .init("last", false)]
    static let records: [Word<WritableKeyPath<Directive, Bool> & Sendable>] = [
        .init("parameters", \.recordsParameters),
        .init("predictions", \.recordsPredictions),
    ]
}

extension Reading {
    mutating func training(
        _ root: YAMLNode, _ network: PlacedNetwork?, _ data: PlannedData?, _ loss: Loss?
    ) -> TrainingSettings? {
        let rule = root["optimizer"].map { optimizer($0) } ?? .sgd(rate: 0.1, momentum: 0)
        let penalty = root["weight-decay"].map { self.penalty($0) } ?? Penalty()
        let order = root["order"].map { choose($0, "order", TrainingWords.orders) } ?? .shuffled
        let epochs = root["epochs"].map { whole($0, "epochs", 0) } ?? 100
        let rates = root["optimizer"].map { rateSettings($0, epochs: epochs) } ?? RateSettings()
        var batch: Int? = (data?.facts.training ?? 0) < 1000 ? nil : 32
        if let node = root["batch"] {
            if node.text == "all" {
                batch = nil
            } else if node.text.map({ strictNumber($0) == nil }) ?? true {
                report(.batchForm(node.text, place(node)))
            } else {
                batch = whole(node, "batch", 1)
            }
        }
        let stop = root["stop"].map { self.stop($0, network, data) } ?? .some(nil)
        if root["from"] != nil, let initial = root["initial"] { report(.unusedInitial(place(initial))) }
        if let network, let rule, let epochs, epochs > 0 { checkStep(rule, network, loss, root["optimizer"]) }
        if case .perceptronRule? = rule { batch = 1 }
        if let network, let epochs, epochs > 0, let count = data?.facts.training, count > 0 {
            checkBatches(of: min(batch ?? count, count), samples: count, network, root["batch"])
        }
        guard let rule, let rates, let penalty, let order, let epochs, let stop else { return nil }
        return TrainingSettings(
            optimizer: rule, rates: rates, penalty: penalty, batch: batch, order: order, epochs: epochs, stop: stop)
    }

    /// A batch normalisation in training needs two numbers a channel at least.
    private mutating func checkBatches(of size: Int, samples: Int, _ network: PlacedNetwork, _ node: YAMLNode?) {
        let alone = network.layers.indices.first { index in
            let shape = network.shapes[index]
            return network.layers[index].isBatchNorm && shape.height == 1 && shape.width == 1
        }
        guard let alone, size == 1 || samples % size == 1 else { return }
        let fitting = size < samples ? (max(2, size)...samples).first { samples % $0 != 1 } : nil
        report(.batchOfOne(size, samples: samples, fitting, node.map { place($0) } ?? network.places[alone]))
    }

    /// Step units learn by the perceptron rule, in one layer, or not at all.
    private mutating func checkStep(_ rule: Optimizer, _ network: PlacedNetwork, _ loss: Loss?, _ node: YAMLNode?) {
        let dense = network.layers.filter(\.isDense)
        if case .perceptronRule = rule {
            var fits = false
            if dense.count == 1, network.layers.allSatisfy({ $0.isDense || $0.form == .flatten }),
                dense.first?.activation == .step
            {
                fits = dense.first?.sums == []
            }
            if !fits, let node { report(.perceptronNetwork(place(node))) }
        } else {
            // Layers that are written once and repeated stand at one place.
            var said: [Place] = []
            for (layer, place) in zip(network.layers, network.activationPlaces)
            where layer.activation == .step && !said.contains(place) {
                report(.stepWithoutGradient(place))
                said.append(place)
            }
        }
    }

    mutating func records(_ root: YAMLNode) -> [WritableKeyPath<Directive, Bool>] {
        root["record"].map { list($0) }?.compactMap { choose($0, "record", TrainingWords.records) } ?? []
    }

    /// `mistakes == 0`, or `{patience: 10, watch: validation.loss}`. Twice optional: nil when something was reported.
    private mutating func stop(
        _ node: YAMLNode, _ network: PlacedNetwork?, _ data: PlannedData?
    ) -> ExperimentPlan.Stop?? {
        if node.entries != nil {
            guard entries(node, .stop) else { return nil }
            guard let patience = node["patience"] else {
                report(.stopForm(place(node)))
                return nil
            }
            let count = whole(patience, "patience", 1)
            var watched: Quantity? = .loss(.end)
            if let facts = data?.facts, facts.validation > 0 { watched = .loss(.validation) }
            let keepsBest = node["keep"].map { choose($0, "keep", TrainingWords.kept) } ?? true
            if let watch = node["watch"] {
                let word = watch.text ?? ""
                watched = Quantity(word: word)
                if let quantity = watched {
                    if quantity.isOfTest { report(.watchesTest(word, place(watch))) }
                    check(quantity, word, place(watch), network, data)
                } else if Quantity.namesClasses(word) {
                    report(.stopQuantity(word, place(watch)))
                } else {
                    report(.unknownWord("measurement", word, Quantity.watchable, place(watch)))
                }
            }
            guard let count, let watched, let keepsBest else { return nil }
            return .patience(count, watch: watched, keepsBest: keepsBest)
        }
        guard node.text != nil else {
            report(.stopForm(place(node)))
            return nil
        }
        var quantities: [Quantity] = []
        var found: [(Quantity, String, Int)] = []
        let names = FormulaNames(
            find: { text, offset in
                guard let (quantity, end) = Quantity.longest(text, offset) else {
                    return (nil, Quantity.end(text, offset))
                }
                found.append((quantity, String(decoding: text[offset..<end], as: UTF8.self), offset))
                if let index = quantities.firstIndex(of: quantity) { return (index, end) }
                quantities.append(quantity)
                return (quantities.count - 1, end)
            }, known: { Quantity.words }, hint: { _ in "such as loss, test.accuracy or mistakes" })
        guard let formula = formula(node, names) else { return nil }
        for (quantity, word, offset) in found {
            check(quantity, word, place(node, offset, offset + word.utf8.count), network, data)
        }
        return .condition(formula, quantities)
    }

    /// Whether a quantity can be looked at after an epoch.
    private mutating func check(
        _ quantity: Quantity, _ word: String, _ place: Place, _ network: PlacedNetwork?, _ data: PlannedData?
    ) {
        var layer: Int?
        if let data, let (reason, hint) = quantity.misfit(to: data.facts.targets) {
            report(.stopMisfit(word, reason, hint, place))
            return
        }
        if let data, data.facts.test == 0, quantity.evaluationMoment != nil, quantity.isOfTest {
            report(.noTestSamples(word, place))
        }
        if let data, data.facts.validation == 0, quantity.evaluationMoment != nil, quantity.isOfValidation {
            report(.noValidationSamples(word, place))
        }
        switch quantity {
        case .output, .confusion, .precision, .recall: report(.stopQuantity(word, place))
        case _ where quantity.isOfBest: report(.stopQuantity(word, place))
        case .weight(let number, _, _, _), .bias(let number, _, _), .gradientNorm(let number, _),
            .gradientBiasNorm(let number, _), .activationDeviation(let number, _), .dead(let number, _):
            layer = number
        default: break
        }
        if let layer, let network, layer < 1 || layer > network.layers.count {
            report(.noLayer(word, layers: network.layers.count, place))
        }
    }
}

extension Quantity {
    /// Where a word of measurements, with its dots and hyphens, ends at the latest.
    static func end(_ text: [UInt8], _ offset: Int) -> Int {
        var end = offset
        while end < text.count,
            FormulaParser.isLetter(text[end]) || FormulaParser.isDigit(text[end]) || text[end] == 46 || text[end] == 45
        {
            end += 1
        }
        if end < text.count, text[end] == 40, let close = text[end...].firstIndex(of: 41) { end = close + 1 }
        return end
    }

    /// The longest measurement that begins here: in `loss-0.1` it is `loss`.
    static func longest(_ text: [UInt8], _ offset: Int) -> (Quantity, end: Int)? {
        var end = end(text, offset)
        while end > offset {
            if let quantity = Quantity(word: String(decoding: text[offset..<end], as: UTF8.self)) {
                return (quantity, end)
            }
            end -= 1
        }
        return nil
    }
}

extension Diagnostic {
    static func batchOfOne(_ size: Int, samples: Int, _ fitting: Int?, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "batch-of-one",
            size == 1
                ? "batchnorm needs two samples a batch at least: one alone has no deviation"
                : "the last batch has one sample, \(grouped(samples)) by \(grouped(size)), and batchnorm needs two at least",
            hint: fitting.map { $0 == samples ? "batch: all" : "batch: \($0)" } ?? "more samples", place)
    }

    static func batchForm(_ text: String?, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "batch", "batch must be a number of samples or 'all'\(text.map { ", not '\($0)'" } ?? "")",
            hint: "such as 32", place)
    }
}
