import CKernels
import Testing

@testable import Engine

/// Convolution, pooling and dropout: gradients against central differences, values against the plain definition.
@Suite struct ImageLayerTests {
    static let shape = Shape(height: 6, width: 5, channels: 2)

    static func inputs(_ count: Int, seed: UInt64) -> [Float] {
        var numbers = RandomNumbers(seed: seed, stream: 9)
        return (0..<count).map { _ in numbers.normal() }
    }

    /// A convolution that keeps the size.
    private static func same(_ activation: Activation) -> Layer {
        .convolution(height: 3, width: 3, filters: 2, stride: 1, padding: 1, activation: activation)
    }

    /// Layers that begin a network, some of the kind among them: behind layers with parameters, whose gradients come
    /// through it.
    static func stacks(with kind: Layer.Kind) -> [[Layer]] {
        switch kind {
        case .dense:
            [[.flatten, .dense(units: 3, activation: .sigmoid), .dense(units: 3, activation: .linear)]]
        case .convolution:
            [
                [.convolution(height: 3, width: 3, filters: 3, stride: 1, padding: 0, activation: .tanh)],
                [.convolution(height: 3, width: 2, filters: 2, stride: 2, padding: 1, activation: .linear)],
                [
                    .convolution(height: 6, width: 5, filters: 3, stride: 1, padding: 0, activation: .tanh),
                    .convolution(height: 1, width: 1, filters: 2, stride: 1, padding: 0, activation: .tanh),
                ],
            ]
        case .maxPool:
            [
                [
                    .convolution(height: 3, width: 3, filters: 2, stride: 1, padding: 1, activation: .gelu),
                    .maxPool(size: 2, stride: 2),
                ], [.maxPool(size: 2, stride: 1), .dropout(rate: 0.4)],
                // The way back goes through the ReLU at once where no windows overlap and nothing is added.
                [same(.relu), .maxPool(size: 2, stride: 2)], [same(.relu), .maxPool(size: 2, stride: 1)],
                [same(.tanh), .maxPool(size: 2, stride: 2)],
                [same(.linear), .batchNorm(activation: .relu), .maxPool(size: 2, stride: 2)],
                [same(.relu).adding(back: 0), .maxPool(size: 2, stride: 2)],
                [
                    same(.tanh),
                    .convolution(height: 3, width: 3, filters: 2, stride: 1, padding: 2, activation: .relu),
                    .maxPool(size: 3, stride: 1).adding(back: 1),
                ],
            ]
        case .averagePool:
            [
                [
                    .averagePool(size: 3, stride: 1),
                    .convolution(height: 2, width: 2, filters: 2, stride: 1, padding: 0, activation: .tanh),
                ],
                [
                    .convolution(height: 2, width: 2, filters: 2, stride: 1, padding: 0, activation: .tanh),
                    .averagePool(size: 2, stride: 2),
                ],
            ]
        case .flatten:
            [[.convolution(height: 2, width: 3, filters: 2, stride: 2, padding: 0, activation: .tanh), .flatten]]
        case .dropout:
            [
                [
                    .dropout(rate: 0.5),
                    .convolution(height: 3, width: 3, filters: 2, stride: 1, padding: 0, activation: .sigmoid),
                    .dropout(rate: 0.2),
                ]
            ]
        case .batchNorm:
            [
                [
                    .convolution(height: 3, width: 3, filters: 3, stride: 1, padding: 0, activation: .linear),
                    .batchNorm(activation: .tanh),
                    .convolution(height: 3, width: 3, filters: 3, stride: 1, padding: 1, activation: .tanh),
                    .batchNorm(activation: .linear).adding(back: 1), .averagePool(size: 2, stride: 1),
                ],
                [.batchNorm(activation: .linear), .flatten, .batchNorm(activation: .sigmoid)],
                [
                    .flatten, .dense(units: 4, activation: .tanh), .dense(units: 3, activation: .sigmoid),
                    .batchNorm(activation: .linear).adding(back: 0),
                    .dense(units: 4, activation: .tanh).adding(back: 2),
                ],
                [
                    .dropout(rate: 0.2).adding(back: 0), .batchNorm(activation: .gelu).adding(back: 0).adding(back: 1),
                ],
            ]
        }
    }

    @Test(arguments: Layer.Kind.allCases) func someStackHasEachKind(_ kind: Layer.Kind) {
        #expect(!Self.stacks(with: kind).isEmpty)
        #expect(Self.stacks(with: kind).allSatisfy { stack in stack.contains { $0.kind == kind } })
    }

    @Test(arguments: Layer.Kind.allCases.flatMap(stacks))
    func gradientsAgreeWithCentralDifferences(_ stack: [Layer]) throws {
        let flatten: [Layer] = stack.contains(.flatten) ? [] : [.flatten]
        let layers = stack + flatten + [.dense(units: 4, activation: .tanh), .dense(units: 2, activation: .linear)]
        let count = 3
        let size = Self.shape.size ?? 0
        let samples = Samples(
            shape: Self.shape, inputs: .numbers(Self.inputs(count * size, seed: 3)),
            targets: .flags([1, 0, 0, 1, 1, 1], columns: 2))
        let network = try Network(layers: layers, input: Self.shape, loss: .meanSquaredError, capacity: count)
        let start = Self.inputs(network.parameterCount, seed: 4).map { 0.4 * $0 }
        network.parameterValues = start
        let dropout = Dropout(seed: 7, step: 5)
        let batches = Batches(samples, units: 2, capacity: count)
        func loss() -> Double {
            batches.with(order: nil, from: 0, size: count) { x, t in
                network.forward(x, rows: count, dropout: dropout, isTraining: true)
                var total = 0.0
                for i in 0..<(count * 2) {
                    let gap = Double(network.results[i]) - Double(t[i])
                    total += gap * gap / 2
                }
                return total / Double(count)
            }
        }
        batches.with(order: nil, from: 0, size: count) { x, t in
            network.learn(x, targets: t, rows: count, samples: count, dropout: dropout, isTraining: true)
        }
        let gradients = (0..<network.parameterCount).map { Double(network.gradients[$0]) }
        #expect(gradients.contains { $0 != 0 })
        func difference(_ i: Int, _ step: Float) -> Double {
            var moved = start
            moved[i] = start[i] + step
            network.parameterValues = moved
            let ahead = loss()
            moved[i] = start[i] - step
            network.parameterValues = moved
            return (ahead - loss()) / (2 * Double(step))
        }
        // A sum may cross the kink of a ReLU on a step; on one that is shorter, but less exact, it doesn't.
        let steps: [Float] = layers.contains { $0.activation == .relu } ? [0x1p-8, 0x1p-11] : [0x1p-8]
        for i in 0..<network.parameterCount {
            let agrees = steps.contains { step in
                let difference = difference(i, step)
                return abs(difference - gradients[i]) < 3e-4 + 3e-3 * abs(difference)
            }
            #expect(agrees, "parameter \(i)")
        }
    }

    @Test(arguments: [(1, 0), (2, 0), (1, 1), (2, 2), (3, 1)])
    func convolutionIsItsDefinition(stride: Int, padding: Int) throws {
        let layer = Layer.convolution(
            height: 3, width: 2, filters: 3, stride: stride, padding: padding, activation: .linear)
        let network = try Network(layers: [layer, .flatten], input: Self.shape, loss: .meanSquaredError, capacity: 2)
        let parameters = Self.inputs(network.parameterCount, seed: 5)
        network.parameterValues = parameters
        let size = Self.shape.size ?? 0
        let x = Self.inputs(2 * size, seed: 6)
        x.withUnsafeBufferPointer { if let start = $0.baseAddress { network.forward(start, rows: 2) } }
        let output = try Architecture.shapes(input: Self.shape, layers: [layer])[0]
        var at = 0
        for sample in 0..<2 {
            for f in 0..<3 {
                for y in 0..<output.height {
                    for u in 0..<output.width {
                        var sum = Double(parameters[3 * 12 + f])
                        for c in 0..<2 {
                            for i in 0..<3 {
                                for j in 0..<2 {
                                    let (row, column) = (y * stride + i - padding, u * stride + j - padding)
                                    guard (0..<6).contains(row), (0..<5).contains(column) else { continue }
                                    sum +=
                                        Double(parameters[((f * 2 + c) * 3 + i) * 2 + j])
                                        * Double(x[sample * size + (c * 6 + row) * 5 + column])
                                }
                            }
                        }
                        #expect(abs(Double(network.results[at]) - sum) < 1e-4)
                        at += 1
                    }
                }
            }
        }
    }

    @Test func poolTiesGoToTheFirst() {
        var window = ck_window(
            channels: 1, height: 2, width: 4, kernel_height: 2, kernel_width: 2, stride: 2, padding: 0, out_height: 1,
            out_width: 2)
        var y: [Float] = [0, 0]
        var chosen: [Int32] = [0, 0]
        ck_max_pool(&window, [3, 3, 1, 7, 3, 3, 9, 9], &y, &chosen, 1)
        #expect(y == [3, 9])
        #expect(chosen == [0, 6])
    }

    @Test func dropoutKeepsItsShareAndItsMean() {
        let count = 100_000
        var y = [Float](repeating: 0, count: count)
        let key = Dropout(seed: 3, step: 1).key(layer: 2)
        ck_dropout([Float](repeating: 1, count: count), &y, 0, Int32(count), key, 0.25)
        let kept = y.count { $0 != 0 }
        #expect(abs(Double(kept) / Double(count) - 0.75) < 0.01)
        #expect(Set(y) == [0, 1 / 0.75])
        let numbers = RandomNumbers(seed: 3, stream: RandomNumbers.Stream.dropout(layer: 2, step: 1))
        let first = (0..<50).map { numbers.at($0) }
        for i in 0..<50 { #expect((Float(UInt32(first[i] >> 40)) * 0x1p-24 >= 0.25) == (y[i] != 0)) }
    }

    @Test func imageKernelsGiveTheSameBitsInEveryWidth() {
        let before = ck_selected()
        var window = ck_window(
            channels: 3, height: 13, width: 17, kernel_height: 5, kernel_width: 3, stride: 1, padding: 1,
            out_height: 11,
            out_width: 17)
        let x = Self.inputs(2 * 3 * 13 * 17, seed: 1)
        let w = Self.inputs(7 * 45, seed: 2)
        let d = Self.inputs(2 * 7 * 187, seed: 3)
        var seen: [[UInt32]] = []
        for set in [CK_PORTABLE, CK_AVX2, CK_AVX512] where ck_select(Int32(set)) == 1 {
            var space = [Float](repeating: 0, count: ck_window_space(&window))
            var z = d
            ck_convolution(&window, 7, w, Self.inputs(7, seed: 4), x, &z, 2, &space)
            var (gw, gb, gx) = (w, [Float](repeating: 0, count: 7), x)
            ck_convolution_gradient(&window, 7, 0, 20, x, d, &gw, &gb, 2, &space)
            ck_convolution_gradient(&window, 7, 20, 26, x, d, &gw, &gb, 2, &space)
            ck_convolution_back(&window, 7, w, d, &gx, 2, &space)
            seen.append((z + gw + gb + gx).map(\.bitPattern))
        }
        _ = ck_select(before)
        #expect(seen.allSatisfy { $0 == seen[0] })
    }
}
