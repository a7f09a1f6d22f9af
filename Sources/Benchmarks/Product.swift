import CKernels

enum Product {
    static func measure(_ n: Int32) {
        let count = Int(n) * Int(n)
        let a = [Float](repeating: 0.5, count: count)
        let b = [Float](repeating: 0.25, count: count)
        var c = [Float](repeating: 0, count: count)
        let row = Int(n)
        var best = Double.infinity
        for _ in 0..<20 {
            let start = ContinuousClock.now
            ck_matrix_product(n, n, n, a, row, 1, b, row, 1, &c, row, 0)
            let spent = (ContinuousClock.now - start).components
            best = min(best, Double(spent.attoseconds) * 1e-18 + Double(spent.seconds))
        }
        let work = 2 * Double(n) * Double(n) * Double(n)
        var peak = 0.0
        for _ in 0..<10 {
            let start = ContinuousClock.now
            let operations = ck_peak_loop(1_000_000)
            let spent = (ContinuousClock.now - start).components
            peak = max(peak, operations / (Double(spent.attoseconds) * 1e-18 + Double(spent.seconds)))
        }
        print("{\"gflops\": \(work / best * 1e-9), \"peak\": \(peak * 1e-9), \"kernels\": \(ck_selected())}")
    }
}
