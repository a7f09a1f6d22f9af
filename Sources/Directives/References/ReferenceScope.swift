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
    /// Runs by path and value, in order.
    private var settings: [String: SettingRuns] = [:]

    init(_ directive: Directive) {
        id = directive.id
        kind = directive.kind
        let content = directive.content.facts
        keys = content.runKeys
        allRuns = Array(keys.indices)
        var seen: Set<String> = []
        variants = keys.compactMap(\.variant).filter { seen.insert($0).inserted }
        paths = keys.first?.settings.map(\.path) ?? []
        for run in allRuns {
            shapes.append(run > 0 && content.isSameShape(run - 1, run) ? shapes[run - 1] : run)
            for setting in keys[run].settings { settings[setting.path, default: SettingRuns()].add(setting, run: run) }
        }
    }

    /// Values that `vary` gives a path, in order.
    func values(of path: String) -> [String] {
        var seen: Set<String> = []
        return keys.compactMap { key in
            key.settings.first { $0.path == path }?.value
        }.filter { seen.insert($0).inserted }
    }

    func runs(with setting: WrittenSetting) -> [Int] { settings[setting.path]?.runs(setting.value) ?? [] }

    func runs(variant: String?, settings: [WrittenSetting]) -> [Int] {
        guard let first = settings.first else {
            return variant == nil ? allRuns : allRuns.filter { keys[$0].variant == variant }
        }
        let others = settings.dropFirst().map { Set(runs(with: $0)) }
        return runs(with: first).filter { run in
            (variant == nil || keys[run].variant == variant) && others.allSatisfy { $0.contains(run) }
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

    /// Places in `runs` of those that differ only by seed, which stand beside each other.
    func groups(_ runs: [Int]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for place in runs.indices {
            if let last = groups.last, isOneGroup([runs[last.lowerBound], runs[place]]) {
                groups[groups.count - 1] = last.lowerBound..<(place + 1)
            } else {
                groups.append(place..<(place + 1))
            }
        }
        return groups
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

/// Runs by the value that one path has in them, as text but for spaces, or as a number.
private struct SettingRuns: Sendable {
    private var texts: [String: [Int]] = [:]
    private var numbers: [Double: [Int]] = [:]

    mutating func add(_ setting: RunKey.Setting, run: Int) {
        texts[setting.value.filter { $0 != " " }, default: []].append(run)
        if let number = setting.number { numbers[number, default: []].append(run) }
    }

    func runs(_ value: String) -> [Int] {
        let alike = texts[value.filter { $0 != " " }] ?? []
        let equal = strictNumber(value).flatMap { numbers[$0] } ?? []
        if alike.isEmpty || alike == equal { return equal }
        return equal.isEmpty ? alike : Set(alike).union(equal).sorted()
    }
}
