import Lessons

/// What directives measure, by kind. Letters in capitals stand for numbers.
extension Language {
    static let measurements: [LanguageEntry] = DirectiveKind.allCases.flatMap { kind in
        (kind.content?.measured ?? []).map { measured in
            LanguageEntry(
                .measurement, of: kind.rawValue, measured.name, written: measured.use,
                example: fence(kind.rawValue, measured.body + "\nexpect:\n  - finite(\(measured.use))"))
        }
    }
}
