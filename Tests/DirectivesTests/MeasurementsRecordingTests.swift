import Engine
import Lessons
import Testing

@testable import Directives

@Suite("What plans must record for those who refer to them") struct MeasurementsRecordingTests {
    /// The recordings of the runs of `a` when a claim or text elsewhere refers to them.
    static func recordings(_ extra: String, data: String = "xor", keys: String = "") -> [ExperimentPlan.Recording] {
        let course = SmallCourse(
            "```experiment a\ndata: \(data)\nlayers: 2 -> 1 sigmoid\nepochs: 90\nshow: []\n\(keys)```\n\n\(extra)\n")
        #expect(course.messages() == [])
        guard case .experiment(let job)? = course.directive("a")?.content else { return [] }
        return job.runs.map(\.plan.recording)
    }

    static func recording(_ change: (inout ExperimentPlan.Recording) -> Void) -> ExperimentPlan.Recording {
        var recording = ExperimentPlan.Recording()
        change(&recording)
        return recording
    }

    @Test("a history for curves of loss, predictions where they are asked for, nothing for the last state")
    func figures() {
        func recordings(_ keys: String) -> [ExperimentPlan.Recording] {
            let course = SmallCourse("```experiment a\ndata: xor\nlayers: 2 -> 1 sigmoid\n\(keys)\n```\n")
            guard case .experiment(let job)? = course.directive("a")?.content else { return [] }
            return job.runs.map(\.plan.recording)
        }
        #expect(recordings("show: [loss]") == [Self.recording { $0.history = true }])
        #expect(recordings("show: [network]\nrepeat: 2") == [.init(), .init()])
        #expect(
            recordings("show: []\nrecord: [predictions]") == [Self.recording { $0.predictions = true }])
    }

    @Test("nothing for final measurements")
    func final() {
        #expect(Self.recordings("[1](#a.loss) [1](#a.weight.1.0.0) [0](#a.output.3.0)") == [.init()])
    }

    @Test("once, what is counted at the end only")
    func once() {
        #expect(
            Self.recordings("[1](#a.recall(1)) [1](#a.start.output.0.0)") == [
                Self.recording { $0.once = [.recall(class: 1, .end), .output(sample: 0, unit: 0, .start)] }
            ])
        #expect(
            Self.recordings("[1](#a.test.confusion(0,1))", data: "{name: moons, samples: 20, test: 0.5}") == [.init()])
        #expect(
            Self.recordings("[1](#a.at-epoch(3).recall(1))") == [
                Self.recording {
                    $0.history = true
                    $0.series = [.recall(class: 1, .end)]
                }
            ])
    }

    @Test("a history for what every epoch has, a series for the rest, parameters of the epochs asked for")
    func epochs() {
        #expect(Self.recordings("[1](#a.at-epoch(3).loss)") == [Self.recording { $0.history = true }])
        #expect(
            Self.recordings("[1](#a.at-epoch(3).gradient.norm.1)") == [
                Self.recording {
                    $0.history = true
                    $0.series = [.gradientNorm(layer: 1, .end)]
                }
            ])
        #expect(
            Self.recordings("[1](#a.at-epoch(30).weight.1.0.0) [1](#a.at-epoch(3).bias.1.0)") == [
                Self.recording { $0.snapshots = [3, 30] }
            ])
        #expect(
            Self.recordings("", keys: "expect:\n  - all(at-epoch(0..80).weight.1.0.0 < 9)\n") == [
                Self.recording { $0.everyEpoch = true }
            ])
    }

    @Test("predictions for samples that are not kept anyway")
    func predictions() {
        let wanted = Self.recording { $0.predictions = true }
        #expect(Self.recordings("[1](#a.output.64.0)", data: "{name: moons, samples: 65}") == [wanted])
        #expect(Self.recordings("[1](#a.output.63.0)", data: "{name: moons, samples: 64}") == [.init()])
        #expect(Self.recordings("[1](#a.test.output.0.0)", data: "{name: moons, samples: 20, test: 0.5}") == [wanted])
    }

    @Test("only the runs meant")
    func onlyThose() {
        let history = Self.recording { $0.history = true }
        #expect(
            Self.recordings(
                "[1](#a(optimizer.rate=1).at-epoch(3).loss)", keys: "vary: {optimizer.rate: [0.1, 1]}\nrepeat: 2\n")
                == [
                    .init(), .init(), history, history,
                ])
    }

    @Test("histories for curves of a comparison")
    func curves() {
        #expect(
            Self.recordings("```compare c\ncurves: [a.accuracy]\nshow: [lines]\n```") == [
                Self.recording { $0.history = true }
            ])
    }

    @Test("from another lesson")
    func elsewhere() {
        let course = SmallCourse([
            ("en/01-a.md", "```experiment x\ndata: xor\nlayers: 2 -> 1 sigmoid\nshow: []\n```\n"),
            ("en/02-b.md", "# B\n\n[1](#a/x.at-epoch(3).loss)\n"),
        ])
        guard case .experiment(let job)? = course.directive("x")?.content else {
            Issue.record("x is an experiment")
            return
        }
        #expect(job.runs.map(\.plan.recording.history) == [true])
        #expect(course.resolved[0].directives[0]?.referredTo == [])
        #expect(course.resolved[1].referredTo == [DirectiveAddress(lesson: 0, directive: 0)])
    }

    @Test("more than a run may keep is refused")
    func tooMuch() {
        let course = SmallCourse(
            """
            ```experiment a
            data: moons
            layers: 2 -> 1000 tanh -> 1000 tanh -> 1 sigmoid
            epochs: 200
            show: []
            expect:
              - all(at-epoch(1..200).weight.1.0.0 < 9)
            ```
            """)
        #expect(course.messages().map { $0.contains("takes 808 megabytes, more than 500") } == [true])
    }

    @Test("whom a directive refers to")
    func referred() {
        let course = SmallCourse(
            """
            ```trace a
            expression: y = 1
            ```

            ```trace b
            expression: y = 2
            expect:
              - y == 2 and all(a.y == 1)
            ```

            ```compare c
            rows: [a, b]
            columns: [y]
            ```
            """)
        func referred(_ index: Int) -> [Int] {
            course.resolved[0].directives[index]?.referredTo.map(\.directive) ?? []
        }
        #expect(referred(0) == [])
        #expect(referred(1) == [0])
        #expect(referred(2) == [0, 1])
    }
}
