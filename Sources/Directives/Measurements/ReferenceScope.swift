import Lessons

/// What references can name in one directive.
struct ReferenceScope: Sendable {
    var id: String
    var kind: DirectiveKind
    var keys: [RunKey]
    /// In the order of the runs.
    var variants: [String] = []
    /// What `vary` sets.
    var paths: [String] = []

    init(_ directive: Directive) {
        id = directive.id
        kind = directive.kind
        keys =
            switch directive.content {
            case .experiment(let job): job.runs.map(\.key)
            case .trace(let runs): runs.map(\.key)
            case .plot(let runs): runs.map(\.key)
            case .count(let runs): runs.map(\.key)
            case .dataset: [RunKey()]
            case .compare: []
            }
        for key in keys {
            if let variant = key.variant, variant != variants.last, !variants.contains(variant) {
                variants.append(variant)
            }
        }
        paths = keys.first?.settings.map(\.path) ?? []
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

    func runs(variant: String?, settings: [MeasurementReference.Setting]) -> [Int] {
        keys.indices.filter { index in
            let key = keys[index]
            guard variant == nil || key.variant == variant else { return false }
            return settings.allSatisfy { wanted in
                key.settings.contains { $0.path == wanted.path && Self.isSame(wanted.value, $0) }
            }
        }
    }

    /// Runs that differ only by seed are one.
    func isOneGroup(_ runs: [Int]) -> Bool {
        guard let first = runs.first else { return true }
        return runs.allSatisfy { keys[$0].variant == keys[first].variant && keys[$0].settings == keys[first].settings }
    }
}

/// Lessons by their names, as they call each other: within a language.
struct LessonNames: Sendable {
    /// The top folder when it is called like a language, else nothing.
    private var folders: [String]
    private var names: [String]
    private var byFile: [String: Int] = [:]

    init(_ lessons: [Lesson]) {
        folders = lessons.map { Self.folder($0.path) }
        names = lessons.map(\.name)
        for (index, lesson) in lessons.enumerated() { byFile[lesson.file] = index }
    }

    static func folder(_ path: String) -> String { LanguageFolder.of(path) ?? "" }

    /// The lesson called `name`, or whose file that is, from lesson number `lesson`.
    func index(_ name: String, from lesson: Int) -> Int? {
        byFile[name] ?? names.indices.first { names[$0] == name && folders[$0] == folders[lesson] }
    }

    func known(from lesson: Int) -> [String] {
        names.indices.filter { folders[$0] == folders[lesson] && $0 != lesson }.map { names[$0] }
    }
}
