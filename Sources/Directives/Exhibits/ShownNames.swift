import Engine

/// What variants and classes are called where they are shown, in the lesson's language or plainly. Nothing that is
/// computed, claimed or kept knows of it.
package struct ShownNames: Equatable, Sendable {
    private var names: [String: String]

    package init(_ names: [String: String] = [:]) { self.names = names }

    package var isEmpty: Bool { names.isEmpty }

    package func shown(_ name: String) -> String { names[name] ?? name }

    /// A measurement's words, each of them called so: `depth.sigmoid` by what is said of `sigmoid`.
    func shownMeasurement(_ measurement: String) -> String {
        if let name = names[measurement] { return name }
        let parts = measurement.split(separator: ".", omittingEmptySubsequences: false)
        return parts.map { shown(String($0)) }.joined(separator: ".")
    }

    /// Runs as they are shown.
    package func named(_ runs: [FinishedRun]) -> [FinishedRun] {
        if isEmpty { return runs }
        return runs.map { run in
            var run = run
            run.key.variant = run.key.variant.map(shown)
            return run
        }
    }

    /// Data as they are shown.
    package func named(_ data: PreparedData) -> PreparedData {
        if isEmpty { return data }
        var shown = data
        shown.training = named(data.training)
        shown.test = data.test.map(named)
        shown.validation = data.validation.map(named)
        return shown
    }

    private func named(_ samples: Samples) -> Samples {
        var samples = samples
        samples.classNames = classNames(of: samples)
        return samples
    }

    /// Of classes that have no names their numbers, where one of them is called something.
    private func classNames(of samples: Samples) -> [[UInt8]] {
        var own = samples.classNames.map { String(decoding: $0, as: UTF8.self) }
        if own.isEmpty { own = (0..<Self.classCount(of: samples.targets)).map(String.init) }
        let shown = own.map(shown)
        return shown == own ? samples.classNames : shown.map { Array($0.utf8) }
    }

    /// A single output that is 0 or 1 tells two classes apart.
    private static func classCount(of targets: Targets) -> Int {
        switch targets {
        case .classes(_, let count): count
        case .numbers(let values, 1): values.allSatisfy { $0 == 0 || $0 == 1 } ? 2 : 0
        case .numbers, .flags: 0
        }
    }
}

extension Outcome {
    /// Its runs as they are shown.
    package var shownRuns: [FinishedRun] { directive.names.named(runs) }
}
