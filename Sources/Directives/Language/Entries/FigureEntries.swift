import Engine
import Lessons

extension Language {
    static let figures: [LanguageEntry] = FigureName.allCases.map { figure in
        let kinds = figure.facts.kinds
        return LanguageEntry(
            .figure, figure.text, written: "show: [\(figure.text)] in " + kinds.map(\.rawValue).joined(separator: ", "),
            example: kinds.first.map { figureExample(figure, in: $0) })
    }

    /// A directive of the kind that shows the figure.
    static func figureExample(_ figure: FigureName, in kind: DirectiveKind) -> String {
        fence(kind.rawValue, body(figure, kind) + "\nshow: [\(figure.text)]")
    }

    private static func body(_ figure: FigureName, _ kind: DirectiveKind) -> String {
        if let example = figure.facts.examples[kind] { return example }
        return switch kind {
        case .experiment: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid"
        case .trace: "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}"
        case .plot: "y: [x, x^2]\nx: 0..4"
        case .count: "layers: 784 -> 30 sigmoid -> 10 sigmoid"
        case .dataset: "data: digits-8x8"
        case .compare: "rows: [xor, and]\ncolumns: [epochs, loss]"
        case .exercise: ""
        }
    }
}
