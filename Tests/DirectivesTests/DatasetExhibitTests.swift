import Datasets
import Engine
import Lessons
import Testing

@testable import Directives

/// Data sets and experiments, and what is natural to show of them.
@Suite struct DatasetExhibitTests {
    static func drawn(_ plan: DataPlan, _ data: PreparedData, show: [FigureName]) -> [Exhibit] {
        ExhibitTests.directive(.dataset, .dataset(plan, given: nil), show: show).exhibits(
            of: [FinishedRun(key: RunKey(), findings: .dataset(data.summary()))], data: { _ in data })
    }

    @Test func pointsAreScatteredOnce() throws {
        var plan = DataPlan(source: .generated(.moons))
        plan.test = .share(0.25)
        let data = try plan.prepare(given: nil, givenTest: nil)
        let drawn = Self.drawn(plan, data, show: [.scatter, .samples, .classes, .table])
        #expect(drawn.map(\.name) == [.scatter, .classes, .table])
        guard case .figure(let figure) = drawn[0].content, case .planes(let planes) = figure.content else {
            throw ExhibitTests.Missing()
        }
        #expect(planes[0].points.count == 200)
        #expect(planes[0].points.filter { $0.part == .test }.count == 50)
        guard case .figure(let bars) = drawn[1].content, case .bars(let classes) = bars.content else {
            throw ExhibitTests.Missing()
        }
        #expect(classes.values.reduce(0, +) == 200)
    }

    @Test func labelsAreShownOneHot() throws {
        let samples = Samples(
            shape: Shape(1), inputs: .numbers([1, 2, 3]), targets: .classes([2, 0, 1], count: 3),
            classNames: ["cat", "dog", "bird"].map { Array($0.utf8) })
        let drawn = Self.drawn(
            DataPlan(source: .given(digest: [])), PreparedData(training: samples, test: nil), show: [.oneHot])
        guard case .table(let table)? = drawn.first?.content else { throw ExhibitTests.Missing() }
        #expect(table.columns.map(ExhibitTests.text) == ["sample", "className", "cat", "dog", "bird"])
        #expect(table.rows[0].suffix(3) == [.number(0), .number(0), .number(1)])
        #expect(ExhibitTests.text(cell: table.rows[0][1]) == "bird")
    }

    @Test func imagesAreSamplesAndNoPoints() {
        let samples = Samples(
            shape: Shape(height: 4, width: 4, channels: 1), inputs: .bytes([UInt8](repeating: 128, count: 64)),
            targets: .classes([0, 1, 0, 1], count: 2))
        let drawn = Self.drawn(
            DataPlan(source: .given(digest: [])), PreparedData(training: samples, test: nil),
            show: DirectiveKind.dataset.naturalFigures)
        #expect(drawn.map(\.name) == [.samples])
    }

    static func plan(
        _ source: DataSource, _ layers: [Layer], _ loss: Loss, epochs: Int = 10
    ) throws -> (ExperimentPlan, Samples) {
        let plan = ExperimentPlan(
            data: DataPlan(source: source),
            model: .network(
                layers: layers, initial: layers.map { _ in .drawn(weights: .xavier, biases: .zero) }),
            loss: loss, optimizer: .sgd(rate: 0.1, momentum: 0), epochs: epochs)
        return (plan, try plan.data.prepare(given: nil, givenTest: nil).training)
    }

    @Test func whatIsNaturalFollowsDataAndTask() throws {
        let one = Layer.dense(units: 1, activation: .sigmoid)
        let step = Layer.dense(units: 1, activation: .step)
        let (xor, corners) = try Self.plan(.gate(.xor), [one], .binaryCrossEntropy)
        #expect(FigureName.natural(for: xor, training: corners) == [.loss, .boundary, .truthTable])
        #expect(FigureName.natural(for: xor, training: corners, repeats: 20) == [.spread])
        #expect(FigureName.natural(for: xor, training: corners, isVaried: true, repeats: 20) == [.sweep])
        let (line, _) = try Self.plan(.gate(.and), [step], .none)
        #expect(FigureName.natural(for: line, training: corners) == [.lineByEpoch, .truthTable])
        let (moons, points) = try Self.plan(.generated(.moons), [one], .binaryCrossEntropy)
        #expect(FigureName.natural(for: moons, training: points) == [.loss, .accuracy, .boundary])
        let (wave, over) = try Self.plan(
            .generated(.wave), [.dense(units: 1, activation: .linear)], .meanSquaredError)
        #expect(FigureName.natural(for: wave, training: over) == [.loss, .fit])
        var best = wave
        best.model = .baseline(.leastSquares)
        #expect(FigureName.natural(for: best, training: over) == [.fit])
        let (blobs, three) = try Self.plan(.generated(.blobs), [.dense(units: 3, activation: .softmax)], .crossEntropy)
        #expect(FigureName.natural(for: blobs, training: three) == [.loss, .accuracy, .boundary, .confusion])
    }

    @Test(arguments: DirectiveKind.allCases)
    func whatIsNaturalMayBeShown(_ kind: DirectiveKind) {
        for name in kind.naturalFigures { #expect(kind.figureNames.contains(name)) }
    }

    @Test func experimentsAreDrawnFromTheirKeyedRuns() throws {
        let (base, _) = try Self.plan(.gate(.or), [.dense(units: 1, activation: .sigmoid)], .binaryCrossEntropy)
        var asked = 0
        var runs: [FinishedRun] = []
        var plans: [PlannedRun<ExperimentPlan>] = []
        for rate in [0.1, 1] {
            for seed in 1...2 {
                var plan = base
                plan.optimizer = .sgd(rate: Float(rate), momentum: 0)
                plan.seed = UInt64(seed)
                plan.recording.add(FigureName.loss.recording(for: plan))
                let data = try plan.data.prepare(given: nil, givenTest: nil)
                let result = try plan.run(on: data, from: nil) { _ in true }
                var key = ExhibitTests.key(nil, "optimizer.rate", rate)
                key.seed = UInt64(seed)
                plans.append(PlannedRun(key: key, plan: plan))
                runs.append(FinishedRun(key: key, findings: .experiment(plan, result)))
            }
        }
        let directive = ExhibitTests.directive(
            .experiment, .experiment(ExperimentJob(runs: plans)), show: [.loss, .sweep, .graph])
        let drawn = directive.exhibits(of: runs) { plan in
            asked += 1
            return try? plan.prepare(given: nil, givenTest: nil)
        }
        #expect(drawn.map(\.name) == [.loss, .sweep])
        #expect(asked == 1)
        guard case .figure(let figure) = drawn[0].content, case .curves(let curves) = figure.content else {
            throw ExhibitTests.Missing()
        }
        #expect(curves.series.map { ExhibitTests.text($0.label) } == ["rate = 0.1", "rate = 1.0"])
        #expect(curves.series.allSatisfy { $0.low.count == 11 })
    }

    @Test func nothingIsDrawnWithoutDataOrRuns() throws {
        let (plan, _) = try Self.plan(.gate(.or), [.dense(units: 1, activation: .sigmoid)], .binaryCrossEntropy)
        let directive = ExhibitTests.directive(
            .experiment, .experiment(ExperimentJob(runs: [PlannedRun(key: RunKey(), plan: plan)])))
        #expect(directive.exhibits(of: [], data: { _ in nil }).isEmpty)
        let runs = [FinishedRun(key: RunKey(), findings: .experiment(plan, RunResult()))]
        #expect(directive.exhibits(of: runs, data: { _ in nil }).isEmpty)
    }
}
