extension NetworkDiagram {
    /// Units drawn of a long layer: the first, and the last after an ellipsis.
    private static let most = 8

    /// A drawn unit: its number in the layer, and its place.
    private struct Spot {
        var unit: Int
        var place: Position
    }

    func draw(on canvas: inout Canvas) -> Size {
        let legend = Legend(legendItems(canvas), width: 476)
        legend.draw(on: &canvas, left: 2, top: 0)
        var labels: [[UInt8]] = []
        for column in columns {
            labels.append(TextWidth.cut(canvas.words(column.label), to: 120, size: Canvas.tickSize))
        }
        var widest = TextWidth.widest(labels, size: Canvas.tickSize)
        if widest < 50 { widest = 50 }
        let count = columns.count
        var gap = 480 - widest - 8
        if count > 1 { gap /= Double(count - 1) }
        // Names of neighbours must not touch: a long network makes a wider drawing.
        if gap < widest + 8 { gap = widest + 8 }
        if gap > 170 { gap = 170 }
        let width = widest + 8 + gap * Double(count > 1 ? count - 1 : 0)
        let top = legend.height + 10
        let rows = tallest
        // Numbers on the lines need room between them.
        let pitch = rows > 6 ? 34.0 : hasNumbers ? 66 : 42
        let radius = rows > 6 ? 14.0 : 16
        let height = Double(rows) * pitch

        var spots: [[Spot]] = []
        for k in columns.indices {
            let x = count > 1 ? (widest + 8) / 2 + Double(k) * gap : width / 2
            spots.append(Self.spots(columns[k].units, x: x, middle: top + height / 2, pitch: pitch))
        }
        drawWeights(spots, radius, on: &canvas)
        for k in columns.indices {
            drawUnits(spots[k], columns[k], radius, layer: k, on: &canvas)
            if spots[k].isEmpty { continue }
            canvas.text(labels[k], spots[k][0].place.x, top + height + 16, "tick", .middle)
        }
        return Size(width: width > 300 ? width : 300, height: top + height + 24)
    }

    /// Few lines carry their weights as numbers.
    private var hasNumbers: Bool {
        var lines = 0
        for k in columns.indices where k > 0 && !columns[k].weights.isEmpty {
            lines += Self.drawn(columns[k - 1].units) * Self.drawn(columns[k].units)
        }
        return lines <= 6
    }

    @inline(never) private static func drawn(_ units: Int) -> Int { units > most ? most : units }

    private var tallest: Int {
        var tallest = 1
        for column in columns {
            let rows = column.units > Self.most ? Self.most + 1 : column.units
            if rows > tallest { tallest = rows }
        }
        return tallest
    }

    private static func spots(_ units: Int, x: Double, middle: Double, pitch: Double) -> [Spot] {
        let isCut = units > most
        let rows = isCut ? most + 1 : units > 0 ? units : 0
        let start = middle - Double(rows - 1) / 2 * pitch
        var spots: [Spot] = []
        for row in 0..<rows where !isCut || row != most - 2 {
            let unit = isCut && row > most - 2 ? units - rows + row : row
            spots.append(Spot(unit: unit, place: Position(x, start + Double(row) * pitch)))
        }
        return spots
    }

    private func drawUnits(
        _ spots: [Spot], _ column: Column, _ radius: Double, layer: Int, on canvas: inout Canvas
    ) {
        var texts: [Canvas.PlacedText] = []
        for spot in spots {
            canvas.svg.begin("circle")
            canvas.svg.attribute("class", layer == 0 ? "unit input" : "unit")
            canvas.svg.attribute("cx", spot.place.x)
            canvas.svg.attribute("cy", spot.place.y)
            canvas.svg.attribute("r", radius)
            // Which unit it is, for a page that lets its reader point at one.
            canvas.svg.attribute("data-unit", NumberText.integer(layer) + utf8(".") + NumberText.integer(spot.unit))
            canvas.svg.end()
            guard spot.unit < column.biases.count,
                let text = Self.short(Double(column.biases[spot.unit]), room: 2 * radius)
            else { continue }
            texts.append(.init(text: text, place: Position(spot.place.x, spot.place.y + 3.5)))
        }
        // All of a layer or none: a gap would look like a missing bias.
        if texts.count == spots.count { canvas.texts(texts, StyleClass("tiny"), .middle) }
        guard column.units > Self.most, spots.count > 2 else { return }
        let above = spots[Self.most - 3].place
        let below = spots[Self.most - 2].place
        for k in 1...3 {
            canvas.circle(above.x, above.y + (below.y - above.y) * Double(k + 1) / 6, 1.8, StyleClass("dot"))
        }
    }

    /// The number as exactly as it fits into a unit.
    private static func short(_ value: Double, room: Double) -> [UInt8]? {
        var text = NumberText.significant(value, 2)
        var decimals = 2
        while TextWidth.of(text, size: 10) > room {
            if decimals < 0 { return nil }
            text = NumberText.fixed(value, decimals: decimals)
            decimals -= 1
        }
        return text
    }

    /// Lines by sign and by one of five widths: ten paths, however many weights.
    private func drawWeights(_ spots: [[Spot]], _ radius: Double, on canvas: inout Canvas) {
        let largest = largestWeight
        if largest == 0 { return }
        let lines = lineCount(spots)
        let isSmall = hasNumbers
        let thickness = lines > 60 ? 0.6 : 1
        var numbers: [Canvas.PlacedText] = []
        for isPositive in [false, true] {
            for size in 0..<5 {
                var data = PathData()
                for k in columns.indices where k > 0 {
                    let column = columns[k]
                    for from in spots[k - 1] {
                        for to in spots[k] {
                            guard let weight = weight(column, columns[k - 1].units, from.unit, to.unit),
                                (weight > 0) == isPositive, Self.width(weight, largest) == size
                            else { continue }
                            let (a, b) = Self.trimmed(from.place, to.place, radius)
                            data.segment(a, b)
                            // Where lines have parted and not yet met.
                            let share = 0.28
                            let place = Position(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y) + 3.5)
                            if isSmall { numbers.append(.init(text: NumberText.significant(weight, 3), place: place)) }
                        }
                    }
                }
                if data.isEmpty { continue }
                canvas.svg.begin("g")
                canvas.svg.attribute("stroke-width", thickness * (0.6 + 0.9 * Double(size)))
                canvas.path(
                    data, StyleClass(isPositive ? "weight positive" : "weight negative"), dash: isPositive ? nil : "5 3"
                )
                canvas.svg.end()
            }
        }
        for number in numbers {
            // A line may be as thick as a digit's stroke: it is interrupted where its number stands.
            let width = TextWidth.of(number.text, size: 10) + 2
            canvas.rect(number.place.x - width / 2, number.place.y - 9, width, 11, StyleClass("plate"))
            canvas.text(number.text, number.place.x, number.place.y, "tiny", .middle)
        }
    }

    private func lineCount(_ spots: [[Spot]]) -> Int {
        var lines = 0
        for k in columns.indices where k > 0 && !columns[k].weights.isEmpty {
            lines += spots[k - 1].count * spots[k].count
        }
        return lines
    }

    @inline(never) private func weight(_ column: Column, _ inputs: Int, _ from: Int, _ to: Int) -> Double? {
        let (start, overflow) = from.multipliedReportingOverflow(by: column.units)
        guard !overflow, from < inputs, start < column.weights.count, start + to < column.weights.count else {
            return nil
        }
        let weight = Double(column.weights[start + to])
        return weight - weight == 0 && weight != 0 ? weight : nil
    }

    var largestWeight: Double {
        var largest = 0.0
        for column in columns {
            for weight in column.weights where weight - weight == 0 {
                let size = Double(weight < 0 ? -weight : weight)
                if size > largest { largest = size }
            }
        }
        return largest
    }

    private static func width(_ weight: Double, _ largest: Double) -> Int {
        let share = (weight < 0 ? -weight : weight) / largest * 5
        return share >= 4 ? 4 : Int(share)
    }

    private static func trimmed(_ a: Position, _ b: Position, _ radius: Double) -> (Position, Position) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = (dx * dx + dy * dy).squareRoot()
        if length <= 2 * radius { return (a, b) }
        let share = radius / length
        return (Position(a.x + share * dx, a.y + share * dy), Position(b.x - share * dx, b.y - share * dy))
    }

    private func legendItems(_ canvas: Canvas) -> [Legend.Item] {
        let largest = largestWeight
        if largest == 0 { return [] }
        let most = NumberText.significant(largest, 3)
        return [
            .init(swatch: .weight(isPositive: true), text: canvas.vocabulary[.positive]),
            .init(swatch: .weight(isPositive: false), text: canvas.vocabulary[.negative]),
            .init(
                swatch: .words(StyleClass("small"), utf8("|") + canvas.vocabulary[.weight] + utf8("| ≤ ")), text: most),
        ]
    }
}
