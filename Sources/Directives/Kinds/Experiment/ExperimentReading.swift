import Datasets
import Engine
import Lessons

/// One combination of an experiment: its plan, seeds filled in afterwards.
struct PlannedExperiment {
    var plan: ExperimentPlan
    var data: PlannedData
    /// Of its network.
    var parameters = 0
}

extension Reading {
    /// All runs of an experiment directive.
    mutating func experiments(_ root: YAMLNode) -> PlannedContent? {
        let before = errorCount
        let repeats = root["repeat"].map { whole($0, "repeat", 1) } ?? 1
        let from = root["from"].flatMap { text($0, "from") }
        guard let combinations = combinations(of: root, repeats: repeats ?? 1) else { return nil }
        if root["variants"] == nil { warnOfUnused(root) }
        var read: [(key: RunKey, experiment: PlannedExperiment)] = []
        for combination in combinations {
            if let experiment = experiment(combination.node, isContinued: root["from"] != nil) {
                read.append((combination.key, experiment))
            }
            // Everything after this would only say the same again.
            if diagnostics.count > 100 { break }
        }
        guard errorCount == before, let repeats, read.count == combinations.count else { return nil }
        var job = ExperimentJob(runs: [], given: [], from: from)
        job.runs.reserveCapacity(read.count * repeats)
        for (key, experiment) in read {
            if let given = experiment.data.given, !job.given.contains(where: { $0.digest == given.digest }) {
                job.given.append(given)
            }
            for index in 0..<repeats { job.runs.append(run(key, experiment, index, of: repeats)) }
        }
        let last = read.last?.experiment
        return PlannedContent(.experiment(job), data: last?.data, parameters: last?.parameters ?? 0)
    }

    private func run(_ key: RunKey, _ experiment: PlannedExperiment, _ index: Int, of repeats: Int) -> PlannedRun<
        ExperimentPlan
    > {
        var key = key
        var plan = experiment.plan
        plan.seed &+= UInt64(index)
        if repeats > 1 { key.seed = plan.seed }
        if experiment.data.seedFollowsRun { plan.data.seed = plan.seed }
        return PlannedRun(key: key, plan: plan)
    }

    /// One combination.
    private mutating func experiment(_ root: YAMLNode, isContinued: Bool) -> PlannedExperiment? {
        let before = errorCount
        let lossNode = root["loss"]
        let writtenLoss = lossNode.flatMap { choose($0, "loss", Losses.all) }
        var data: PlannedData?
        if let node = root["data"] {
            data = self.data(node, for: labelWish(root, writtenLoss))
        } else {
            missing("data", "data: xor")
        }
        let features = features(root["features"], data)
        let seed = root["seed"].map { whole($0, "seed", 0) } ?? 1
        switch (root["layers"], root["baseline"]) {
        case (nil, nil):
            if misspelled.contains("layers") || misspelled.contains("baseline") {
                refuse()
            } else {
                report(.modelMissing(idPlace))
            }
        case (_?, let baseline?): report(.modelTwice(place(baseline)))
        case (nil, let node?):
            guard let plan = baseline(node, data, features ?? []), let data, let seed, errorCount == before else {
                return nil
            }
            var seeded = plan
            seeded.seed = UInt64(seed)
            return PlannedExperiment(plan: seeded, data: data)
        case (let node?, nil):
            let given = data.flatMap { data in features.map { $0.isEmpty ? data.facts.shape : Shape($0.count) } }
            let network = layers(node, given: given.map { .known($0) } ?? .unknown)
            let errors = errorCount
            if let network { checkFit(network, data, features, node) }
            let isFit = errorCount == errors
            var loss = writtenLoss
            if let network, let last = network.lastActivation, let data {
                let at = network.activationPlaces[last.index]
                if lossNode == nil { loss = naturalLoss(last.activation, units: last.units, data.facts.targets, at) }
                if let loss {
                    checkLoss(loss, after: last.activation, units: last.units, at: at, loss: lossNode.map { place($0) })
                    // Labels of which there are too many or too few have said it all.
                    if isFit { checkLabels(data, for: loss, root, lossNode.map { place($0) } ?? at) }
                }
            }
            let training = training(root, network, data, loss)
            let starts = network.flatMap { network in
                errorCount == before ? initial(root["initial"], network) : nil
            }
            guard errorCount == before, let data, let network, let loss, let training, let starts, let seed,
                let features
            else { return nil }
            var plan = ExperimentPlan(
                data: data.plan, features: features,
                model: .network(layers: network.layers, initial: isContinued ? [] : starts), loss: loss,
                optimizer: training.optimizer)
            training.fill(&plan)
            plan.seed = UInt64(seed)
            checkSize(network)
            return PlannedExperiment(plan: plan, data: data, parameters: network.parameters)
        }
        return nil
    }

    private mutating func features(_ node: YAMLNode?, _ data: PlannedData?) -> [Formula]? {
        guard let node else { return [] }
        let names = FormulaNames.inputs(
            data.map(\.facts.features) ?? 1_000_000, columns: data?.given?.training.columns ?? .none)
        let items = list(node)
        let formulas = items.map { formula($0, names) }
        if items.isEmpty, node.items == nil { return nil }
        if formulas.isEmpty {
            report(.featuresEmpty(place(node)))
            return nil
        }
        for (item, formula) in zip(items, formulas) where formula.map({ $0.highestVariable < 0 }) ?? false {
            let text = item.text ?? ""
            report(.featureConstant(text, number: names.numbered(text), place(item)))
        }
        return spread(formulas, items)
    }

    private mutating func warnOfUnused(_ root: YAMLNode) {
        guard let baseline = root["baseline"]?.text, root["layers"] == nil,
            Models.baselines.contains(where: { $0.word == baseline })
        else { return }
        let unused = ["loss", "optimizer", "weight-decay", "batch", "order", "epochs", "stop", "initial", "from"]
        for entry in root.entries ?? [] where unused.contains(entry.key) {
            report(.unusedByBaseline(entry.key, baseline, place(entry.keySpan)))
        }
    }
}
