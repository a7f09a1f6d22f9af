import CKernels

/// Rows of a set of samples as a network takes them; images stay bytes until a batch needs them.
struct Batches {
    private let inputs: Inputs
    private let features: Int
    let targets: [Float]
    let units: Int
    let count: Int
    private var rows: [Float]
    private var rowTargets: [Float]

    init(_ samples: Samples, units: Int, capacity: Int) {
        inputs = samples.inputs
        features = samples.features
        targets = samples.targets.matrix(units: units)
        self.units = units
        count = samples.count
        let most = capacity < count ? capacity : count
        rows = [Float](repeating: 0, count: most * features)
        rowTargets = [Float](repeating: 0, count: most * units)
    }

    /// Samples `from ..< from + size` of `order` (or as they lie, when `order` is empty).
    mutating func with<Result>(
        order: [Int32], from: Int, size: Int,
        _ body: (_ x: UnsafePointer<Float>, _ t: UnsafePointer<Float>) -> Result
    ) -> Result? {
        let features = features
        let units = units
        if order.isEmpty, case .numbers(let values) = inputs {
            return values.withUnsafeBufferPointer { x in
                targets.withUnsafeBufferPointer { t in
                    guard let x0 = x.baseAddress, let t0 = t.baseAddress else { return nil }
                    return body(x0 + from * features, t0 + from * units)
                }
            }
        }
        switch inputs {
        case .numbers(let values):
            for i in 0..<size {
                let sample = order.isEmpty ? from + i : Int(order[from + i])
                for j in 0..<features { rows[i * features + j] = values[sample * features + j] }
            }
        case .bytes(let values):
            rows.withUnsafeMutableBufferPointer { into in
                values.withUnsafeBufferPointer { bytes in
                    guard let y = into.baseAddress, let x = bytes.baseAddress else { return }
                    for i in 0..<size {
                        let sample = order.isEmpty ? from + i : Int(order[from + i])
                        ck_bytes(x + sample * features, y + i * features, Int32(truncatingIfNeeded: features))
                    }
                }
            }
        }
        for i in 0..<size {
            let sample = order.isEmpty ? from + i : Int(order[from + i])
            for j in 0..<units { rowTargets[i * units + j] = targets[sample * units + j] }
        }
        return rows.withUnsafeBufferPointer { x in
            rowTargets.withUnsafeBufferPointer { t in
                guard let x0 = x.baseAddress, let t0 = t.baseAddress else { return nil }
                return body(x0, t0)
            }
        }
    }
}
