import Engine
import Lessons

extension Language {
    static let figures: [LanguageEntry] = FigureName.allCases.map { figure in
        let kinds = figure.kinds
        return LanguageEntry(
            .figure, figure.text,
            written: "show: [\(figure.text)\(figure.facts.takesMeasure ? ", \(figure.text) test.accuracy" : "")] in "
                + kinds.map(\.rawValue).joined(separator: ", "),
            example: kinds.first.map { figureExample(figure, in: $0) })
    }

    /// A directive of the kind that shows the figure.
    static func figureExample(_ figure: FigureName, in kind: DirectiveKind) -> String {
        fence(kind.rawValue, (kind.content?.example(showing: figure) ?? "") + "\nshow: [\(figure.text)]")
    }
}

extension KeyOwner {
    /// What may be said of a figure; which takes what stands with the figure.
    static let showKeys: [LanguageKey] = [
        .init("caption", Language.moons("show: [{loss: {caption: How the loss falls.}}, boundary]")),
        .init("y", Language.moons("show: [{accuracy: {y: 0.5..1}}]")),
        .init("axes", Language.moons("show: [{loss: {axes: log}}]")),
        .init(
            "variants",
            Language.moons(
                "variants: {few: {}, many: {layers.1.units: 32}}\nshow: [loss, {boundary: {variants: [many]}}]")),
        .init("layers", Language.moons("show: [{gradient-norms: {layers: [1, 2]}}]")),
        .init("digits", unset: "4", Language.moons("show: [{table: {digits: 6}}]")),
    ]
}
