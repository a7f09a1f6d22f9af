import Directives
import Engine
import Testing

@Suite("Reading an experiment") struct ExperimentReadingTests {
    private static let xor = "data: xor\nlayers: 2 -> 4 sigmoid -> 1 sigmoid\n"

    @Test("what is not written is what the reference says") func defaults() throws {
        let plan = try ReadFence.plan(Self.xor)
        #expect(plan.data == DataPlan(source: .gate(.xor)))
        #expect(
            plan.model
                == .network(
                    layers: [.dense(units: 4, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)],
                    initial: [
                        .drawn(weights: .xavier, biases: .zero), .drawn(weights: .xavier, biases: .zero),
                    ]))
        #expect(plan.loss == .binaryCrossEntropy)
        #expect(plan.optimizer == .sgd(rate: 0.1, momentum: 0))
        #expect(plan.batch == nil)
        #expect(plan.order == .shuffled)
        #expect(plan.epochs == 100)
        #expect(plan.stop == nil)
        #expect(plan.seed == 1)
        #expect(plan.penalty.isNone)
        #expect(plan.features.isEmpty)
    }

    @Test(
        "the loss follows the last activation and the labels",
        arguments: [
            ("data: moons\nlayers: 2 -> 1 sigmoid", Loss.binaryCrossEntropy),
            ("data: blobs\nlayers: 2 -> 3 softmax", .crossEntropy),
            ("data: blobs\nlayers: 2 -> 3", .softmaxCrossEntropy),
            ("data: moons\nlayers: 2 -> 1", .sigmoidBinaryCrossEntropy),
            ("data: {name: moons, target: number}\nlayers: 2 -> 1", .meanSquaredError),
            ("data: {inputs: disc, labels: [x1 > 0, x2 > 0]}\nlayers: 2 -> 2", .sigmoidBinaryCrossEntropy),
            ("data: {points: [[0], [1]], labels: [0.5, 2]}\nlayers: 1 -> 1 relu", .meanSquaredError),
            ("data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1", .none),
            ("data: moons\nlayers: 2 -> 1 tanh\nloss: hinge", .hinge),
        ])
    func loss(body: String, loss: Loss) throws { #expect(try ReadFence.plan(body).loss == loss) }

    @Test(
        "optimisers in every form",
        arguments: [
            ("sgd", Optimizer.sgd(rate: 0.1, momentum: 0)), ("sgd 1.0", .sgd(rate: 1, momentum: 0)),
            ("{name: sgd, rate: 0.1, momentum: 0.9}", .sgd(rate: 0.1, momentum: 0.9)),
            ("adagrad 1.5", .adagrad(rate: 1.5, epsilon: 1e-10)),
            ("rmsprop", .rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8)),
            ("adam", .adam(rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)),
            ("{name: adam, rate: .3, beta1: 0.5}", .adam(rate: 0.3, beta1: 0.5, beta2: 0.999, epsilon: 1e-8)),
            ("sgd 1e30", .sgd(rate: 1e30, momentum: 0)),
        ])
    func optimizer(text: String, optimizer: Optimizer) throws {
        #expect(try ReadFence.plan(Self.xor + "optimizer: \(text)").optimizer == optimizer)
    }

    @Test(
        "a batch is all of few samples, 32 of many, and one for the perceptron rule",
        arguments: [
            ("data: {name: moons, samples: 999}\nlayers: 2 -> 1 sigmoid", nil as Int?),
            ("data: {name: moons, samples: 1000}\nlayers: 2 -> 1 sigmoid", 32),
            ("data: {name: moons, samples: 1000, test: 1}\nlayers: 2 -> 1 sigmoid", nil),
            ("data: {name: moons, samples: 1000}\nlayers: 2 -> 1 sigmoid\nbatch: all", nil),
            ("data: moons\nlayers: 2 -> 1 sigmoid\nbatch: 7", 7),
            ("data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1", 1),
        ])
    func batch(body: String, batch: Int?) throws { #expect(try ReadFence.plan(body).batch == batch) }

    @Test(
        "where weights start, in every form",
        arguments: [
            ("uniform -1 1", [Initial.drawn(weights: .uniform(from: -1, to: 1), biases: .zero)]),
            ("{weights: lecun, biases: normal 1}", [.drawn(weights: .lecun, biases: .normal(deviation: 1))]),
            ("{biases: constant 0.5}", [.drawn(weights: .xavier, biases: .constant(0.5))]),
            ("[zero]", [.drawn(weights: .zero, biases: .zero)]),
            ("[{weights: [[1], [-2]], biases: [0.5]}]", [.exact(weights: [1, -2], biases: [0.5])]),
            ("{weights: [[1], [-2]]}", [.exact(weights: [1, -2], biases: [0])]),
            ("{weights: [[1], [-2]], biases: constant 3}", [.exact(weights: [1, -2], biases: [3])]),
        ])
    func initial(text: String, initial: [Initial]) throws {
        let plan = try ReadFence.plan("data: xor\nlayers: 2 -> 1 sigmoid\ninitial: \(text)")
        #expect(plan.model == .network(layers: [.dense(units: 1, activation: .sigmoid)], initial: initial))
    }

    @Test("units with a kink start by He's rule, others by Xavier's") func heForRectifiers() throws {
        let plan = try ReadFence.plan("data: moons\nlayers: 2 -> 8 relu -> 8 leaky-relu 0.1 -> 8 tanh -> 1 sigmoid")
        guard case .network(let layers, let initial) = plan.model else { return #expect(Bool(false)) }
        #expect(layers[1] == .dense(units: 8, activation: .leakyReLU(slope: 0.1)))
        let he = Initial.drawn(weights: .he, biases: .zero)
        let xavier = Initial.drawn(weights: .xavier, biases: .zero)
        #expect(initial == [he, he, xavier, xavier])
    }

    @Test("images enter a first full layer as numbers") func imagesAsNumbers() throws {
        let plan = try ReadFence.plan("data: digits-8x8\nlayers: 64 -> [64 sigmoid] * 5 -> 10")
        guard case .network(let layers, _) = plan.model else { return #expect(Bool(false)) }
        #expect(layers.count == 6)
        #expect(layers[4] == .dense(units: 64, activation: .sigmoid))
        #expect(try ReadFence.job("data: digits-8x8\nlayers: 8x8x1 -> flatten -> 10 softmax").given.count == 1)
    }

    @Test(
        "a baseline has no network",
        arguments: [
            ("majority", ExperimentPlan.Baseline.majority), ("darkness", .darkness),
            ("nearest-centroid", .nearestCentroid),
            ("least-squares", .leastSquares),
        ])
    func baseline(word: String, baseline: ExperimentPlan.Baseline) throws {
        let plan = try ReadFence.plan("data: digits-8x8\nbaseline: \(word)")
        #expect(plan.model == .baseline(baseline))
        #expect(plan.epochs == 0)
    }

    @Test("schedules, clipping and penalties are read") func rates() throws {
        let plan = try ReadFence.plan(
            Self.xor
                + "optimizer: {name: sgd, rate: 0.5, momentum: 0.9, nesterov: true, schedule: {warmup: 5, decay: step 10 0.25}, clip: 2}\nweight-decay: {rate: 0.5, l1: 0.25, biases: false}\n"
        )
        #expect(plan.optimizer == .sgd(rate: 0.5, momentum: 0.9, nesterov: true))
        #expect(plan.schedule == Schedule(warmup: 5, decay: .step(every: 10, factor: 0.25)) && plan.clip == 2)
        #expect(plan.penalty == Penalty(rate: 0.5, l1: 0.25, sparesBiases: true))
        #expect(
            String(decoding: plan.optimizerText, as: UTF8.self)
                == "{name: sgd, rate: 0.5, momentum: 0.9, nesterov: true, schedule: {warmup: 5, decay: step 10 0.25}, clip: 2}"
        )
        let runs = try ReadFence.job(
            Self.xor
                + "optimizer: adamw 0.01\nweight-decay: 0.5\nvary: {weight-decay.l1: [0, 0.5], optimizer.schedule.warmup: [0, 3], optimizer.schedule.decay: [cosine]}\n"
        ).runs
        #expect(runs.map(\.plan.penalty) == [0, 0, 0.5, 0.5].map { Penalty(rate: 0.5, l1: $0) })
        #expect(runs.map(\.plan.schedule?.warmup) == [0, 3, 0, 3] && runs[0].plan.schedule?.decay == .cosine)
    }

    @Test("input is what the data or the features give, blocks and batchnorm are layers") func blocks() throws {
        func layers(_ body: String) throws -> [Layer] {
            if case .network(let layers, _) = try ReadFence.plan(body).model { layers } else { [] }
        }
        #expect(
            try layers(
                "data: digits-8x8\nlayers: input -> 16 -> [batchnorm relu -> residual [16 relu -> residual [16]]] * 2 -> 10 softmax"
            )
                == [.dense(units: 16, activation: .linear)]
                + (0..<2).flatMap { _ -> [Layer] in
                    [
                        .batchNorm(activation: .relu), .dense(units: 16, activation: .relu),
                        .dense(units: 16, activation: .linear).adding(back: 0).adding(back: 1),
                    ]
                } + [.dense(units: 10, activation: .softmax)])
        _ = try ReadFence.plan("data: digits-8x8\nlayers: input -> conv 3x3 x2 relu -> flatten -> 10 softmax")
        _ = try ReadFence.plan("data: moons\nfeatures: [x1, x2, x1*x2]\nlayers: input -> 4 relu -> 1 sigmoid")
        let counted = try ReadFence.read("```count a\nlayers: 1x1x8 -> conv 1x1 x4 -> batchnorm -> flatten -> 2\n```")
        #expect(counted.diagnostics.isEmpty && counted.directive != nil)
        let job = try ReadFence.job(
            "data: {name: digits-8x8, take: 50}\nlayers: 8x8x1 -> conv 1x2 x1 -> batchnorm -> flatten -> 10 softmax\n"
                + "epochs: 0\ninitial: [{weights: [[[[0.5, -1]]]], biases: [0.25]}, {weights: [2], biases: [-1]}, he]")
        guard case .network(_, let initial)? = job.runs.first?.plan.model else { return #expect(Bool(false)) }
        #expect(initial[0] == .exact(weights: [0.5, -1], biases: [0.25]))
        #expect(initial[1] == .exact(weights: [2], biases: [-1]))
        let one = try ReadFence.plan("data: xor\nlayers: 2 -> 4 -> batchnorm tanh -> 1 sigmoid\ninitial: lecun")
        guard case .network(_, let rules) = one.model else { return #expect(Bool(false)) }
        let lecun = Initial.drawn(weights: .lecun, biases: .zero)
        #expect(rules == [lecun, .drawn(weights: .constant(1), biases: .zero), lecun])
    }

    @Test("features change what the network takes") func features() throws {
        let plan = try ReadFence.plan("data: xor\nfeatures: [x1, x2, x1*x2]\nlayers: 3 -> 1 sigmoid")
        #expect(plan.features.map { $0.scalar([3, 5]) } == [3, 5, 15])
    }

    @Test("a condition and a patience end training") func stop() throws {
        #expect(
            try ReadFence.plan(Self.xor + "stop: accuracy == 1 and loss < 0.1").stop
                == .condition(
                    .binary(
                        .and, .binary(.equal, .variable(0), .number(1)), .binary(.less, .variable(1), .number(0.1))),
                    [.accuracy(.end), .loss(.end)]))
        #expect(
            try ReadFence.plan("data: {name: moons, validation: 0.2}\nlayers: 2 -> 1 sigmoid\nstop: {patience: 10}")
                .stop
                == .patience(10, watch: .loss(.validation), keepsBest: true))
        #expect(
            try ReadFence.plan("data: {name: moons, test: 0.2}\nlayers: 2 -> 1 sigmoid\nstop: {patience: 10}").stop
                == .patience(10, watch: .loss(.end), keepsBest: true))
        #expect(
            try ReadFence.plan(Self.xor + "stop: {patience: 3, watch: accuracy, keep: last}").stop
                == .patience(3, watch: .accuracy(.end)))
    }

    @Test("parameters are kept where asked") func recording() throws {
        let (directive, _) = try ReadFence.read("```experiment a\n\(Self.xor)record: parameters\n```")
        #expect(directive?.recordsParameters == true && directive?.recordsPredictions == false)
    }

    @Test("what is shown is what is listed, else what is natural") func show() throws {
        let listed = try ReadFence.read("```experiment a\n\(Self.xor)show: [network, loss]\n```").directive
        #expect(listed?.shownNames == [.network, .loss])
        #expect(try ReadFence.read("```experiment a\n\(Self.xor)show: []\n```").directive?.shownNames == [])
        let natural = try ReadFence.read("```experiment a\n\(Self.xor)```").directive
        #expect(natural?.shownNames == [.loss, .boundary, .truthTable])
    }

    @Test("without the data it needs a directive is read, and says what is missing") func needs() throws {
        let body = "```experiment a\ndata: mnist\nlayers: 784 -> 10 softmax\nneeds: mnist\n```"
        let (directive, diagnostics) = try ReadFence.read(body)
        #expect(diagnostics.isEmpty)
        #expect(directive?.needs == ["mnist"] && directive?.missingNeeds == ["mnist"])
    }
}
