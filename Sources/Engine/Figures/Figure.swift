/// A title and the numbers under it, of one kind of figure. Each kind is a file or a folder of this room, with its value, its drawing in marks, the
/// words that stand for the drawing and the table of its numbers.
package struct Figure: Equatable, Sendable {
    package var title: Label
    package var content: Content

    package init(title: Label, content: Content) {
        self.title = title
        self.content = content
    }

    package indirect enum Content: Equatable, Sendable {
        case curves(Curves)
        /// Small multiples: one plane, or several side by side.
        case planes([Plane])
        case network(NetworkDiagram)
        case images([ImagePanel])
        case blocks([ImageBlock])
        case squares(Squares)
        case matrix(MatrixFigure)
        case bars(Bars)
        case histograms([Histogram])
        case graph(ComputationGraph)
    }
}

extension Figure {
    /// A page shows it as the report drew it, whatever its reader changes: its module has no code for it.
    package var isOfReports: Bool {
        switch content {
        case .blocks, .squares: true
        case .network(let network): network.isOfBlocks
        case .planes(let planes): planes.first?.isFunction ?? false
        default: false
        }
    }

    /// Draws it; what it takes up.
    func draw(on canvas: inout Canvas) -> Size {
        switch content {
        case .curves(let curves): curves.draw(on: &canvas)
        case .planes(let planes): PlanesDrawing(planes, canvas.vocabulary).draw(on: &canvas)
        case .network(let network): network.draw(on: &canvas)
        case .images(let panels): ImagesDrawing(panels).draw(on: &canvas)
        case .blocks(let blocks): ImageBlock.draw(blocks, on: &canvas)
        case .squares(let squares): squares.draw(on: &canvas)
        case .matrix(let matrix): matrix.draw(on: &canvas)
        case .bars(let bars): bars.draw(on: &canvas)
        case .histograms(let histograms): HistogramsDrawing(histograms: histograms, canvas.vocabulary).draw(on: &canvas)
        case .graph(let graph): graph.draw(on: &canvas)
        }
    }

    /// Says in a sentence or two what the drawing shows, computed from its numbers.
    func describe(in text: inout Description) {
        if !isNamedByItsAxis(text) { text.open(title) }
        switch content {
        case .curves(let curves): curves.describe(in: &text)
        case .planes(let planes): for plane in planes { plane.describe(in: &text) }
        case .network(let network): network.describe(in: &text)
        case .images(let panels): ImagePanel.describe(panels, in: &text)
        case .blocks(let blocks): ImageBlock.describe(blocks, in: &text)
        case .squares(let squares): squares.describe(in: &text)
        case .matrix(let matrix): matrix.describe(in: &text)
        case .bars(let bars): bars.describe(in: &text)
        case .histograms(let histograms): Histogram.describe(histograms, in: &text)
        case .graph(let graph): graph.describe(in: &text)
        }
    }

    /// The numbers behind the drawing, for the disclosure below it; cut to what a reader can use (a few hundred rows).
    package func dataTable() -> Table {
        switch content {
        case .curves(let curves): curves.table(title)
        case .planes(let planes): Plane.table(planes, title)
        case .network(let network): network.table(title)
        case .images(let panels): ImagePanel.table(panels, title)
        case .blocks(let blocks): ImageBlock.table(blocks, title)
        case .squares(let squares): squares.table(title)
        case .matrix(let matrix): matrix.table(title)
        case .bars(let bars): bars.table(title)
        case .histograms(let histograms): Histogram.table(histograms, title)
        case .graph(let graph): graph.table(title)
        }
    }

    /// "loss by epoch: loss by epoch" would say it twice.
    private func isNamedByItsAxis(_ text: Description) -> Bool {
        switch content {
        case .curves(let curves):
            let (x, y) = (text.words(curves.x.label), text.words(curves.y.label))
            if x.isEmpty || y.isEmpty { return false }
            let words = text.words(title)
            return Self.readAlike(words, y) || Self.readAlike(words, text.vocabulary.sentence(.sayBy, [y, x]))
        case .bars(let bars):
            return bars.value.label == title && bars.series.count == 1 && bars.series[0].parts.isEmpty
        default: return false
        }
    }

    /// But for small and capital letters of ASCII.
    private static func readAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if a.count != b.count { return false }
        for i in a.indices {
            if a[i].lowercase != b[i].lowercase { return false }
        }
        return true
    }
}
