import Testing

@testable import Engine

@Suite("Statistics over repeats") struct StatisticTests {
    static let numberCases: [(Statistic, [Double], Double)] = [
        (Statistic.median, [3.0, 1, 2], 2.0), (.median, [4, 1, 2, 3], 2.5), (.median, [7], 7),
        (.minimum, [3, 1, 2], 1),
        (.maximum, [3, 1, 2], 3), (.mean, [1, 2, 6], 3),
        (.deviation, [2, 4, 4, 4, 5, 5, 7, 9], (32.0 / 7).squareRoot()),
        (.deviation, [5], 0), (.deviation, [1, 1, 1], 0), (.median, [1, .infinity], .infinity),
        (.maximum, [1, .infinity], .infinity), (.median, [1, .infinity, .infinity, .infinity], .infinity),
        (.median, [-.infinity, -.infinity, -.infinity, 2], -.infinity),
        (.median, [-.infinity, -.infinity], -.infinity),
    ]

    @Test(
        "of numbers",
        arguments: numberCases)
    func numbers(_ statistic: Statistic, _ values: [Double], _ expected: Double) {
        #expect(statistic.value(of: values) == expected)
    }

    @Test("a NaN stands above every number in the median")
    func medianWithNaN() {
        #expect(Statistic.median.value(of: [.nan, 1, 2]) == 2)
        #expect(Statistic.median.value(of: [2, .nan, 1, .nan, 3]) == 3)
        #expect(Statistic.median.value(of: [1, .nan, .nan]).isNaN)
        #expect(Statistic.median.value(of: [1, .nan]).isNaN)
    }

    @Test("a NaN leaves the others no value", arguments: [Statistic.minimum, .maximum, .mean, .deviation])
    func othersWithNaN(_ statistic: Statistic) {
        #expect(statistic.value(of: [1, .nan, 2]).isNaN)
        #expect(statistic.value(of: [.nan]).isNaN)
    }

    @Test("of nothing is no number", arguments: Statistic.allCases)
    func nothing(_ statistic: Statistic) { #expect(statistic.value(of: []).isNaN) }
}
