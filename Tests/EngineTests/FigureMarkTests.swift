import Testing

@testable import Engine

@Suite struct FigureMarkTests {
    static func noise(_ count: Int) -> [Double] {
        var numbers = RandomNumbers(seed: 3, stream: 1)
        return (0..<count).map { _ in numbers.uniformDouble() }
    }

    @Test func thinningKeepsTheExtremesOfEachColumn() {
        let y = Self.noise(5000)
        let points = y.enumerated().map { Position(Double($0.offset) / 12.5, 100 * $0.element) }
        let kept = Thinning.byColumn(points, width: 1)
        #expect(kept.count <= 1600)
        #expect(kept.first == points.first && kept.last == points.last)
        for column in 0..<400 {
            let all = points.filter { Int($0.x) == column }.map(\.y)
            let left = kept.filter { Int($0.x) == column }.map(\.y)
            #expect(all.min() == left.min() && all.max() == left.max())
        }
    }

    @Test func aBarWithoutANumberIsADashWithAWord() throws {
        let bars = Bars(
            value: Axis(FigureSample.label("v")), groups: ["a", "b"].map { FigureSample.label($0) }, series: [.none],
            values: [0.5, .nan])
        let texts = try FigureMarkup(FigureSample("", .bars(bars)).svg).named("text").map(\.text)
        #expect(texts.contains("0.5"))
        #expect(texts.contains { $0.hasPrefix("– ") } && !texts.contains { $0.contains("NaN") })
    }

    @Test func theLastOfFadingLinesIsTheStrongest() throws {
        let paths = [0.5, 1].map { age in
            Plane.Path(label: FigureSample.label("epoch"), x: [0, 1], y: [0, age], age: age)
        }
        let plane = Plane(
            x: Axis(FigureSample.label("x1"), from: 0, to: 1), y: Axis(FigureSample.label("x2"), from: 0, to: 1),
            paths: paths)
        let lines = try FigureMarkup(FigureSample("", .planes([plane])).svg).named("path")
            .filter { $0.attributes["class"]?.hasPrefix("line") == true }
            .suffix(2)
        #expect(lines.map { $0.attributes["class"] } == ["line age-2", "line age-4"])
    }

    @Test func straightLinesNeedTwoPoints() {
        let line = (0..<100).map { Position(Double($0), 3 * Double($0)) }
        #expect(Thinning.straightened(line, tolerance: 0.1) == [line[0], line[99]])
    }

    @Test(arguments: [1, 3, 8]) func longNoisyCurvesStaySmall(series count: Int) {
        let y = Self.noise(5000)
        let x = y.indices.map(Double.init)
        let series = (0..<count).map {
            Curves.Series(label: FigureSample.label("s\($0)"), x: x, y: y.map { $0 + 0.01 })
        }
        let content = Figure.Content.curves(Curves(x: Axis(Label(.epoch)), y: Axis(Label(.loss)), series: series))
        #expect(FigureSample("", content).svg.utf8.count < 15_000)
    }

    @Test func manyPointsStaySmall() {
        let (x, y) = (Self.noise(20_000), Self.noise(40_000).suffix(20_000))
        let points = zip(x, y).enumerated().map {
            Plane.Point(x: $0.element.0, y: $0.element.1, classIndex: $0.offset % 3)
        }
        let content = Figure.Content.planes([Plane(x: Axis(Label(.x)), y: Axis(Label(.y)), points: points)])
        #expect(FigureSample("", content).svg.utf8.count < 15_000)
    }

    /// Small multiples of one data set write its points once; other points or axes are drawn by themselves.
    @Test func panelsOfOneDataSetShareItsPoints() throws {
        let points = (0..<60).map { Plane.Point(x: Double($0 % 9), y: Double($0 % 7), classIndex: $0 % 2) }
        let axes = (Axis(FigureSample.label("x1"), from: 0, to: 10), Axis(FigureSample.label("x2"), from: 0, to: 8))
        let plane = Plane(x: axes.0, y: axes.1, points: points)
        let fewer = Plane(x: axes.0, y: axes.1, points: Array(points.dropLast()))
        let wider = Plane(x: Axis(FigureSample.label("x1"), from: 0, to: 20), y: axes.1, points: points)
        let nothing = Plane(x: axes.0, y: axes.1)
        let markup = try FigureMarkup(FigureSample("", .planes([plane, fewer, plane, wider, nothing])).svg)
        let drawn = markup.elements.filter { $0.attributes["class"] == "points" }
        #expect(drawn.map(\.name) == ["g", "g", "use", "g"])
        #expect(drawn.map { $0.attributes["id"] } == ["lesson-1-points", nil, nil, nil])
        try #require(drawn.count == 4)
        #expect(drawn[2].attributes["href"] == "#lesson-1-points")
        let frames = markup.elements.filter { $0.attributes["class"] == "frame" }
        try #require(frames.count == 5)
        for side in ["x", "y"] {
            let distance = markup.number(frames[2], side) - markup.number(frames[0], side)
            #expect(abs(markup.number(drawn[2], side) - distance) < 0.11)
        }
        // Over the field and the lines of its own panel.
        let order = markup.elements.compactMap { $0.attributes["class"] }.filter { $0 == "frame" || $0 == "points" }
        #expect(order == ["frame", "points", "frame", "points", "frame", "points", "frame", "points", "frame"])
        // Nothing is there to share.
        let empty = FigureSample("", .planes([nothing, nothing])).svg
        #expect(!empty.contains("points"))
        let alone = FigureSample("", .planes([plane])).svg
        #expect(!alone.contains("-points") && !alone.contains("<use"))
    }

    @Test func clippingCutsAtTheFrame() {
        let box = Box(left: 0, top: 0, right: 10, bottom: 10)
        let pieces = box.clipped([Position(-5, 5), Position(5, 5), Position(5, 20), Position(8, 20), Position(8, -10)])
        #expect(pieces.map(\.count) == [3, 2])
        for place in pieces.joined() { #expect(box.contains(place)) }
        #expect(pieces[0] == [Position(0, 5), Position(5, 5), Position(5, 10)])
    }

    @Test func labelsAtLinesEndsMoveApart() {
        let places = EndLabels.apart([50, 52, 51, 200, 400], gap: 15, top: 0, bottom: 300)
        let order = places.sorted()
        for (a, b) in zip(order, order.dropFirst()) { #expect(b - a >= 15 - 1e-9) }
        #expect(places[0] < places[2] && places[2] < places[1])
        #expect(places[3] == 200 && places[4] == 300)
    }

    /// Names stand above the plotting area or right of it: no text of a series lies among the data.
    @Test(arguments: [1, 2, 5, 9, 20]) func legendsDoNotCoverData(series count: Int) throws {
        let x = (0..<10).map(Double.init)
        let series = (0..<count).map { k in
            Curves.Series(label: FigureSample.label("series number \(k)"), x: x, y: x.map { $0 * Double(k % 3) })
        }
        let content = Figure.Content.curves(Curves(x: Axis(Label(.epoch)), y: Axis(Label(.loss)), series: series))
        let markup = try FigureMarkup(FigureSample("", content).svg)
        let axis = try #require(markup.elements.first { $0.attributes["class"] == "axis" }?.attributes["d"])
        let start = axis.dropFirst().prefix { $0 != "M" }.split { $0 == " " || $0 == "h" }.compactMap { Double($0) }
        try #require(start.count == 3)
        let (left, bottom) = (start[0], start[1])
        let right = left + start[2]
        let names = markup.named("text").filter { $0.text.contains("series number") }
        #expect(names.count == count)
        for text in names {
            let (textX, textY) = (markup.number(text, "x"), markup.number(text, "y"))
            #expect(textX > right || textY < bottom - 230 + 6, "\(text.text) at \(textX), \(textY)")
        }
    }

    @Test func namesOfLegendsDoNotOverlap() throws {
        var canvas = Canvas(vocabulary: FigureSample.vocabulary, id: [97])
        var legend = Legend(left: 0, top: 0, width: 300)
        for k in 0..<30 {
            legend.add(.rule, Array((k % 2 == 0 ? "아주 긴 이름 \(k)" : "short").utf8), on: &canvas)
        }
        let markup = try FigureMarkup("<svg>" + canvas.svg.bytes.text + "</svg>")
        var ends: [Double: Double] = [:]
        #expect(markup.named("text").count == 30)
        for text in markup.named("text") {
            let (x, y) = (markup.number(text, "x"), markup.number(text, "y"))
            #expect(x > ends[y] ?? 0)
            ends[y] = x + TextWidth.of(Array(text.text.utf8), size: Canvas.labelSize)
            #expect(ends[y] ?? 0 <= 300)
        }
        #expect(legend.height == Double(ends.count) * Legend.rowHeight)
    }

    @Test func hangulIsTwiceAsWide() {
        #expect(TextWidth.of(Array("학습".utf8), size: 10) == 20)
        #expect(TextWidth.of(Array("ab".utf8), size: 10) < 13)
        let cut = TextWidth.cut(Array("시그모이드 함수".utf8), to: 50, size: 10)
        #expect(cut.text == "시그모이…")
        #expect(TextWidth.of(cut, size: 10) <= 50)
    }

    @Test func pathsAreShortAndDoNotDrift() {
        var path = PathData()
        path.polyline((0..<1000).map { Position(Double($0) * 0.14, Double($0 % 2)) })
        let steps = path.bytes.text.drop { $0 != "l" }.dropFirst().split { $0 == " " || $0 == "-" }
        #expect(steps.count == 2 * 999)
        let across = stride(from: 0, to: steps.count, by: 2).compactMap { Double(steps[$0]) }.reduce(0, +)
        #expect(abs(across - 139.86) < 0.1)
        var short = PathData()
        short.polyline([Position(1, 2), Position(1.5, 2), Position(1.5, 1), Position(0, 0)], isClosed: true)
        #expect(short.bytes.text == "M1 2h.5v-1l-1.5-1z")
    }
}
