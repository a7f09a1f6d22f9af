import Testing

@testable import Engine

/// How near predicted numbers are, against NumPy: r² is scikit-learn's r2_score weighted by variance.
@Suite struct NumberFitTests {
    static let data = PreparedData(
        training: Samples(
            shape: Shape(1), inputs: .numbers([-1, 0, 1, 2]),
            targets: .numbers([-1, 0.5, 1, 0.25, 3, -2, 4.5, 1], columns: 2)),
        test: Samples(
            shape: Shape(1), inputs: .numbers([3, -2]), targets: .numbers([7.5, 0, -2, 2], columns: 2)))

    /// y = (2x + 1, ⅛ − x/2)
    static func plan(epochs: Int, stop: ExperimentPlan.Stop? = nil) -> ExperimentPlan {
        var plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(
                layers: [.dense(units: 2, activation: .linear)],
                initial: [.exact(weights: [2, -0.5], biases: [1, 0.125])]),
            loss: .meanSquaredError, optimizer: .sgd(rate: 0.05, momentum: 0), epochs: epochs, stop: stop)
        plan.recording.history = true
        return plan
    }

    static func run(_ plan: ExperimentPlan, _ data: PreparedData = data) throws -> RunResult {
        try plan.run(on: data, from: nil) { _ in true }
    }

    private static func isNear(_ fit: NumberFit?, _ wanted: (Double, Double, Double)) -> Bool {
        guard let fit else { return false }
        return abs(fit.rSquared - wanted.0) < 1e-14 && abs(fit.meanAbsoluteError - wanted.1) < 1e-14
            && abs(fit.rootMeanSquaredError - wanted.2) < 1e-14
    }

    @Test func agreesWithNumPyOnBothSets() throws {
        let result = try Self.run(Self.plan(epochs: 0))
        #expect(Self.isNear(result.training.fit, (0.7136900625434329, 0.53125, 0.8970437559004577)))
        #expect(Self.isNear(result.test?.fit, (0.9171087533156499, 0.9375, 0.9882117688026185)))
        #expect(result.start == result.training && result.startTest == result.test)
        #expect(result.training.accuracy.isNaN && result.mistakes == 0)
    }

    @Test func leastSquaresIsTheBestLine() throws {
        let result = Baselines.run(.leastSquares, on: Self.data)
        #expect(Self.isNear(result.training.fit, (0.7623349548297429, 0.5375, 0.8172935519138762)))
        #expect(Self.isNear(result.test?.fit, (0.8909151193633953, 0.96875, 1.1336473217010654)))
    }

    static let quantities: [@Sendable (Moment) -> Quantity] = [
        { .rSquared($0) }, { .meanAbsoluteError($0) }, { .rootMeanSquaredError($0) },
    ]

    @Test(arguments: quantities.indices) func isKnownAtEveryMomentAndEpoch(index: Int) throws {
        let plan = Self.plan(epochs: 5)
        let result = try Self.run(plan)
        let quantity = Self.quantities[index]
        func value(_ moment: Moment, _ epoch: Int? = nil) -> Double? {
            result.value(quantity(moment), plan: plan, epoch: epoch)
        }
        #expect(value(.end) != nil && value(.end) == value(.end, 5) && value(.test) == value(.test, 5))
        #expect(value(.start) == value(.end, 0) && value(.startTest) == value(.test, 0))
        #expect(value(.end) != value(.start))
        #expect(quantity(.test).recordingAtEpoch.history && quantity(.test).recordingAtEpoch.series.isEmpty)
        #expect(result.value(.accuracy(.end), plan: plan, epoch: nil) == nil)
    }

    @Test func numbersAndResultsSurviveEncoding() throws {
        let result = try Self.run(Self.plan(epochs: 2))
        #expect(try RunResult(decoding: result.encoded()) == result)
        for quantity in Self.quantities {
            let plan = Self.plan(epochs: 2, stop: .patience(1, watch: quantity(.test)))
            #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
        }
    }

    /// More of r², less of the errors is better.
    @Test(arguments: quantities.indices) func patienceKnowsWhatIsBetter(index: Int) throws {
        let quantity = Self.quantities[index](.end)
        let plan = Self.plan(epochs: 30, stop: .patience(1, watch: quantity))
        let result = try Self.run(plan)
        let values = result.history.map { quantity.value(in: $0.training, penalty: 0) ?? .nan }
        #expect(result.epochs > 1)
        for (before, after) in zip(values.dropFirst(), values.dropFirst(2).dropLast()) {
            #expect(index == 0 ? after > before : after < before)
        }
    }

    @Test func equalTargetsLeaveNothingToExplain() throws {
        let flat = Samples(
            shape: Shape(1), inputs: .numbers([0, 1, 2]), targets: .numbers([0.1, 7, 0.1, 7, 0.1, 7], columns: 2))
        let result = try Self.run(Self.plan(epochs: 0), PreparedData(training: flat, test: nil))
        #expect(result.training.fit?.rSquared.isNaN == true)
        #expect(result.training.fit?.meanAbsoluteError.isFinite == true)
    }

    /// What a loss turns into probabilities is measured as such.
    @Test func probabilitiesAreComparedWithSoftLabels() throws {
        let soft = Samples(shape: Shape(1), inputs: .numbers([0, 0]), targets: .numbers([0.25, 0.5], columns: 1))
        var plan = Self.plan(epochs: 0)
        plan.model = .network(
            layers: [.dense(units: 1, activation: .linear)], initial: [.exact(weights: [1], biases: [0])])
        plan.loss = .sigmoidBinaryCrossEntropy
        let result = try Self.run(plan, PreparedData(training: soft, test: nil))
        #expect(result.training.fit?.meanAbsoluteError == 0.125)
    }
}
