import CKernels

@testable import Engine

/// A convolution by loops of single numbers, in the order that is promised: bias, then channels, rows and columns of the
/// kernel; samples, then positions; filters, then what each pixel got, tap by tap.
struct ConvolutionLoops {
    let window: ck_window
    let filters: Int
    let rows = 2
    let x: [Float]
    let weights: [Float]
    let biases: [Float]
    let deltas: [Float]

    init(_ window: ck_window, filters: Int, special: Bool) {
        self.window = window
        self.filters = filters
        let size = Int(window.channels * window.height * window.width)
        let taps = Int(window.channels * window.kernel_height * window.kernel_width)
        let positions = Int(window.out_height * window.out_width)
        x = ProductTests.numbers(2 * size, seed: 11, special: special)
        weights = ProductTests.numbers(filters * taps, seed: 12, special: special)
        biases = ProductTests.numbers(filters, seed: 13)
        deltas = ProductTests.numbers(2 * filters * positions, seed: 14, special: special)
    }

    static func window(
        channels: Int = 2, height: Int, width: Int, kernel: (height: Int, width: Int), stride: Int, padding: Int
    ) -> ck_window {
        ck_window(
            channels: Int32(channels), height: Int32(height), width: Int32(width), kernel_height: Int32(kernel.height),
            kernel_width: Int32(kernel.width), stride: Int32(stride), padding: Int32(padding),
            out_height: Int32((height + 2 * padding - kernel.height) / stride + 1),
            out_width: Int32((width + 2 * padding - kernel.width) / stride + 1))
    }

    var size: Int { Int(window.channels * window.height * window.width) }
    var taps: Int { Int(window.channels * window.kernel_height * window.kernel_width) }
    var positions: Int { Int(window.out_height * window.out_width) }

    /// Where tap t of window p lies in a sample; nil: in the padding.
    private func place(_ t: Int, _ p: Int) -> Int? {
        let (height, width) = (Int(window.height), Int(window.width))
        let area = Int(window.kernel_height * window.kernel_width)
        let (channel, at) = t.quotientAndRemainder(dividingBy: area)
        let (i, j) = at.quotientAndRemainder(dividingBy: Int(window.kernel_width))
        let (y, x) = p.quotientAndRemainder(dividingBy: Int(window.out_width))
        let row = y * Int(window.stride) + i - Int(window.padding)
        let column = x * Int(window.stride) + j - Int(window.padding)
        guard (0..<height).contains(row), (0..<width).contains(column) else { return nil }
        return (channel * height + row) * width + column
    }

    /// By tap, then by position; −1: in the padding.
    private var places: [Int] {
        (0..<taps).flatMap { t in (0..<positions).map { p in place(t, p) ?? -1 } }
    }

    func sums() -> [Float] {
        let (taps, positions, places) = (taps, positions, places)
        var z: [Float] = []
        for r in 0..<rows {
            for f in 0..<filters {
                for p in 0..<positions {
                    var sum = biases[f]
                    for t in 0..<taps {
                        let place = places[t * positions + p]
                        sum += weights[f * taps + t] * (place < 0 ? 0 : x[r * size + place])
                    }
                    z.append(sum)
                }
            }
        }
        return z
    }

    func gradients() -> (weights: [Float], biases: [Float]) {
        let (taps, positions, places) = (taps, positions, places)
        var gradients = [Float](repeating: 0, count: filters * taps)
        var sums = [Float](repeating: 0, count: filters)
        for r in 0..<rows {
            for f in 0..<filters {
                for p in 0..<positions {
                    let delta = deltas[(r * filters + f) * positions + p]
                    sums[f] += delta
                    for t in 0..<taps {
                        let place = places[t * positions + p]
                        gradients[f * taps + t] += delta * (place < 0 ? 0 : x[r * size + place])
                    }
                }
            }
        }
        return (gradients, sums)
    }

    func back() -> [Float] {
        let (taps, positions, places) = (taps, positions, places)
        var dx = [Float](repeating: 0, count: rows * size)
        for r in 0..<rows {
            for t in 0..<taps {
                for p in 0..<positions where places[t * positions + p] >= 0 {
                    var sum: Float = 0
                    for f in 0..<filters {
                        sum += weights[f * taps + t] * deltas[(r * filters + f) * positions + p]
                    }
                    dx[r * size + places[t * positions + p]] += sum
                }
            }
        }
        return dx
    }
}
