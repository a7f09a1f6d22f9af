import Datasets
import Engine
import Lessons

extension LoadedData {
    /// How many classes its labels are when they are numbers that count from 0; nil when they are not.
    var classCount: Int? {
        var most: Float = 0
        for targets in [training.targets, test?.targets ?? training.targets] {
            guard case .numbers(let values, 1) = targets else { return nil }
            guard values.allSatisfy({ $0 >= 0 && $0 < 1000 && $0 == $0.rounded() }) else { return nil }
            most = max(most, values.max() ?? 0)
        }
        return Int(most) + 1
    }
}

extension Reading {
    /// What any data may have: how many, which seed, what is kept for testing, how labels are read.
    mutating func settings(_ node: YAMLNode, _ data: inout PlannedData) {
        if let value = node["samples"], let count = whole(value, "samples", 1) {
            data.plan.samples = count
            data.facts.training = count
            data.samplesPlace = place(value)
        }
        let total = data.facts.training
        if total > context.limits[.samples] {
            report(.tooManySamples(total, limit: context.limits[.samples], data.samplesPlace))
        }
        if data.facts.features > context.limits[.features] {
            report(.tooManyFeatures(data.facts.features, limit: context.limits[.features], place(node)))
            return
        }
        if let value = node["noise"] { data.plan.noise = float(value, "noise", .atLeast(0)) }
        if let value = node["seed"] {
            if value.text == "each" {
                data.seedFollowsRun = true
            } else if let seed = whole(value, "the data's seed", 0) {
                data.plan.seed = UInt64(seed)
            }
        }
        if let value = node["split"], let split = choose(value, "split", DataWords.splits) { data.plan.split = split }
        if let value = node["target"], let target = choose(value, "target", DataWords.targets) {
            data.plan.target = target
            if target == .number, case .classes = data.facts.targets { data.facts.targets = .numbers(1) }
            if target == .classes, case .numbers = data.facts.targets {
                if let count = data.given?.classCount {
                    data.facts.targets = .classes(count)
                } else {
                    report(.targetNotClasses(place(value)))
                }
            }
        }
        if let value = node["test"] { test(value, &data) }
        if let value = node["take"], let take = whole(value, "take", 1) {
            data.plan.take = take
            if take > data.facts.training { report(.takesAll(take, of: data.facts.training, place(value))) }
            data.facts.training = min(data.facts.training, take)
        }
        if let value = node["validation"] { validation(value, &data) }
        if let value = node["scale"], let scale = choose(value, "scale", DataWords.scales) { data.plan.scale = scale }
        for value in node["transform"].map({ list($0) }) ?? [] {
            if let transform = transform(value, data.facts) { data.plan.transforms.append(transform) }
        }
        if case .formula(_, _, let margin) = data.plan.source, margin > 0 { checkMargin(node, data.plan) }
        if node["missing"]?.text == "mean" { checkMeans(data, node) }
    }

    private mutating func test(_ node: YAMLNode, _ data: inout PlannedData) {
        guard let (plan, held) = share(node, "test", of: data.facts.training) else { return }
        data.plan.test = plan
        data.facts.test = held
        data.facts.training -= held
    }

    private mutating func validation(_ node: YAMLNode, _ data: inout PlannedData) {
        guard let (plan, held) = share(node, "validation", of: data.facts.training) else { return }
        data.plan.validation = plan
        data.facts.validation = held
        data.facts.training -= held
    }

    /// A share of so many samples, or a number of them; something must be left.
    private mutating func share(
        _ node: YAMLNode, _ key: String, of total: Int
    ) -> (DataPlan.TestShare, count: Int)? {
        guard let value = number(node, key, .atLeast(0)) else { return nil }
        var plan = DataPlan.TestShare.share(value)
        if value >= 1 {
            guard let count = whole(node, key, 1) else { return nil }
            plan = .count(count)
        }
        let held = plan.held(of: total) ?? 0
        if value > 0, held == 0 { report(.shareIsNone(key, node.text ?? "", of: total, place(node))) }
        guard held < total else {
            report(.shareLeavesNothing(key, total, place(node)))
            return nil
        }
        return (plan, held)
    }

    private mutating func transform(_ node: YAMLNode, _ facts: DataOutline) -> DataPlan.Transform? {
        let words = words(of: node)
        switch words.first?.text {
        case "permute":
            guard words.count == 2 else { break }
            return whole(words[1], "the permutation's seed", 0).map { .permute(seed: UInt64($0)) }
        case "shift":
            guard words.count == 3 else { break }
            guard !facts.shape.isVector else {
                report(.shiftNeedsImages(place(node)))
                return nil
            }
            guard let right = whole(words[1], "the shift to the right", -1000, 1000),
                let down = whole(words[2], "the shift down", -1000, 1000)
            else { return nil }
            return .shift(right: right, down: down)
        case let word?:
            report(.unknownWord("transform", word, DataWords.transforms.map(\.word), place(words[0])))
            return nil
        case nil: break
        }
        report(.transformForm(place(node)))
        return nil
    }

    /// What is missing in all training samples has no mean.
    private mutating func checkMeans(_ data: PlannedData, _ node: YAMLNode) {
        do throws(DataProblem) {
            _ = try data.plan.prepare(given: data.given?.training, givenTest: data.given?.test)
        } catch {
            guard case .nothingInColumn(let input) = error, let names = data.given?.training.columns.names else {
                return
            }
            let name = input < names.count ? String(decoding: names[input], as: UTF8.self) : "\(input)"
            report(.noMean(name, place(node["missing"] ?? node)))
        }
    }

    /// One point within two thousand draws, or the margin leaves nothing to draw.
    private mutating func checkMargin(_ node: YAMLNode, _ plan: DataPlan) {
        var one = DataPlan(source: plan.source, seed: plan.seed)
        one.samples = 1
        do { _ = try one.prepare(given: nil, givenTest: nil) } catch {
            report(.marginLeavesNothing(place(node["margin"] ?? node)))
        }
    }
}
