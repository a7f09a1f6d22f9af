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
        switch (kind, figure) {
        case (.experiment, .sweep):
            "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nvary: {layers.1.units: [2, 4, 8]}"
        case (.experiment, .spread): "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nrepeat: 10"
        case (.experiment, .truthTable): "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid"
        case (.experiment, .lineByEpoch): "data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1"
        case (.experiment, .samples), (.experiment, .weightsAsImages), (.experiment, .confusion):
            "data: digits-8x8\nlayers: 64 -> 10 softmax\nepochs: 5"
        case (.experiment, _): "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid"
        case (.trace, .path), (.trace, .surface), (.trace, .steps):
            "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}\nupdate: {optimizer: sgd 0.5, steps: 30}"
        case (.trace, .sweep): "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}\nvary: {at.w: [-7, -1, 3]}"
        case (.trace, _): "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}"
        case (.plot, _): "y: [x, x^2]\nx: 0..4"
        case (.count, _): "layers: 784 -> 30 sigmoid -> 10 sigmoid"
        case (.dataset, .scatter): "data: moons"
        case (.dataset, _): "data: digits-8x8"
        case (.compare, .lines): "curves: [xor.loss, and.loss]"
        case (.compare, _): "rows: [xor, and]\ncolumns: [epochs, loss]"
        case (.exercise, _): ""
        }
    }
}
