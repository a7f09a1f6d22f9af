/// What a page may hold, checked before any of it is made: a document may say anything.
package enum ExplorerLimits {
    /// Samples made or given.
    static let samples = 1 << 16
    /// Numbers of data, of a network's memory, of recorded parameters: 32 MB each.
    static let numbers = 1 << 23
    static let layers = 64
    static let features = 64
    static let controls = 256
    static let points = 1000

    static func check(_ document: ExplorerDocument) throws(ExplorerProblem) {
        guard document.controls.count <= controls, document.figures.count <= 64, document.measurements.count <= 64
        else { throw .tooLarge }
        try check(document.plan)
    }

    /// A plan by itself.
    static func check(_ plan: ExperimentPlan) throws(ExplorerProblem) {
        guard case .network(let layers, let initial) = plan.model else { throw .nothingToTrain }
        guard (plan.data.samples ?? 0) <= samples, plan.data.transforms.count <= 16, plan.features.count <= features,
            layers.count <= Self.layers, initial.count <= Self.layers, plan.recording.series.count <= 16,
            plan.recording.snapshots.count <= 1000
        else { throw .tooLarge }
        if case .formula(let layout, let labels, _) = plan.data.source {
            let drawn = Architecture.product([plan.data.samples ?? 200, layout.columns])
            guard drawn <= numbers, layout.columns <= 1024, labels.count <= 64 else { throw .tooLarge }
        }
    }

    /// A plan with its data: what its network and what is recorded will take. Gives the number of parameters.
    static func check(_ plan: ExperimentPlan, _ data: PreparedData) throws(ExplorerProblem) -> Int {
        guard case .network(let layers, _) = plan.model else { throw .nothingToTrain }
        let count = data.training.count > (data.test?.count ?? 0) ? data.training.count : data.test?.count ?? 0
        let width = plan.features.isEmpty ? data.training.features : plan.features.count
        let input = Architecture.input(
            plan.features.isEmpty ? data.training.shape : Shape(plan.features.count), layers: layers)
        let shapes: [Shape]
        let parameters: Int
        do throws(ShapeMismatch) {
            shapes = try Architecture.shapes(input: input, layers: layers)
            parameters = try Architecture.parameterCount(input: input, layers: layers)
        } catch { throw .run(.shapes(error)) }
        var units = width
        var columns = 0
        var before = input
        for (layer, shape) in zip(layers, shapes) {
            units = Architecture.sum(units, Architecture.product([4, shape.size ?? Int.max]))
            if case .convolution(let height, let breadth, _, _, _, _) = layer {
                let space = Architecture.product([before.channels, height, breadth, shape.height, shape.width])
                columns = space > columns ? space : columns
            }
            before = shape
        }
        let kept = plan.recording.everyEpoch ? plan.epochs : plan.recording.snapshots.count
        let sizes = [
            Architecture.product([count, width]), Architecture.product([4, parameters]),
            Architecture.product([count, units]), columns, Architecture.product([parameters, kept]),
        ]
        for size in sizes where size > numbers { throw .tooLarge }
        return parameters
    }
}
