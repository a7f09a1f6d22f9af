import Directives
import Engine
import Foundation
import Lessons
import Testing

@testable import Reports

@Suite struct JSONFormatTests {
    private static let text = """
        # XOR

        The loss is [0.1](#xor.loss).

        ```experiment xor
        show: [loss, table]
        expect:
          - loss < 0.5
        ```

        ```exercise try
        ask: why
        ```

        """

    private func parsed(_ report: Report) throws -> [String: Any] {
        let files = ReportFormat.json.write(CourseReport(title: "Course", reports: [report]))
        #expect(files.map(\.path) == ["index.json", "en/03-xor.json"])
        let value = try JSONSerialization.jsonObject(with: Data(files[1].bytes))
        return try #require(value as? [String: Any])
    }

    private func report(_ outcome: (DirectiveFence) -> Outcome? = { HTMLSample.ran($0) }) -> Report {
        HTMLSample.report(
            Self.text, path: "en/03-xor.md", outcomes: { $0.kind == .exercise ? nil : outcome($0) })
    }

    private func experiment(_ object: [String: Any]) throws -> [String: Any] {
        let list = try #require(object["experiments"] as? [[String: Any]])
        #expect(list.count == 1)
        return try #require(list.first)
    }

    /// 2 -> 2 tanh -> 1, its parameters 0, ¼, ½, …
    private func run(seed: UInt64, key: RunKey) -> FinishedRun {
        let layers: [Layer] = [.dense(units: 2, activation: .tanh), .dense(units: 1, activation: .linear)]
        let plan = ExperimentPlan(
            data: DataPlan(source: .gate(.xor)), model: .network(layers: layers, initial: []), loss: .meanSquaredError,
            optimizer: .sgd(rate: 0.1, momentum: 0), seed: seed)
        var result = RunResult()
        result.input = Shape(2)
        result.parameters = (0..<9).map { Float($0) / 4 }
        result.outputs = [0.5, .nan, .infinity, 1]
        result.outputUnits = 1
        return FinishedRun(key: key, findings: .experiment(plan, result))
    }

    private func ran(_ fence: DirectiveFence, _ runs: [FinishedRun]) -> Outcome {
        var outcome = HTMLSample.ran(fence)
        outcome.runs = runs
        outcome.directive.recordsParameters = true
        outcome.directive.recordsPredictions = true
        return outcome
    }

    @Test func keepsTheContract() throws {
        let report = report { ran($0, [run(seed: 7, key: RunKey())]) }
        let object = try parsed(report)
        #expect(object["lesson"] as? String == "xor")
        #expect(object["language"] as? String == "en")
        #expect((object["exercises"] as? [[String: String]]) == [["id": "try"]])
        let values = try #require((object["values"] as? [[String: Any]])?.first)
        #expect(values["target"] as? String == "xor.loss")
        #expect(values["agrees"] as? Bool == true)
        let experiment = try experiment(object)
        #expect(experiment["id"] as? String == "xor")
        #expect(experiment["kind"] as? String == "experiment")
        #expect(experiment["seed"] as? Int == 7)
        #expect((experiment["digest"] as? String)?.count == 64)
        #expect(experiment["figures"] as? [String] == ["xor.loss"])
        #expect(experiment["measurements"] is [String: Any])
        #expect(experiment["runs"] == nil)
        let claims = try #require(experiment["claims"] as? [[String: Any]])
        #expect(claims.first?["claim"] as? String == "loss < 0.5")
        #expect(claims.first?["holds"] as? Bool == true)
        let tables = try #require(experiment["tables"] as? [[String: Any]])
        #expect(tables.first?["columns"] as? [String] == ["x1", "x2", "truth", "output"])
        #expect((tables.first?["rows"] as? [[Double]])?[1].prefix(3) == [0, 1, 0])
        // Foundation loses the last digit when it reads; what is written has it.
        let text = String(decoding: LessonJSON(report).value.bytes, as: UTF8.self)
        #expect(text.contains("[0, 1, 0, \(1 / 7.0 - 0.1)]"))
    }

    @Test func writesParametersAsInByOut() throws {
        let experiment = try experiment(parsed(report { ran($0, [run(seed: 1, key: RunKey())]) }))
        let layers = try #require(experiment["parameters"] as? [[String: Any]])
        #expect(layers.count == 2)
        #expect(layers[0]["weights"] as? [[Double]] == [[0, 0.25], [0.5, 0.75]])
        #expect(layers[0]["biases"] as? [Double] == [1, 1.25])
        #expect(layers[1]["weights"] as? [[Double]] == [[1.5], [1.75]])
        #expect(layers[1]["biases"] as? [Double] == [2])
        let predictions = try #require(experiment["predictions"] as? [String: [[Any]]])
        #expect(predictions["training"]?.map { $0[0] as? Double } == [0.5, nil, nil, 1])
    }

    @Test func writesConvolutionsAsOutInHeightWidth() throws {
        let layers: [Layer] = [
            .convolution(height: 1, width: 2, filters: 2, stride: 1, padding: 0, activation: .relu), .flatten,
        ]
        let value = ParametersJSON.value(
            (0..<10).map { Float($0) }, layers: layers, input: Shape(height: 1, width: 3, channels: 2))
        let expected: JSONValue = .array([
            .object([
                "layer": .number(1),
                "weights": .array([
                    .array([.array([numbers(0, 1)]), .array([numbers(2, 3)])]),
                    .array([.array([numbers(4, 5)]), .array([numbers(6, 7)])]),
                ]), "biases": numbers(8, 9),
            ])
        ])
        #expect(value == expected)
        #expect(ParametersJSON.value([1], layers: layers, input: Shape(height: 1, width: 3, channels: 2)) == .null)
    }

    private func numbers(_ values: Double...) -> JSONValue { .array(values.map { .number($0) }) }

    @Test func listsRunsByTheirKeys() throws {
        let key = RunKey(
            variant: "deep", settings: [.init(path: "optimizer.rate", value: "0.10", number: 0.1)], seed: 8)
        let experiment = try experiment(parsed(report { ran($0, [run(seed: 8, key: key), run(seed: 9, key: key)]) }))
        let runs = try #require(experiment["runs"] as? [[String: Any]])
        #expect(runs.count == 2)
        let found = try #require(runs[0]["key"] as? [String: Any])
        #expect(found["variant"] as? String == "deep")
        #expect(found["optimizer.rate"] as? Double == 0.1)
        #expect(found["seed"] as? Int == 8)
        #expect(experiment["measurements"] == nil)
    }

    @Test func saysWhatWasNotRunAndWhatDoesNotHold() throws {
        #expect(try experiment(parsed(report { _ in nil }))["state"] as? String == "failed")
        let skipped = try experiment(
            parsed(
                report { fence in
                    var outcome = HTMLSample.outcome(fence)
                    outcome.state = .skipped(missing: ["mnist"])
                    outcome.claims = [HTMLSample.claim("loss < 1", .unchecked)]
                    return outcome
                }))
        #expect(skipped["missing"] as? [String] == ["mnist"])
        #expect((skipped["claims"] as? [[String: Any]])?.first?["holds"] is NSNull)
        let failing = try experiment(
            parsed(
                report { fence in
                    var outcome = HTMLSample.ran(fence)
                    outcome.claims = [HTMLSample.claim("loss < 1", .fails(found: [.init(name: "loss", value: 2.5)]))]
                    return outcome
                }))
        let claim = try #require((failing["claims"] as? [[String: Any]])?.first)
        #expect(claim["holds"] as? Bool == false)
        #expect(claim["found"] as? [String: Double] == ["loss": 2.5])
    }

    @Test func placesDiagnostics() throws {
        let report = HTMLSample.report("# X\n\n가 $x$ y\n", path: "en/03-xor.md")
        let diagnostic = try #require((parsed(report)["diagnostics"] as? [[String: Any]])?.first)
        #expect(diagnostic["severity"] as? String == "warning")
        #expect(diagnostic["identifier"] as? String == "bare-dollar")
        #expect(diagnostic["line"] as? Int == 3)
        #expect(diagnostic["column"] as? Int == 3)
        #expect(diagnostic["endColumn"] as? Int == 6)
    }

    @Test func countsClaimsInTheIndex() throws {
        let files = ReportFormat.json.write(CourseReport(title: "Course", reports: [report()]))
        #expect(
            String(decoding: files[0].bytes, as: UTF8.self) == """
                {
                  "lessons": [
                    {
                      "claims": {"failed": 0, "held": 1, "unchecked": 0},
                      "errors": 0,
                      "file": "en/03-xor.json",
                      "language": "en",
                      "lesson": "xor",
                      "title": "XOR",
                      "warnings": 0
                    }
                  ],
                  "title": "Course"
                }

                """)
    }

    @Test(arguments: [
        (JSONValue.number(0.1), "0.1"), (.number(1), "1"), (.number(-0.0), "0"), (.number(.nan), "null"),
        (.number(-.infinity), "null"), (.number(1e300), "1e+300"), (.number(.leastNonzeroMagnitude), "5e-324"),
        (.bool(true), "true"),
        (.string("a\"\\\n\u{1}가"), "\"a\\\"\\\\\\n\\u0001가\""), (.array([]), "[]"), (.object([:]), "{}"),
        (.array([.integer(1), .null]), "[1, null]"),
        (.object(["b": .null, "a": .integer(2)]), "{\"a\": 2, \"b\": null}"),
        (.array([.array([.integer(1)])]), "[\n  [1]\n]"),
    ])
    func writesValues(_ value: JSONValue, _ expected: String) throws {
        #expect(String(decoding: value.bytes, as: UTF8.self) == expected + "\n")
        _ = try JSONSerialization.jsonObject(with: Data(value.bytes), options: .fragmentsAllowed)
    }
}
