extension FieldMark {
    static let keyHeight = 36.0

    /// A row of swatches with the values where one colour gives way to the next.
    func drawKey(_ words: [UInt8], on canvas: inout Canvas, left: Double, top: Double, room: Double) {
        let title = TextWidth.cut(words, to: room * 0.5, size: Canvas.labelSize)
        let start = left + (title.isEmpty ? 0 : TextWidth.of(title, size: Canvas.labelSize) + 10)
        canvas.text(title, left, top + 11, "label")
        let count = Double(levels.count + 1)
        let width = min(left + room - start, count * 34) / count
        for k in 0...levels.count { canvas.rect(start + Double(k) * width, top, width, 12, style(k)) }
        var end = -Double.infinity
        for k in levels.indices {
            let text = NumberText.reading(levels[k], digits: 3)
            let x = start + Double(k + 1) * width
            let half = TextWidth.of(text, size: Canvas.smallSize) / 2
            if x - half < end + 4 { continue }
            canvas.text(text, x, top + 25, "small", .middle)
            end = x + half
        }
    }
}
