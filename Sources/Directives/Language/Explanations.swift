/// What every word of the lesson language means, in one natural language: a table with a text for each id. Another
/// language is another such table.
package struct Explanations: Sendable {
    /// A language tag such as `en`.
    package let language: String
    /// By the id of an entry.
    package let meanings: [String: Meaning]
    package let categories: [LanguageEntry.Category: Names]
    /// Words that people know from elsewhere, in lower case with hyphens, and the ids of what they mean here.
    package let synonyms: [String: [String]]

    package struct Meaning: Sendable, Equatable {
        /// One line; a definition may be a paragraph.
        package let summary: String
        /// For a key: what may stand there.
        package let takes: String?
        /// What holds when a key is not set, where that depends on other things.
        package let unset: String?

        init(_ summary: String, takes: String? = nil, unset: String? = nil) {
            self.summary = summary
            self.takes = takes
            self.unset = unset
        }
    }

    /// What a category's entries are called.
    package struct Names: Sendable, Equatable {
        package let one: String
        package let several: String
        /// Other words for all of them, as somebody might ask.
        package let alike: [String]

        init(_ one: String, _ several: String, alike: [String] = []) {
            self.one = one
            self.several = several
            self.alike = alike
        }
    }

    package static let all: [Explanations] = [.english]

    package subscript(_ entry: LanguageEntry) -> Meaning { meanings[entry.id] ?? Meaning("") }

    /// Entries that a word from elsewhere means.
    package func entries(meantBy word: String) -> [LanguageEntry] {
        guard let ids = synonyms[Self.plain(word)] else { return [] }
        return Language.entries.filter { ids.contains($0.id) }
    }

    /// `Learning rate`, `learning_rate` and `learning-rate` are one word.
    static func plain(_ word: String) -> String {
        word.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
    }
}
