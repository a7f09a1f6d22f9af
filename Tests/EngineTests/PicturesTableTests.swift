import Testing

@testable import Engine

/// Layers, images, answers, sweeps and spreads.
@Suite struct PicturesTableTests {
    @Test func predictionsStandBesideTheirVariants() throws {
        let runs = try [-1.0, -0.7, -0.2, 0.1].map { bias in
            var plan = PicturesRuns.perceptron
            plan.epochs = 0
            plan.model = .network(
                layers: [.dense(units: 1, activation: .step)],
                initial: [.exact(weights: [0.5, 0.5], biases: [Float(bias)])])
            return try PicturesRuns.run(plan, variant: "b\(bias)")
        }
        let table = try PicturesTests.table(.predictions, runs)
        #expect(table.columns.map(PicturesTests.text) == ["x1", "x2", "truth", "b-1.0", "b-0.7", "b-0.2", "b0.1"])
        #expect(table.rows.map { $0[3] } == [0, 0, 0, 0].map { .number($0) })
        #expect(table.rows.map { $0[4] } == [0, 0, 0, 1].map { .number($0) })
        #expect(table.rows.map { $0[5] } == [0, 1, 1, 1].map { .number($0) })
        #expect(table.rows.map { $0[6] } == [1, 1, 1, 1].map { .number($0) })
    }

    @Test func longPredictionsSayHowManyAreShown() throws {
        let table = try PicturesTests.table(.predictions, [PicturesRuns.run(PicturesRuns.moons)])
        #expect(table.rows.count == 20)
        #expect(PicturesTests.text(table.title) == "predictions (20 of 60)")
    }

    @Test func gradientNormsAreTheRuns() throws {
        let run = try PicturesRuns.run(PicturesRuns.moons)
        let curves = try PicturesTests.curves(.gradientNorms, [run])
        #expect(curves.series.map { PicturesTests.text($0.label) } == ["start", "end"])
        #expect(curves.series[0].x == [1, 2, 3])
        #expect(curves.series[0].y == run.result.startLayers.gradientNorms)
        #expect(curves.series[1].y == run.result.layers.gradientNorms)
    }

    @Test func histogramsHoldAllActivations() throws {
        let run = try PicturesRuns.run(PicturesRuns.moons)
        guard case .histograms(let all) = try PicturesTests.figure(.activations, [run]).content else {
            throw PicturesTests.Missing()
        }
        // Hidden layers, in the same bins; the outputs where they are asked for.
        #expect(all.map { PicturesTests.text($0.title) } == ["layer 1", "layer 2"])
        for histogram in all { #expect(abs(histogram.shares.reduce(0, +) - 1) < 1e-9) }
        #expect(Set(all.map(\.from)).count == 1 && Set(all.map(\.to)).count == 1)
        var form = FigureForm()
        form.layers = [3]
        guard case .figure(let asked)? = FigureName.activations.exhibit(of: [run], form: form),
            case .histograms(let outputs) = asked.content
        else { throw PicturesTests.Missing() }
        #expect(outputs.map { PicturesTests.text($0.title) } == ["layer 3"])
    }

    @Test func deadUnitsAreShares() throws {
        let run = try PicturesRuns.run(PicturesRuns.moons)
        guard case .bars(let bars) = try PicturesTests.figure(.deadUnits, [run]).content else {
            throw PicturesTests.Missing()
        }
        #expect(bars.groups.map(PicturesTests.text) == ["layer 1", "layer 2"])
        #expect(bars.values == Array(run.result.layers.dead.prefix(2)))
    }

    @Test func imagesAreDrawnFromSamplesWeightsAndMistakes() throws {
        let run = try PicturesRuns.run(PicturesRuns.images, data: PicturesRuns.stripes)
        guard case .images(let samples) = try PicturesTests.figure(.samples, [run]).content else {
            throw PicturesTests.Missing()
        }
        #expect(samples.count == 16)
        #expect(samples.map { PicturesTests.text($0.label) }.prefix(5) == ["0", "0", "0", "0", "1"])
        #expect(samples[0].pixels.prefix(4) == [1, 1, 1, 1])
        guard case .images(let weights) = try PicturesTests.figure(.weightsAsImages, [run]).content else {
            throw PicturesTests.Missing()
        }
        #expect(weights.count == 6 && weights.allSatisfy(\.isSigned))
        // Weights are [in, out]: pixel p of unit u is weight p · 6 + u.
        #expect(weights[2].pixels[5] == run.result.parameters[5 * 6 + 2])
        guard case .images(let wrong) = try PicturesTests.figure(.mistakes, [run]).content else {
            throw PicturesTests.Missing()
        }
        let test = try #require(run.result.test)
        #expect(wrong.count == 12 - Int((test.accuracy * 12).rounded()))
        #expect(wrong.allSatisfy { PicturesTests.text($0.label).contains(" → ") })
    }

    @Test func confusionCountsEveryTestSample() throws {
        let run = try PicturesRuns.run(PicturesRuns.images, data: PicturesRuns.stripes)
        guard case .matrix(let matrix) = try PicturesTests.figure(.confusion, [run]).content else {
            throw PicturesTests.Missing()
        }
        #expect(matrix.values == run.result.confusion.map(Double.init))
        #expect(matrix.values.reduce(0, +) == 12)
    }

    @Test func mistakesOfThePerceptronByEpoch() throws {
        let curves = try PicturesTests.curves(.mistakes, [PicturesRuns.run(PicturesRuns.perceptron)])
        #expect(curves.series[0].x == [1, 2, 3, 4, 5, 6])
        #expect(curves.series[0].y.last == 0)
        #expect(curves.series[0].y.reduce(0, +) == 10)
    }

    @Test func networksShowTheirWeights() throws {
        let run = try PicturesRuns.run(PicturesRuns.xor)
        guard case .network(let diagram) = try PicturesTests.figure(.network, [run]).content else {
            throw PicturesTests.Missing()
        }
        #expect(diagram.columns.map { PicturesTests.text($0.label) } == ["input, 2", "2 sigmoid", "1 sigmoid"])
        #expect(diagram.columns[1].weights + diagram.columns[1].biases == Array(run.result.parameters.prefix(6)))
    }

    @Test func aSweepShowsTheMedianOverItsValues() throws {
        let runs: [ShownRun] = try [0.01, 0.1, 1.0].flatMap { (rate: Double) in
            try (UInt64(1)...3).map { seed in
                var plan = PicturesRuns.moons
                plan.optimizer = .sgd(rate: Float(rate), momentum: 0)
                return try PicturesRuns.run(
                    plan, settings: [PicturesRuns.number("optimizer.rate", rate)], seed: seed)
            }
        }
        let curves = try PicturesTests.curves(.sweep, runs, quantity: .loss(.end))
        #expect(curves.x.isLogarithmic)
        #expect(PicturesTests.text(curves.x.label) == "rate")
        #expect(curves.series.count == 1)
        #expect(curves.series[0].x == [0.01, 0.1, 1])
        for i in 0..<3 {
            let losses = runs[(3 * i)..<(3 * i + 3)].map(\.result.training.loss).sorted()
            #expect(curves.series[0].y[i] == losses[1])
            #expect(curves.series[0].low[i] == losses[0])
        }
    }

    @Test func aPerceptronsSweepCountsCorrections() throws {
        let runs = try [Gate.and, .or, .nand].enumerated().map { index, gate in
            var plan = PicturesRuns.perceptron
            plan.data = DataPlan(source: .gate(gate))
            return try PicturesRuns.run(plan, settings: [PicturesRuns.number("data.truth", Double(index))])
        }
        let curves = try PicturesTests.curves(.sweep, runs)
        #expect(PicturesTests.text(curves.y.label) == "updates")
        #expect(curves.series[0].y == [10, 4, 11])
    }

    @Test func spreadsAreSharesOfSolvedRuns() throws {
        let runs: [ShownRun] = try [0.0, 1.0].flatMap { (bias: Double) in
            try (UInt64(1)...4).map { seed in
                var plan = PicturesRuns.perceptron
                plan.epochs = 0
                let solves = bias == 1 && seed > 1
                plan.model = .network(
                    layers: [.dense(units: 1, activation: .step)],
                    initial: [.exact(weights: [1, 1], biases: [solves ? -1.5 : 1])])
                return try PicturesRuns.run(plan, settings: [PicturesRuns.number("bias", bias)], seed: seed)
            }
        }
        guard case .bars(let bars) = try PicturesTests.figure(.spread, runs).content else {
            throw PicturesTests.Missing()
        }
        #expect(bars.values == [0, 0.75])
        #expect(bars.groups.map(PicturesTests.text) == ["bias = 0", "bias = 1"])
    }

    @Test func aSingleRunHasNoSpreadAndNoSweep() throws {
        let runs = [try PicturesRuns.run(PicturesRuns.xor)]
        #expect(FigureName.spread.exhibit(of: runs) == nil)
        #expect(FigureName.sweep.exhibit(of: runs) == nil)
    }

    @Test(arguments: FigureName.allCases)
    func longRunsRecordLittleUnlessAsked(_ name: FigureName) {
        var plan = PicturesRuns.moons
        plan.epochs = 5000
        let recording = name.recording(for: plan)
        #expect(recording.history == [.loss, .accuracy, .mistakes].contains(name))
        #expect(!recording.everyEpoch && !recording.predictions && recording.series.isEmpty)
        #expect(recording.snapshots.count <= 6)
    }

    @Test(
        arguments: [(138_357_544, "138357544"), (16_777_216, "16777216"), (0.1 + 0.2, "0.3"), (-3, "-3")]
            as [(Double, String)])
    func wholeNumbersKeepAllTheirDigits(_ value: Double, _ text: String) {
        #expect(String(decoding: NumberText.shown(value), as: UTF8.self) == text)
    }

    @Test func measurementsLeaveOutWhatSaysNothing() throws {
        let table = try PicturesTests.table(.table, [PicturesRuns.run(PicturesRuns.moons)])
        #expect(
            table.columns.map(PicturesTests.text) == [
                "loss", "accuracy", "test loss", "test accuracy", "epochs", "updates", "mistakes", "parameters",
            ])
        #expect(table.rows.count == 1)
    }
}
