/// A path's `d`, short: relative steps of tenths of a unit, without a letter or blank that can be left out.
struct PathData: Sendable {
    private(set) var bytes: [UInt8] = []
    /// The pen, in tenths; steps are differences of rounded places, so that errors don't add up.
    private var x = 0
    private var y = 0
    private var letter: Unicode.Scalar = " "

    init() {}

    var isEmpty: Bool { bytes.isEmpty }

    mutating func move(to p: Position) {
        x = Self.tenths(p.x)
        y = Self.tenths(p.y)
        command("M")
        number(x)
        number(y)
    }

    mutating func line(to p: Position) {
        let (dx, dy) = step(to: p)
        if dx == 0, dy == 0 { return }
        if dy == 0 {
            command("h")
            number(dx)
        } else if dx == 0 {
            command("v")
            number(dy)
        } else {
            command("l")
            number(dx)
            number(dy)
        }
    }

    mutating func curve(_ first: Position, _ second: Position, to end: Position) {
        command("c")
        difference(to: first)
        difference(to: second)
        difference(to: end)
        _ = step(to: end)
    }

    private mutating func difference(to p: Position) {
        number(Self.tenths(p.x) - x)
        number(Self.tenths(p.y) - y)
    }

    mutating func close() { command("z") }

    /// A piece of relative commands drawn from here, such as a marker's outline.
    mutating func piece(_ relative: [UInt8]) {
        bytes += relative
        letter = " "
    }

    mutating func polyline(_ points: [Position], isClosed: Bool = false) {
        for i in points.indices { i == 0 ? move(to: points[i]) : line(to: points[i]) }
        if isClosed, !points.isEmpty { close() }
    }

    mutating func rect(_ corner: Position, _ width: Double, _ height: Double) {
        let (right, bottom) = (corner.x + width, corner.y + height)
        polyline(
            [corner, Position(right, corner.y), Position(right, bottom), Position(corner.x, bottom)], isClosed: true)
    }

    mutating func segment(_ from: Position, _ to: Position) {
        move(to: from)
        line(to: to)
    }

    /// The next corner of a line that is not drawn but carries markers: never left out.
    mutating func corner(at p: Position) {
        if isEmpty { return move(to: p) }
        let (dx, dy) = step(to: p)
        command("l")
        number(dx)
        number(dy)
    }

    private mutating func step(to p: Position) -> (Int, Int) {
        let (newX, newY) = (Self.tenths(p.x), Self.tenths(p.y))
        defer { (x, y) = (newX, newY) }
        return (newX - x, newY - y)
    }

    /// A letter that repeats goes without saying, but for a move's: after one, numbers would be lines.
    private mutating func command(_ next: Unicode.Scalar) {
        if next != letter || next == "M" { bytes.append(UInt8(ascii: next)) }
        letter = next
    }

    private mutating func number(_ tenths: Int) {
        if tenths < 0 {
            bytes.append(UInt8(ascii: "-"))
        } else if let last = bytes.last, last < UInt8(ascii: "A") {
            bytes.append(UInt8(ascii: " "))
        }
        let size = Int(tenths.magnitude)
        if size >= 10 || size == 0 { bytes += NumberText.integer(size / 10) }
        if size % 10 != 0 { bytes += [UInt8(ascii: "."), UInt8(digit: size % 10)] }
    }

    private static func tenths(_ value: Double) -> Int {
        let bounded = value.isNaN ? 0 : clamped(value, -1e6, 1e6)
        return Int((bounded * 10).rounded())
    }
}

/// A place in the drawing, in its units, y downwards.
struct Position: Equatable, Sendable {
    var x: Double
    var y: Double
    /// Nowhere, and inside of no box. NaN rather than an optional, which would be taken apart wherever it is handed on.
    static let none = Position(.nan, .nan)
    var isKnown: Bool { !x.isNaN && !y.isNaN }

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}
