import Engine

/// Numbers where readers see them: thousands grouped, a true minus.
enum NumberWords {
    static func shown(_ value: Double, digits: Int = 6) -> String {
        String(decoding: NumberText.reading(value, digits: digits), as: UTF8.self)
    }

    /// A text that holds numbers, such as a value in prose.
    static func typeset(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
        return String(decoding: NumberText.typeset(Array(text.utf8)), as: UTF8.self)
    }

    /// A claim: its differences too.
    static func formula(_ text: String) -> String { typeset(text).replacing(" - ", with: " − ") }
}
