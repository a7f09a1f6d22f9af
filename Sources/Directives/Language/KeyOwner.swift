import Lessons

/// A map of the lesson language, by what its keys say something about: which keys there are, for those who read it and
/// those who explain it.
package enum KeyOwner: String, Sendable, CaseIterable {
    case experiment, trace, plot, count, dataset, compare
    case data, optimizer, initial, stop, update, check, layer
    case frontMatter = "front matter"
    case course = "course.yaml"
    case limits

    init?(_ kind: DirectiveKind) { self.init(rawValue: kind.rawValue) }

    package var keys: [LanguageKey] { Self.all[self] ?? [] }
    package var names: [String] { Self.names[self] ?? [] }

    private static let all: [KeyOwner: [LanguageKey]] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.stated) })
    private static let names = all.mapValues { $0.map(\.name) }

    private var stated: [LanguageKey] {
        switch self {
        case .experiment: Self.experimentKeys + common
        case .trace: Self.traceKeys + common
        case .plot: Self.plotKeys + common
        case .count: Self.countKeys + common
        case .dataset: Self.datasetKeys + common
        case .compare: Self.compareKeys + common
        case .data: Self.dataKeys
        case .optimizer: Self.optimizerKeys
        case .initial: Self.initialKeys
        case .stop: Self.stopKeys
        case .update: Self.updateKeys
        case .check: Self.checkKeys
        case .layer: Self.layerKeys
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

extension DirectiveKind {
    /// Every key that a directive of this kind may have.
    package var keys: [String] { KeyOwner(self)?.names ?? [] }
}
