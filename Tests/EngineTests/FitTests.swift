import Foundation
import Testing

@testable import Engine

/// Curves over one input: they are the networks', in the units of the data.
@Suite struct FitTests {
    static func data(_ x: [Float], _ y: [Float], scale: DataPlan.Scale = .none) throws -> (DataPlan, PreparedData) {
        let samples = Samples(shape: Shape(1), inputs: .numbers(x), targets: .numbers(y, columns: 1))
        var plan = DataPlan(source: .given(digest: [1]))
        plan.scale = scale
        return (plan, try plan.prepare(given: samples, givenTest: nil))
    }

    static func leastSquares(_ x: [Float], _ y: [Float], features: [Formula] = [], scale: DataPlan.Scale = .none) throws
        -> Plane
    {
        var plan = PicturesRuns.images
        plan.model = .baseline(.leastSquares)
        plan.features = features
        let data: PreparedData
        (plan.data, data) = try self.data(x, y, scale: scale)
        return try #require(try PicturesTests.planes(.fit, [PicturesRuns.run(plan, data: data)]).first)
    }

    static func wave(_ epochs: Int = 30, test: Double = 0, rate: Float = 0.1) -> ExperimentPlan {
        PicturesRuns.network(
            .generated(.wave), [.dense(units: 4, activation: .tanh), .dense(units: 1, activation: .linear)],
            loss: .meanSquaredError, epochs: epochs, rate: rate, test: test, samples: 40)
    }

    @Test(arguments: [DataPlan.Scale.none, .standard]) func theBestLineIsDrawnInUnitsOfTheData(_ scale: DataPlan.Scale)
        throws
    {
        let plane = try Self.leastSquares([10, 20, 40], [21, 41, 81], scale: scale)
        let line = try #require(plane.paths.first)
        #expect(plane.paths.count == 1 && line.x.count == line.y.count)
        #expect(try #require(line.x.first) < 10 && #require(line.x.last) > 40)
        for (x, y) in zip(line.x, line.y) { #expect(abs(y - (2 * x + 1)) < 1e-4) }
        #expect(plane.distance(of: line, from: .training) < 1e-4)
        #expect(plane.points.map(\.y) == [21, 41, 81])
    }

    @Test func powersMakeACubic() throws {
        let x: [Float] = [-2, -1, -0.5, 0, 0.5, 1, 2]
        let powers = (1...3).map { Formula.binary(.power, .variable(0), .number(Double($0))) }
        let plane = try Self.leastSquares(x, x.map { $0 * $0 * $0 - $0 }, features: powers)
        let line = try #require(plane.paths.first)
        for (x, y) in zip(line.x, line.y) { #expect(abs(y - (x * x * x - x)) < 1e-4) }
    }

    @Test func theWaveIsKnown() throws {
        let plane = try #require(try PicturesTests.planes(.fit, [PicturesRuns.run(Self.wave())]).first)
        let truth = try #require(plane.paths.last)
        #expect(truth.isReference && PicturesTests.text(truth.label) == "truth")
        for (x, y) in zip(truth.x, truth.y) { #expect(abs(y - sin(Double.pi * x)) < 1e-6) }
    }

    @Test func aLoneRunFadesFromItsStartToItsEnd() throws {
        let run = try PicturesRuns.run(Self.wave(test: 0.25))
        let plane = try #require(try PicturesTests.planes(.fit, [run]).first)
        let curves = plane.paths.filter { !$0.isReference }
        #expect(curves.map(\.age) == [0.25, 0.5, 0.75, 1])
        #expect(PicturesTests.text(try #require(curves.first).label) == "epoch 0")
        let end = try #require(curves.last)
        #expect(PicturesTests.text(end.label) == "epoch 30")
        // Between the curve's points it is straight, which is near enough.
        let fit = try #require(run.result.training.fit)
        #expect(abs(plane.distance(of: end, from: .training) - fit.rootMeanSquaredError) < 1e-3)
        let test = try #require(run.result.test?.fit)
        #expect(abs(plane.distance(of: end, from: .test) - test.rootMeanSquaredError) < 1e-3)
        #expect(plane.points.filter { $0.part == .test }.count == 10)
    }

    @Test func fewRunsShareAPlaneAndMoreHaveTheirOwn() throws {
        func runs(_ count: Int) throws -> [ShownRun] {
            try (0..<count).map { try PicturesRuns.run(Self.wave(5), variant: "v\($0)") }
        }
        let shared = try PicturesTests.planes(.fit, runs(3))
        #expect(shared.count == 1)
        #expect(shared[0].paths.map { PicturesTests.text($0.label) } == ["v0", "v1", "v2", "truth"])
        let own = try PicturesTests.planes(.fit, runs(6))
        #expect(own.map { PicturesTests.text($0.title) } == (0..<6).map { "v\($0)" })
        #expect(own.allSatisfy { $0.paths.count == 2 && $0.x == own[0].x && $0.y == own[0].y })
    }

    @Test func classesHaveACurveOfProbability() throws {
        let samples = Samples(
            shape: Shape(1), inputs: .numbers([1, 2, 3, 4]), targets: .classes([0, 0, 1, 1], count: 2))
        let plan = PicturesRuns.network(.given(digest: [1]), [.dense(units: 1, activation: .sigmoid)])
        let run = try PicturesRuns.run(plan, data: PreparedData(training: samples, test: nil))
        let plane = try #require(try PicturesTests.planes(.fit, [run]).first)
        #expect(plane.points.map(\.y) == [0, 0, 1, 1])
        #expect(plane.paths.allSatisfy { path in path.y.allSatisfy { $0 >= 0 && $0 <= 1 } })
        #expect(PicturesTests.text(plane.y.label) == "probability")
    }

    @Test func distancesAreRootMeanSquares() {
        let curve = Plane.Path(label: .none, x: [0, 1, 2], y: [0, 1, 2])
        let plane = Plane(
            x: Axis(.none), y: Axis(.none),
            points: [.init(x: 0.5, y: 1.5), .init(x: 2, y: 5), .init(x: 1, y: 0, part: .test)], paths: [curve],
            isFunction: true)
        #expect(plane.distance(of: curve, from: .training) == (5.0).squareRoot())
        #expect(plane.distance(of: curve, from: .test) == 1)
        #expect(plane.distance(of: curve, from: .validation).isNaN)
        #expect(plane.distance(of: curve, from: Plane.Path(label: .none, x: [0, 1, 2], y: [9, 2, 3])) == 1)
    }

    @Test func oddRunsAreDrawn() throws {
        var runs = [try PicturesRuns.run(Self.wave(rate: 1e30))]
        #expect(runs[0].result.diverged > 0)
        for (x, y) in [([1], [2]), ([1, 1, 1], [2, 2, 2]), ([0, 3e38], [-3e38, 3e38])] as [([Float], [Float])] {
            runs.append(try PicturesRuns.run(Self.wave(3), data: Self.data(x, y).1))
        }
        for run in runs {
            let figure = try PicturesTests.figure(.fit, [run])
            PicturesSoundnessTests.check(figure, .fit)
            #expect(!figure.svg(vocabulary: PicturesTests.english, id: [97]).isEmpty)
        }
    }

    @Test func samplesOfOneInputAreScattered() throws {
        let wave = try Self.wave(test: 0.25).data.prepare(given: nil, givenTest: nil)
        guard case .planes(let planes)? = wave.scatter()?.content else { throw PicturesTests.Missing(name: .scatter) }
        #expect(planes[0].points.count == 40 && planes[0].isFunction)
        let samples = Samples(shape: Shape(1), inputs: .numbers([5, 6, 7]), targets: .classes([2, 0, 1], count: 3))
        guard
            case .planes(let rows)? = PreparedData(training: samples, test: nil, validation: samples).scatter()?.content
        else { throw PicturesTests.Missing(name: .scatter) }
        #expect(rows[0].points.map(\.y) == [2, 0, 1, 2, 0, 1])
        #expect(rows[0].points.map(\.classIndex) == [2, 0, 1, 2, 0, 1])
        #expect(rows[0].points.map(\.part) == [.training, .training, .training, .validation, .validation, .validation])
    }
}
