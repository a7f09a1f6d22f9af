import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Claims judged") struct ClaimsJudgingTests {
    /// Four runs of four seeds with these losses and accuracies, and a claim about them.
    static func verdict(
        _ claim: String, losses: [Double] = [0.1, 0.2, 0.3, 0.4], accuracies: [Double] = [1, 1, 0.5, 1]
    ) throws -> ClaimOutcome.Verdict {
        let course = SmallCourse(
            """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 0
            seed: 7
            repeat: 4
            expect:
              - \(claim)
            ```
            """)
        #expect(course.messages() == [])
        let findings = course.findings { _, runs in
            runs.changeResults { index, result in
                result.training.loss = losses[index]
                result.training.quality = .labels(accuracy: accuracies[index], exactMatch: 1)
            }
        }
        return try #require(findings.outcome("a")?.claims.first).verdict
    }

    static let cases: [(String, Bool)] = [
        ("loss == 0.25", true), ("loss.min == 0.1", true), ("loss.max == 0.4", true), ("loss.mean ~ 0.25", true),
        ("loss.deviation ~ 0.1291", true), ("loss.median == 0.25", true), ("all(loss <= 0.4)", true),
        ("all(loss < 0.4)", false),
        ("share(accuracy == 1) == 0.75", true), ("count(accuracy == 1) == 3", true),
        ("count(loss < 0.25 and accuracy == 1) == 2", true),
        ("count(not accuracy == 1) == 1", true), ("all(accuracy == 1)", false), ("not all(accuracy == 1)", true),
        ("all(accuracy == 1) or loss < 1", true), ("all(accuracy == 1) and loss < 1", false),
        ("loss < 1 and accuracy == 1", true),
        ("all(loss < loss.max or loss == loss.max)", true), ("count(loss > loss.mean) == 2", true),
        ("a.loss == 0.25", true),
        ("max(loss, 1) == 1", true), ("all(max(loss, 0.2) < 0.5)", true), ("'[loss, 1] == [0.25, 1]'", true),
        ("'[loss, 1] == [0.25, 2]'", false),
        ("share(accuracy == 1) - 0.75 == 0", true), ("1 < 2", true), ("2 < 1", false), ("loss ~ 0.3", true),
        ("loss ~ 0.2", false),
        ("finite(loss)", true), ("all(parameters == 3)", true),
    ]

    @Test("holds, or not", arguments: cases)
    func holds(_ claim: String, _ holds: Bool) throws {
        #expect((try Self.verdict(claim) == .holds) == holds)
    }

    /// One run has no loss.
    static let withNaN: [(String, Bool)] = [
        ("loss < 1", true), ("loss.min < 1", false), ("loss.max < 1", false), ("loss.mean < 1", false),
        ("not loss.max < 1", false),
        ("loss.max != 1", false), ("loss.max == loss.max", false), ("all(loss < 1)", false),
        ("all(not loss > 1)", false),
        ("share(loss < 1) == 0.75", true), ("count(loss != 5) == 3", true), ("loss.max < 1 or accuracy == 1", true),
        ("loss.max < 1 and accuracy == 1", false), ("finite(loss.max)", false), ("not finite(loss.max)", true),
        ("all(loss < 1 or not finite(loss))", true), ("count(finite(loss)) == 3", true), ("loss.max ~ 0.1", false),
        ("not loss.max ~ 0.1", false), ("abs(loss.max) < 1", false),
    ]

    @Test("a comparison with a NaN does not hold, and neither does its opposite", arguments: withNaN)
    func nans(_ claim: String, _ holds: Bool) throws {
        #expect((try Self.verdict(claim, losses: [0.1, .nan, 0.3, 0.2]) == .holds) == holds)
    }

    @Test("what was found is named in reading order")
    func found() throws {
        #expect(
            try Self.verdict("loss.max + a.accuracy < loss")
                == .fails(found: [
                    .init(name: "loss.max", value: 0.4), .init(name: "a.accuracy", value: 1),
                    .init(name: "loss", value: 0.25),
                ]))
        #expect(
            try Self.verdict("all(loss < 0.3)") == .fails(found: [.init(name: "loss (seed 9)", value: 0.3)]))
        #expect(
            try Self.verdict("share(accuracy == 1) > 0.9 and count(loss < 1) == 4")
                == .fails(found: [
                    .init(name: "share(accuracy == 1)", value: 0.75), .init(name: "count(loss < 1)", value: 4),
                ]))
    }

    @Test("claims over epochs look at every one of them")
    func epochs() throws {
        let text = """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 6
            repeat: 2
            expect:
              - all(at-epoch(1..6).mistakes == 4)
              - all(at-epoch(3..6).mistakes == 4)
              - all(at-epoch(1..6).loss < at-epoch(0..5).loss)
              - at-epoch(2).mistakes == 3
              - share(all(at-epoch(1..6).mistakes == 4)) == 0.5
              - all(max(at-epoch(3..6).mistakes, 2) == 4)
              - all(at-epoch(0..6).weight.1.0.0 == weight.1.0.0 or 1 < 2)
              - all(at-epoch(1..6).mistakes.min == 4)
              - all(at-epoch(3..6).mistakes.min == 4)
              - all(at-epoch(1..6).loss.max < 0.4)
            ```
            """
        let course = SmallCourse(text)
        #expect(course.messages() == [])
        let findings = course.findings { _, runs in
            runs.changeResults { index, result in
                for epoch in result.history.indices {
                    result.history[epoch].mistakes = index == 0 && epoch == 2 ? 3 : 4
                    result.history[epoch].training.loss = 1 / Double(epoch + 1)
                }
            }
        }
        let verdicts = try #require(findings.outcome("a")).claims.map(\.verdict)
        #expect(verdicts[0] == .fails(found: [.init(name: "at-epoch(2).mistakes (seed 1)", value: 3)]))
        #expect(verdicts[1] == .holds)
        #expect(verdicts[2] == .holds)
        #expect(verdicts[3] == .fails(found: [.init(name: "at-epoch(2).mistakes", value: 3.5)]))
        #expect(verdicts[4] == .holds)
        #expect(verdicts[5] == .holds)
        #expect(verdicts[6] == .holds)
        #expect(verdicts[7] == .fails(found: [.init(name: "at-epoch(2).mistakes.min", value: 3)]))
        #expect(verdicts[8] == .holds)
        #expect(verdicts[9] == .fails(found: [.init(name: "at-epoch(1).loss.max", value: 0.5)]))
    }

    @Test("an epoch that a run did not reach has no value, and the reason is told")
    func endedEarly() {
        let course = SmallCourse(
            """
            ```experiment a
            data: and
            layers: 2 -> 1 step
            optimizer: perceptron-rule 1
            initial: zero
            order: given
            epochs: 50
            stop: mistakes == 0
            expect:
              - epochs == 6
              - all(at-epoch(6..50).mistakes == 0)
              - at-epoch(20).mistakes < 9
            ```

            After 20 epochs [0](#a.at-epoch(20).mistakes).
            """)
        #expect(course.messages() == [])
        let findings = course.findings()
        #expect(
            course.messages(0, findings.claimDiagnostics(ofLesson: 0)) == [
                "11 [all(at-epoch(6..50).mistakes == 0)] does not hold: at-epoch(7).mistakes is NaN | it ended after epoch 6",
                "12 [at-epoch(20).mistakes < 9] does not hold: at-epoch(20).mistakes is NaN | it ended after epoch 6",
            ])
        let (values, diagnostics) = findings.values(ofLesson: 0)
        #expect(values == [.checked(text: "NaN", agrees: false)])
        #expect(
            course.messages(0, diagnostics) == [
                "15 [0] the run gives NaN (it ended after epoch 6), the text says 0"
            ])
    }

    @Test("a run that diverged says so")
    func diverged() {
        let course = SmallCourse(
            """
            ```experiment a
            data: {name: moons, samples: 20}
            layers: 2 -> 8 relu -> 1
            loss: mean-squared-error
            optimizer: sgd 1e30
            epochs: 9
            expect:
              - loss < 1
              - diverged > 0
            ```
            """)
        #expect(course.messages().filter { $0.contains("error") } == [])
        let messages = course.messages(0, course.findings().claimDiagnostics(ofLesson: 0))
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("8 [loss < 1] does not hold: loss is NaN | it diverged in epoch ") == true)
    }

    @Test("runs are told apart by variant and setting in a counterexample")
    func counterexamples() throws {
        let course = SmallCourse(
            """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 0
            variants: {few: {}, many: {layers: 2 -> 9 tanh -> 1 sigmoid}}
            vary: {optimizer.rate: [0.1, 1]}
            expect:
              - all(parameters < 30)
              - count(parameters < 30) == 2
              - many(optimizer.rate=1).parameters == 37
              - parameters.max == 37
            ```
            """)
        #expect(course.messages() == [])
        let claims = try #require(course.findings().outcome("a")).claims
        #expect(
            claims.map(\.verdict) == [
                .fails(found: [.init(name: "parameters (many, optimizer.rate=0.1)", value: 37)]), .holds, .holds,
                .holds,
            ])
    }

    @Test("nothing is judged of what was skipped or failed")
    func unchecked() throws {
        let course = SmallCourse(
            """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 0
            expect:
              - accuracy < 0
            ```

            ```experiment b
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 0
            expect:
              - a.accuracy < 0
              - parameters == 3
            ```

            [1](#a.loss) [Figure 1](#a.boundary) [7](#b.parameters)
            """)
        for state in [Outcome.State.failed, .skipped(missing: ["mnist"])] {
            let findings = course.findings(states: ["a": state])
            #expect(findings.outcome("a")?.claims.map(\.verdict) == [.unchecked])
            #expect(findings.outcome("b")?.claims.map(\.verdict) == [.unchecked, .holds])
            #expect(findings.claimDiagnostics(ofLesson: 0) == [])
            #expect(
                findings.values(ofLesson: 0).values == [
                    .unchecked(text: "1"), .unchecked(text: "Figure 1"), .checked(text: "3", agrees: false),
                ])
        }
    }

    @Test("a value that six digits would make look right is shown in full")
    func fullDigits() throws {
        let course = SmallCourse(
            """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 0
            expect:
              - loss <= 0.05
              - accuracy == 1
            ```
            """)
        let findings = course.findings { _, runs in
            runs.changeResults { _, result in
                result.training.loss = 0.05000000001
                result.training.quality = .labels(accuracy: 0.7512345678, exactMatch: 1)
            }
        }
        #expect(
            course.messages(0, findings.claimDiagnostics(ofLesson: 0)) == [
                "6 [loss <= 0.05] does not hold: loss is 0.05000000001",
                "7 [accuracy == 1] does not hold: accuracy is 0.751235",
            ])
    }
}
