import Testing

@testable import Engine

@Suite struct FigureScaleTests {
    @Test(arguments: [
        (0.0, 1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (0, 5000, 5, ["0", "1,000", "2,000", "3,000", "4,000", "5,000"]),
        (-1.2, 1.1, 5, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]), (0, 60_000, 3, ["0", "20,000", "40,000", "60,000"]),
        (0, 3e9, 3, ["0", "1e9", "2e9", "3e9"]), (0, 3e-8, 3, ["0", "1e−8", "2e−8", "3e−8"]),
        (0.001, 0.0031, 4, ["0.0010", "0.0015", "0.0020", "0.0025", "0.0030"]),
    ])
    func linearTicksAreRound(from: Double, to: Double, count: Int, texts: [String]) {
        #expect(Ticks.linear(from: from, to: to, count: count).texts.map(\.text) == texts)
    }

    @Test(arguments: [
        (1.0, 1000.0, ["1", "10", "100", "1,000"]), (1e-4, 1, ["0.0001", "0.001", "0.01", "0.1", "1"]),
        (1e-12, 1, ["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"]), (1, 8, ["1", "2", "5"]),
        (3, 4, ["3.0", "3.2", "3.4", "3.6", "3.8", "4.0"]),
    ])
    func logarithmicTicksArePowers(from: Double, to: Double, texts: [String]) {
        #expect(Ticks.logarithmic(from: from, to: to, count: 5).texts.map(\.text) == texts)
    }

    @Test func wholeNumbersHaveNoTicksBetween() {
        #expect(Ticks.linear(from: 1, to: 3, count: 8, isWhole: true).texts.map(\.text) == ["1", "2", "3"])
    }

    @Test(arguments: [1e-300, 3e-10, 0.1, 1, 7.3, 1e6, 1e15, 1e300], [0.0, -1, 5])
    func ticksStayInsideAndApart(size: Double, offset: Double) {
        let (from, to) = (offset * size, offset * size + size)
        let ticks = Ticks.linear(from: from, to: to, count: 6)
        #expect(ticks.values.count >= 3 && ticks.values.count <= 13)
        #expect(ticks.values.count == ticks.texts.count)
        for (a, b) in zip(ticks.values, ticks.values.dropFirst()) { #expect(a < b) }
        for (a, b) in zip(ticks.texts, ticks.texts.dropFirst()) { #expect(a != b) }
        for value in ticks.values { #expect(value >= from - size * 1e-5 && value <= to + size * 1e-5) }
    }

    @Test(arguments: FigureSample.numbers.map(\.values), [false, true])
    func aDomainIsAlwaysAnInterval(values: [Double], isLogarithmic: Bool) {
        var extent = Extent(isLogarithmic: isLogarithmic)
        extent.include(values)
        for axis in [
            Axis(.none, isLogarithmic: isLogarithmic), Axis(.none, isLogarithmic: isLogarithmic, from: 3),
            Axis(.none, isLogarithmic: isLogarithmic, to: -3),
            Axis(.none, isLogarithmic: isLogarithmic, from: .nan, to: 0),
        ] {
            let domain = extent.domain(of: axis)
            #expect(domain.from < domain.to)
            #expect(!isLogarithmic || domain.from > 0)
            let scale = Scale(domain, isLogarithmic: isLogarithmic, start: 10, end: 20)
            #expect(scale.position(domain.from) == 10)
            #expect(abs(scale.position(domain.to) - 20) < 1e-9)
        }
    }

    @Test func nothingHasAPlaceThatHasNone() {
        let scale = Scale((1, 10), isLogarithmic: true)
        for value in [0, -1, .nan, .infinity] { #expect(scale.position(value).isNaN) }
    }
}
