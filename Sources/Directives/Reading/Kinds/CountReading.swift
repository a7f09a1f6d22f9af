import Engine
import Lessons

extension Reading {
    /// `layers`, nothing trained.
    mutating func count(_ root: YAMLNode) -> CountPlan? {
        guard let node = root["layers"] else {
            missing("layers", "layers: 784 -> 30 sigmoid -> 10 sigmoid")
            return nil
        }
        return layers(node).map { CountPlan(input: $0.input, layers: $0.layers) }
    }
}

extension Reading {
    /// A key that must be there is not; when a misspelled one is, that says it all.
    mutating func missing(_ key: String, _ example: String) {
        if misspelled.contains(key) {
            refuse()
        } else {
            report(.keyMissing(key, fence.kind, example, idPlace))
        }
    }
}

extension Diagnostic {
    static func keyMissing(_ key: String, _ kind: DirectiveKind, _ example: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "key-missing", "\(kind.phrase) needs '\(key)'", hint: "such as \(example)", place)
    }
}
