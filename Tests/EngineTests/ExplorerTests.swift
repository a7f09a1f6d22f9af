import Foundation
import Testing

@testable import Engine

@Suite struct ExplorerTests {
    private static func explorer(_ document: ExplorerDocument) throws -> Explorer {
        try Explorer(decoding: document.encoded())
    }

    private static func state(_ explorer: Explorer) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(explorer.state())) as? [String: Any])
    }

    private static func loss(_ explorer: Explorer) throws -> Double {
        let measurements = try #require(try state(explorer)["measurements"] as? [[String: Any]])
        return try #require(measurements.first { $0["name"] as? String == "loss" }?["value"] as? Double)
    }

    private static func digest(_ document: ExplorerDocument) throws -> String {
        let data = try document.plan.data.prepare(given: document.training, givenTest: document.test)
        let result = try document.plan.run(on: data, from: document.start) { _ in true }
        var hash = SHA256()
        hash.add(floats: result.parameters)
        return String(decoding: hexadecimal(hash.finish()), as: UTF8.self)
    }

    @Test(arguments: ExplorerSamples.all.map(\.name))
    func anUnchangedRunHasTheReportsDigest(name: String) throws {
        let document = try #require(ExplorerSamples.all.first { $0.name == name }).document
        let wanted = try Self.digest(document)
        let explorer = try Self.explorer(document)
        #expect(explorer.digest == nil)
        // Looking back and drawing on the way change nothing.
        while explorer.advance(epochs: 3) {
            explorer.show(0)
            _ = try? explorer.figure(0)
            _ = explorer.state()
        }
        #expect(try Self.state(explorer)["digest"] as? String == wanted)
        try explorer.reset()
        // Update by update it is the same run.
        while explorer.step() {}
        #expect(try Self.state(explorer)["digest"] as? String == wanted)
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
    }

    @Test func aChangeRestartsAndItsUndoingGivesTheReportsRunAgain() throws {
        let explorer = try Self.explorer(ExplorerSamples.xor)
        let wanted = try Self.digest(ExplorerSamples.xor)
        _ = explorer.advance(epochs: 1000)
        try explorer.set(control: 0, to: 5)
        try explorer.set(control: 1, to: 6.4)
        var state = try Self.state(explorer)
        #expect(state["epoch"] as? Int == 0)
        #expect(state["changed"] as? Bool == true)
        #expect(state["optimizer"] as? String == "sgd 5")
        #expect(state["layers"] as? String == "2 -> 6 sigmoid -> 1 sigmoid")
        #expect(state["controls"] as? [Double] == [5, 6, 1, 2, 0, 1])
        _ = explorer.advance(epochs: 1000)
        #expect(try Self.state(explorer)["digest"] as? String != wanted)
        try explorer.set(control: 0, to: 1)
        try explorer.set(control: 1, to: 2)
        _ = explorer.advance(epochs: 1000)
        state = try Self.state(explorer)
        #expect(state["digest"] as? String == wanted)
        #expect(state["changed"] as? Bool == false)
    }

    @Test func layersAreAddedAndTakenAway() throws {
        let explorer = try Self.explorer(ExplorerSamples.xor)
        try explorer.set(control: 2, to: 3)
        #expect(
            try Self.state(explorer)["layers"] as? String == "2 -> 2 sigmoid -> 2 sigmoid -> 2 sigmoid -> 1 sigmoid")
        try explorer.set(control: 3, to: 4)
        #expect(try Self.state(explorer)["layers"] as? String == "2 -> 2 relu -> 2 relu -> 2 relu -> 1 sigmoid")
        try explorer.set(control: 2, to: 0)
        #expect(try Self.state(explorer)["layers"] as? String == "2 -> 1 sigmoid")
        try explorer.set(control: 4, to: 3)
        #expect(try Self.state(explorer)["optimizer"] as? String == "adam 0.001")
        try explorer.set(control: 0, to: 0.02)
        #expect(try Self.state(explorer)["optimizer"] as? String == "adam 0.02")
        // A choice that is not offered becomes one that is.
        try explorer.set(control: 3, to: 8)
        try explorer.set(control: 2, to: 1)
        #expect(try Self.state(explorer)["layers"] as? String == "2 -> 2 sigmoid -> 1 sigmoid")
    }

    @Test func seedsAndPointsBelongToTheRun() throws {
        let explorer = try Self.explorer(ExplorerSamples.xor)
        try explorer.seed(12345)
        #expect(try Self.state(explorer)["seed"] as? Int == 12345)
        #expect(try (Self.state(explorer)["controls"] as? [Double])?.last == 12345)
        try explorer.set(control: 5, to: 1)
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
        try explorer.addPoint(x: 0.5, y: 0.5, label: 1)
        #expect(try Self.state(explorer)["points"] as? Int == 1)
        #expect(try Self.state(explorer)["changed"] as? Bool == true)
        let with = try explorer.figure(1)
        try explorer.removePoint()
        #expect(try explorer.figure(1) != with)
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
        #expect(throws: ExplorerProblem.noPlane) { try explorer.addPoint(x: 0, y: 0, label: 2) }
        #expect(throws: ExplorerProblem.noPlane) { try explorer.addPoint(x: .nan, y: 0, label: 1) }
    }

    @Test func earlierStatesCanBeLookedAt() throws {
        let document = ExplorerSamples.document(
            PicturesRuns.network(
                .gate(.xor), [.dense(units: 2, activation: .tanh), .dense(units: 1, activation: .sigmoid)], epochs: 1000
            ))
        let explorer = try Self.explorer(document)
        let start = try explorer.figure(2)
        let startLoss = try Self.loss(explorer)
        _ = explorer.advance(epochs: 999)
        let late = try explorer.figure(2)
        let lateLoss = try Self.loss(explorer)
        #expect(lateLoss < startLoss)
        let state = try Self.state(explorer)
        let epochs = try #require(state["recorded"] as? [Int])
        #expect(epochs.count <= 201 && epochs.count > 100)
        #expect(epochs.first == 0 && epochs.last == 999)
        #expect(epochs == epochs.sorted())
        explorer.show(0)
        #expect(try explorer.figure(2) == start)
        #expect(try Self.loss(explorer) == startLoss)
        #expect(try Self.state(explorer)["shown"] as? Int == 0)
        explorer.show(-1)
        #expect(try explorer.figure(2) == late)
        #expect(try Self.loss(explorer) == lateLoss)
        explorer.show(epochs.count - 1)
        #expect(try explorer.figure(2) == late)
    }

    @Test func aUnitIsDrawnOverThePlane() throws {
        let explorer = try Self.explorer(ExplorerSamples.xor)
        let first = try explorer.probe(layer: 1, unit: 0)
        #expect(String(decoding: first, as: UTF8.self).hasPrefix("<svg"))
        #expect(try explorer.probe(layer: 1, unit: 1) != first)
        #expect(try explorer.probe(layer: 0, unit: 1) != explorer.probe(layer: 0, unit: 0))
        #expect(throws: ExplorerProblem.nothingToDraw) { try explorer.probe(layer: 1, unit: 2) }
        #expect(throws: ExplorerProblem.nothingToDraw) { try explorer.probe(layer: 3, unit: 0) }
    }

    @Test func samplesAreClassified() throws {
        let explorer = try Self.explorer(ExplorerSamples.images)
        let json = try #require(
            JSONSerialization.jsonObject(with: Data(explorer.classify([Float](repeating: 0.5, count: 36))))
                as? [String: Any])
        let shares = try #require(json["probabilities"] as? [Double])
        #expect(abs(shares.reduce(0, +) - 1) < 1e-6)
        #expect((json["target"] as? [Int])?.reduce(0, +) == 1)
        #expect(throws: ExplorerProblem.inputs(expected: 36)) { try explorer.classify([0, 1]) }
        let sample = try #require(JSONSerialization.jsonObject(with: Data(explorer.sample(4))) as? [String: Any])
        #expect(sample["label"] as? Int == 1)
        #expect((sample["pixels"] as? [Double])?.count == 36)
        #expect(throws: ExplorerProblem.noSuchSample) { try explorer.sample(6) }
    }

    @Test func whatIsTooLargeIsRefusedAndChangesNothing() throws {
        var document = ExplorerSamples.xor
        document.controls = [ExplorerSamples.control(.units, layer: 1, 1, 1e6, isWhole: true)]
        let explorer = try Explorer(document)
        #expect(throws: ExplorerProblem.tooLarge) { try explorer.set(control: 0, to: 1e6) }
        // Four samples would have room, the 256 that a network is made for have not.
        #expect(throws: ExplorerProblem.tooLarge) { try explorer.set(control: 0, to: 2e5) }
        #expect(try Self.state(explorer)["changed"] as? Bool == false)
        #expect(throws: ExplorerProblem.noSuchControl) { try explorer.set(control: 1, to: 1) }
    }

    @Test func aBatchBeyondTheDataIsAllOfThem() throws {
        var document = ExplorerSamples.xor
        document.plan.data = DataPlan(source: .generated(.moons))
        document.plan.data.samples = 5000
        document.plan.epochs = 2
        document.plan.batch = nil
        let wanted = try Self.digest(document)
        document.plan.batch = 1 << 30
        let explorer = try Self.explorer(document)
        while explorer.advance(epochs: 1) {}
        #expect(try Self.state(explorer)["digest"] as? String == wanted)
    }

    @Test func exportsAnswerWithCodesAndWords() throws {
        let bytes = ExplorerSamples.xor.encoded()
        func words() -> String {
            String(decoding: UnsafeBufferPointer(start: pageAnswer(), count: Int(pageAnswerCount())), as: UTF8.self)
        }
        let place = try #require(pageReserve(Int32(bytes.count)))
        for (index, byte) in bytes.enumerated() { place[index] = byte }
        let handle = pageOpen(place, Int32(bytes.count))
        #expect(handle >= 0)
        #expect(pageOpen(place, 7) == ExplorerProblem.document(.tooShort).code)
        #expect(words() == "the experiment's bytes are damaged")
        pageFree(place)
        #expect(pageStep(handle) == 1)
        #expect(pageAdvance(handle, 10000) == 0)
        #expect(pageState(handle) == 0)
        #expect(words().contains("\"ended\":true"))
        #expect(pageFigure(handle, 1) == 0)
        #expect(words().hasPrefix("<svg"))
        #expect(pageFigure(handle, 9) == ExplorerProblem.noSuchFigure.code)
        #expect(pageClose(handle) == 0)
        #expect(pageState(handle) == ExplorerProblem.handle.code)
    }
}
