import Datasets
import Engine
import Lessons

extension Reading {
    /// `moons` as `{name: moons}`.
    func expandedData(_ node: YAMLNode) -> YAMLNode {
        guard node.text != nil else { return node }
        return YAMLNode(.map([.init(key: "name", keySpan: node.span, value: node)]), span: node.span)
    }

    /// Everything that `data` may be. `isHinge`: labels -1 and 1 are classes.
    mutating func data(_ written: YAMLNode, isHinge: Bool = false) -> PlannedData? {
        if isHinge == sharedData.isHinge, written == sharedData.node, let value = sharedData.value { return value }
        let before = errorCount
        let node = expandedData(written)
        var result: PlannedData?
        if entries(node, .data) {
            result = source(node, isHinge: isHinge)
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
        sharedData = Shared(node: written, value: result, isHinge: isHinge)
        return result
    }

    private mutating func source(_ node: YAMLNode, isHinge: Bool) -> PlannedData? {
        let entries = node.entries ?? []
        let sources: [YAMLNode.Entry] = ["name", "points", "csv", "inputs"].compactMap { (key: String) in
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
            taken = ["labels"]
            result = points(first.value, node, isHinge: isHinge)
        case "csv":
            taken = ["label"]
            result = csv(first.value, node)
        default: (result, taken) = laidOut(first.value, node)
        }
        let always = [first.key, "seed", "test", "validation", "split", "take", "target", "transform"]
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
            let facts = DataOutline(shape: Shape(2), targets: .classes(set.classes), training: 200, test: 0)
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

    private mutating func csv(_ node: YAMLNode, _ whole: YAMLNode) -> PlannedData? {
        guard let file = text(node, "the csv file's name") else { return nil }
        guard let column = whole["label"] else {
            report(.csvLabelMissing(place(node)))
            return nil
        }
        guard let label = text(column, "label") else { return nil }
        guard CourseFiles.resolved(file, from: lesson.path) != nil else {
            report(.csvOutside(place(node)))
            return nil
        }
        let bytes: [UInt8]
        switch context.file(file) {
        case .bytes(let found): bytes = found
        case .missing(let nearest):
            report(.csvAbsent(file, nearest: nearest, place(node)))
            return nil
        case .unreadable(let reason):
            report(.csvUnreadable(file, reason, place(node)))
            return nil
        }
        do {
            return given(try DataLibrary.csv(bytes, label: label), place(node))
        } catch {
            if case .csvColumn = error {
                report(.dataLoading(error, file, place(column)))
            } else {
                report(.dataLoading(error, file, place(node)))
            }
            return nil
        }
    }
}
