import Foundation
import Testing

@testable import Engine

/// What a reader's changes bring along, and what figures and measurements say of it.
@Suite struct ExplorerStateTests {
    private static func text(_ explorer: Explorer) -> String { String(decoding: explorer.state(), as: UTF8.self) }

    private static func state(_ explorer: Explorer) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(explorer.state())) as? [String: Any])
    }

    @Test func anotherOptimizerBringsItsRateAndTheLessonsCanBeChosenBesideIt() throws {
        let explorer = try Explorer(ExplorerSamples.xor)
        try explorer.set(control: 4, to: 3)
        #expect(try (Self.state(explorer)["controls"] as? [Double])?.first == 0.001)
        // The lesson's own rate is a choice like any other.
        try explorer.set(control: 0, to: 1)
        #expect(try Self.state(explorer)["optimizer"] as? String == "adam 1")
        #expect(try (Self.state(explorer)["controls"] as? [Double])?.first == 1)
        try explorer.set(control: 0, to: 5)
        try explorer.set(control: 4, to: 0)
        #expect(try Self.state(explorer)["optimizer"] as? String == "sgd 1")
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
    }

    @Test func whatAnotherKindHasNothingOfIsNull() throws {
        var document = ExplorerSamples.xor
        document.plan.optimizer = .sgd(rate: 1, momentum: 0.5)
        document.plan.model = .network(
            layers: [
                .dense(units: 2, activation: .leakyReLU(slope: 0.25)), .dense(units: 1, activation: .sigmoid),
            ], initial: [.drawn(weights: .normal(deviation: 0.5), biases: .zero)])
        document.controls = [
            ExplorerSamples.control(.momentum, 0, 0.9), ExplorerSamples.control(.slope, layer: 1, 0, 0.5),
            ExplorerSamples.control(.initialScale, 0, 2),
            ExploreControl(setting: .optimizer, range: .choices([0, 3]), path: []),
            ExploreControl(setting: .activation, layer: 1, range: .choices([4, 5]), path: []),
            ExploreControl(setting: .initial, layer: 0, range: .choices([1, 3, 4]), path: []),
        ]
        let explorer = try Explorer(document)
        #expect(Self.text(explorer).contains("\"controls\":[0.5,0.25,0.5,"))
        try explorer.set(control: 3, to: 3)
        try explorer.set(control: 4, to: 4)
        try explorer.set(control: 5, to: 1)
        #expect(Self.text(explorer).contains("\"controls\":[null,null,null,"))
        try explorer.set(control: 5, to: 4)
        #expect(Self.text(explorer).contains("\"controls\":[null,null,1,"))
        try explorer.set(control: 3, to: 0)
        try explorer.set(control: 4, to: 5)
        try explorer.set(control: 5, to: 3)
        #expect(Self.text(explorer).contains("\"controls\":[0.5,0.25,0.5,"))
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
    }

    /// A page must not see 0.10000000149011612 where its slider stands at 0.1.
    @Test func controlsAreToldAsTheLessonWritesThem() throws {
        var document = ExplorerSamples.xor
        document.plan.optimizer = .sgd(rate: 0.1, momentum: 0)
        let explorer = try Explorer(document)
        #expect(Self.text(explorer).contains("\"controls\":[0.1,2,1,2,0,1]"))
        try explorer.set(control: 0, to: 0.3)
        #expect(try (Self.state(explorer)["controls"] as? [Double])?.first == 0.3)
        try explorer.set(control: 0, to: 0.1)
        #expect(Self.text(explorer).contains("\"controls\":[0.1,2,1,2,0,1]"))
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
    }

    @Test func mistakesAreMetInAnEpochOnly() throws {
        var document = ExplorerSamples.document(PicturesRuns.perceptron, figures: [.lineByEpoch])
        document.measurements = [.init(name: Array("mistakes".utf8), quantity: .mistakes)]
        let explorer = try Explorer(document)
        #expect(try (Self.state(explorer)["measurements"] as? [Any])?.isEmpty == true)
        _ = explorer.advance(epochs: 1)
        #expect(try (Self.state(explorer)["measurements"] as? [Any])?.count == 1)
        explorer.show(0)
        #expect(try (Self.state(explorer)["measurements"] as? [Any])?.isEmpty == true)
    }

    private static func frame(_ explorer: Explorer) throws -> String {
        let svg = String(decoding: try explorer.figure(1), as: UTF8.self)
        return String(try #require(svg.firstMatch(of: /data-x="[^"]*" data-y="[^"]*"/)).output)
    }

    /// What a reader points at lies in the frame: it must not slip away under the pointer.
    @Test func pointsInsideTheFrameLeaveItAsItIs() throws {
        let explorer = try Explorer(ExplorerSamples.xor)
        let frame = try Self.frame(explorer)
        for _ in 0..<20 { try explorer.addPoint(x: 1.2, y: -0.2, label: 1) }
        #expect(try Self.frame(explorer) == frame)
        try explorer.addPoint(x: 3, y: 0.5, label: 0)
        let wide = try Self.frame(explorer)
        #expect(wide != frame)
        try explorer.addPoint(x: 3, y: 0.7, label: 0)
        #expect(try Self.frame(explorer) == wide)
        try explorer.removePoint()
        try explorer.removePoint()
        #expect(try Self.frame(explorer) == frame)
    }

    @Test func aSigmoidsAnswersAreShadedFromZeroToOneInEvenSteps() throws {
        let explorer = try Explorer(
            ExplorerSamples.document(
                PicturesRuns.network(
                    .gate(.xor), [.dense(units: 4, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)],
                    epochs: 5000, rate: 5)))
        func levels() throws -> [String] {
            let svg = String(decoding: try explorer.probe(layer: 2, unit: 0), as: UTF8.self)
            return ["0.2", "0.4", "0.6", "0.8"].filter { svg.contains(">\($0)<") }
        }
        #expect(try levels().count == 4)
        _ = explorer.advance(epochs: 5000)
        #expect(try levels().count == 4)
    }
}
