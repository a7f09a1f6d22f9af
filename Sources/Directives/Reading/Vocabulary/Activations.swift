import Engine
import Lessons

/// The words of the engine's activations.
enum Activations {
    static let all = Activation.words
}

extension Reading {
    /// `relu`, or `leaky-relu 0.1`.
    mutating func activation(_ node: YAMLNode) -> Activation? {
        let words = words(of: node)
        guard let first = words.first else {
            _ = choose(node, "activation", Activations.all)
            return nil
        }
        guard var activation = choose(first, "activation", Activations.all) else { return nil }
        guard words.count > 1 else { return activation }
        guard activation.slope != nil, words.count == 2 else {
            let sloped = Activations.all.filter { $0.meaning.slope != nil }.map(\.word)
            let isNumber = activation.slope == nil && strictNumber(words[1].text ?? "") != nil
            let hint = isNumber ? "only \(sloped.joined(separator: " and ")) takes a number" : nil
            report(.tooManyWords(first.text ?? "", hint: hint, place(words[1])))
            return nil
        }
        guard let slope = float(words[1], "the slope", .within(0, 1)) else { return nil }
        activation.slope = slope
        return activation
    }

    /// A scalar's words, each with its place.
    func words(of node: YAMLNode) -> [YAMLNode] {
        guard let text = node.text else { return [] }
        var words: [YAMLNode] = []
        var start: Int?
        let bytes = Array(text.utf8) + [32]
        for (at, byte) in bytes.enumerated() {
            if byte == 32 || byte == 10 {
                if let from = start {
                    let word = String(decoding: bytes[from..<at], as: UTF8.self)
                    words.append(.scalar(word, span: place(node, from, at).span))
                }
                start = nil
            } else if start == nil {
                start = at
            }
        }
        return words
    }
}

extension Diagnostic {
    static func tooManyWords(_ after: String, hint: String? = nil, _ place: Place) -> Diagnostic {
        Diagnostic(error: "too-many-words", "nothing follows '\(after)' here", hint: hint, place)
    }
}
