/// A sheet for marks to draw on: elements, the reader's words, and the prefix of this figure's ids.
struct Canvas: Sendable {
    var svg = SVGWriter()
    let vocabulary: Vocabulary
    let id: [UInt8]

    /// Sizes of text that drawings leave room for, in units: those of narrow screens, where a figure is drawn at two thirds
    /// of its width. FigureStyle sets the same there, and smaller ones where there is room.
    static let labelSize = 16
    static let tickSize = 15
    static let smallSize = 15
    /// The widest that a figure may be.
    static let width = 480.0

    init(vocabulary: Vocabulary, id: [UInt8]) {
        self.vocabulary = vocabulary
        self.id = id
    }

    enum Anchor {
        case start, middle, end
    }

    // Inlined, as a call would take a copy of the canvas.
    @inline(__always) func words(_ label: Label) -> [UInt8] { vocabulary.text(of: label) }
    @inline(__always) func hasWords(_ label: Label) -> Bool { vocabulary.hasWords(label) }

    /// The height that a plotting area needs below it: its numbers, and its name where it has one.
    @inline(__always) func room(below label: Label) -> Double { hasWords(label) ? 42 : 24 }

    /// A name after an arrow.
    mutating func heading(
        _ arrow: StaticString, _ words: [UInt8], to room: Double, _ x: Double, _ y: Double
    ) {
        if words.isEmpty { return }
        text(utf8(arrow) + TextWidth.cut(words, to: room, size: Canvas.labelSize), x, y, "label")
    }

    /// A name that ends in an arrow.
    mutating func trailing(_ words: [UInt8], to room: Double, _ x: Double, _ y: Double) {
        if words.isEmpty { return }
        text(TextWidth.cut(words, to: room, size: Canvas.labelSize) + utf8(" →"), x, y, "label", .end)
    }

    mutating func text(
        _ text: [UInt8], _ x: Double, _ y: Double, _ style: StyleClass, _ anchor: Anchor = .start
    ) {
        if text.isEmpty { return }
        svg.begin("text")
        svg.attribute("class", style.bytes)
        svg.attribute("x", x)
        svg.attribute("y", y)
        align(anchor)
        svg.text(text)
        svg.end()
    }

    mutating func text(
        _ text: [UInt8], _ x: Double, _ y: Double, _ style: StaticString, _ anchor: Anchor = .start
    ) {
        self.text(text, x, y, StyleClass(style), anchor)
    }

    /// The text, or as much of it as has room.
    mutating func cut(
        _ text: [UInt8], to room: Double, size: Int = Canvas.labelSize, _ x: Double, _ y: Double,
        _ style: StaticString, _ anchor: Anchor = .start
    ) {
        self.text(TextWidth.cut(text, to: room, size: size), x, y, StyleClass(style), anchor)
    }

    @inline(__always) func words(_ labels: [Label]) -> [[UInt8]] { vocabulary.texts(of: labels) }

    private mutating func align(_ anchor: Anchor) {
        switch anchor {
        case .start: break
        case .middle: svg.attribute("text-anchor", "middle")
        case .end: svg.attribute("text-anchor", "end")
        }
    }

    /// Several texts of one style, which is written once.
    mutating func group(_ texts: SVGWriter, _ style: StaticString, _ anchor: Anchor = .start) {
        if texts.bytes.isEmpty { return }
        svg.begin("g")
        svg.attribute("class", style)
        align(anchor)
        svg.append(texts)
        svg.end()
    }

    mutating func path(
        _ data: PathData, _ style: StyleClass, dash: StaticString = ""
    ) {
        if data.isEmpty { return }
        svg.begin("path")
        svg.attribute("class", style.bytes)
        if dash.utf8CodeUnitCount > 0 { svg.attribute("stroke-dasharray", dash) }
        svg.attribute("d", data.bytes)
        svg.end()
    }

    mutating func path(_ data: PathData, _ style: StaticString) { path(data, StyleClass(style)) }

    mutating func line(
        _ from: Position, _ to: Position, _ style: StaticString, dash: StaticString = ""
    ) {
        var data = PathData()
        data.segment(from, to)
        path(data, StyleClass(style), dash: dash)
    }

    mutating func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: StyleClass, corner: Double = 0
    ) {
        svg.begin("rect")
        svg.attribute("class", style.bytes)
        svg.place(x, y, max(0, width), max(0, height))
        if corner > 0 { svg.attribute("rx", corner) }
        svg.end()
    }

    mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ style: StyleClass) {
        svg.begin("circle")
        svg.attribute("class", style.bytes)
        svg.attribute("cx", x)
        svg.attribute("cy", y)
        svg.attribute("r", radius)
        svg.end()
    }

    /// Sits on the figure's prefix, so that figures share a page.
    func name(_ suffix: StaticString, _ number: Int? = nil) -> [UInt8] {
        id + utf8("-") + utf8(suffix) + (number.map { NumberText.integer($0) } ?? [])
    }

    func reference(_ name: [UInt8]) -> [UInt8] { utf8("url(#") + name + utf8(")") }
}

/// The extent of a drawing, in units.
struct Size: Equatable, Sendable {
    var width: Double
    var height: Double
}
