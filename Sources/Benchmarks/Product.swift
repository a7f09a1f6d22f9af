import CKernels
import Courses

enum Product {
    static func measure(_ n: Int32) {
        let count = Int(n) * Int(n)
        let a = [Float](repeating: 0.5, count: count)
        let b = [Float](repeating: 0.25, count: count)
        var c = [Float](repeating: 0, count: count)
        let row = Int(n)
        var best = Double.infinity
        for _ in 0..<20 {
            best = min(best, seconds { ck_matrix_product(n, n, n, a, row, 1, b, row, 1, &c, row, 0) })
        }
        let work = 2 * Double(n) * Double(n) * Double(n)
        print("{\"gflops\": \(work / best * 1e-9), \"peak\": \(peak() * 1e-9), \"kernels\": \(ck_selected())}")
    }

    /// All at the same time: what one core could do alone says nothing of two.
    static func measurePeak(threads: Int) {
        let peaks = inParallel(threads, jobs: threads) { _ in peak() }
        print("{\"peak\": \(peaks.reduce(0, +) * 1e-9), \"kernels\": \(ck_selected())}")
    }

    /// The best of a core's multiplications and additions a second.
    private static func peak() -> Double {
        var best = 0.0
        for _ in 0..<10 {
            var operations = 0.0
            let spent = seconds { operations = ck_peak_loop(1_000_000) }
            best = max(best, operations / spent)
        }
        return best
    }
}
