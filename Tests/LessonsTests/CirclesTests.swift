import Testing

@testable import Lessons

@Suite struct CirclesTests {
    /// Which of them lead to each other, as groups of their numbers.
    private static func groups(_ ways: [[Int]]) -> [[Int]] {
        let numbers = Circles(ways).numbers
        return Dictionary(grouping: ways.indices) { numbers[$0] }.values.map { Array($0) }.sorted { $0[0] < $1[0] }
    }

    @Test(arguments: [
        ([[1], [2], []], [[0], [1], [2]]), ([[1], [2], [0]], [[0, 1, 2]]), ([[0]], [[0]]),
        ([[1, 2], [0], [1]], [[0, 1, 2]]),
        ([[1], [2, 3], [1], [4], [3]], [[0], [1, 2], [3, 4]]), ([[2], [0], [1], [0, 4], [3]], [[0, 1, 2], [3, 4]]),
    ])
    func areThoseThatLeadToEachOther(ways: [[Int]], groups: [[Int]]) { #expect(Self.groups(ways) == groups) }

    /// As a search from each would find them.
    @Test func nothingElseComesOfIt() {
        var state: UInt64 = 7
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            let count = 1 + below(9)
            let ways = (0..<count).map { _ in (0..<below(3)).map { _ in below(count) } }
            func reaches(_ from: Int) -> Set<Int> {
                var seen: Set<Int> = []
                var waiting = ways[from]
                while let next = waiting.popLast() { if seen.insert(next).inserted { waiting += ways[next] } }
                return seen
            }
            let reached = ways.indices.map(reaches)
            let numbers = Circles(ways).numbers
            for a in ways.indices {
                for b in ways.indices where a != b {
                    #expect((numbers[a] == numbers[b]) == (reached[a].contains(b) && reached[b].contains(a)))
                }
            }
        }
    }

    @Test func aChainOfAnyLengthNeedsNoStack() {
        let count = 200_000
        #expect(Set(Circles((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }).numbers).count == count)
        #expect(Set(Circles((0..<count).map { [($0 + 1) % count] }).numbers).count == 1)
    }
}
