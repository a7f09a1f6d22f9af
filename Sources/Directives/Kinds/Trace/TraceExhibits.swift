import Engine

/// A trace's runs with their labels.
struct TraceExhibits {
    struct Run {
        var key: RunKey
        var plan: TracePlan
        var result: TraceResult
        let found: FinishedRun

        var label: Label { key.label }
        /// The last line's value: after the update where there is one.
        var outcome: Double { result.after.last ?? result.values.last ?? .nan }
    }
    let runs: [Run]

    init(_ found: [FinishedRun]) {
        runs = found.compactMap { run in
            guard case .trace(let plan, let result) = run.findings else { return nil }
            return Run(key: run.key, plan: plan, result: result, found: run)
        }
    }

    func exhibit(_ figure: ShownFigure) -> Exhibit.Content? {
        switch figure.name {
        case .graph: graph().map { .figure($0) }
        case .table: table().map { .table($0) }
        case .steps: steps().map { .figure($0) }
        case .path: path().map { .figure($0) }
        case .surface: surface().map { .figure($0) }
        case .sweep: sweep(figure.measure).map { .figure($0) }
        default: nil
        }
    }

    /// Of several runs the first, named.
    private func graph() -> Figure? {
        guard let first = runs.first else { return nil }
        let graph = first.plan.graph()
        guard !graph.nodes.isEmpty else { return nil }
        return Figure(
            title: runs.count == 1 ? Label(.computationGraph) : .joined([Label(.computationGraph), first.label]),
            content: .graph(graph))
    }

    /// The result after each step of the optimiser, one line a run.
    private func steps() -> Figure? {
        let series = runs.compactMap { run -> Curves.Series? in
            guard run.result.pathValues.count > 1 else { return nil }
            let label = runs.count > 1 ? run.label : Label(text: run.plan.names.last ?? [])
            return Curves.Series(
                label: label, x: run.result.pathValues.indices.map(Double.init), y: run.result.pathValues,
                isMarked: run.result.pathValues.count <= 40)
        }
        guard !series.isEmpty else { return nil }
        var curves = Curves(
            x: Axis(Label(.step)), y: Axis(Label(text: runs.first?.plan.names.last ?? [])), series: series)
        curves.y.isLogarithmic = curves.spansDecades(30)
        return Figure(title: Label(.steps), content: .curves(curves))
    }
}
