/// How panels of one shape stand in rows: no wider than a figure may be, and at most one screen high where that leaves
/// them large enough to be read.
struct PanelLayout: Equatable, Sendable {
    let columns: Int
    let left: Double
    let gap: Double
    let panel: Size

    /// Of the panels, without their words.
    private static let highest = 560.0
    private static let least = 62.0

    /// `inRow`: panels that belong side by side; 0: as many as look best. `shape`: height by width. `title`: the widest
    /// panel's name. `below`: what a row needs beside its panels.
    init(
        _ count: Int, inRow: Int, left: Double, gap: Double, shape: Double, widest: Double, title: Double, below: Double
    ) {
        func width(_ columns: Int) -> Double {
            min(widest, (Canvas.width - left - 14 - gap * Double(columns - 1)) / Double(columns))
        }
        var columns = count < 2 ? 1 : count <= 4 ? 2 : 3
        if inRow > 0 {
            columns = inRow
        } else {
            func height(_ columns: Int) -> Double {
                Double((count + columns - 1) / columns) * (width(columns) * shape + below)
            }
            while columns > 2, width(columns) < min(title, 150) { columns -= 1 }
            while columns < 6, columns < count, height(columns) > Self.highest, width(columns + 1) > Self.least {
                columns += 1
            }
        }
        self.columns = columns
        self.left = left
        self.gap = gap
        let size = max(24, width(columns))
        panel = Size(width: size, height: size * shape)
    }

    var width: Double { left + Double(columns) * panel.width + Double(columns - 1) * gap + 14 }
}
