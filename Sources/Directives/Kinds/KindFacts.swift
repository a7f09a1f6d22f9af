import Datasets
import Engine
import Lessons

/// What follows of a kind from its row.
extension DirectiveKind {
    /// Its keys, those that every kind has last.
    package var languageKeys: [LanguageKey] { Self.allKeys[self] ?? [] }
    /// Every key that a directive of this kind may have.
    package var keys: [String] { Self.keyNames[self] ?? [] }

    private static let allKeys: [DirectiveKind: [LanguageKey]] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.content.map { $0.keys + $0.commonKeys } ?? []) })
    private static let keyNames = allKeys.mapValues { $0.map(\.name) }

    /// The figures that `show` may list.
    package var figureNames: [FigureName] {
        let figures = content?.figures ?? []
        return FigureName.allCases.filter(figures.contains)
    }

    /// The figures that are shown when `show` is unset; what the runs have nothing for is left out when they are drawn.
    package var naturalFigures: [FigureName] { content?.naturalFigures ?? [] }

    /// With its article, for messages.
    var phrase: String { (rawValue.first.map("aeiou".contains) ?? false ? "an " : "a ") + rawValue }
}

extension DirectiveContent {
    /// Keys that every kind of directive has, with examples of this one.
    fileprivate static var commonKeys: [LanguageKey] {
        [
            .init("show", adding("show: [\(examples.figures)]")),
            .init("expect", adding("expect:\n  - \(examples.claim)")),
            .init("caption", adding("caption: What there is to see.")),
            .init(
                "names",
                Language.fence(
                    "experiment", "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nnames: {0: upper, 1: lower}")),
            .init("needs", Language.fence("experiment", "data: mnist\nlayers: 784 -> 10 softmax\nneeds: mnist")),
            .init("allow", adding("allow: [double-softmax]")),
        ]
    }
}

extension Directive {
    /// Data that its plans name by digest.
    package var given: [LoadedData] { content.facts.given }

    /// Its runs, but for an experiment, whose runs the course schedules.
    package func run(_ data: DataSupply) throws(RunFailure) -> [FinishedRun] { try content.facts.run(data) }
}
