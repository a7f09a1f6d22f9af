import Engine
import Lessons

extension Claim {
    /// The claims of an `expect` value: a block list, or one alone.
    package static func read(_ node: YAMLNode, path: String) -> (claims: [Claim], diagnostics: [Diagnostic]) {
        ([], [])
    }
}

extension Quantity {
    /// `test.loss`, `start.accuracy`, `weight.1.0.0`, `confusion(8,5)`; nil for any other word.
    package init?(word: String) { return nil }
    /// Every measurement an experiment has, with letters for numbers (`weight.L.I.U`): for hints and the reference.
    package static let words: [String] = []
}
