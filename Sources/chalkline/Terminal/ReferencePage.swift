import Directives
import Lessons

/// The lesson language on a terminal: all words by category, one category, or one word explained.
enum ReferencePage {
    private static let explanations = Explanations.english

    static var overview: String {
        var text =
            "The words of the lesson language. chalkline reference WORD explains one, or all that a title names.\n"
        // Changes are no words: they are read as a whole.
        for category in LanguageEntry.Category.allCases where category != .change {
            for (title, entries) in groups(of: category) {
                text += "\n\(heading(title))\n" + filled(entries.map(\.word))
            }
        }
        return text + "\nchalkline reference changes says what changed since version 1.\n"
    }

    /// Every entry of a category with its meaning.
    static func text(_ category: LanguageEntry.Category) -> String {
        groups(of: category).map { title, entries in "\(heading(title))\n" + list(entries) }.joined(separator: "\n")
    }

    static func text(_ entries: [LanguageEntry]) -> String {
        var text = alike(entries).map(explained).joined(separator: "\n")
        // What can be moved is a word away.
        if entries.contains(where: { $0.category == .key && $0.word == "explore" }) {
            text += "\n" + ReferencePage.text(.exploration)
        }
        return text
    }

    static func names(of entries: [LanguageEntry]) -> String {
        var names: [String] = []
        for entry in entries {
            let name = entry.category == .key ? entry.path : entry.word
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }

    /// A line or two an entry.
    static func list(_ entries: [LanguageEntry]) -> String {
        entries.map { entry in
            let use = entry.written.map { $0 == entry.word ? "" : "  (\($0))" } ?? ""
            return "    \(heading(entry.word))\(use)\n" + paragraph(explanations[entry].summary, indent: 8)
        }.joined()
    }

    /// Entries that say the same of several owners, such as `caption`, together.
    private static func alike(_ entries: [LanguageEntry]) -> [[LanguageEntry]] {
        var groups: [[LanguageEntry]] = []
        for entry in entries {
            let index = groups.firstIndex {
                $0[0].category == entry.category && $0[0].word == entry.word && $0[0].unset == entry.unset
                    && explanations[$0[0]] == explanations[entry]
            }
            if let index { groups[index].append(entry) } else { groups.append([entry]) }
        }
        return groups
    }

    /// Keys whose words are a category of their own.
    private static let categories: [String: LanguageEntry.Category] = [
        "optimizer": .optimizer, "activation": .activation, "loss": .loss, "layers": .layer, "initial": .initial,
        "baseline": .baseline, "data": .dataset, "show": .figure, "transform": .transform,
    ]

    private static func words(of entry: LanguageEntry) -> String {
        guard entry.category == .key, let category = categories[entry.word],
            let name = explanations.categories[category]?.several
        else { return "" }
        let words = Language.entries.filter { $0.category == category }.map(\.word).joined(separator: ", ")
        return "\n" + paragraph("Known \(name) (chalkline reference \(name) explains them): \(words)", indent: 4)
    }

    /// `entries` are alike; the first one's example speaks for all.
    private static func explained(_ entries: [LanguageEntry]) -> String {
        let entry = entries[0]
        let meaning = explanations[entry]
        let category = explanations.categories[entry.category]?.one ?? entry.category.rawValue
        let owners = entries.compactMap(\.owner).map { entry.category == .measurement ? article($0) : $0 }
        let owner = owners.isEmpty ? "" : " of " + owners.joined(separator: ", ")
        var text = "\(heading(entry.word)) (\(category)\(owner))\n" + paragraph(meaning.summary, indent: 4)
        if let takes = meaning.takes { text += "    written: \(entry.word): \(takes)\n" }
        if let written = entry.written, written != entry.word { text += "    written: \(written)\n" }
        if let unset = meaning.unset ?? entry.unset { text += "    unset:   \(unset)\n" }
        if let example = entry.example {
            text +=
                "\n"
                + example.split(separator: "\n", omittingEmptySubsequences: false).map { "        \($0)\n" }.joined()
        }
        return text + words(of: entry)
    }

    /// Entries by their owner, where they have one: a title each.
    private static func groups(of category: LanguageEntry.Category) -> [(title: String, entries: [LanguageEntry])] {
        let title = explanations.categories[category]?.several ?? category.rawValue
        var groups: [(title: String, entries: [LanguageEntry])] = []
        for entry in Language.entries where entry.category == category {
            let owned = entry.owner.map { "\(title) of \($0)" } ?? title
            if groups.last?.title != owned { groups.append((owned, [])) }
            groups[groups.count - 1].entries.append(entry)
        }
        return groups
    }

    private static func article(_ noun: String) -> String { (noun.hasPrefix("e") ? "an " : "a ") + noun }

    private static func heading(_ text: String) -> String {
        StandardOutput.hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    /// Words in lines that fit.
    private static func filled(_ words: [String]) -> String {
        lines(words.enumerated().map { $1 + ($0 == words.count - 1 ? "" : ",") }, indent: 4)
    }

    private static func paragraph(_ text: String, indent: Int) -> String {
        lines(text.split(separator: " ").map(String.init), indent: indent)
    }

    private static func lines(_ words: [String], indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in words {
            if !line.isEmpty, indent + line.terminalWidth + word.terminalWidth + 1 > StandardOutput.width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).map { margin + $0 + "\n" }.joined()
    }
}
