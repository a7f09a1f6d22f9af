import Engine

extension Directive {
    /// Two runs that have the same measurements.
    func isSameShape(_ a: Int, _ b: Int) -> Bool {
        guard case .experiment(let job) = content, job.runs.indices.contains(a), job.runs.indices.contains(b) else {
            return false
        }
        let (first, second) = (job.runs[a].plan, job.runs[b].plan)
        guard case .network(let one, _) = first.model, case .network(let two, _) = second.model else { return false }
        guard one == two, first.loss == second.loss, first.features.count == second.features.count else { return false }
        let (data, other) = (first.data, second.data)
        guard data.test == other.test, data.samples == other.samples, data.take == other.take else { return false }
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
