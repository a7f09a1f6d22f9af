import Testing

@testable import Engine

/// Small real runs of every kind, for the tests of drawings.
enum PicturesRuns {
    static func run(
        _ plan: ExperimentPlan, recording names: [FigureName] = FigureName.allCases, data: PreparedData? = nil,
        variant: String? = nil, settings: [ShownRun.Setting] = [], seed: UInt64? = nil
    ) throws -> ShownRun {
        var plan = plan
        for name in names { plan.recording.add(name.recording(for: plan)) }
        if let seed { plan.seed = seed }
        let data = try data ?? plan.data.prepare(given: nil, givenTest: nil)
        let result = try plan.run(on: data, from: nil) { _ in true }
        return ShownRun(
            variant: variant.map { Array($0.utf8) }, settings: settings, seed: seed, plan: plan, result: result,
            data: data)
    }

    static func network(
        _ source: DataSource, _ layers: [Layer], loss: Loss = .binaryCrossEntropy, epochs: Int = 50, rate: Float = 1,
        test: Double = 0, samples: Int? = nil
    ) -> ExperimentPlan {
        var data = DataPlan(source: source)
        data.samples = samples
        if test > 0 { data.test = .share(test) }
        let drawn = Initial.drawn(weights: .uniform(from: -1, to: 1), biases: .zero)
        return ExperimentPlan(
            data: data,
            model: .network(layers: layers, initial: layers.compactMap { $0.isDense ? drawn : nil }),
            loss: loss, optimizer: .sgd(rate: rate, momentum: 0), epochs: epochs)
    }

    static func number(_ path: String, _ value: Double) -> ShownRun.Setting {
        .init(path: Array(path.utf8), value: NumberText.shown(value), number: value)
    }

    static let perceptron: ExperimentPlan = {
        var plan = network(.gate(.and), [.dense(units: 1, activation: .step)], loss: .none, epochs: 100)
        plan.optimizer = .perceptronRule(rate: 1)
        plan.model = .network(
            layers: [.dense(units: 1, activation: .step)], initial: [.drawn(weights: .zero, biases: .zero)])
        plan.order = .given
        plan.stop = .condition(.binary(.equal, .variable(0), .number(0)), [.mistakes])
        return plan
    }()

    static let xor = network(
        .gate(.xor), [.dense(units: 2, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)])
    static let moons = network(
        .generated(.moons),
        [
            .dense(units: 8, activation: .relu), .dense(units: 3, activation: .tanh),
            .dense(units: 1, activation: .sigmoid),
        ], epochs: 30, rate: 0.3, test: 0.25, samples: 80)
    static let blobs = network(
        .generated(.blobs), [.dense(units: 4, activation: .relu), .dense(units: 3, activation: .softmax)],
        loss: .crossEntropy,
        epochs: 10, rate: 0.1, samples: 60)

    /// Images of 4 × 4 pixels with one bright row; the class says which.
    static let stripes: PreparedData = {
        func made(_ count: Int) -> Samples {
            var bytes: [UInt8] = []
            var labels: [Int32] = []
            for i in 0..<count {
                for pixel in 0..<16 { bytes.append(pixel / 4 == i % 4 ? 255 : UInt8((i * 7 + pixel * 3) % 40)) }
                labels.append(Int32(i % 4))
            }
            return Samples(
                shape: Shape(height: 4, width: 4, channels: 1), inputs: .bytes(bytes),
                targets: .classes(labels, count: 4))
        }
        return PreparedData(training: made(40), test: made(12))
    }()
    static let images = network(
        .given(digest: [1]), [.flatten, .dense(units: 6, activation: .relu), .dense(units: 4, activation: .softmax)],
        loss: .crossEntropy, epochs: 2, rate: 0.01)

    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var runs: @Sendable () throws -> [ShownRun]
        init(_ name: String, _ runs: @escaping @Sendable () throws -> [ShownRun]) {
            testDescription = name
            self.runs = runs
        }
    }

    static let cases: [Case] = [
        Case("none") { [] },
        Case("perceptron") { [try run(perceptron)] },
        Case("xor") { [try run(xor)] },
        Case("moons") { [try run(moons)] },
        Case("blobs") { [try run(blobs)] },
        Case("images") { [try run(images, data: stripes)] },
        Case("untrained") {
            var plan = xor
            plan.epochs = 0
            return [try run(plan)]
        },
        Case("nothing recorded") { [try run(moons, recording: [])] },
        Case("features") {
            var plan = network(.gate(.xor), [.dense(units: 1, activation: .linear)], loss: .meanSquaredError, rate: 0.1)
            plan.features = [.variable(0), .variable(1), .binary(.multiply, .variable(0), .variable(1))]
            return [try run(plan)]
        },
        Case("diverged") {
            var plan = network(
                .generated(.moons), [.dense(units: 1, activation: .linear)], loss: .meanSquaredError, rate: 1e30)
            plan.data.samples = 20
            return [try run(plan)]
        },
        Case("baselines") {
            try [.majority, .darkness, .nearestCentroid, .leastSquares].map { (baseline: ExperimentPlan.Baseline) in
                var plan = images
                plan.model = .baseline(baseline)
                return try run(plan, data: stripes, variant: "\(baseline)")
            }
        },
        Case("labels") {
            var plan = network(.generated(.moons), [.dense(units: 3, activation: .sigmoid)], epochs: 5)
            plan.data.source = .formula(
                inputs: .uniform(from: -1, to: 1, columns: 2),
                labels: [.variable(0), .variable(1), .binary(.add, .variable(0), .variable(1))], margin: 0)
            return [try run(plan)]
        },
        Case("numbers") {
            var plan = network(
                .generated(.blobs), [.dense(units: 5, activation: .tanh), .dense(units: 1, activation: .linear)],
                loss: .meanSquaredError, epochs: 5, rate: 0.01)
            plan.data.target = .number
            return [try run(plan)]
        },
        Case("variants and seeds") {
            try ["sigmoid", "diverging"].flatMap { variant in
                try [0.1, 1, 10].flatMap { rate in
                    try (1...3).map { seed in
                        var plan = xor
                        plan.optimizer = .sgd(rate: variant == "sigmoid" ? Float(rate) : 1e38, momentum: 0)
                        return try run(
                            plan, variant: variant, settings: [number("optimizer.rate", rate)], seed: UInt64(seed))
                    }
                }
            }
        },
        Case("unlike runs") {
            [
                try run(images, data: stripes, variant: "images"), try run(blobs, variant: "blobs"),
                try run(perceptron, variant: "line"),
            ]
        },
        Case("no samples") {
            let whole = try run(xor)
            let none = PreparedData(training: whole.data.training.selecting([]), test: whole.data.test)
            return [
                ShownRun(
                    variant: nil, settings: [], seed: whole.seed, plan: whole.plan, result: whole.result, data: none)
            ]
        },
        Case("broken numbers") {
            let samples = Samples(
                shape: Shape(2), inputs: .numbers([.nan, 1, .infinity, 2, 3e38, -3e38]),
                targets: .classes([0, 1, 1], count: 2))
            return [try run(xor, data: PreparedData(training: samples, test: samples))]
        },
        Case("one sample of one class") {
            let samples = Samples(shape: Shape(2), inputs: .numbers([1, 1]), targets: .classes([0], count: 1))
            return [try run(xor, data: PreparedData(training: samples, test: nil))]
        },
    ]
}
