import Testing

@testable import Engine

/// Training samples kept back to choose by.
@Suite("Validation samples") struct ValidationTests {
    static let numbers = Samples(
        shape: Shape(1), inputs: .numbers((0..<10).map(Float.init)),
        targets: .numbers((0..<10).map(Float.init), columns: 1))

    static func prepared(_ change: (inout DataPlan) -> Void) throws -> PreparedData {
        try PrepareTests.plan(change).prepare(given: numbers, givenTest: nil)
    }

    static func values(_ samples: Samples?) -> [Float] { samples?.allInputs() ?? [] }

    @Test func theLastThatTestAndTakeLeave() throws {
        let data = try Self.prepared {
            $0.test = .count(2)
            $0.take = 6
            $0.validation = .share(0.34)
            $0.split = .order
        }
        #expect(Self.values(data.test) == [8, 9])
        #expect(Self.values(data.training) == [0, 1, 2, 3])
        #expect(Self.values(data.validation) == [4, 5])
    }

    @Test func shuffledByTheDataSeedAlone() throws {
        func data(_ seed: UInt64) throws -> PreparedData {
            try Self.prepared {
                $0.validation = .count(3)
                $0.seed = seed
            }
        }
        let one = try data(1)
        #expect(one == (try data(1)))
        #expect(Self.values(one.validation) != Self.values(try data(2).validation))
        #expect((Self.values(one.training) + Self.values(one.validation)).sorted() == Self.values(Self.numbers))
        var numbers = RandomNumbers(seed: 1, stream: RandomNumbers.Stream.validation)
        #expect(Self.values(one.training) + Self.values(one.validation) == numbers.permutation(10).map(Float.init))
    }

    @Test func dataWithATestSetKeepIt() throws {
        let data = try PrepareTests.plan { $0.validation = .share(0.5) }.prepare(
            given: Self.numbers, givenTest: Self.numbers)
        #expect(data.test == Self.numbers)
        #expect(data.training.count == 5 && data.validation?.count == 5)
    }

    @Test(arguments: [DataPlan.TestShare.share(0.99), .count(10), .count(11), .share(.nan)])
    func somethingMustBeLeft(share: DataPlan.TestShare) {
        #expect(throws: DataProblem.validationLeavesNothing) { try Self.prepared { $0.validation = share } }
    }

    @Test func whatIsMeasuredOnItComesBackFromItsBytes() throws {
        var plan = PicturesRuns.xor
        plan.data = DataPlan(source: .generated(.moons), seed: 3)
        plan.data.validation = .share(0.25)
        plan.epochs = 3
        plan.recording.history = true
        plan.recording.predictions = true
        #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        let result = try plan.run(on: data, from: nil) { _ in true }
        #expect(try RunResult(decoding: result.encoded()) == result)
        #expect(result.validationOutputs.count == 50)
        // The same samples, measured as test samples.
        var other = plan
        other.data.validation = .natural
        let same = try other.run(on: PreparedData(training: data.training, test: data.validation), from: nil) { _ in
            true
        }
        #expect(result.parameters == same.parameters)
        #expect(result.validation == same.test && result.startValidation == same.startTest)
        #expect(result.validationHistory == same.history.compactMap(\.test))
        for quantity in [Quantity.loss(.validation), .accuracy(.validation), .error(.validation)] {
            #expect(result.value(quantity, plan: plan, epoch: 2) != nil)
            #expect(result.value(quantity, plan: plan, epoch: nil) != nil)
        }
    }

    @Test func plansWithoutItKeepTheirBytes() throws {
        var plan = DataPlan(source: .generated(.moons))
        plan.transforms = [.permute(seed: 3), .shift(right: 1, down: 2)]
        let plain = plan.encoded()
        // Of a plan before there were validation samples.
        let digest = String(decoding: hexadecimal(sha256(plain)), as: UTF8.self)
        #expect(digest == "d026c14eb2b274bbb98856f651efc8565c030e36bbeee2e73a37cc9a762384e9")
        plan.validation = .count(5)
        #expect(plan.encoded().count == plain.count + 9)
        for share in [DataPlan.TestShare.share(0), .share(0.5), .count(7)] {
            plan.validation = share
            var decoder = Decoder(plan.encoded())
            #expect(DataPlan(from: &decoder) == plan)
        }
    }
}
