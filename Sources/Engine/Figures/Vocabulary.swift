/// The engine's words in one language: what turns a Label into text.
package struct Vocabulary: Sendable {
    /// UTF-8 by `Term.rawValue`.
    private let words: [[UInt8]]

    package init(words: [[UInt8]]) { self.words = words }

    package subscript(term: Term) -> [UInt8] {
        Int(term.rawValue) < words.count ? words[Int(term.rawValue)] : []
    }

    package func text(of label: Label) -> [UInt8] {
        var text: [UInt8] = []
        for part in label.parts {
            switch part {
            case .term(let term): text += self[term]
            case .text(let bytes): text += bytes
            case .number(let value): text += NumberText.shown(value)
            }
        }
        return text
    }
}
