import Engine

extension ExperimentJob {
    func isSameShape(_ a: Int, _ b: Int) -> Bool {
        guard runs.indices.contains(a), runs.indices.contains(b) else { return false }
        let (first, second) = (runs[a].plan, runs[b].plan)
        guard case .network(let one, _) = first.model, case .network(let two, _) = second.model else { return false }
        guard one == two, first.loss == second.loss, first.features.count == second.features.count else { return false }
        let (data, other) = (first.data, second.data)
        guard data.test == other.test, data.samples == other.samples, data.take == other.take else { return false }
        guard first.watches == second.watches else { return false }
        guard data.validation == other.validation, data.scale == other.scale else { return false }
        return data.source.isSameForm(other.source)
    }
}

extension DataSource {
    fileprivate func isSameForm(_ other: DataSource) -> Bool {
        switch (self, other) {
        case (.formula(let a, let b, _), .formula(let c, let d, _)): a == c && b.count == d.count
        case (.truthTable(let a, _), .truthTable(let b, _)): a == b
        default: self == other
        }
    }
}
