import Testing

@testable import Engine

@Suite("Missing numbers") struct GapTests {
    static let samples = Samples(
        shape: Shape(2), inputs: .numbers([1, .nan, 3, 4, .nan, 6, 100, .nan]),
        targets: .numbers([0, 1, 2, 3], columns: 1))

    @Test func becomeTheMeanOfTheTrainingPart() throws {
        let data = try PrepareTests.plan {
            $0.test = .count(1)
            $0.split = .order
        }.prepare(given: Self.samples, givenTest: nil)
        #expect(data.training.inputs == .numbers([1, 5, 3, 4, 2, 6]))
        #expect(data.test?.inputs == .numbers([100, 5]))
    }

    @Test func withoutAnyValueThereIsNoMean() {
        #expect(throws: DataProblem.nothingInColumn(1)) {
            try PrepareTests.plan {
                $0.take = 1
            }.prepare(given: Self.samples, givenTest: nil)
        }
    }

    @Test func stayForWhoeverSplitsFurther() throws {
        let data = try PrepareTests.plan { _ in }.prepare(given: Self.samples, givenTest: nil, fillingGaps: false)
        #expect(data.training.input(0, 1).isNaN)
    }
}
