extension NetworkDiagram {
    /// Units drawn of a long layer: the first, and the last after an ellipsis.
    private static let most = 8
    /// Lines that carry their weights as numbers, where there are no more.
    private static let mostNumbers = 6

    /// The places of drawn units: a layer's one below the other.
    private struct UnitGrid {
        let columns: [Column]
        let left: Double
        let gap: Double
        let middle: Double
        let pitch: Double

        func count(_ layer: Int) -> Int { NetworkDiagram.drawn(columns[layer].units) }

        /// The number in the layer of the k-th that is drawn.
        func unit(_ layer: Int, _ k: Int) -> Int {
            columns[layer].units > most && k > most - 3 ? columns[layer].units - most + k : k
        }

        func place(_ layer: Int, _ k: Int) -> Position {
            let isCut = columns[layer].units > most
            let rows = isCut ? most + 1 : count(layer)
            let row = isCut && k > most - 3 ? k + 1 : k
            let y = middle - Double(rows - 1) / 2 * pitch + Double(row) * pitch
            return Position(left + Double(layer) * gap, y)
        }
    }

    func draw(on canvas: inout Canvas) -> Size {
        if isOfBlocks { return drawBlocks(on: &canvas) }
        var legend = Legend(left: 2, top: 0, width: 476)
        let largest = largestWeight
        if largest > 0 {
            legend.add(.positiveWeight, canvas.vocabulary[.positive], on: &canvas)
            legend.add(.negativeWeight, canvas.vocabulary[.negative], on: &canvas)
            let size = utf8("|") + canvas.vocabulary[.weight] + utf8("| ≤ ")
            legend.add(.words, sample: size, NumberText.reading(largest, digits: 3), on: &canvas)
        }
        var labels: [[UInt8]] = []
        for k in columns.indices {
            labels.append(TextWidth.cut(canvas.words(columns[k].label), to: 120, size: Canvas.tickSize))
        }
        let widest = max(50, TextWidth.widest(labels, size: Canvas.tickSize))
        let count = columns.count
        var gap = 480 - widest - 8
        if count > 1 { gap /= Double(count - 1) }
        // Names of neighbours must not touch: a long network makes a wider drawing.
        gap = min(170, max(widest + 8, gap))
        let width = widest + 8 + gap * Double(count > 1 ? count - 1 : 0)
        var hasSums = false
        for column in columns where column.layer?.sums.isEmpty == false { hasSums = true }
        let top = legend.height + (hasSums ? 44 : 10)
        let rows = tallest
        // Numbers on the lines need room between them.
        let pitch = rows > 6 ? 34.0 : lineCount() <= Self.mostNumbers ? 66 : 42
        let radius = rows > 6 ? 14.0 : 16
        let height = Double(rows) * pitch

        let places = UnitGrid(
            columns: columns, left: (widest + 8) / 2, gap: gap, middle: top + height / 2, pitch: pitch)
        drawWeights(places, radius, on: &canvas)
        for k in columns.indices where columns[k].units > 0 {
            drawUnits(places, radius, layer: k, on: &canvas)
            canvas.text(labels[k], places.place(k, 0).x, top + height + 16, "tick", .middle)
        }
        drawSums(places, radius, top: top, on: &canvas)
        return Size(width: max(300, width), height: top + height + 24)
    }

    /// Arcs over the units, from what comes into a residual block to what it is added to.
    private func drawSums(_ places: UnitGrid, _ radius: Double, top: Double, on canvas: inout Canvas) {
        for k in columns.indices where columns[k].units > 0 {
            guard let sums = columns[k].layer?.sums, !sums.isEmpty else { continue }
            let unit = places.place(k, 0)
            let end = Position(unit.x, unit.y - radius - 8)
            for index in sums.indices {
                let first = k - 1 - sums[index]
                guard columns.indices.contains(first), columns[first].units > 0 else { continue }
                let start = places.place(first, 0)
                Self.drawArc(
                    Position(start.x, start.y - radius), end, top: top - 16 - 7 * Double(index), on: &canvas)
            }
            Self.drawSum(at: end, on: &canvas)
        }
    }

    /// Up, across and down.
    static func drawArc(_ start: Position, _ end: Position, top: Double, on canvas: inout Canvas) {
        let bend = min(8, (end.x - start.x) / 2)
        var data = PathData()
        data.move(to: start)
        data.line(to: Position(start.x, top + bend))
        data.curve(Position(start.x, top), Position(start.x, top), to: Position(start.x + bend, top))
        data.line(to: Position(end.x - bend, top))
        data.curve(Position(end.x, top), Position(end.x, top), to: Position(end.x, top + bend))
        data.line(to: end)
        canvas.path(data, "edge")
    }

    static func drawSum(at place: Position, on canvas: inout Canvas) {
        canvas.circle(place.x, place.y, 6, StyleClass("unit"))
        var data = PathData()
        data.segment(Position(place.x - 3.5, place.y), Position(place.x + 3.5, place.y))
        data.segment(Position(place.x, place.y - 3.5), Position(place.x, place.y + 3.5))
        canvas.path(data, "boundary")
    }

    /// Drawn, where weights are known.
    private func lineCount() -> Int {
        var lines = 0
        for k in columns.indices where k > 0 && !columns[k].weights.isEmpty {
            lines += Self.drawn(columns[k - 1].units) * Self.drawn(columns[k].units)
        }
        return lines
    }

    private static func drawn(_ units: Int) -> Int { min(most, max(0, units)) }

    private var tallest: Int {
        var tallest = 1
        for k in columns.indices {
            let rows = columns[k].units > Self.most ? Self.most + 1 : columns[k].units
            tallest = max(tallest, rows)
        }
        return tallest
    }

    private func drawUnits(
        _ places: UnitGrid, _ radius: Double, layer: Int, on canvas: inout Canvas
    ) {
        let biases = columns[layer].biases
        let count = places.count(layer)
        var texts = SVGWriter()
        var known = 0
        for k in 0..<count {
            let (unit, place) = (places.unit(layer, k), places.place(layer, k))
            canvas.svg.begin("circle")
            canvas.svg.attribute("class", layer == 0 ? "unit input" : "unit")
            canvas.svg.attribute("cx", place.x)
            canvas.svg.attribute("cy", place.y)
            canvas.svg.attribute("r", radius)
            // Which unit it is, for a page that lets its reader point at one.
            canvas.svg.attribute("data-unit", joined(NumberText.integer(layer), ".", NumberText.integer(unit)))
            canvas.svg.end()
            guard unit < biases.count, let text = Self.short(Double(biases[unit]), room: 2 * radius) else { continue }
            known += 1
            texts.text(text, at: place.x, place.y + 3.5)
        }
        // All of a layer or none: a gap would look like a missing bias.
        if known == count { canvas.group(texts, "tiny", .middle) }
        if columns[layer].units <= Self.most { return }
        let above = places.place(layer, Self.most - 3)
        let below = places.place(layer, Self.most - 2)
        for k in 1...3 {
            canvas.circle(above.x, above.y + (below.y - above.y) * Double(k + 1) / 6, 1.8, StyleClass("dot"))
        }
    }

    /// The number as exactly as it fits into a unit.
    private static func short(_ value: Double, room: Double) -> [UInt8]? {
        var text = NumberText.reading(value, digits: 2)
        var decimals = 2
        while TextWidth.of(text, size: 10) > room {
            if decimals < 0 { return nil }
            text = NumberText.typeset(NumberText.fixed(value, decimals: decimals))
            decimals -= 1
        }
        return text
    }

    /// Lines by sign and by one of five widths: ten paths, however many weights.
    private func drawWeights(_ places: UnitGrid, _ radius: Double, on canvas: inout Canvas) {
        let largest = largestWeight
        if largest == 0 { return }
        let lines = lineCount()
        let thickness = lines > 60 ? 0.6 : 1
        var numbers = Canvas(vocabulary: canvas.vocabulary, id: canvas.id)
        for kind in 0..<10 {
            let (isPositive, size) = (kind >= 5, kind % 5)
            var data = PathData()
            for k in columns.indices where k > 0 {
                let count = places.count(k)
                for line in 0..<places.count(k - 1) * count {
                    let (from, to) = (line / count, line % count)
                    let weight = weight(k, places.unit(k - 1, from), places.unit(k, to))
                    guard weight != 0, (weight > 0) == isPositive, Self.width(weight, largest) == size
                    else { continue }
                    let (a, b) = Self.trimmed(places.place(k - 1, from), places.place(k, to), radius)
                    data.segment(a, b)
                    if lines > Self.mostNumbers { continue }
                    // Where lines have parted and not yet met.
                    let share = 0.28
                    let (x, y) = (a.x + share * (b.x - a.x), a.y + share * (b.y - a.y) + 3.5)
                    let text = NumberText.reading(weight, digits: 3)
                    // A line may be as thick as a digit's stroke: it is interrupted where its number stands.
                    let width = TextWidth.of(text, size: 10) + 2
                    numbers.rect(x - width / 2, y - 9, width, 11, StyleClass("plate"))
                    numbers.text(text, x, y, "tiny", .middle)
                }
            }
            if data.isEmpty { continue }
            canvas.svg.begin("g")
            canvas.svg.attribute("stroke-width", thickness * (0.6 + 0.9 * Double(size)))
            canvas.path(
                data, StyleClass(isPositive ? "weight positive" : "weight negative"), dash: isPositive ? "" : "5 3")
            canvas.svg.end()
        }
        canvas.svg.append(numbers.svg)
    }

    /// 0 where it is not known.
    private func weight(_ layer: Int, _ from: Int, _ to: Int) -> Double {
        let weights = columns[layer].weights
        let (start, overflow) = from.multipliedReportingOverflow(by: columns[layer].units)
        guard !overflow, start < weights.count, start + to < weights.count else { return 0 }
        let weight = Double(weights[start + to])
        return weight.isFinite ? weight : 0
    }

    var largestWeight: Double {
        var largest = 0.0
        for k in columns.indices {
            for weight in columns[k].weights where weight.isFinite {
                if Double(weight.magnitude) > largest { largest = Double(weight.magnitude) }
            }
        }
        return largest
    }

    private static func width(_ weight: Double, _ largest: Double) -> Int {
        let share = abs(weight) / largest * 5
        return share >= 4 ? 4 : Int(share)
    }

    private static func trimmed(_ a: Position, _ b: Position, _ radius: Double) -> (Position, Position) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = (dx * dx + dy * dy).squareRoot()
        if length <= 2 * radius { return (a, b) }
        let share = radius / length
        return (Position(a.x + share * dx, a.y + share * dy), Position(b.x - share * dx, b.y - share * dy))
    }
}
