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

    /// A plan of a document by itself.
    static func check(
        _ plan: borrowing ExperimentPlan, of document: borrowing ExplorerDocument
    ) throws(ExplorerProblem) {
        guard document.controls.count <= controls, document.figures.count <= 64, document.measurements.count <= 64
        else { throw .tooLarge }
        guard case .network(let layers, let initial) = plan.model else { throw .nothingToTrain }
        guard (plan.data.samples ?? 0) <= samples, plan.data.transforms.count <= 16, plan.features.count <= features,
            layers.count <= Self.layers, initial.count <= Self.layers, plan.recording.series.count <= 16,
            plan.recording.once.count <= 16,
            plan.recording.snapshots.count <= 1000
        else { throw .tooLarge }
        switch plan.data.source {
        case .randomLabels(let layout, _): try check(layout, labels: 1, of: plan.data)
        case .formula(let layout, let labels, _): try check(layout, labels: labels.count, of: plan.data)
        case .gate, .generated, .truthTable, .given: break
        }
    }

    private static func check(_ layout: InputLayout, labels: Int, of data: DataPlan) throws(ExplorerProblem) {
        let drawn = layout.count ?? data.samples ?? 200
        guard product(drawn, max(labels, layout.columns)) <= numbers, layout.columns <= 1024, labels <= 64
        else { throw .tooLarge }
    }

    /// A plan with its data: what its network and what is recorded will take. Gives the number of parameters.
    static func check(_ plan: ExperimentPlan, _ data: PreparedData) throws(ExplorerProblem) -> Int {
        guard case .network(let layers, _) = plan.model else { throw .nothingToTrain }
        let count = max(data.test?.count ?? 0, data.validation?.count ?? 0, data.training.count)
        let given = plan.features.isEmpty ? data.training.shape : Shape(plan.features.count)
        let input = Architecture.input(given, layers: layers)
        let sizes: [LayerSize]
        do throws(ShapeMismatch) { sizes = try Architecture.sizes(input: input, layers: layers) } catch {
            throw .run(.shapes(error))
        }
        let width = given.size ?? Int.max
        var units = width
        var parameters = 0
        for index in layers.indices {
            let size = sizes[index]
            parameters = Architecture.sum(parameters, size.numbers)
            units = Architecture.sum(units, product(4, size.units))
            if size.space > numbers { throw .tooLarge }
        }
        // A network in training has room for 256 samples at least.
        let rows = max(256, count)
        let kept = plan.recording.everyEpoch ? plan.epochs : plan.recording.snapshots.count
        guard product(count, width) <= numbers, product(4, parameters) <= numbers, product(rows, units) <= numbers,
            product(parameters, kept) <= numbers
        else { throw .tooLarge }
        return parameters
    }

    private static func product(_ a: Int, _ b: Int) -> Int { Architecture.product(a, b) }
}
