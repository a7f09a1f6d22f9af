/// A word of the lesson language: where it may stand and how it is written, in no natural language. What it means is said
/// in `Explanations`, by its id.
package struct LanguageEntry: Sendable, Equatable {
    package var category: Category
    /// For a key, a choice, a measurement: whose. `experiment`, `data`, `order`, …
    package var owner: String?
    package var word: String
    /// A use of it, where that is more than the word: `conv 5x5 x8 stride 1 pad 2 relu`.
    package var written: String?
    /// The value that holds when a key is not set; where that depends, the explanation says on what.
    package var unset: String?
    /// Lesson text that uses it, or for `course.yaml` that file, and reads without a complaint.
    package var example: String?

    /// `key.optimizer.rate`, `activation.relu`: what explanations in any language are found by.
    package var id: String { ([category.rawValue] + [owner].compactMap { $0 } + [word]).joined(separator: ".") }

    /// `optimizer.rate`, or the word alone.
    package var path: String { owner.map { "\($0).\(word)" } ?? word }

    /// In the order in which a reader meets them.
    package enum Category: String, Sendable, CaseIterable {
        case kind, key, choice, dataset, layout, transform, layer, activation, loss, optimizer, initial, baseline,
            figure
        case function, sign, measurement, claim, value, prose, exploration, allowance, definition, change
    }

    init(
        _ category: Category, of owner: String? = nil, _ word: String, written: String? = nil, unset: String? = nil,
        example: String? = nil
    ) {
        self.category = category
        self.owner = owner
        self.word = word
        self.written = written
        self.unset = unset
        self.example = example
    }
}

/// The lesson language as data, stated once: readers take keys and words from here or from the catalogues that this is
/// made of, `chalkline reference` prints it.
package enum Language {
    /// Every word, by category.
    package static let entries: [LanguageEntry] = {
        let all =
            kinds + keys + choices + datasets + layouts + transforms + layers + activations + losses + optimizers
            + initials + baselines + figures + functions + signs + measurements + claims + values + prose
            + explorations + allowances + definitions + changes
        return LanguageEntry.Category.allCases.flatMap { category in all.filter { $0.category == category } }
    }()

    /// A directive as a lesson's text.
    static func fence(_ kind: String, _ body: String, id: String = "example") -> String {
        "```\(kind) \(id)\n\(body)\n```"
    }

    /// An experiment small enough to read at a glance, with one line more.
    static func moons(_ line: String, layers: String = "2 -> 8 relu -> 1 sigmoid") -> String {
        fence("experiment", "data: moons\nlayers: \(layers)\n\(line)")
    }
}
