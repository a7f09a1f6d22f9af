import CKernels
import Testing

@testable import Engine

/// Max pooling in every width, beside loops of single numbers.
@Suite(.serialized) struct PoolingTests {
    private static let channels = 2
    private static let rows = 2

    /// Few different numbers, so that many are equal; and those that compare in a way of their own.
    private static func numbers(_ count: Int) -> [Float] {
        var random = RandomNumbers(seed: 21, stream: 4)
        let values: [Float] = [-1, -0.0, 0, 1, 2, 2, 3, -.infinity, .infinity, .nan]
        return (0..<count).map { _ in values[Int(random.uniform() * 10)] }
    }

    /// The largest of each window and its place in the sample: the first of equals, the last that isn't a number.
    private static func pooled(_ window: ck_window, _ x: [Float]) -> (values: [Float], places: [Int32]) {
        var values: [Float] = []
        var places: [Int32] = []
        let size = Int(window.channels * window.height * window.width)
        for row in 0..<rows {
            for channel in 0..<window.channels {
                for v in 0..<window.out_height {
                    for u in 0..<window.out_width {
                        let corner = (channel * window.height + v * window.stride) * window.width + u * window.stride
                        var best = corner
                        for i in 0..<window.kernel_height {
                            for j in 0..<window.kernel_width {
                                let place = corner + i * window.width + j
                                let value = x[row * size + Int(place)]
                                if value > x[row * size + Int(best)] || value.isNaN { best = place }
                            }
                        }
                        values.append(x[row * size + Int(best)])
                        places.append(best)
                    }
                }
            }
        }
        return (values, places)
    }

    @Test(arguments: [(2, 2), (2, 1), (2, 3), (3, 2), (3, 3), (1, 2)], 3...9)
    func maxPoolingIsItsDefinition(slide: (side: Int, stride: Int), across: Int) {
        for more in [0, 1] {
            var window = ConvolutionLoops.window(
                channels: Self.channels, height: slide.side + 3 * slide.stride + more,
                width: slide.side + (across - 1) * slide.stride + (slide.stride > 1 ? more : 0),
                kernel: (slide.side, slide.side), stride: slide.stride, padding: 0)
            let size = Int(window.channels * window.height * window.width)
            let sums = Self.numbers(Self.rows * size)
            let wanted = Self.pooled(window, sums)
            let count = wanted.values.count
            let d = ProductTests.numbers(count, seed: 22, special: true)
            var gradient = [Float](repeating: 0, count: sums.count)
            for at in 0..<count { gradient[at / (count / Self.rows) * size + Int(wanted.places[at])] += d[at] }
            ActivationTests.inEveryWidth { set in
                let here: Comment = "\(window), \(set)"
                var y = [Float](repeating: 55, count: count + 8)
                var chosen = [Int32](repeating: 55, count: count + 8)
                ck_max_pool(&window, sums, &y, &chosen, Int32(Self.rows))
                #expect(ProductTests.bits(Array(y[..<count])) == ProductTests.bits(wanted.values), here)
                #expect(Array(chosen[..<count]) == wanted.places, here)
                #expect(y[count...].allSatisfy { $0 == 55 } && chosen[count...].allSatisfy { $0 == 55 }, here)
                var dx = [Float](repeating: 55, count: sums.count + 8)
                ck_max_pool_gradient(&window, d, chosen, nil, &dx, Int32(Self.rows))
                #expect(ProductTests.bits(Array(dx[..<sums.count])) == ProductTests.bits(gradient), here)
                #expect(dx[sums.count...].allSatisfy { $0 == 55 }, here)
                guard slide.stride >= slide.side else { return }
                // Through a ReLU before it: at once, as one after the other.
                var z = sums
                var x = sums
                ck_activate(CK_RELU, 0, &z, &x, nil, 1, Int32(x.count))
                ck_max_pool(&window, x, &y, &chosen, Int32(Self.rows))
                var apart = x
                ck_max_pool_gradient(&window, d, chosen, nil, &apart, Int32(Self.rows))
                ck_activation_gradient(CK_RELU, 0, x, x, &apart, Int32(x.count))
                ck_max_pool_gradient(&window, d, chosen, y, &dx, Int32(Self.rows))
                #expect(ProductTests.bits(Array(dx[..<x.count])) == ProductTests.bits(apart), here)
            }
        }
    }
}
