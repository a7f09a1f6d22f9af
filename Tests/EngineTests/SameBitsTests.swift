import CKernels
import Foundation
import Synchronization
import Testing

@testable import Engine

/// Promise 1 of the design: a plan and a seed give the same parameters, byte for byte, under every instruction set, in
/// debug and in release. The digests below were written down once; another machine must find the same.
@Suite(.serialized) struct SameBitsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var plan: ExperimentPlan
        var digest: String
        var testDescription: String { name }
    }

    static func plan(
        _ source: DataSource, _ layers: [Layer], _ loss: Loss, _ optimizer: Optimizer, batch: Int?, epochs: Int,
        initial: Initial = .drawn(weights: .xavier, biases: .zero), decay: Float = 0
    ) -> ExperimentPlan {
        var data = DataPlan(source: source, seed: 3)
        data.samples = 300
        return ExperimentPlan(
            data: data, model: .network(layers: layers, initial: [initial]), loss: loss, optimizer: optimizer,
            penalty: Penalty(rate: decay), batch: batch, epochs: epochs, seed: 7)
    }

    static let cases: [Case] = [
        Case(
            name: "xor, sigmoid",
            plan: plan(
                .gate(.xor), [.dense(units: 4, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)],
                .binaryCrossEntropy, .sgd(rate: 1, momentum: 0), batch: nil, epochs: 500),
            digest: "5ddbe549221686cf30b2039c669ab3bbba1ff1e6b4a244f37fe643d651bf85fb"),
        Case(
            name: "moons, relu and dropout, Adam",
            plan: plan(
                .generated(.moons),
                [
                    .dense(units: 33, activation: .relu), .dropout(rate: 0.2), .dense(units: 17, activation: .tanh),
                    .dense(units: 2, activation: .softmax),
                ], .crossEntropy, .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 32, epochs: 20,
                initial: .drawn(weights: .he, biases: .normal(deviation: 0.1))),
            digest: "4f19cd75bb5d2372e09888f794c1a0da02e15c9e70068179b053145a3a7d71b3"),
        Case(
            name: "spirals, gelu and elu, momentum and decay",
            plan: plan(
                .generated(.spirals),
                [
                    .dense(units: 40, activation: .gelu), .dense(units: 40, activation: .elu),
                    .dense(units: 1, activation: .linear),
                ], .sigmoidBinaryCrossEntropy, .sgd(rate: 0.05, momentum: 0.9), batch: 17, epochs: 10, decay: 1e-3),
            digest: "d101fa1a9d3f08d9950e5a860d85a8f1343b3088272652cbbf4cb4a0c482479a"),
        Case(
            name: "blobs, leaky relu, RMSprop",
            plan: plan(
                .generated(.blobs),
                [.dense(units: 9, activation: .leakyReLU(slope: 0.1)), .dense(units: 3, activation: .linear)],
                .softmaxCrossEntropy, .rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8), batch: 64, epochs: 15),
            digest: "2758bbb9a254cb2976f16ef5a56e2db010888e5ae146fa76f0ab18dd861e30a3"),
        Case(
            name: "gaussians, hinge, AdaGrad",
            plan: plan(
                .generated(.gaussians), [.dense(units: 5, activation: .tanh), .dense(units: 1, activation: .linear)],
                .hinge,
                .adagrad(rate: 0.1, epsilon: 1e-10), batch: nil, epochs: 50),
            digest: "c69d38b4f3e4692f2ddfc7d03b01d4314d1b2c92bb37fee3fec7a054f9bac149"),
        // Large enough that threads share a step.
        Case(
            name: "moons, wide, Adam",
            plan: plan(
                .generated(.moons),
                [
                    .dense(units: 150, activation: .tanh), .dense(units: 135, activation: .relu),
                    .dropout(rate: 0.1), .dense(units: 70, activation: .sigmoid), .dense(units: 2, activation: .linear),
                ], .softmaxCrossEntropy, .adam(rate: 0.002, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 77,
                epochs: 6),
            digest: "20758e3b510867f3600cc82c2766874c854fc365398ed47984b59479f2e23c27"),
        Case(
            name: "moons, wide, batchnorm and residual blocks, AdamW, clipped, l1, cosine",
            plan: changed(
                plan(
                    .generated(.moons),
                    [
                        .dense(units: 150, activation: .linear), .batchNorm(activation: .relu),
                        .dense(units: 135, activation: .tanh), .batchNorm(activation: .linear),
                        .dense(units: 150, activation: .gelu).adding(back: 2), .dropout(rate: 0.1),
                        .dense(units: 150, activation: .sigmoid).adding(back: 1),
                        .dense(units: 2, activation: .linear),
                    ], .softmaxCrossEntropy, .adamw(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 77,
                    epochs: 6)
            ) {
                $0.schedule = Schedule(warmup: 2, decay: .cosine)
                $0.clip = 0.5
                $0.penalty = Penalty(rate: 0.01, l1: 1e-4, sparesBiases: true)
            }, digest: "18a2f697e671ba7293dc8fff67f2923151b9bd2d16251a744117595f69bbded5"),
        Case(
            name: "spirals, Nesterov's momentum, steps",
            plan: changed(
                plan(
                    .generated(.spirals),
                    [.dense(units: 17, activation: .tanh), .dense(units: 1, activation: .linear)],
                    .sigmoidBinaryCrossEntropy, .sgd(rate: 0.2, momentum: 0.9, nesterov: true), batch: 32, epochs: 12,
                    decay: 1e-3)
            ) { $0.schedule = Schedule(decay: .step(every: 3, factor: 0.5)) },
            digest: "8535ce42d39a56fb8bcd84ba45490d0c79a86e715f2a0819eef2f92ad8c7076f"),
    ]

    private static func changed(_ plan: ExperimentPlan, _ change: (inout ExperimentPlan) -> Void) -> ExperimentPlan {
        var plan = plan
        change(&plan)
        return plan
    }

    static func digest(_ parameters: [Float]) -> String {
        var bytes: [UInt8] = []
        for value in parameters {
            for shift in [0, 8, 16, 24] { bytes.append(UInt8(value.bitPattern >> shift & 255)) }
        }
        return String(decoding: hexadecimal(sha256(bytes)), as: UTF8.self)
    }

    @Test(arguments: cases)
    func everyInstructionSetFindsTheDigest(_ one: Case) throws {
        let before = ck_selected()
        defer { _ = ck_select(before) }
        let data = try one.plan.data.prepare(given: nil, givenTest: nil)
        for set in [CK_PORTABLE, CK_AVX2, CK_AVX512, CK_NEON] where ck_select(Int32(set)) == 1 {
            for threads in [1, 2, 3] {
                let result = try Self.helped(by: threads - 1) {
                    try one.plan.run(on: data, from: nil) { _ in true }
                }
                #expect(result.diverged == 0)
                #expect(Self.digest(result.parameters) == one.digest, "\(one.name), set \(set), \(threads) threads")
            }
        }
    }

    /// Runs with so many threads at its service.
    static func helped<Result>(by count: Int, _ run: () throws -> Result) rethrows -> Result {
        let hands = IdleThreads()
        let present = Present()
        for _ in 0..<count {
            Thread.detachNewThread {
                present.arrived.withLock { $0 += 1 }
                hands.help()
                present.gone.withLock { $0 += 1 }
            }
        }
        // Other suites' threads may serve as well, and leave at any time: its own are counted here.
        while present.arrived.withLock({ $0 < count }) || ck_hands() < 1 + Int32(count) { sched_yield() }
        defer {
            hands.finish()
            while present.gone.withLock({ $0 < count }) { sched_yield() }
        }
        return try run()
    }

    /// How many of a run's own threads have come, and how many have gone home.
    private final class Present: Sendable {
        let arrived = Mutex(0)
        let gone = Mutex(0)
    }

    /// The larger batch is shared by threads.
    @Test(arguments: [
        (7, "ef2c558c5153e07ebb71abc9ad7310a9a106430a0b500043c7501376db96fa28"),
        (30, "e9adf2b94eb5976e8975adcd40198668148f1259333930bf2c8afbc0e4557db3"),
    ])
    func convolutionFindsItToo(batch: Int, digest: String) throws {
        try Self.expect(
            digest, batch: batch,
            [
                .convolution(height: 3, width: 3, filters: 5, stride: 1, padding: 1, activation: .relu),
                .maxPool(size: 2, stride: 2),
                .convolution(height: 2, width: 2, filters: 4, stride: 1, padding: 0, activation: .tanh),
                .averagePool(size: 2, stride: 1), .flatten, .dense(units: 3, activation: .linear),
            ])
    }

    @Test(arguments: [
        (7, "3daca830d35edc72314080acab3d44300928fb3d31fd3ccfb8fd37e8dc0250e2"),
        (30, "20aa3e6adfe7b77a65c64c98ae8434bb350172060e247de07912f559f63a7413"),
    ])
    func normalizedMapsFindItToo(batch: Int, digest: String) throws {
        try Self.expect(
            digest, batch: batch,
            [
                .convolution(height: 3, width: 3, filters: 5, stride: 1, padding: 1, activation: .linear),
                .batchNorm(activation: .relu),
                .convolution(height: 3, width: 3, filters: 5, stride: 1, padding: 1, activation: .tanh),
                .batchNorm(activation: .linear).adding(back: 1), .maxPool(size: 2, stride: 2), .flatten,
                .batchNorm(activation: .linear), .dense(units: 3, activation: .linear),
            ])
    }

    private static func expect(_ digest: String, batch: Int, _ layers: [Layer]) throws {
        let before = ck_selected()
        defer { _ = ck_select(before) }
        var numbers = RandomNumbers(seed: 4, stream: 4)
        let count = 60
        let samples = Samples(
            shape: Shape(height: 11, width: 9, channels: 2),
            inputs: .numbers((0..<(count * 198)).map { _ in numbers.normal() }),
            targets: .classes((0..<count).map { Int32($0 % 3) }, count: 3))
        let plan = Self.plan(
            .given(digest: []), layers, .softmaxCrossEntropy, .sgd(rate: 0.1, momentum: 0), batch: batch, epochs: 5)
        for set in [CK_PORTABLE, CK_AVX2, CK_AVX512, CK_NEON] where ck_select(Int32(set)) == 1 {
            for threads in [1, 2, 3] {
                let result = try Self.helped(by: threads - 1) {
                    try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { _ in true }
                }
                #expect(Self.digest(result.parameters) == digest, "set \(set), \(threads) threads")
            }
        }
    }
}
