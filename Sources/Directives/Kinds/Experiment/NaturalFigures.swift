import Engine

extension FigureName {
    /// The figures that the data and the task of an experiment make natural. `isVaried`: it has `vary` or `variants`.
    package static func natural(
        for plan: ExperimentPlan, training: Samples, isVaried: Bool = false, repeats: Int = 1
    ) -> [FigureName] {
        let classes = if case .classes(_, let count) = training.targets { count } else { 0 }
        guard case .network(let layers, _) = plan.model else {
            if training.isFunction, plan.model == .baseline(.leastSquares) { return [.fit] }
            return classes > 2 ? [.confusion] : []
        }
        if isVaried, repeats > 1 { return [.sweep] }
        if repeats > 1 { return [.spread] }
        if isVaried, plan.epochs == 0 { return [.sweep] }
        let isPlane = training.features == 2
        let isTruthTable = training.isTruthTable
        var names: [FigureName] = []
        if plan.epochs > 0 {
            if plan.loss == .none {
                names.append(isPlane && layers.count == 1 && plan.features.isEmpty ? .lineByEpoch : .mistakes)
            } else {
                names.append(.loss)
                if case .numbers = training.targets {
                } else if training.count > 16 {
                    names.append(.accuracy)
                }
            }
        }
        if isPlane, !names.contains(.lineByEpoch) { names.append(.boundary) }
        if isVaried { names.append(.table) }
        if isTruthTable {
            names.append(.truthTable)
        } else if training.isFunction {
            names.append(.fit)
        } else if classes > 2 {
            names.append(.confusion)
        } else if training.count <= 20 {
            names.append(.predictions)
        }
        return names
    }
}
