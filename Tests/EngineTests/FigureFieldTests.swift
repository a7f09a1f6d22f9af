import Testing

@testable import Engine

@Suite struct FigureFieldTests {
    static let box = Box(left: 0, top: 0, right: 100, bottom: 100)

    static func field(_ size: Int, _ value: (Double, Double) -> Double) -> Plane.Field {
        var values: [Float] = []
        for j in 0..<size {
            for i in 0..<size {
                values.append(Float(value((Double(i) + 0.5) / Double(size), (Double(j) + 0.5) / Double(size))))
            }
        }
        return Plane.Field(meaning: .probability, columns: size, rows: size, values: values)
    }

    /// Twice the signed area (shoelace); holes count negatively.
    static func area(_ loops: [[Position]]) -> Double {
        var total = 0.0
        for loop in loops {
            for (i, p) in loop.enumerated() {
                let q = loop[(i + 1) % loop.count]
                total += p.x * q.y - q.x * p.y
            }
        }
        return abs(total) / 2
    }

    @Test func aSlopeIsCutWhereItPassesTheLevel() throws {
        let contours = try #require(Contours(Self.field(20) { x, _ in x }, in: Self.box))
        #expect(abs(Self.area(contours.regions(atLeast: 0.3)) - 7000) < 1)
        let lines = contours.lines(at: 0.3)
        #expect(lines.count == 1)
        for place in lines[0] { #expect(abs(place.x - 30) < 1e-4) }
        #expect(Set(lines[0].map(\.y)).isSuperset(of: [0, 100]))
    }

    @Test func aRingHasAHole() throws {
        let field = Self.field(80) { x, y in
            let (dx, dy): (Double, Double) = (x - 0.5, y - 0.5)
            let radius: Double = (dx * dx + dy * dy).squareRoot()
            return 1 - abs(radius - 0.3) * 10
        }
        let contours = try #require(Contours(field, in: Self.box))
        let regions = contours.regions(atLeast: 0)
        #expect(regions.count == 2)
        #expect(abs(Self.area(regions) - 10_000 * .pi * (0.16 - 0.04)) < 20)
        #expect(contours.lines(at: 0).count == 2)
    }

    /// Saddles, in every combination, leave only closed loops.
    @Test(arguments: 0..<16) func everyCellCloses(_ corners: Int) throws {
        let values: [Float] = [0, 1, 2, 3].map { corners >> $0 & 1 == 1 ? 1 : 0 }
        let field = Plane.Field(meaning: .probability, columns: 2, rows: 2, values: values)
        let contours = try #require(Contours(field, in: Self.box))
        let loops = contours.regions(atLeast: 0.5)
        #expect(loops.isEmpty == (corners == 0))
        for loop in loops { #expect(loop.first == loop.last || loop.count > 2) }
        let area = Self.area(loops)
        #expect(corners == 0 ? area == 0 : area > 0)
        if corners == 15 { #expect(area == 10_000) }
    }

    @Test func aFieldWithMissingValuesIsLeftOut() {
        #expect(Contours(.init(meaning: .surface, columns: 3, rows: 3, values: [1]), in: Self.box) == nil)
        #expect(Contours(.init(meaning: .surface, columns: .max, rows: 3, values: []), in: Self.box) == nil)
    }

    @Test(arguments: [(0.0, 10.0), (-5, 5), (0.001, 900), (3, 3.1), (0, 1e-9)])
    func surfacesHaveAFewRoundLevels(least: Double, most: Double) {
        var range = Extent(isLogarithmic: false)
        range.include([least, most])
        let mark = FieldMark(.init(meaning: .surface, columns: 1, rows: 1, values: [0]), range: range, isFine: true)
        #expect(mark.levels.count >= 2 && mark.levels.count <= 7)
        #expect(mark.levels == mark.levels.sorted())
        for level in mark.levels { #expect(level > least && level < most) }
    }
}
