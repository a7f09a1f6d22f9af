import Testing

@testable import Engine

/// The numbers in figures are those of the runs.
@Suite struct PicturesTests {
    static func figure(_ name: FigureName, _ runs: [ShownRun], quantity: Quantity? = nil) throws -> Figure {
        var form = FigureForm()
        form.quantity = quantity
        guard case .figure(let figure)? = name.exhibit(of: runs, form: form) else {
            throw Missing(name: name)
        }
        return figure
    }
    static func curves(_ name: FigureName, _ runs: [ShownRun], quantity: Quantity? = nil) throws -> Curves {
        guard case .curves(let curves) = try figure(name, runs, quantity: quantity).content else {
            throw Missing(name: name)
        }
        return curves
    }
    static func planes(_ name: FigureName, _ runs: [ShownRun]) throws -> [Plane] {
        guard case .planes(let planes) = try figure(name, runs).content else { throw Missing(name: name) }
        return planes
    }
    static func table(_ name: FigureName, _ runs: [ShownRun]) throws -> Table {
        guard case .table(let table)? = name.exhibit(of: runs) else { throw Missing(name: name) }
        return table
    }
    struct Missing: Error { var name: FigureName? }
    static let english = Vocabulary(words: Term.allCases.map { Array("\($0)".utf8) })
    static func text(_ label: Label) -> String { String(decoding: english.text(of: label), as: UTF8.self) }

    @Test func lossGoesFromStartToEnd() throws {
        let run = try PicturesRuns.run(PicturesRuns.moons)
        let curves = try Self.curves(.loss, [run])
        #expect(curves.series.map { Self.text($0.label) } == ["training", "test"])
        #expect(curves.series[0].x == (0...30).map(Double.init))
        #expect(curves.series[0].y.first == run.result.start.loss)
        #expect(curves.series[0].y.last == run.result.training.loss)
        #expect(curves.series[1].y.last == run.result.test?.loss)
    }

    @Test func lossIsLogarithmicOverDecades() throws {
        var plan = PicturesRuns.network(
            .gate(.or), [.dense(units: 1, activation: .sigmoid)], epochs: 2000, rate: 5)
        #expect(try Self.curves(.loss, [PicturesRuns.run(plan)]).y.isLogarithmic)
        plan.epochs = 2
        #expect(try !Self.curves(.loss, [PicturesRuns.run(plan)]).y.isLogarithmic)
    }

    @Test func repeatsMakeABandAroundTheMedian() throws {
        let runs = try (1...5).map { try PicturesRuns.run(PicturesRuns.xor, seed: $0) }
        let line = try Self.curves(.loss, runs).series[0]
        let ends = runs.map(\.result.training.loss).sorted()
        #expect(line.y.last == ends[2])
        #expect(line.low.last == ends[0])
        #expect(line.high.last == ends[4])
    }

    @Test func aRunThatStoppedKeepsItsLastValue() throws {
        var long = PicturesRuns.xor
        long.epochs = 80
        let runs = [
            try PicturesRuns.run(PicturesRuns.xor, seed: 1), try PicturesRuns.run(long, seed: 2),
            try PicturesRuns.run(long, seed: 3),
        ]
        let line = try Self.curves(.loss, runs).series[0]
        let ends = runs.map(\.result.training.loss).sorted()
        #expect(line.x.last == 80)
        #expect(line.y.last == ends[1])
    }

    @Test func theLineSwingsIntoPlace() throws {
        let plane = try #require(
            try Self.planes(.lineByEpoch, [PicturesRuns.run(PicturesRuns.perceptron)]).first)
        let last = try #require(plane.paths.last)
        #expect(last.age == 1)
        // The lesson's line: y = -2x + 2.
        for i in 0..<2 { #expect(abs(last.y[i] - (2 - 2 * last.x[i])) < 1e-9) }
        #expect(plane.paths.dropLast().allSatisfy { $0.age < 1 })
        #expect(plane.points.count == 4)
        #expect(plane.points.map(\.classIndex) == [0, 0, 0, 1])
    }

    @Test func ofHundredsOfLinesTheLastAreDrawn() throws {
        var plan = PicturesRuns.perceptron
        plan.data = DataPlan(source: .gate(.xor))
        plan.epochs = 400
        plan.order = .shuffled
        plan.stop = nil
        let figure = try Self.figure(.lineByEpoch, [PicturesRuns.run(plan)])
        guard case .planes(let planes) = figure.content else { throw Missing(name: .lineByEpoch) }
        let paths = try #require(planes.first).paths
        #expect((1...12).contains(paths.count))
        #expect(paths.last?.age == 1)
        #expect(Self.text(figure.title).hasPrefix("lineByEpoch (12 of "))
    }

    @Test func thePlaneReachesOutToLinesThatPassThePoints() throws {
        var plan = PicturesRuns.perceptron
        plan.data = DataPlan(source: .gate(.or))
        let plane = try #require(try Self.planes(.lineByEpoch, [PicturesRuns.run(plan)]).first)
        // y = -1, y = -x - 1 and y = -x, all beside the square.
        #expect(plane.paths.map { Self.text($0.label) } == ["epoch 1", "epoch 2", "epoch 3"])
        #expect(plane.y.from == -1)
    }

    @Test(arguments: [
        ([0.0, 1], 0.25, -0.3, 1.3), ([-7, 2], 0.1, -8, 3), ([5, 5], 0, 2, 8), ([.nan, .infinity], 0.1, -0.1, 1.1),
    ])
    func planesEndAtRoundNumbers(_ values: [Double], _ margin: Double, _ from: Double, _ to: Double) {
        let domain = Domain(values, margin: margin)
        #expect(domain.from == from && domain.to == to)
    }

    @Test func pointsFarFromZeroStillHaveAPlane() {
        for gap in [0, 0.0625, 1] {
            let domain = Domain([5e14, 5e14 + gap], margin: 0.1)
            #expect(domain.from < domain.to)
        }
    }

    @Test func aStepsBorderRunsWhereItsLineDoes() throws {
        var plan = PicturesRuns.perceptron
        plan.model = .network(
            layers: [.dense(units: 1, activation: .step)], initial: [.exact(weights: [1, 1], biases: [-0.5])])
        plan.epochs = 0
        let plane = try #require(try Self.planes(.boundary, [PicturesRuns.run(plan)]).first)
        let field = try #require(plane.field)
        #expect(field.meaning == .probability)
        let from = try #require(plane.x.from)
        let to = try #require(plane.x.to)
        let cell = (to - from) / Double(field.columns)
        for row in 0..<field.rows {
            for column in 0..<field.columns {
                let sum = 2 * from + (Double(row + column) + 1) * cell
                let value = field.values[row * field.columns + column]
                if sum > 0.5 + 2 * cell { #expect(value == 1) }
                if sum < 0.5 - 2 * cell { #expect(value == 0) }
            }
        }
        #expect(field.values.contains { $0 > 0 && $0 < 1 })
    }

    @Test func aFeaturesFieldIsDrawnOverTheInputs() throws {
        var plan = PicturesRuns.network(
            .gate(.xor), [.dense(units: 1, activation: .linear)], loss: .meanSquaredError, epochs: 0)
        plan.features = [.variable(0), .variable(1), .binary(.multiply, .variable(0), .variable(1))]
        plan.model = .network(
            layers: [.dense(units: 1, activation: .linear)], initial: [.exact(weights: [1, 1, -2], biases: [0])])
        let plane = try #require(try Self.planes(.boundary, [PicturesRuns.run(plan)]).first)
        let field = try #require(plane.field)
        let from = try #require(plane.x.from)
        let to = try #require(plane.x.to)
        for (row, column) in [(0, 0), (10, 50), (40, 20), (63, 63)] {
            let x = from + (to - from) * (Double(column) + 0.5) / Double(field.columns)
            let y = from + (to - from) * (Double(row) + 0.5) / Double(field.rows)
            let wanted = min(max(x + y - 2 * x * y, 0), 1)
            #expect(abs(Double(field.values[row * field.columns + column]) - wanted) < 1e-5)
        }
    }

    @Test func fieldsCallWhatTheNetworkCalls() throws {
        let run = try PicturesRuns.run(PicturesRuns.blobs)
        let field = try #require(try Self.planes(.boundary, [run]).first?.field)
        #expect(field.meaning == .classes)
        #expect(Set(field.values).isSubset(of: [0, 1, 2]))
        #expect(Set(field.values).count > 1)
    }

    @Test func boundariesByEpochGrowGeometrically() throws {
        var plan = PicturesRuns.xor
        plan.epochs = 5000
        #expect(FigureName.boundaryByEpoch.recording(for: plan).snapshots == [0, 5, 30, 160, 910, 5000])
        plan.epochs = 1
        #expect(FigureName.boundaryByEpoch.recording(for: plan).snapshots == [0, 1])
        plan.epochs = 50
        let planes = try Self.planes(.boundaryByEpoch, [PicturesRuns.run(plan)])
        #expect(planes.first.map { Self.text($0.title) } == "epoch 0")
        #expect(planes.last.map { Self.text($0.title) } == "epoch 50")
        #expect(planes.first?.field != planes.last?.field)
    }

    @Test func aDivergedRunHasPointsAndNoField() throws {
        var plan = PicturesRuns.network(
            .generated(.moons), [.dense(units: 1, activation: .linear)], loss: .meanSquaredError, rate: 1e30)
        plan.data.samples = 20
        let run = try PicturesRuns.run(plan)
        #expect(run.result.diverged > 0)
        let plane = try #require(try Self.planes(.boundary, [run]).first)
        #expect(plane.field == nil)
        #expect(plane.points.count == 20)
        #expect(Self.text(plane.title) == "diverged")
    }

    @Test func testSamplesAreHollow() throws {
        let plane = try #require(try Self.planes(.boundary, [PicturesRuns.run(PicturesRuns.moons)]).first)
        #expect(plane.points.filter { $0.part == .test }.count == 20)
        #expect(plane.points.filter { $0.part == .training }.count == 60)
    }

    @Test func theHandBuiltNetworkFoldsTheSquare() throws {
        var plan = PicturesRuns.perceptron
        plan.data = DataPlan(source: .gate(.xor))
        plan.epochs = 0
        plan.model = .network(
            layers: [.dense(units: 2, activation: .step), .dense(units: 1, activation: .step)],
            initial: [
                .exact(weights: [-0.5, 0.5, -0.5, 0.5], biases: [0.7, -0.2]),
                .exact(weights: [0.5, 0.5], biases: [-0.7]),
            ])
        let run = try PicturesRuns.run(plan)
        let plane = try #require(try Self.planes(.hiddenSpace, [run]).first)
        #expect(plane.points.map(\.x) == [1, 1, 1, 0])
        #expect(plane.points.map(\.y) == [0, 1, 1, 1])
        #expect(plane.points.map(\.classIndex) == [0, 1, 1, 0])
        #expect(plane.field != nil)
        let table = try Self.table(.truthTable, [run])
        #expect(table.rows.map { $0.last } == [0.0, 1, 1, 0].map { .label(Label([.number($0)])) })
    }

    /// x + tanh x is what the output takes.
    @Test func aBlockThatEndsWithTheFirstLayerIsAdded() throws {
        var plan = PicturesRuns.xor
        plan.epochs = 0
        plan.model = .network(
            layers: [
                .dense(units: 2, activation: .tanh).adding(back: 0), .dense(units: 1, activation: .sigmoid),
            ],
            initial: [.exact(weights: [1, 0, 0, 1], biases: [0, 0]), .exact(weights: [1, 1], biases: [-2])])
        let plane = try #require(try Self.planes(.hiddenSpace, [PicturesRuns.run(plan)]).first)
        let sum = 1.76159416
        let (x, y): ([Double], [Double]) = ([0, 0, sum, sum], [0, sum, 0, sum])
        for (index, point) in plane.points.enumerated() {
            #expect(abs(point.x - x[index]) < 1e-6 && abs(point.y - y[index]) < 1e-6)
        }
        #expect(plane.points.count == 4 && plane.field != nil)
    }

    @Test func hiddenSpacesByEpochEndInTheHiddenSpace() throws {
        let run = try PicturesRuns.run(PicturesRuns.moons)
        let planes = try Self.planes(.hiddenSpaceByEpoch, [run])
        #expect(planes.map { Self.text($0.title) }.first == "epoch 0")
        #expect(planes.count == run.result.snapshots.count)
        let end = try #require(try Self.planes(.hiddenSpace, [run]).first)
        #expect(planes.last?.points == end.points)
        // One frame for all, and directions of the end in which the start is not centred.
        #expect(planes.allSatisfy { $0.x == planes[0].x && $0.y == planes[0].y })
        #expect(abs(planes[0].points.map(\.x).reduce(0, +)) > 1e-3)
    }

    @Test func wideHiddenLayersAreProjected() throws {
        let run = try PicturesRuns.run(PicturesRuns.moons)
        let plane = try #require(try Self.planes(.hiddenSpace, [run]).first)
        #expect(Self.text(plane.x.label) == "principalDirection 1")
        #expect(plane.field == nil)
        // Centred, and spread more along the first direction than along the second.
        let x = plane.points.map { $0.x * $0.x }.reduce(0, +)
        let y = plane.points.map { $0.y * $0.y }.reduce(0, +)
        #expect(x >= y && y > 0)
        #expect(abs(plane.points.map(\.x).reduce(0, +)) < 1e-3)
    }
}
