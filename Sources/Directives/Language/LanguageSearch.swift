import Lessons

/// What somebody who asks for a word is told.
package enum LanguageAnswer: Sendable, Equatable {
    /// All of a category.
    case category(LanguageEntry.Category)
    /// The keys of what is no word itself: course.yaml, front matter.
    case keys([LanguageEntry])
    /// The word itself, perhaps in several places.
    case entries([LanguageEntry])
    /// The language calls it otherwise.
    case called([LanguageEntry])
    /// Nothing is called so; these have the word in their names.
    case holding([LanguageEntry])
    /// Nothing has; these are a slip of the finger away.
    case near([LanguageEntry])
    case nothing
}

extension Language {
    /// What may be asked for by itself: changes are read as a whole.
    static let words = entries.filter { $0.category != .change }

    package static func answer(to question: String, in explanations: Explanations = .english) -> LanguageAnswer {
        let word = question.split { $0 == " " }.joined(separator: " ")
        if let category = category(word, explanations) { return .category(category) }
        let plain = Explanations.plain(word)
        let exact = words.filter { $0.isNamed(word) || $0.word == plain }
        if !exact.isEmpty { return .entries(exact) }
        let outside = [KeyOwner.course, .frontMatter].first { $0.rawValue == word }
        let keys = words.filter { $0.category == .key && outside != nil && $0.owner == word }
        if !keys.isEmpty { return .keys(keys) }
        let called = explanations.entries(meantBy: plain)
        if !called.isEmpty { return .called(called) }
        let lower = word.lowercased()
        let holding = words.filter { $0.holds(lower) }
        if !holding.isEmpty, holding.count <= 20 { return .holding(holding) }
        guard let near = nearest(word, in: words.map(\.word) + words.map(\.path)) else { return .nothing }
        return .near(words.filter { $0.word == near || $0.path == near })
    }

    private static func category(_ word: String, _ explanations: Explanations) -> LanguageEntry.Category? {
        let asked = Explanations.plain(word)
        return LanguageEntry.Category.allCases.first { category in
            guard let names = explanations.categories[category] else { return false }
            // One thing's name is mostly a word of the language as well: `loss`, `layer`, `optimizer`.
            return ([names.several] + names.alike).contains { Explanations.plain($0) == asked }
        }
    }
}

extension LanguageEntry {
    func isNamed(_ name: String) -> Bool {
        if word == name || path == name || id == name { return true }
        return category == .measurement && isPattern(of: name)
    }

    /// `weight.L.I.U` of `weight.1.0.0`, `confusion(T,G)` of `confusion(8,5)` and of `confusion`, `after.NAME` of `after`.
    /// Capitals stand for anything, and may be left out at the end.
    private func isPattern(of name: String) -> Bool {
        let name = owner == DirectiveKind.experiment.rawValue ? ExperimentJob.baseName(name) : name
        let asked = name.split { ".(,)".contains($0) }
        let parts = word.split { ".(,)".contains($0) }
        guard let first = parts.first, !first.isPlaceholder, asked.count <= parts.count else { return false }
        guard parts[asked.count...].allSatisfy(\.isPlaceholder) else { return false }
        return zip(parts, asked).allSatisfy { $0.isPlaceholder || $0 == $1 }
    }

    /// One of the parts of its word: `cross` of `softmax-cross-entropy`.
    fileprivate func holds(_ part: String) -> Bool {
        guard part.count > 2, category != .sign else { return false }
        return word.lowercased().split { "-. ".contains($0) }.contains {
            $0 == part || ($0.hasPrefix(part) && part.count > 3)
        }
    }
}

extension Substring {
    /// `L`, `NAME`: what a number or a name stands in for.
    fileprivate var isPlaceholder: Bool { allSatisfy(\.isUppercase) }
}
