import Directives
import Lessons

/// The lesson language on a terminal: all words by category, or one explained.
enum ReferencePage {
    static var overview: String {
        var text = "The words of the lesson language. chalkline reference WORD explains one.\n"
        for category in LanguageReference.Category.allCases {
            let entries = LanguageReference.entries.filter { $0.category == category }
            guard !entries.isEmpty else { continue }
            if category == .key {
                for owner in entries.compactMap(\.owner).unique {
                    let words = entries.filter { $0.owner == owner }.map(\.word)
                    text += "\n\(heading("keys of \(owner)"))\n" + filled(words)
                }
            } else {
                text += "\n\(heading(plural(category)))\n" + filled(entries.map(\.word))
            }
        }
        return text
    }

    static func text(_ entry: LanguageReference.Entry) -> String {
        let owner = entry.owner.map { " of \($0)" } ?? ""
        var text = "\(heading(entry.word)) (\(entry.category.rawValue)\(owner))\n    \(entry.summary)\n"
        if entry.syntax != entry.word { text += "    written: \(entry.syntax)\n" }
        if let unset = entry.unset { text += "    unset:   \(unset)\n" }
        if let example = entry.example {
            text += "\n" + example.split(separator: "\n").map { "        \($0)\n" }.joined()
        }
        return text
    }

    private static func plural(_ category: LanguageReference.Category) -> String {
        switch category {
        case .loss: "losses"
        case .layout: "layouts of inputs"
        case .exploration: "paths of explore"
        case .initial: "where weights start"
        case .allowance: "words of allow"
        default: category.rawValue + "s"
        }
    }

    private static func heading(_ text: String) -> String {
        StandardOutput.hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    /// Words in lines that fit.
    private static func filled(_ words: [String]) -> String {
        var lines: [String] = []
        var line = "   "
        for word in words {
            if line.count > 3, line.terminalWidth + word.terminalWidth + 2 > StandardOutput.width {
                lines.append(line)
                line = "   "
            }
            line += " " + word + (word == words.last ? "" : ",")
        }
        return (lines + [line]).map { $0 + "\n" }.joined()
    }
}

extension LanguageReference.Entry {
    func isNamed(_ name: String) -> Bool { word == name || owner.map { "\($0).\(word)" } == name }
}

extension [String] {
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
