import Testing

@testable import Engine

/// What is counted by class, and what a plan asks for beside what every run keeps.
@Suite struct ClassCountsTests {
    /// `sklearn.metrics.precision_score` and `recall_score` (average=None) of these counts, scikit-learn 1.7.
    static let counts = ClassCounts([5, 1, 0, 2, 7, 1, 0, 0, 0])

    @Test(arguments: [
        (Quantity.precision(class: 0, .end), 0.7142857142857143), (.precision(class: 1, .end), 0.875),
        (.precision(class: 2, .end), 0), (.recall(class: 0, .end), 0.8333333333333334), (.recall(class: 1, .end), 0.7),
        (.confusion(truth: 1, guess: 2, .end), 1), (.confusion(truth: 2, guess: 2, .end), 0),
    ])
    func sharesAreOfARowOrAColumn(quantity: Quantity, value: Double) throws {
        #expect(try #require(Self.counts).value(of: quantity) == value)
    }

    @Test func ofNothingIsNotANumber() throws {
        let counts = try #require(Self.counts)
        #expect(counts.value(of: .recall(class: 2, .end))?.isNaN == true)
        #expect(counts.value(of: .recall(class: 3, .end)) == nil)
        #expect(counts.value(of: .loss(.end)) == nil)
        #expect(ClassCounts([1, 2, 3]) == nil && ClassCounts([]) == nil)
    }

    static let asked: [Quantity] = [
        .output(sample: 2, unit: 0, .start), .output(sample: 4, unit: 0, .startTest),
        .output(sample: 70, unit: 0, .startValidation), .recall(class: 1, .end), .confusion(truth: 0, guess: 1, .end),
        .precision(class: 0, .validation), .precision(class: 1, .test), .gradientNorm(layer: 1, .end),
    ]

    static func result(epochs: Int, history: Bool = false) throws -> (RunResult, ExperimentPlan) {
        var plan = PicturesRuns.xor
        plan.data = DataPlan(source: .generated(.moons), seed: 3)
        plan.data.samples = 300
        plan.data.noise = 0.3
        plan.data.test = .share(0.25)
        plan.data.validation = .count(80)
        plan.epochs = epochs
        plan.recording.series = asked
        plan.recording.once = asked.filter(\.isAsked)
        plan.recording.history = history
        plan.recording.predictions = true
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        return (try plan.run(on: data, from: nil) { _ in true }, plan)
    }

    /// The start of a long run is the end of one that does not train, and what epochs keep is what a shorter run ends with.
    @Test func theStartIsARunThatDoesNotTrain() throws {
        let (run, plan) = try Self.result(epochs: 4, history: true)
        let (start, startPlan) = try Self.result(epochs: 0)
        let (short, shortPlan) = try Self.result(epochs: 3)
        for case .output(let sample, let unit, let moment) in Self.asked {
            let before = run.value(.output(sample: sample, unit: unit, moment), plan: plan, epoch: nil)
            #expect(before != nil)
            #expect(
                before
                    == start.value(.output(sample: sample, unit: unit, moment.part), plan: startPlan, epoch: nil))
        }
        for quantity in Self.asked where quantity.classMoment != nil {
            let value = run.value(quantity, plan: plan, epoch: 3)
            let end = short.value(quantity, plan: shortPlan, epoch: nil)
            #expect(value != nil && value?.bitPattern == end?.bitPattern, "\(quantity)")
        }
        #expect(run.value(.recall(class: 1, .end), plan: plan, epoch: nil)?.isNaN == false)
    }

    /// Counts over the training part are those of its outputs.
    @Test func countsAreThoseOfTheOutputs() throws {
        let (run, plan) = try Self.result(epochs: 2)
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        let (labels, called) = (data.training.labels, run.outputs.map { $0 > 0.5 ? 1 : 0 })
        let wrong = zip(labels, called).filter { $0 == 0 && $1 == 1 }.count
        let right = zip(labels, called).filter { $0 == 1 && $1 == 1 }.count
        #expect(run.value(.confusion(truth: 0, guess: 1, .end), plan: plan, epoch: nil) == Double(wrong))
        #expect(
            run.value(.recall(class: 1, .end), plan: plan, epoch: nil)
                == Double(right) / Double(labels.filter { $0 == 1 }.count))
    }

    @Test func whatIsAskedComesBackFromItsBytes() throws {
        let (run, _) = try Self.result(epochs: 1)
        #expect(run.asked.count == Self.asked.count - 2)
        let decoded = try RunResult(decoding: run.encoded())
        #expect(decoded.encoded() == run.encoded())
        var damaged = run.encoded()
        damaged.append(2)
        #expect(throws: DecodingProblem.self) { try RunResult(decoding: damaged) }
        for quantity in Self.asked {
            var e = Encoder()
            quantity.encode(into: &e)
            var d = Decoder(e.bytes)
            #expect(Quantity(from: &d) == quantity)
        }
    }

    /// What is wanted of the end is not counted after every epoch, and the confusion's samples are counted once.
    @Test func countsOfTheEndAreMadeOnce() throws {
        var (_, plan) = try Self.result(epochs: 0)
        plan.recording = Quantity.recall(class: 1, .end).recordingAtEnd
        plan.recording.history = true
        plan.recording.add(Quantity.recall(class: 1, .test).recordingAtEnd)
        #expect(plan.recording.once == [.recall(class: 1, .end)] && plan.recording.series.isEmpty)
        plan.data.test = .natural
        plan.epochs = 2
        #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
        var run = try Run(plan, on: plan.data.prepare(given: nil, givenTest: nil), from: nil)
        run.begin()
        #expect(run.present.counts.isEmpty)
        while !run.isOver {
            run.advance()
            #expect(run.present.counts.isEmpty)
        }
        var result = run.result
        run.measure(&result)
        #expect(run.present.counts.count == 1 && run.present.counts[0].counts?.counts == result.confusion)
        #expect(result.history.allSatisfy { $0.series.isEmpty })
    }

    @Test func aBaselineIsAskedToo() throws {
        var (_, plan) = try Self.result(epochs: 0)
        plan.model = .baseline(.majority)
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        let run = try plan.run(on: data, from: nil) { _ in true }
        let labels = data.training.labels
        let most = labels.filter { $0 == 1 }.count * 2 > labels.count ? 1 : 0
        #expect(run.value(.recall(class: 1, .end), plan: plan, epoch: nil) == Double(most))
    }
}
