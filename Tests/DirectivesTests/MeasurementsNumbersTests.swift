import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Numbers are near or far, not right or wrong") struct MeasurementsNumbersTests {
    static let course = """
        # Course

        ```experiment line
        data: {inputs: grid -1 1 5, labels: [2*x1 - x2], target: number, test: 0.2}
        layers: 2 -> 1
        epochs: 4
        stop: {patience: 3, watch: r-squared, keep: last}
        ```

        ```experiment best
        data: {inputs: grid -1 1 5, labels: [2*x1 - x2, x1*x2], target: number}
        baseline: least-squares
        ```

        ```experiment flags
        data: {inputs: corners 2, labels: [x1 > 0.5, x2 > 0.5]}
        layers: 2 -> 2 sigmoid
        epochs: 1
        ```

        ```experiment flat
        data: {inputs: grid -1 1 3, labels: [0*x1 + 3.5], target: number}
        layers: 2 -> 1
        epochs: 1
        ```

        """

    static func claim(_ text: String) -> [String] {
        let course = SmallCourse(
            course + "```experiment self\ndata: xor\nlayers: 2 -> 1 sigmoid\nepochs: 9\nexpect:\n  - \(text)\n```\n")
        return course.messages().map { String($0.drop { $0 != " " }.dropFirst()) }
    }

    @Test(
        "is known",
        arguments: [
            "line.r-squared > 0", "line.test.mean-absolute-error < 9", "line.start.root-mean-squared-error > 0",
            "line.start.test.r-squared < 1", "line.at-epoch(2).r-squared < 1",
            "all(line.at-epoch(0..2).test.root-mean-squared-error > 0)", "best.r-squared == 1", "best.loss < 1",
        ]) func known(_ text: String)
    { #expect(Self.claim(text) == []) }

    static let numbers = "the labels are numbers, which are near or far, not right or wrong"
    static let instead = "r-squared, mean-absolute-error and root-mean-squared-error say how near they are"
    static let wrong: [(String, String)] =
        ["accuracy", "test.error", "start.exact-match", "mistakes", "confusion(0,1)"]
        .map { ("line.\($0) < 1", "[\($0)] no '\($0)': \(numbers) | \(instead)") } + [
            ("best.accuracy < 1", "[accuracy] no 'accuracy': \(numbers) | \(instead)"),
            ("line.at-epoch(2).accuracy < 1", "[accuracy] no 'accuracy': \(numbers) | \(instead)"),
            (
                "best.epochs < 1",
                "[epochs] no 'epochs': a baseline is not trained, it has no such measurement | \(instead)"
            ),
            (
                "r-squared < 1",
                "[r-squared] no 'r-squared': the labels are classes | accuracy says how many are right; target: number makes them numbers"
            ),
            (
                "flags.root-mean-squared-error < 1",
                "[root-mean-squared-error] no 'root-mean-squared-error': the labels say yes or no | accuracy and exact-match say how many are right"
            ),
            (
                "flags.confusion(0,1) < 1",
                "[confusion(0,1)] no 'confusion(0,1)': several labels are no classes | accuracy and exact-match say how many are right"
            ),
        ]

    @Test("is wrong, with what there is instead", arguments: wrong.indices) func isWrong(_ index: Int) {
        #expect(Self.claim(Self.wrong[index].0) == [Self.wrong[index].1])
    }

    @Test("what is listed has no accuracy, and all of it can be looked up") func listed() throws {
        let findings = SmallCourse(Self.course).findings()
        for id in ["line", "best"] {
            let run = try #require(findings.outcome(id)?.runs.first?.findings)
            let names = run.measurements.map(\.name)
            #expect(names.contains("r-squared") && names.contains("root-mean-squared-error"))
            #expect(!names.contains { $0.hasSuffix("accuracy") || $0 == "mistakes" })
            for (name, value) in run.measurements { #expect(run.value(name, epoch: nil) == value || value.isNaN) }
        }
    }

    @Test("labels that are all the same have no r-squared, and that is said") func constant() {
        let course = SmallCourse(Self.course + "Explained: [0.5](#flat.r-squared).\n")
        #expect(
            course.messages(0, course.findings().values(ofLesson: 0).diagnostics).map {
                $0.drop { $0 != " " }.dropFirst()
            }
                == [
                    "[0.5] the run gives NaN (the labels are all the same, there is nothing to explain), the text says 0.5"
                ])
    }
}
