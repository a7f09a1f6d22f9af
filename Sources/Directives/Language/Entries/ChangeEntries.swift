/// What is other than in version 1 of the language, and what is new: each leads to the words that say more.
extension Language {
    static let changes: [LanguageEntry] = [
        "min and max", "varied values", "confusion", "precision and recall", "outputs", "at-step", "formulas",
        "numbers",
    ].map { LanguageEntry(.change, $0) }
}
