/// A row of swatches with the values where one colour gives way to the next.
struct StepKey: Sendable {
    var styles: [StyleClass]
    var texts: [[UInt8]]
    var title: [UInt8]
    static let height = 36.0

    func draw(on canvas: inout Canvas, left: Double, top: Double, room: Double) {
        let title = TextWidth.cut(title, to: room * 0.5, size: Canvas.labelSize)
        let start = left + (title.isEmpty ? 0 : TextWidth.of(title, size: Canvas.labelSize) + 10)
        canvas.text(title, left, top + 11, "label")
        let wanted = Double(styles.count) * 34
        let width =
            (wanted < left + room - start ? wanted : left + room - start) / Double(styles.count > 0 ? styles.count : 1)
        for k in styles.indices { canvas.rect(start + Double(k) * width, top, width, 12, styles[k]) }
        var end = -Double.infinity
        for k in texts.indices {
            let x = start + Double(k + 1) * width
            let half = TextWidth.of(texts[k], size: Canvas.smallSize) / 2
            if x - half < end + 4 { continue }
            canvas.text(texts[k], x, top + 25, "small", .middle)
            end = x + half
        }
    }
}
