/// What is other than in version 1 of the language, and then what is new.
extension Language {
    static let changes: [LanguageEntry] = [
        "min and max", "varied values", "confusion", "numbers", "compare", "stop", "data", "validation", "networks",
        "training", "precision and recall", "outputs", "figures", "at-step", "formulas", "prose", "names", "course",
    ].map { LanguageEntry(.change, $0) }
}
