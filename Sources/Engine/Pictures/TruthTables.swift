extension Samples {
    /// Few samples whose inputs are all 0 or 1.
    package var isTruthTable: Bool {
        guard count > 0, count <= 32, features <= 5, case .numbers(let values) = inputs else { return false }
        for value in values where value != 0 && value != 1 { return false }
        return true
    }
}
