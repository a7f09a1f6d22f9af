import Datasets
import Engine
import Lessons

/// Networks trained on data. The course schedules these runs, over all its lessons.
extension ExperimentJob: DirectiveContent {
    static let kind = DirectiveKind.experiment
    static let variable = [
        "data", "features", "layers", "baseline", "loss", "optimizer", "weight-decay", "batch", "order", "epochs",
        "stop", "initial", "seed",
    ]
    static let figures = FigureName.allCases.filter(\.facts.isOfExperiments)
    static let naturalFigures: [FigureName] = [.loss]

    static func read(_ reading: inout Reading, _ root: YAMLNode) -> PlannedContent? { reading.experiments(root) }

    var runKeys: [RunKey] { runs.map(\.key) }

    func naturalFigures(_ data: PlannedData?) -> [FigureName] {
        guard let first = runs.first, let training = data?.sketch() else { return Self.naturalFigures }
        let isVaried = first.key.variant != nil || !first.key.settings.isEmpty
        let repeats = runs.count { (run: PlannedRun<ExperimentPlan>) -> Bool in
            run.key.variant == first.key.variant && run.key.settings == first.key.settings
        }
        return FigureName.natural(for: first.plan, training: training, isVaried: isVaried, repeats: repeats)
    }

    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String? {
        figure.facts.obstacle(ExperimentFigures(self, data))
    }

    func exhibits(
        of directive: Directive, _ found: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] {
        let all = found.shownRuns(data)
        return directive.shown { figure in
            let runs = figure.variants.isEmpty ? all : figure.chosen(found).shownRuns(data)
            return figure.name.exhibit(of: runs, form: figure.form)
        }
    }
}
