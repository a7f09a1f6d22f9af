import Lessons

/// What references can name in one directive.
struct ReferenceScope: Sendable {
    var id: String
    var kind: DirectiveKind
    var keys: [RunKey]
    /// Numbers of all of them.
    let allRuns: [Int]
    /// In the order of the runs.
    var variants: [String] = []
    /// What `vary` sets.
    var paths: [String] = []
    /// For each run the first of those beside it that have the same measurements.
    private(set) var shapes: [Int] = []

    init(_ directive: Directive) {
        id = directive.id
        kind = directive.kind
        let content = directive.content.facts
        keys = content.runKeys
        allRuns = Array(keys.indices)
        for key in keys {
            if let variant = key.variant, variant != variants.last, !variants.contains(variant) {
                variants.append(variant)
            }
        }
        paths = keys.first?.settings.map(\.path) ?? []
        for run in allRuns {
            shapes.append(run > 0 && content.isSameShape(run - 1, run) ? shapes[run - 1] : run)
        }
    }

    /// Values that `vary` gives a path, in order.
    func values(of path: String) -> [String] {
        var values: [String] = []
        for key in keys {
            if let setting = key.settings.first(where: { $0.path == path }), setting.value != values.last,
                !values.contains(setting.value)
            {
                values.append(setting.value)
            }
        }
        return values
    }

    /// The same value: as text but for spaces, or as a number.
    static func isSame(_ value: String, _ setting: RunKey.Setting) -> Bool {
        if value.filter({ $0 != " " }) == setting.value.filter({ $0 != " " }) { return true }
        guard let number = setting.number, let written = strictNumber(value) else { return false }
        return number == written
    }

    func runs(variant: String?, settings: [WrittenSetting]) -> [Int] {
        if variant == nil, settings.isEmpty { return allRuns }
        return keys.indices.filter { index in
            let key = keys[index]
            guard variant == nil || key.variant == variant else { return false }
            return settings.allSatisfy { wanted in
                key.settings.contains { $0.path == wanted.path && Self.isSame(wanted.value, $0) }
            }
        }
    }

    /// How many runs these are when those that differ only by seed are one.
    func groupCount(_ runs: [Int]) -> Int {
        var seen: Set<RunKey> = []
        for run in runs { seen.insert(RunKey(variant: keys[run].variant, settings: keys[run].settings)) }
        return seen.count
    }

    /// Runs that differ only by seed are one.
    func isOneGroup(_ runs: [Int]) -> Bool {
        guard let first = runs.first else { return true }
        return runs.allSatisfy { keys[$0].variant == keys[first].variant && keys[$0].settings == keys[first].settings }
    }

    /// The whole of a reference as it could stand where it names too many runs.
    func example(
        lesson: String?, variant: String?, _ settings: [WrittenSetting], _ epochs: ClosedRange<Int>?
    ) -> String {
        let named = settings.map { "\($0.path)=\($0.value)" }
        let open = paths.filter { path in !settings.contains { $0.path == path } }
        let all = named + open.map { "\($0)=\(values(of: $0).first ?? "")" }
        var text = (lesson.map { $0 + "/" } ?? "") + id
        if !all.isEmpty { text += "(\(all.joined(separator: ",")))" }
        if let variant = variant ?? variants.first { text += "." + variant }
        if let epochs { text += ".at-epoch(\(epochs.lowerBound))" }
        return text
    }
}
