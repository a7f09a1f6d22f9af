import Datasets
import Directives
import Engine
import Lessons

@testable import Reports

/// A lesson whose experiment was run and may be explored.
enum LiveSample {
    static let text = """
        # Live

        ```experiment xor
        data: xor
        layers: 2 -> 2 sigmoid -> 1 sigmoid
        optimizer: sgd 1
        epochs: 3
        show: [boundary, network]
        explore: [optimizer.rate 0.1..10 log, layers.1.units 1..8, layers.1.activation]
        expect:
          - accuracy == 1
        ```
        """

    static let controls = [
        ExploreControl(
            setting: .rate, range: .numbers(from: 0.1, to: 10, isLogarithmic: true, isWhole: false),
            path: Array("optimizer.rate".utf8)),
        ExploreControl(
            setting: .units, layer: 1, range: .numbers(from: 1, to: 8, isLogarithmic: false, isWhole: true),
            path: Array("layers.1.units".utf8)),
        ExploreControl(
            setting: .activation, layer: 1,
            range: .choices([Activation.sigmoid.number, Activation.tanh.number]),
            path: Array("layers.1.activation".utf8)),
    ]

    static let plan = ExperimentPlan(
        data: DataPlan(source: .gate(.xor)),
        model: .network(
            layers: [.dense(units: 2, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)],
            initial: [
                .drawn(weights: .xavier, biases: .zero), .drawn(weights: .xavier, biases: .zero),
            ]),
        loss: .binaryCrossEntropy, optimizer: .sgd(rate: 1, momentum: 0), epochs: 3, seed: 7)

    /// Images of MNIST's form, one of each digit.
    static let images = LoadedData(
        digest: [1],
        training: Samples(
            shape: Shape(height: 28, width: 28, channels: 1), inputs: .bytes([UInt8](repeating: 128, count: 7840)),
            targets: .classes(Array(0..<10), count: 10)), test: nil)
    static let digits = ExperimentPlan(
        data: DataPlan(source: .given(digest: images.digest)),
        model: .network(
            layers: [.flatten, .dense(units: 10, activation: .softmax)],
            initial: [.drawn(weights: .xavier, biases: .zero)]),
        loss: .crossEntropy, optimizer: .sgd(rate: 1, momentum: 0), epochs: 1, seed: 7)

    /// `show` stands in the place of the text's own.
    static func report(
        _ plan: ExperimentPlan = plan, controls: [ExploreControl] = controls, show: String = "boundary, network"
    ) throws -> Report {
        let data = try plan.data.prepare(given: images.training, givenTest: nil)
        let result = try plan.run(on: data, from: nil) { _ in true }
        return HTMLSample.report(text.replacing("[boundary, network]", with: "[\(show)]"), path: "en/01-live.md") {
            fence in
            var outcome = HTMLSample.ran(fence)
            outcome.directive.content = .experiment(
                ExperimentJob(runs: [PlannedRun(key: RunKey(), plan: plan)], given: [images]))
            outcome.directive.body = fence.body
            outcome.directive.explore = controls
            outcome.runs = [FinishedRun(key: RunKey(), findings: .experiment(plan, result))]
            return outcome
        }
    }

    /// The page of it, with a module that is only there to be carried.
    static func page(
        _ plan: ExperimentPlan = plan, controls: [ExploreControl] = controls, show: String = "boundary, network",
        module: [UInt8] = Array("TW9kdWxl".utf8)
    ) throws -> String {
        let report = try report(plan, controls: controls, show: show)
        let site = Site(CourseReport(title: "Course", reports: [report]), module: module)
        return String(decoding: LessonPage(report, of: site).file.bytes, as: UTF8.self)
    }
}
