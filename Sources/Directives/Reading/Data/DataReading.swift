import Datasets
import Engine
import Lessons

extension Reading {
    /// `moons` as `{name: moons}`.
    func expandedData(_ node: YAMLNode) -> YAMLNode {
        guard node.text != nil else { return node }
        return YAMLNode(.map([.init(key: "name", keySpan: node.span, value: node)]), span: node.span)
    }

    /// Everything that `data` may be. `wish`: what the loss takes labels for.
    mutating func data(_ written: YAMLNode, for wish: LabelWish = .any) -> PlannedData? {
        if wish == sharedData.wish, written == sharedData.node, let value = sharedData.value { return value }
        let before = errorCount
        let node = expandedData(written)
        var result: PlannedData?
        if entries(node, .data) {
            result = source(node, for: wish)
            if var data = result {
                settings(node, &data)
                result = data
                if case .classes = data.facts.targets, node["csv"] != nil || node["points"] != nil,
                    let name = data.onlyClass
                {
                    report(.oneClass(name, data.samplesPlace))
                }
            }
        }
        if errorCount > before { result = nil }
        sharedData = Shared(node: written, value: result, wish: wish)
        return result
    }

    private mutating func source(_ node: YAMLNode, for wish: LabelWish) -> PlannedData? {
        let entries = node.entries ?? []
        // Beside a table's name the inputs are its columns.
        let keys = ["name", "points", "csv"] + (node["csv"] == nil ? ["inputs"] : [])
        let sources: [YAMLNode.Entry] = keys.compactMap { (key: String) in
            entries.first { $0.key == key }
        }
        guard let first = sources.first else {
            report(.dataSourceMissing(place(node)))
            return nil
        }
        if sources.count > 1 {
            report(.dataSourceTwice(first.key, sources[1].key, place(sources[1].keySpan)))
            return nil
        }
        let taken: [String]
        let result: PlannedData?
        switch first.key {
        case "name": (result, taken) = named(first.value)
        case "points":
            taken = ["labels", "shape"]
            result = points(first.value, node, isHinge: wish == .signs)
        case "csv":
            taken = ["label", "inputs", "missing", "separator", "decimal"]
            result = csv(first.value, node, for: wish)
        default: (result, taken) = laidOut(first.value, node)
        }
        let always = [first.key, "seed", "test", "validation", "split", "take", "target", "transform", "scale"]
        for entry in node.entries ?? [] where KeyOwner.data.names.contains(entry.key) {
            if result != nil, !always.contains(entry.key), !taken.contains(entry.key) {
                report(.dataKeyUnused(entry.key, first.key, first.value.text ?? "", place(entry.keySpan)))
            }
        }
        return result
    }

    /// A set by name, and the keys only such a set takes.
    private mutating func named(_ node: YAMLNode) -> (PlannedData?, [String]) {
        guard let source = choose(node, "data set", DataWords.all) else { return (nil, []) }
        let at = place(node)
        switch source {
        case .gate(let gate):
            let facts = DataOutline(shape: Shape(2), targets: .classes(2), training: 4, test: 0)
            return (PlannedData(plan: DataPlan(source: .gate(gate)), facts: facts, samplesPlace: at), [])
        case .generated(let set):
            let facts = DataOutline(shape: Shape(set.inputs), targets: .init(set), training: 200, test: 0)
            return (
                PlannedData(plan: DataPlan(source: .generated(set)), facts: facts, samplesPlace: at),
                ["samples", "noise"]
            )
        case .library(let name): return (fromLibrary(name, at), [])
        }
    }

    private mutating func fromLibrary(_ name: String, _ place: Place) -> PlannedData? {
        usedSets.insert(name)
        guard context.library.has(name) else {
            if needs.contains(name) {
                return PlannedData(plan: DataPlan(source: .given(digest: [])), facts: .idx, samplesPlace: place)
            }
            report(.dataAbsent(name, place))
            return nil
        }
        do {
            return given(try context.library.load(name), place)
        } catch {
            report(.dataLoading(error, name, place))
            return nil
        }
    }

    func given(_ data: LoadedData, _ place: Place) -> PlannedData {
        let facts = DataOutline(
            shape: data.training.shape, targets: .init(data.training.targets), training: data.training.count,
            test: data.test?.count ?? 0)
        return PlannedData(
            plan: DataPlan(source: .given(digest: data.digest)), given: data, facts: facts, samplesPlace: place)
    }
}
