import Engine
import Lessons

extension Language {
    static let figures: [LanguageEntry] = FigureName.allCases.map { figure in
        let kinds = figure.kinds
        return LanguageEntry(
            .figure, figure.text, written: "show: [\(figure.text)] in " + kinds.map(\.rawValue).joined(separator: ", "),
            example: kinds.first.map { figureExample(figure, in: $0) })
    }

    /// A directive of the kind that shows the figure.
    static func figureExample(_ figure: FigureName, in kind: DirectiveKind) -> String {
        fence(kind.rawValue, (kind.content?.example(showing: figure) ?? "") + "\nshow: [\(figure.text)]")
    }
}
