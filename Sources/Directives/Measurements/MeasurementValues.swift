import Engine

extension RunFindings {
    /// One measurement by its words (`test.loss`, `d.E.w`, `y.0.max`, `layer.1.parameters`), at an epoch or the end.
    package func value(_ name: String, epoch: Int?) -> Double? {
        measurement(name).flatMap { value($0, epoch: epoch) }
    }
}

extension [FinishedRun] {
    /// Whether a measurement is not the same in all runs.
    package func differ(in name: String) -> Bool {
        // Read once for all experiments: what it means to the other kinds lies with each run.
        let quantity = Quantity(word: name)
        func value(_ run: FinishedRun) -> Double? {
            if case .experiment = run.findings {
                return quantity.flatMap { run.findings.value(.quantity($0), epoch: nil) }
            }
            return run.findings.value(name, epoch: nil)
        }
        let first = first.flatMap(value)
        return contains { value($0)?.bitPattern != first?.bitPattern }
    }
}
