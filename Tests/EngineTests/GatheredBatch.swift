@testable import Engine

extension Batches {
    /// Samples from `from` on in `order` (nil: as they lie), gathered: their inputs and targets.
    func with<Result>(
        order: UnsafePointer<Int32>?, from: Int, size: Int,
        _ body: (_ x: UnsafePointer<Float>, _ t: UnsafePointer<Float>) -> Result
    ) -> Result {
        var result: [Result] = []
        _ = lend(order: order, from: from) { batch in
            batch.gather(0, size, of: size)
            result.append(body(batch.x, batch.t))
            return 0
        }
        return result[0]
    }
}
