import Engine

extension Outcome {
    /// SHA-256 of the runs' final parameters (little-endian float32, NaN as 7fc00000), or, of
    /// runs without any, of their measurements as float64. Empty when there are no runs.
    package static func digest(_ runs: [FinishedRun]) -> String {
        guard !runs.isEmpty else { return "" }
        var hash = SHA256()
        for run in runs {
            if case .experiment(_, let result) = run.findings, !result.parameters.isEmpty {
                hash.add(floats: result.parameters)
            } else {
                hash.add(doubles: run.findings.measurements.map(\.value))
            }
        }
        return String(decoding: hexadecimal(hash.finish()), as: UTF8.self)
    }

    /// The same of the numbers that a comparison shows.
    static func digest(of values: [Double]) -> String {
        var hash = SHA256()
        hash.add(doubles: values)
        return String(decoding: hexadecimal(hash.finish()), as: UTF8.self)
    }

    /// Each run's key with its measurements, for JSON and the terminal.
    package var runMeasurements: [(key: RunKey, measurements: [(name: String, value: Double)])] {
        runs.map { ($0.key, $0.findings.measurements) }
    }
}

extension SHA256 {
    fileprivate mutating func add(doubles: [Double]) {
        var bytes: [UInt8] = []
        for value in doubles {
            let bits = value == value ? value.bitPattern : 0x7FF8_0000_0000_0000
            for shift in 0..<8 as Range<UInt64> { bytes.append(UInt8(truncatingIfNeeded: bits >> (8 * shift))) }
        }
        add(bytes)
    }
}
