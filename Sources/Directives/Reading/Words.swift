import Engine
import Lessons

/// One word of the language with what it stands for.
struct Word<Meaning: Sendable>: Sendable {
    var word: String
    var meaning: Meaning
    /// A catalogue's own line for `chalkline reference`; the other words' are in `Language/English`.
    var summary: String

    init(_ word: String, _ meaning: Meaning, _ summary: String = "") {
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

    /// A list, or one alone; several with commas between them and no brackets about them are neither.
    mutating func list(_ node: YAMLNode) -> [YAMLNode] {
        if let text = node.text, text.hasLooseComma {
            report(.unbracketed(text, place(node)))
            return []
        }
        return several(node)
    }

    /// The map's entries, each known; anything else is reported.
    mutating func entries(_ node: YAMLNode, _ owner: KeyOwner) -> Bool {
        entries(node, owner.rawValue, owner.names)
    }

    mutating func entries(_ node: YAMLNode, _ what: String, _ keys: [String]) -> Bool {
        guard let entries = node.entries else {
            report(.notAMap(what, keys, place(node)))
            return false
        }
        for entry in entries where !keys.contains(entry.key) {
            report(.unknownKey(entry.key, what, keys, place(entry.keySpan)))
        }
        return true
    }
}

extension String {
    /// A comma that stands in no brackets, something on either side.
    fileprivate var hasLooseComma: Bool {
        var depth = 0
        for byte in utf8.dropFirst().dropLast() {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ",") where depth == 0: return true
            default: break
            }
        }
        return false
    }
}

extension Diagnostic {
    static func unbracketed(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "not-a-list", "'\(text)' is read as one, not as several", hint: "a list has brackets: [\(text)]",
            place)
    }

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
        var hint = isNumber ? "decimals are written with a point: 0.\(key)" : hint(for: key, in: keys)
        if !isNumber, meant(key, in: keys) == nil, let inner = inner(key, keys) { hint = inner }
        return Diagnostic(error: "unknown-key", "unknown key '\(key)' in \(what)", hint: hint, place)
    }

    /// `learning-rate` in an experiment is the `rate` of its optimizer.
    private static func inner(_ key: String, _ keys: [String]) -> String? {
        let known = Language.entries.filter { $0.category == .key && $0.word == key }
        let owned = (known + Explanations.english.entries(meantBy: key)).first { entry in
            entry.category == .key && entry.owner.map(keys.contains) ?? false
        }
        guard let owned, let owner = owned.owner else { return nil }
        return "'\(owner)' has it, as '\(owned.word)'"
    }
}
