import Engine
import Lessons

/// One word of the language with what it stands for and what the reference says of it.
struct Word<Meaning: Sendable>: Sendable {
    var word: String
    var meaning: Meaning
    /// One line for `chalkline reference`.
    var summary: String

    init(_ word: String, _ meaning: Meaning, _ summary: String) {
        self.word = word
        self.meaning = meaning
        self.summary = summary
    }
}

extension Catalogued {
    /// All of them as the language has them.
    static var words: [Word<Self>] { all.map { Word("\($0.word)", $0, "\($0.summary)") } }
    var name: String { "\(word)" }
}

extension Reading {
    /// One word of a table; the nearest is named when there is no such word.
    mutating func choose<Meaning>(_ node: YAMLNode, _ what: String, _ table: [Word<Meaning>]) -> Meaning? {
        let words = table.map(\.word)
        guard let text = node.text else {
            report(.notAWord(what, words, place(node)))
            return nil
        }
        guard let found = table.first(where: { $0.word == text }) else {
            report(.unknownWord(what, text, words, place(node)))
            return nil
        }
        return found.meaning
    }

    mutating func text(_ node: YAMLNode, _ what: String) -> String? {
        if let text = node.text, !text.isEmpty { return text }
        report(.notAText(what, place(node)))
        return nil
    }

    /// A list, or one alone.
    func several(_ node: YAMLNode) -> [YAMLNode] { node.items ?? [node] }

    /// The map's entries, each known; anything else is reported.
    mutating func entries(_ node: YAMLNode, _ what: String, _ keys: [KeyReference]) -> Bool {
        guard let entries = node.entries else {
            report(.notAMap(what, keys.map(\.name), place(node)))
            return false
        }
        for entry in entries where !keys.contains(where: { $0.name == entry.key }) {
            report(.unknownKey(entry.key, what, keys.map(\.name), place(entry.keySpan)))
        }
        return true
    }
}

extension Diagnostic {
    static func unknownWord(_ what: String, _ word: String, _ words: [String], _ place: Place) -> Diagnostic {
        let identifier = "unknown-" + what.split(separator: " ").joined(separator: "-")
        return Diagnostic(error: identifier, "unknown \(what) '\(word)'", hint: hint(for: word, in: words), place)
    }

    static func notAWord(_ what: String, _ words: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "not-a-word", "\(what) must be one word, not a list or a map",
            hint: "known are " + words.joined(separator: ", "), place)
    }

    static func notAText(_ what: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "not-a-text", "\(what) must be a text", place)
    }

    static func notAMap(_ what: String, _ keys: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "not-a-map", "\(what) must be a map of keys", hint: "its keys are " + keys.joined(separator: ", "),
            place)
    }

    static func unknownKey(_ key: String, _ what: String, _ keys: [String], _ place: Place) -> Diagnostic {
        let isNumber = !key.isEmpty && key.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
        return Diagnostic(
            error: "unknown-key", "unknown key '\(key)' in \(what)",
            hint: isNumber ? "decimals are written with a point: 0.\(key)" : hint(for: key, in: keys), place)
    }
}
