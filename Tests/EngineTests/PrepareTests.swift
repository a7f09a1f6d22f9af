import Testing

@testable import Engine

/// What becomes of data before training: absurd wishes are problems, not traps.
@Suite struct PrepareTests {
    static let numbers = Samples(
        shape: Shape(1), inputs: .numbers([0, 1, 2, 3]), targets: .numbers([2, 0, 2, 3], columns: 1))

    static func plan(_ change: (inout DataPlan) -> Void) -> DataPlan {
        var plan = DataPlan(source: .given(digest: []))
        change(&plan)
        return plan
    }

    @Test func numbersBecomeClassesWhenAsked() throws {
        let asked = try Self.plan { $0.target = .classes }.prepare(given: Self.numbers, givenTest: Self.numbers)
        #expect(asked.training.targets == .classes([2, 0, 2, 3], count: 4))
        #expect(asked.test?.targets == .classes([2, 0, 2, 3], count: 4))
        let unasked = try Self.plan { _ in }.prepare(given: Self.numbers, givenTest: nil)
        #expect(unasked.training.targets == Self.numbers.targets)
    }

    @Test(arguments: [-1, 0.5, 1000, .infinity, .nan] as [Float]) func otherNumbersStay(value: Float) throws {
        var samples = Self.numbers
        samples.targets = .numbers([0, 1, value, 2], columns: 1)
        let prepared = try Self.plan { $0.target = .classes }.prepare(given: samples, givenTest: nil)
        guard case .numbers = prepared.training.targets else {
            Issue.record("\(value) became a class")
            return
        }
    }

    @Test(arguments: [-0.1, 1, 1e300, .infinity, .nan] as [Double]) func absurdShares(share: Double) {
        #expect(throws: DataProblem.testLeavesNothing) {
            try Self.plan { $0.test = .share(share) }.prepare(given: Self.numbers, givenTest: nil)
        }
    }

    @Test(arguments: [0, -1]) func nothingToTrainOn(count: Int) {
        #expect(throws: DataProblem.noSamples) {
            try Self.plan { $0.take = count }.prepare(given: Self.numbers, givenTest: nil)
        }
        #expect(throws: DataProblem.noSamples) {
            try Self.plan {
                $0.source = .generated(.moons)
                $0.samples = count
            }.prepare(given: nil, givenTest: nil)
        }
    }

    @Test func theLastAreTheTestWhenSplitInOrder() throws {
        let prepared = try Self.plan {
            $0.test = .count(1)
            $0.split = .order
        }.prepare(given: Self.numbers, givenTest: nil)
        #expect(prepared.training.inputs == .numbers([0, 1, 2]))
        #expect(prepared.test?.inputs == .numbers([3]))
    }

    @Test(arguments: [DataPlan.TestShare.share(0), .count(0), .share(0.1)]) func keepingNoneForTestingMovesNone(
        test: DataPlan.TestShare
    ) throws {
        let prepared = try Self.plan { $0.test = test }.prepare(given: Self.numbers, givenTest: Self.numbers)
        #expect(prepared.training == Self.numbers)
        #expect(prepared.test == nil)
    }
}
