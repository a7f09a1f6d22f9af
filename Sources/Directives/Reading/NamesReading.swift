import Engine
import Lessons

extension Reading {
    /// `names: {sigmoid: 시그모이드}`: what variants and classes are called where they are shown.
    mutating func names(_ root: YAMLNode, _ read: PlannedContent) -> ShownNames {
        guard let node = root["names"] else { return ShownNames() }
        guard let entries = node.entries else {
            report(.namesForm(place(node)))
            return ShownNames()
        }
        let groups = nameable(read)
        let all = groups.flatMap(\.self)
        let known = Set(all)
        var names: [String: String] = [:]
        for entry in entries {
            guard let text = text(entry.value, "a name") else { continue }
            if !known.isEmpty, !known.contains(entry.key) {
                report(.nameUnknown(entry.key, all, place(entry.keySpan)))
            } else {
                names[entry.key] = text
            }
        }
        let shown = ShownNames(names)
        let called = groups.map { group in Dictionary(grouping: group) { shown.shown($0) } }
        for entry in entries where names[entry.key] != nil {
            for (group, called) in zip(groups.map { Set($0) }, called) where group.contains(entry.key) {
                let same = called[shown.shown(entry.key)]?.first { $0 != entry.key }
                if let same { report(.namesCollide(entry.key, same, place(entry.value))) }
            }
        }
        return shown
    }

    /// Variants, classes, and what a comparison lists: each must stay told apart. None where it is not known.
    private func nameable(_ read: PlannedContent) -> [[String]] {
        if case .compare(let comparison) = read.content {
            let items = (comparison.rows + comparison.columns + comparison.curves).map(\.text)
            let parts = items.flatMap { $0.split { "./()=,".contains($0) }.map(String.init) }
            return [items, Array(Set(parts).subtracting(items)).sorted()]
        }
        var variants: [String] = []
        var seen: Set<String> = []
        for key in read.content.facts.runKeys {
            if let variant = key.variant, seen.insert(variant).inserted {
                variants.append(variant)
            }
        }
        // Data that are not here may call their classes anything.
        guard needs.allSatisfy(context.library.has) else { return [] }
        // Where runs differ in their data one's classes say nothing of another's.
        if case .experiment(let job) = read.content,
            job.runs.contains(where: { $0.plan.data.source != job.runs.first?.plan.data.source })
        {
            return []
        }
        return [variants, read.data.map { $0.nameableClasses } ?? []]
    }
}

extension PlannedData {
    fileprivate var nameableClasses: [String] {
        let names = given?.training.classNames ?? []
        if !names.isEmpty { return names.map { String(decoding: $0, as: UTF8.self) } }
        return switch facts.targets {
        case .classes(let count): (0..<min(count, 1000)).map(String.init)
        case .numbers(1): ["0", "1"]
        case .numbers, .flags: []
        }
    }
}

extension Diagnostic {
    fileprivate static func namesForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "names-form", "names must be a map of variants and classes to what they are called",
            hint: "such as names: {sigmoid: Sigmoid, 0: no, 1: yes}", place)
    }

    fileprivate static func nameUnknown(_ name: String, _ known: [String], _ place: Place) -> Diagnostic {
        let some = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        return Diagnostic(
            error: "name-unknown", "there is no variant and no class '\(name)' here",
            hint: nearest(name, in: known).map { "did you mean '\($0)'?" } ?? "there are \(some)", place)
    }

    fileprivate static func namesCollide(_ name: String, _ other: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "names-collide", "'\(name)' is called as '\(other)' is", hint: "nobody could tell them apart", place)
    }
}
