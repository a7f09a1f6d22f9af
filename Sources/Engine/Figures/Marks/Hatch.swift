/// Patterns over filled shapes, so that series differ without colour; the first series is plain.
/// A page draws one run, whose bars are one series: its module goes without.
extension Canvas {
    /// Once a figure, before the first bar.
    mutating func defineHatches(series: Int) {
        if series < 2 { return }
        svg.begin("defs")
        for index in 1..<min(6, series) {
            svg.begin("pattern")
            svg.attribute("id", name("hatch-", index))
            svg.attribute("width", "6")
            svg.attribute("height", "6")
            svg.attribute("patternUnits", "userSpaceOnUse")
            svg.begin("path")
            svg.attribute("class", "hatch")
            svg.attribute("d", Self.lines(index))
            svg.end()
            svg.end()
        }
        svg.end()
    }

    private static func lines(_ index: Int) -> StaticString {
        switch index {
        case 1: "M-1 1l2-2M0 6l6-6M5 7l2-2"
        case 2: "M2 3h2"
        case 3: "M-1 5l2 2M0 0l6 6M5-1l2 2"
        case 4: "M0 3h6"
        default: "M3 0v6"
        }
    }

    mutating func hatch(_ series: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        let pattern = StyleClass.wrapped(series, 6)
        if pattern == 0 || width <= 0 || height <= 0 { return }
        svg.begin("rect")
        svg.attribute("fill", reference(name("hatch-", pattern)))
        svg.place(x, y, width, height)
        svg.end()
    }
}
