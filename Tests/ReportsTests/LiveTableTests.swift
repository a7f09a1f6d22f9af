import Datasets
import Directives
import Engine
import FoundationEssentials
import Lessons
import Testing

@testable import Reports

/// A table's experiment in its page ends as it did here: gaps, split and scale are made there anew.
struct LiveTableTests {
    private static func table() throws -> LoadedData {
        var rows = ["age,city,tired"]
        for i in 0..<60 {
            rows.append(
                "\(i % 7 == 3 ? "" : String(20 + i * 17 % 41)),\(["Seoul", "Busan", "NA"][i % 3]),\(i * i % 5 < 2 ? "yes" : "no")"
            )
        }
        var form = CSVForm(label: "tired")
        form.missing = .mean
        return try DataLibrary.csv(Array(rows.joined(separator: "\n").utf8), form)
    }

    static let plans: [@Sendable (inout DataPlan) -> Void] = [
        { $0.validation = .share(0.25) }, { $0.scale = .standard },
        {
            $0.test = .share(0.2)
            $0.take = 40
            $0.validation = .count(9)
            $0.scale = .standard
        },
        {
            $0.test = .count(10)
            $0.validation = .count(9)
            $0.split = .order
        },
    ]

    @Test(arguments: plans.indices) func endsTheSame(index: Int) throws {
        let loaded = try Self.table()
        var plan = LiveSample.plan
        plan.data = DataPlan(source: .given(digest: loaded.digest), seed: 5)
        Self.plans[index](&plan.data)
        // A text may ask for more of the run than a page would record.
        plan.recording.once = (0..<17).map { .recall(class: $0, .end) }
        plan.recording.series = (1...17).map { .gradientNorm(layer: $0, .end) }
        let data = try plan.data.prepare(given: loaded.training, givenTest: nil)
        let result = try plan.run(on: data, from: nil) { _ in true }
        let takes = ExploreControl(
            setting: .take, range: .numbers(from: 20, to: 45, isLogarithmic: false, isWhole: true),
            path: Array("data.take".utf8))
        let controls = LiveSample.controls + (plan.data.take == nil ? [] : [takes])
        let report = HTMLSample.report(LiveSample.text, path: "en/01-live.md") { fence in
            var outcome = HTMLSample.ran(fence)
            outcome.directive.content = .experiment(
                ExperimentJob(runs: [PlannedRun(key: RunKey(), plan: plan)], given: [loaded]))
            outcome.directive.body = fence.body
            outcome.directive.explore = controls
            outcome.runs = [FinishedRun(key: RunKey(), findings: .experiment(plan, result))]
            return outcome
        }
        let site = Site(CourseReport(title: "Course", reports: [report]), module: Array("TW9kdWxl".utf8))
        let page = String(decoding: LessonPage(report, of: site).file.bytes, as: UTF8.self)
        let letters = try #require(page.split(separator: "\"document\":\"").last?.prefix { $0 != "\"" })
        let bytes = try #require(Data(base64Encoded: String(letters).replacing("\\/", with: "/")))
        let explorer = try Explorer(decoding: [UInt8](bytes))
        while explorer.advance(epochs: 1) {}
        let state = String(decoding: explorer.state(), as: UTF8.self)
        #expect(
            state.contains(
                "\"digest\":\"\(Outcome.digest([FinishedRun(key: RunKey(), findings: .experiment(plan, result))]))\""))
        #expect(state.contains("validation.loss") == (plan.data.validation != .natural))
    }
}
