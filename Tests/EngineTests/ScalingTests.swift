import Testing

@testable import Engine

/// Numbers by scikit-learn 1.x:
///
///     import numpy as np
///     from sklearn.preprocessing import StandardScaler
///     x = np.array([[1, 100.5, 7], [2, 90.25, 7], [4, 120, 7], [8, 95.125, 7]])
///     s = StandardScaler().fit(x)
///     s.mean_, s.scale_, s.transform(x), s.transform([[3, 101, 9]])
@Suite("Scaling") struct ScalingTests {
    static let values: [Float] = [1, 100.5, 7, 0, 2, 90.25, 7, 1, 4, 120, 7, 1, 8, 95.125, 7, 1, 3, 101, 9, 0]
    static let samples = Samples(
        shape: Shape(4), inputs: .numbers(values), targets: .classes([0, 1, 0, 1, 1], count: 2),
        columns: Columns(
            names: ["a", "b", "c", "d=x"].map { Array($0.utf8) }, areCategories: [false, false, false, true]))

    static func prepared(_ change: (inout DataPlan) -> Void = { _ in }) throws -> PreparedData {
        try PrepareTests.plan {
            $0.test = .count(1)
            $0.split = .order
            $0.scale = .standard
            change(&$0)
        }.prepare(given: samples, givenTest: nil)
    }

    @Test func asScikitLearnHasIt() throws {
        let data = try Self.prepared()
        let scaling = try #require(data.scaling)
        #expect(scaling.deviations[2] == .infinity && scaling.means[3] == 0 && scaling.deviations[3] == 1)
        #expect(scaling.means[0] == 3.75 && scaling.means[1] == 101.46875)
        let (first, second) = (scaling.deviations[0], scaling.deviations[1])
        #expect(first == 2.680951323690902)
        #expect(abs(second - 11.2965616312) < 1e-9)
        #expect(data.training.input(0, 1) == 100.5)
        let scaled = scaling.applied(to: data.training).allInputs()
        let expected: [Float] = [
            -1.025755289064345, -0.08575618242319036, 0, 0, -0.6527533657682196, -0.9931119190298496, 0, 1,
            0.09325048082403138, 1.6404327799816736, 0, 1, 1.5852581740085334, -0.5615646784486337, 0, 1,
        ]
        for (found, wanted) in zip(scaled, expected) { #expect(abs(found - wanted) <= 1e-7 * abs(wanted)) }
        // What was constant in training stays 0 elsewhere too.
        let test = scaling.applied(to: try #require(data.test)).allInputs()
        #expect(abs(test[0] + 0.27975145) < 1e-6 && test[2] == 0 && test[3] == 0)
    }

    @Test func aConstantIsOneWhateverItsSumRoundsTo() {
        let samples = Samples(
            shape: Shape(1), inputs: .numbers([Float](repeating: 0.1, count: 7)),
            targets: .numbers([Float](repeating: 0, count: 7), columns: 1))
        #expect(Scaling(of: samples).deviations == [.infinity])
    }

    @Test func bytesOfAPlanWithIt() throws {
        var plan = DataPlan(source: .gate(.xor))
        plan.validation = .count(1)
        plan.scale = .standard
        var decoder = Decoder(plan.encoded())
        #expect(DataPlan(from: &decoder) == plan)
        var encoder = Encoder()
        Self.samples.encode(into: &encoder)
        var samples = Decoder(encoder.bytes)
        #expect(Samples(from: &samples) == Self.samples)
    }

    /// The same run on inputs scaled beforehand.
    @Test func trainsOnWhatItScales() throws {
        var plan = PicturesRuns.xor
        plan.data = DataPlan(source: .generated(.moons), seed: 3)
        plan.data.scale = .standard
        plan.epochs = 4
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        let scaled = PreparedData(training: try #require(data.scaling).applied(to: data.training), test: nil)
        let one = try plan.run(on: data, from: nil) { _ in true }
        let other = try plan.run(on: scaled, from: nil) { _ in true }
        #expect(one == other)
        let shown = ShownRun(variant: nil, settings: [], seed: nil, plan: plan, result: one, data: data)
        #expect(shown.networkInputs(data.training) == scaled.training.allInputs())
    }
}
