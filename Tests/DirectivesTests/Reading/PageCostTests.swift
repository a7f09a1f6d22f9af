import Engine
import Testing

@testable import Directives

/// The estimate beside what is asked of pages: XOR for 5,000 epochs in under 50 ms, two moons in under a second.
@Suite("What a run takes on a page") struct PageCostTests {
    private static func seconds(_ body: String, training: Int, inputs: Int = 2) throws -> Double {
        PageCost(training: training, test: 0, input: Shape(inputs)).seconds(try ReadFence.plan(body))
    }

    @Test func small() throws {
        let xor = try Self.seconds("data: xor\nlayers: 2 -> 4 sigmoid -> 1 sigmoid\nepochs: 5000", training: 4)
        #expect(xor > 0.01 && xor < 0.05)
        let moons = try Self.seconds(
            "data: moons\nlayers: 2 -> 16 tanh -> 16 tanh -> 1 sigmoid\nepochs: 2000", training: 200)
        #expect(moons > 0.3 && moons < 1)
    }

    @Test func untrainedTakesNextToNothing() throws {
        let body = "data: digits-8x8\nlayers: 64 -> 32 relu -> 10 softmax\nepochs: 0"
        #expect(try Self.seconds(body, training: 1797, inputs: 64) < 0.05)
    }

    @Test func smallBatchesCost() throws {
        let body = "data: moons\nlayers: 2 -> 1 sigmoid\nepochs: 1000\n"
        let one = try Self.seconds(body + "batch: 1", training: 200)
        let all = try Self.seconds(body + "batch: all", training: 200)
        #expect(one - all > 0.9 && one - all < 1.1)
    }
}
