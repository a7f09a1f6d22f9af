import Engine
import Lessons

extension Reading {
    /// `layers`, nothing trained.
    mutating func count(_ root: YAMLNode) -> CountPlan? {
        guard let node = root["layers"] else {
            report(.keyMissing("layers", fence.kind, "layers: 784 -> 30 sigmoid -> 10 sigmoid", idPlace))
            return nil
        }
        return layers(node).map { CountPlan(input: $0.input, layers: $0.layers) }
    }
}

extension Diagnostic {
    static func keyMissing(_ key: String, _ kind: DirectiveKind, _ example: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "key-missing", "\(kind.phrase) needs '\(key)'", hint: "such as \(example)", place)
    }
}
