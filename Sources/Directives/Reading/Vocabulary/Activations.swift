import Engine
import Lessons

/// The activations by their words. A new one is one line here, and its mathematics in the engine.
enum Activations {
    static let all: [Word<Activation>] = [
        .init("linear", .linear, "f(z) = z; what a layer without an activation word has"),
        .init("step", .step, "f(z) = 1 above 0, else 0"),
        .init("sigmoid", .sigmoid, "f(z) = 1 / (1 + e^-z)"),
        .init("tanh", .tanh, "f(z) = (e^z - e^-z) / (e^z + e^-z)"),
        .init("relu", .relu, "f(z) = z above 0, else 0"),
        .init("leaky-relu", .leakyReLU(slope: 0.01), "f(z) = z above 0, else slope * z; leaky-relu 0.1 sets the slope"),
        .init("elu", .elu, "f(z) = z above 0, else e^z - 1"),
        .init("gelu", .gelu, "f(z) = z times the share of a normal distribution below z"),
        .init("softmax", .softmax, "f(z)_i = e^z_i / sum of e^z_j over a sample's units; the last layer only"),
    ]
}

extension Activation {
    /// He's rule is made for these.
    var isRectifier: Bool {
        switch self {
        case .relu, .leakyReLU, .elu, .gelu: true
        case .linear, .step, .sigmoid, .tanh, .softmax: false
        }
    }
}

extension Reading {
    /// `relu`, or `leaky-relu 0.1`.
    mutating func activation(_ node: YAMLNode) -> Activation? {
        let words = words(of: node)
        guard let first = words.first else {
            _ = choose(node, "activation", Activations.all)
            return nil
        }
        guard let activation = choose(first, "activation", Activations.all) else { return nil }
        guard words.count > 1 else { return activation }
        guard case .leakyReLU = activation, words.count == 2 else {
            report(.tooManyWords(first.text ?? "", place(words[1])))
            return nil
        }
        return float(words[1], "the slope", .within(0, 1)).map { .leakyReLU(slope: $0) }
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
    static func tooManyWords(_ after: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "too-many-words", "nothing follows '\(after)' here", place)
    }
}
