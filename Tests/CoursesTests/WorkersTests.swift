import Testing

@testable import Courses

@Suite struct WorkersTests {
    @Test(arguments: [1, 2, 7, 64])
    func resultsComeInTheOrderOfThePieces(jobs: Int) {
        #expect(inParallel(500, jobs: jobs) { $0 * $0 } == (0..<500).map { $0 * $0 })
        #expect(inParallel(0, jobs: jobs) { $0 } == [])
        #expect(inParallel(1, jobs: jobs) { $0 } == [0])
    }
}
