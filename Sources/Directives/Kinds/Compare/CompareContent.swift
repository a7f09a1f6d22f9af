import Engine
import Lessons

/// One table or figure over other directives' measurements: nothing of its own is run or measured.
extension Comparison: DirectiveContent {
    static let kind = DirectiveKind.compare
    static let examples = KindExamples(
        whole: "rows: [xor, and]\ncolumns: [epochs, loss]", bare: "rows: [xor, and]\ncolumns: [epochs, loss]",
        key: "rows: [and, or]", figures: "bars", claim: "xor.loss > and.loss")
    static let keys: [LanguageKey] = [
        .init("rows", Language.fence("compare", examples.bare)),
        .init("columns", Language.fence("compare", "rows: [xor, and]\ncolumns: [accuracy, updates]")),
        .init("curves", Language.fence("compare", "curves: [xor.loss, and.loss]")),
    ]
    static let refused = ["vary", "variants"]
    static let variable = ["rows", "columns", "curves"]
    static let figures: [FigureName] = [.table, .bars, .lines]
    static let naturalFigures: [FigureName] = [.table]

    static func example(showing figure: FigureName) -> String {
        figure == .lines ? "curves: [xor.loss, and.loss]" : examples.bare
    }

    static func read(_ reading: inout Reading, _ root: YAMLNode) -> PlannedContent? {
        reading.comparison(root).map { PlannedContent(.compare($0)) }
    }

    var runKeys: [RunKey] { [] }

    /// What it reads out of others' runs is charged where its references are found.
    func cost(showing figures: [FigureName]) -> DirectiveCost { DirectiveCost() }

    func naturalFigures(_ data: PlannedData?) -> [FigureName] { curves.isEmpty ? Self.naturalFigures : [.lines] }

    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String? {
        switch figure {
        case .lines: curves.isEmpty ? "it needs curves" : nil
        default: rows.isEmpty ? "it needs rows and columns" : nil
        }
    }

    func availability(_ name: String, run: Int) -> Availability { .unknown }
    func measurements(_ name: String, runs: [Int]) -> [Measurement] { [] }

    /// Drawn where all findings are known, by `ComparisonExhibits`.
    func exhibits(
        of directive: Directive, _ found: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] { [] }
}
