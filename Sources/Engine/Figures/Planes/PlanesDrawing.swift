/// Planes side by side, wrapped into rows, under one legend.
///
/// A class since it is large and handed on often.
final class PlanesDrawing {
    let planes: [Plane]
    let range: Extent
    private let across: [Scale]
    private let up: [Scale]
    /// All panels span the same: numbers only at the outer edges.
    private let isShared: Bool
    private let layout: PanelLayout
    private var columns: Int { layout.columns }
    private let titles: [[UInt8]]
    private let hasTitles: Bool
    /// Of panels of several groups, which stand in rows under their groups' names; else none.
    private let groups: [[UInt8]]

    init(_ planes: [Plane], _ vocabulary: Vocabulary) {
        self.planes = planes
        var across: [Scale] = []
        var up: [Scale] = []
        var titles: [[UInt8]] = []
        var range = Extent(isLogarithmic: false)
        var isShared = planes.count > 1
        var hasTitles = false
        for index in planes.indices {
            across.append(Self.scale(planes, index, isAcross: true))
            up.append(Self.scale(planes, index, isAcross: false))
            titles.append(vocabulary.text(of: planes[index].title))
            if !titles[index].isEmpty { hasTitles = true }
            if let field = planes[index].field { for value in field.values { range.include(Double(value)) } }
            if !across[index].hasDomain(of: across[0]) || !up[index].hasDomain(of: up[0])
                || planes[index].x != planes[0].x || planes[index].y != planes[0].y
            {
                isShared = false
            }
        }
        self.across = across
        self.up = up
        self.range = range
        self.isShared = isShared
        self.titles = titles
        self.hasTitles = hasTitles
        var inRow = 0
        while inRow < planes.count, planes[inRow].group == planes[0].group { inRow += 1 }
        let isGrid = inRow > 0 && inRow < planes.count && planes.count % inRow == 0
        var groups: [[UInt8]] = []
        for index in planes.indices where isGrid { groups.append(vocabulary.text(of: planes[index].group)) }
        self.groups = groups
        let isFunction = !planes.isEmpty && planes[0].isFunction
        let shape = planes.isEmpty ? 1 : isFunction ? 0.6 : Self.aspect(across[0], up[0])
        var left = 12.0
        for scale in up {
            let width = Frame.widest(Ticks.of(scale, count: 5)) + 12
            if width > left { left = min(64, width) }
        }
        layout = PanelLayout(
            planes.count, inRow: isGrid ? inRow : 0, left: left, gap: isShared ? 12 : left + 10, shape: shape,
            widest: isFunction ? 400 : 340, title: TextWidth.widest(titles, size: Canvas.labelSize),
            below: isShared ? 30 : 90)
    }

    /// A unit up is as long as one across where the spans are alike.
    private static func aspect(_ x: Scale, _ y: Scale) -> Double {
        if x.isLogarithmic || y.isLogarithmic { return 0.85 }
        let ratio = (y.to / 2 - y.from / 2) / (x.to / 2 - x.from / 2)
        return ratio > 0.6 && ratio < 1.1 ? ratio : 0.85
    }

    private static func scale(_ planes: [Plane], _ index: Int, isAcross: Bool) -> Scale {
        let axis = isAcross ? planes[index].x : planes[index].y
        var extent = Extent(isLogarithmic: axis.isLogarithmic)
        for point in planes[index].points { extent.include(isAcross ? point.x : point.y) }
        for path in planes[index].paths { extent.include(isAcross ? path.x : path.y) }
        var domain = extent.domain(of: axis)
        let room = (domain.to / 2 - domain.from / 2) * 0.12
        // Numbers of classes have no halves.
        var isWhole = !isAcross && planes[index].isFunction && planes[index].paths.isEmpty
        for point in planes[index].points where point.y.rounded() != point.y { isWhole = false }
        // Air around the outermost points, unless the axis says where it ends.
        let hasRoom = !axis.isLogarithmic && planes[index].field == nil
        if hasRoom, !axis.hasLower { domain.from -= room }
        if hasRoom, !axis.hasUpper { domain.to += room }
        return Scale(domain, isLogarithmic: axis.isLogarithmic, isWhole: isWhole)
    }

    func draw(on canvas: inout Canvas) -> Size {
        if planes.isEmpty { return Size(width: 480, height: 20) }
        let (left, gap, panel) = (layout.left, layout.gap, layout.panel)
        let width = layout.width
        var legend = Legend(left: 2, top: 0, width: width - 4)
        drawLegend(&legend, on: &canvas)
        var top = legend.height
        if drawKey(on: &canvas, top: top + 4, room: width - 30) { top += FieldMark.keyHeight }
        top += 4
        let rowNames = groups.isEmpty ? 0.0 : 22
        let heading = rowNames + (hasTitles ? 20.0 : 0) + (canvas.hasWords(planes[0].y.label) ? 22 : 6)
        let between =
            isShared ? (groups.isEmpty ? hasTitles ? 30.0 : 14 : rowNames + (hasSameTitles ? 8 : 24)) : heading + 46
        let rows = (planes.count + columns - 1) / columns
        var frames: [Frame] = []
        var marks: [PointMark] = []
        var isRepeated = false
        for index in planes.indices {
            let (row, column) = (index / columns, index % columns)
            let x = left + Double(column) * (panel.width + gap)
            let y = top + heading + Double(row) * (panel.height + between)
            let box = Box(left: x, top: y, right: x + panel.width, bottom: y + panel.height)
            frames.append(Frame(box: box, x: across[index], y: up[index]))
            if index > 0, hasFirstPoints(index) {
                marks.append(marks[0])
                isRepeated = true
            } else {
                marks.append(PointMark(planes[index].points, in: frames[index], most: 1100 / planes.count))
            }
        }
        // The first panel's points are written once.
        let name = isRepeated ? canvas.name("points") : []
        PointMark.define(marks, on: &canvas)
        for index in frames.indices {
            draw(index, frames[index], on: &canvas)
            if index > 0, marks[index] === marks[0] {
                let (box, first) = (frames[index].box, frames[0].box)
                marks[0].repeated(name, right: box.left - first.left, down: box.top - first.top, on: &canvas)
            } else {
                marks[index].draw(on: &canvas, name: index == 0 ? name : [])
            }
            drawWords(index, frames[index], on: &canvas)
        }
        let bottom = top + heading + Double(rows) * panel.height + Double(rows - 1) * between
        return Size(width: width, height: bottom + canvas.room(below: planes[0].x.label))
    }

    /// Rows of groups at the same epochs: said above the first.
    private var hasSameTitles: Bool {
        if groups.isEmpty { return false }
        for index in titles.indices where titles[index] != titles[index % columns] { return false }
        return true
    }

    /// Small multiples of one data set: the same points, and they lie in the same places.
    private func hasFirstPoints(_ index: Int) -> Bool {
        across[index].hasDomain(of: across[0]) && up[index].hasDomain(of: up[0])
            && planes[index].points == planes[0].points
    }

    private static func ends(_ scale: Scale) -> [UInt8] {
        joined(NumberText.significant(scale.from, 6), " ", NumberText.significant(scale.to, 6))
    }

    private func draw(_ index: Int, _ frame: Frame, on canvas: inout Canvas) {
        let box = frame.box
        if let field = planes[index].field {
            FieldMark(field, range: range, isFine: planes.count == 1).draw(on: &canvas, in: box)
        } else {
            frame.drawGrid(on: &canvas)
        }
        // A page that lets its reader point into the plane reads its ends here.
        canvas.svg.begin("rect")
        canvas.svg.attribute("class", "frame")
        canvas.svg.place(box.left, box.top, box.width, box.height)
        canvas.svg.attribute("data-x", Self.ends(across[index]))
        canvas.svg.attribute("data-y", Self.ends(up[index]))
        canvas.svg.end()
        frame.drawXAxis(on: &canvas, numbers: isOuterBottom(index))
        frame.drawYAxis(on: &canvas, numbers: isOuterLeft(index))
        let isFading = isFading(index)
        let isCased = planes[index].field != nil
        for k in planes[index].paths.indices {
            let path = planes[index].paths[k]
            let series = isFading ? 0 : k
            PathMark(path: path, series: series, isCased: isCased, isAged: isFading).draw(on: &canvas, in: frame)
        }
    }

    private func isOuterLeft(_ index: Int) -> Bool { index % columns == 0 || !isShared }
    private func isOuterBottom(_ index: Int) -> Bool { index + columns >= planes.count || !isShared }

    private func drawWords(_ index: Int, _ frame: Frame, on canvas: inout Canvas) {
        let box = frame.box
        let isNamed = index < columns || !hasSameTitles
        if isNamed { canvas.cut(titles[index], to: box.width, box.left, box.top - 7, "label strong") }
        if !groups.isEmpty, index % columns == 0 {
            canvas.cut(
                groups[index], to: layout.width, box.left, box.top - (isNamed && hasTitles ? 28 : 8), "label strong")
        }
        if isOuterLeft(index), index < columns || !isShared {
            let y = box.top - (hasTitles ? 28 : 8) - (groups.isEmpty ? 0 : 22)
            let room = isShared ? layout.width - box.left : box.width
            canvas.heading("↑ ", canvas.words(planes[index].y.label), to: room - 16, box.left - 4, y)
        }
        // Once for all, at the end of the last row.
        if isShared ? index == planes.count - 1 : isOuterBottom(index) {
            canvas.trailing(
                canvas.words(planes[index].x.label), to: isShared ? box.right - 20 : box.width - 16, box.right,
                box.bottom + 35)
        }
    }
}
