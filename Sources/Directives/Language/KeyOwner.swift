/// A map inside a directive, or beside them all, by what its keys say something about: which keys there are, for those who
/// read it and those who explain it. A directive's own keys are its kind's.
package enum KeyOwner: String, Sendable, CaseIterable {
    case data, optimizer, schedule, initial, stop, update, check, layer, show
    case weightDecay = "weight-decay"
    case frontMatter = "front matter"
    case course = "course.yaml"
    case limits

    package var keys: [LanguageKey] { Self.all[self] ?? [] }
    package var names: [String] { Self.names[self] ?? [] }

    private static let all: [KeyOwner: [LanguageKey]] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.stated) })
    private static let names = all.mapValues { $0.map(\.name) }

    private var stated: [LanguageKey] {
        switch self {
        case .data: Self.dataKeys
        case .optimizer: Self.optimizerKeys
        case .schedule: Self.scheduleKeys
        case .weightDecay: Self.penaltyKeys
        case .initial: Self.initialKeys
        case .stop: Self.stopKeys
        case .update: Self.updateKeys
        case .check: Self.checkKeys
        case .layer: Self.layerKeys
        case .show: Self.showKeys
        case .frontMatter: Self.frontMatterKeys
        case .course: Self.courseKeys
        case .limits: Self.limitKeys
        }
    }
}

/// One key of a map.
package struct LanguageKey: Sendable, Equatable {
    package var name: String
    /// The value that holds when it is not set; nil where it must be set, where nothing then happens, or where that
    /// depends on other things.
    package var unset: String?
    /// Text in which it is set.
    package var example: String

    init(_ name: String, unset: String? = nil, _ example: String) {
        self.name = name
        self.unset = unset
        self.example = example
    }
}
