import CKernels
import Testing

@testable import Engine

/// Convolution's kernels in every width, beside loops of single numbers: the same bits, and nothing written beyond their
/// space.
@Suite(.serialized) struct ConvolutionTests {
    private static func check(_ window: ck_window, filters: Int, special: Bool) {
        let loops = ConvolutionLoops(window, filters: filters, special: special)
        let z = ProductTests.bits(loops.sums())
        let gradients = loops.gradients()
        let dx = ProductTests.bits(loops.back())
        let taps = loops.taps
        var window = window
        let space = ck_window_space(&window)
        let rows = Int32(loops.rows)
        ActivationTests.inEveryWidth { set in
            let here: Comment = "\(filters) filters, \(window), special \(special), \(set)"
            var room = [Float](repeating: .nan, count: space) + [Float](repeating: 77, count: 64)
            var sums = [Float](repeating: 55, count: z.count)
            ck_convolution(
                &window, Int32(filters), loops.weights, loops.biases, loops.x, &sums, rows, &room)
            #expect(ProductTests.bits(sums) == z, here)
            let cut = (taps + 1) / 2
            for shares in [[(0, taps + 1)], [(0, cut), (cut, taps + 1 - cut)], [(0, taps), (taps, 1)]] {
                var weights = [Float](repeating: 55, count: filters * taps)
                var biases = [Float](repeating: 55, count: filters)
                for (first, count) in shares {
                    ck_convolution_gradient(
                        &window, Int32(filters), Int32(first), Int32(count), loops.x, loops.deltas, &weights, &biases,
                        rows, &room)
                }
                #expect(ProductTests.bits(weights) == ProductTests.bits(gradients.weights), here)
                #expect(ProductTests.bits(biases) == ProductTests.bits(gradients.biases), here)
            }
            var untouched = [Float](repeating: 55, count: filters * taps)
            var biases = [Float](repeating: 55, count: filters)
            ck_convolution_gradient(
                &window, Int32(filters), Int32(cut), 0, loops.x, loops.deltas, &untouched, &biases, rows, &room)
            #expect(untouched.allSatisfy { $0 == 55 } && biases.allSatisfy { $0 == 55 }, here)
            var back = [Float](repeating: 55, count: loops.x.count)
            ck_convolution_back(&window, Int32(filters), loops.weights, loops.deltas, &back, rows, &room)
            #expect(ProductTests.bits(back) == dx, here)
            #expect(room[space...].allSatisfy { $0 == 77 }, here)
        }
    }

    /// Below, at and above every width of a tile.
    @Test(arguments: [1, 4, 5, 8, 9, 16, 17, 33, 40], [false, true])
    func convolutionIsItsSumsInOrder(filters: Int, special: Bool) {
        for (index, slide) in [(1, 0), (1, 1), (1, 2), (2, 0), (2, 2), (3, 1)].enumerated() {
            for (other, kernel) in [(3, 2), (1, 1)].enumerated() {
                Self.check(
                    ConvolutionLoops.window(
                        height: 5, width: [5, 17, 33][(index + other + filters) % 3], kernel: kernel,
                        stride: slide.0, padding: slide.1), filters: filters, special: special)
            }
        }
    }

    /// Most windows see nothing but padding.
    @Test(arguments: [(1, 7), (2, 9), (3, 4), (40_000, 40_000), (1 << 20, 1 << 20)], [false, true])
    func paddingMayBeWiderThanTheKernel(slide: (stride: Int, padding: Int), special: Bool) {
        for kernel in [(3, 3), (2, 5), (1, 1)] {
            for filters in [3, 17] {
                Self.check(
                    ConvolutionLoops.window(
                        height: 7, width: 6, kernel: kernel, stride: slide.stride, padding: slide.padding),
                    filters: filters, special: special)
            }
        }
    }

    /// Positions whose deltas aren't laid out all at once.
    @Test(arguments: [1, 3]) func manyPositionsAreTakenInOrder(side: Int) {
        Self.check(
            ConvolutionLoops.window(
                channels: 1, height: 40, width: 63, kernel: (side, side), stride: 1, padding: side / 2),
            filters: 5, special: true)
    }

    @Test func spaceIsCountedBeforeItIsTaken() throws {
        func space(_ shape: Shape, kernel: (Int, Int), stride: Int, padding: Int) throws -> Int {
            let layer = Layer.convolution(
                height: kernel.0, width: kernel.1, filters: 1, stride: stride, padding: padding, activation: .relu)
            return try Architecture.sizes(input: shape, layers: [layer])[0].space
        }
        let image = Shape(height: 28, width: 28, channels: 1)
        #expect(try space(image, kernel: (3, 3), stride: 40_000, padding: 40_000) < 4000)
        let large = Shape(height: 1000, width: 1000, channels: 1)
        #expect(try space(large, kernel: (1, 1), stride: 1, padding: 0) < 4_000_000)
        // A row across, a column down: their borders are a square of 2^41 numbers.
        let side = 1 << 20
        let row = Shape(height: 1, width: side, channels: 1)
        #expect(throws: ShapeMismatch.tooLarge(layer: 1)) {
            try space(row, kernel: (side, 1), stride: side, padding: side)
        }
    }
}
