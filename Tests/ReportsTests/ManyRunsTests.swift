import Directives
import Engine
import Lessons
import Testing

@testable import Reports

/// How several runs are told of: what differs, and not all of it.
@Suite struct ManyRunsTests {
    static func outcome(_ fence: DirectiveFence, variants: Int, seeds: Int) -> Outcome {
        var outcome = HTMLSample.outcome(fence)
        let layers = [Layer.dense(units: 1, activation: .sigmoid)]
        let plan = ExperimentPlan(
            data: DataPlan(source: .gate(.xor)), model: .network(layers: layers, initial: []),
            loss: .binaryCrossEntropy, optimizer: .sgd(rate: 1, momentum: 0), epochs: 100)
        for variant in 0..<variants {
            for seed in 0..<seeds {
                var result = RunResult()
                result.training = Evaluation(
                    loss: Double(variant) + Double(seed + 1) / 8, accuracy: 1, exactMatch: 1)
                result.start = result.training
                (result.epochs, result.updates) = (100, 20_000)
                let key = RunKey(
                    settings: [.init(path: "optimizer.rate", value: String(variant), number: Double(variant))],
                    seed: seeds > 1 ? UInt64(seed + 1) : nil)
                outcome.runs.append(FinishedRun(key: key, findings: .experiment(plan, result)))
            }
        }
        return outcome
    }

    static func text(variants: Int, seeds: Int) -> [String] {
        let report = HTMLSample.report("# T\n\n```experiment a\ndata: xor\n```\n") {
            outcome($0, variants: variants, seeds: seeds)
        }
        return PlainText.text(of: report, only: "a", width: 80, colours: false).split(separator: "\n").map {
            String($0.drop { $0 == " " })
        }
    }

    @Test func seedsAreGatheredIntoMedianLeastAndMost() {
        let lines = Self.text(variants: 2, seeds: 3)
        #expect(lines.contains { $0.hasPrefix("6 runs") })
        #expect(lines.contains("loss  rate = 0    0.25  0.125  0.375"))
        #expect(lines.contains("loss  rate = 1    1.25  1.125  1.375"))
        #expect(lines.contains { $0.contains("updates   20,000") })
        #expect(!lines.contains { $0.contains("seed") })
    }

    @Test(arguments: [(40, 1), (40, 2), (1, 300)]) func theyAreFewRows(variants: Int, seeds: Int) {
        let lines = Self.text(variants: variants, seeds: seeds)
        #expect(lines.count < 24)
        #expect(lines.contains { $0.contains("28") } == (variants == 40))
    }

    @Test func thePageListsOnlyWhatDiffers() {
        let fence = DirectiveFence(
            kind: .experiment, id: "a", idSpan: Span(0, 0), span: Span(0, 0), body: "", lineOffsets: [])
        let making = MakingOf(
            fence: fence, outcome: Self.outcome(fence, variants: 3, seeds: 1), file: "a.md", words: .english)
        let scan = HTMLScan(String(decoding: making.markup.bytes, as: UTF8.self))
        #expect(scan.all("th").map(\.content) == ["Run", "loss", "start.loss"])
        #expect(scan.all("td").map(\.content).filter { $0.hasPrefix("rate = ") }.count == 3)
    }
}
