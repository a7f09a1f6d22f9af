/// Planes side by side, wrapped into rows, under one legend.
struct PlanesDrawing {
    let planes: [Plane]
    private let domains: [(x: Scale, y: Scale)]
    let range: Extent
    /// All panels span the same: numbers only at the outer edges.
    private let isShared: Bool
    private let columns: Int
    private let panel: Size
    private let titles: [[UInt8]]

    init(_ planes: [Plane], on canvas: Canvas) {
        self.planes = planes
        var domains: [(x: Scale, y: Scale)] = []
        var range = Extent(isLogarithmic: false)
        for plane in planes {
            domains.append((Self.scale(plane, plane.x, isAcross: true), Self.scale(plane, plane.y, isAcross: false)))
            if let field = plane.field { range = FieldMark.range(of: field, including: range) }
        }
        var isShared = planes.count > 1
        for index in planes.indices
        where !domains[index].x.hasDomain(of: domains[0].x) || !domains[index].y.hasDomain(of: domains[0].y)
            || planes[index].x != planes[0].x || planes[index].y != planes[0].y
        { isShared = false }
        self.domains = domains
        self.range = range
        self.isShared = isShared
        var titles: [[UInt8]] = []
        for plane in planes { titles.append(canvas.words(plane.title)) }
        let longest = TextWidth.widest(titles, size: Canvas.labelSize)
        self.titles = titles
        columns = planes.count < 2 ? 1 : planes.count <= 4 || longest > 165 ? 2 : 3
        let width = columns == 1 ? 340.0 : columns == 2 ? (longest > 190 ? 235 : 190) : isShared ? 165 : 150
        panel = Size(width: width, height: width * Self.aspect(domains))
    }

    /// A unit up is as long as one across where the spans are alike.
    private static func aspect(_ domains: [(x: Scale, y: Scale)]) -> Double {
        guard let first = domains.first, !first.x.isLogarithmic, !first.y.isLogarithmic else { return 0.85 }
        let ratio = (first.y.to / 2 - first.y.from / 2) / (first.x.to / 2 - first.x.from / 2)
        return ratio > 0.6 && ratio < 1.1 ? ratio : 0.85
    }

    @inline(never) private static func scale(_ plane: Plane, _ axis: Axis, isAcross: Bool) -> Scale {
        var extent = Extent(isLogarithmic: axis.isLogarithmic)
        for point in plane.points { extent.include(isAcross ? point.x : point.y) }
        for path in plane.paths { extent.include(isAcross ? path.x : path.y) }
        var domain = extent.domain(of: axis)
        let room = (domain.to / 2 - domain.from / 2) * 0.12
        // Air around the outermost points, unless the axis says where it ends.
        if axis.from == nil, !axis.isLogarithmic, plane.field == nil { domain.from -= room }
        if axis.to == nil, !axis.isLogarithmic, plane.field == nil { domain.to += room }
        return Scale(domain, isLogarithmic: axis.isLogarithmic)
    }

    func draw(on canvas: inout Canvas) -> Size {
        guard let first = planes.first else { return Size(width: 480, height: 20) }
        var left = 12.0
        for domain in domains {
            let width =
                Frame.widest(
                    Ticks.of(Scale(from: domain.y, start: panel.height, end: 0), count: Int(panel.height / 40))) + 12
            if width > left { left = width < 64 ? width : 64 }
        }
        let gap = isShared ? 14.0 : left + 12
        let width = left + Double(columns) * panel.width + Double(columns - 1) * gap + 14
        let legend = Legend(legendItems(canvas), width: width - 4)
        legend.draw(on: &canvas, left: 2, top: 0)
        var top = legend.height
        if let key = key(canvas) {
            key.draw(on: &canvas, left: 2, top: top + 4, room: width - 30)
            top += StepKey.height
        }
        top += 4
        var hasTitles = false
        for title in titles where !title.isEmpty { hasTitles = true }
        let heading = (hasTitles ? 18.0 : 0) + (canvas.words(first.y.label).isEmpty ? 6 : 20)
        let between = isShared ? (hasTitles ? 32.0 : 14) : heading + 46
        let rows = (planes.count + columns - 1) / columns
        var frames: [Frame] = []
        var marks: [PointMark] = []
        for index in planes.indices {
            let (row, column) = (index / columns, index % columns)
            let x = left + Double(column) * (panel.width + gap)
            let y = top + heading + Double(row) * (panel.height + between)
            let box = Box(left: x, top: y, right: x + panel.width, bottom: y + panel.height)
            frames.append(Frame(box: box, x: domains[index].x, y: domains[index].y))
            marks.append(PointMark(planes[index].points, in: frames[index], most: 1100 / planes.count))
        }
        PointMark.define(marks, on: &canvas)
        for index in frames.indices {
            draw(index, frames[index], marks[index], hasTitles: hasTitles, on: &canvas)
        }
        let bottom = top + heading + Double(rows) * panel.height + Double(rows - 1) * between
        return Size(width: width, height: bottom + (canvas.words(first.x.label).isEmpty ? 24 : 42))
    }

    private static func ends(_ scale: Scale) -> [UInt8] {
        NumberText.significant(scale.from, 6) + utf8(" ") + NumberText.significant(scale.to, 6)
    }

    private func draw(_ index: Int, _ frame: Frame, _ points: PointMark, hasTitles: Bool, on canvas: inout Canvas) {
        let plane = planes[index]
        let box = frame.box
        let isOuterLeft = index % columns == 0 || !isShared
        let isOuterTop = index < columns || !isShared
        let isOuterBottom = index + columns >= planes.count || !isShared
        if let field = plane.field {
            FieldMark(field, range: range, isFine: planes.count == 1).draw(on: &canvas, in: box)
        } else {
            frame.drawGrid(on: &canvas)
        }
        // A page that lets its reader point into the plane reads its ends here.
        canvas.svg.begin("rect")
        canvas.svg.attribute("class", "frame")
        canvas.svg.place(box.left, box.top, box.width, box.height)
        canvas.svg.attribute("data-x", Self.ends(domains[index].x))
        canvas.svg.attribute("data-y", Self.ends(domains[index].y))
        canvas.svg.end()
        frame.drawXAxis(on: &canvas, numbers: isOuterBottom)
        frame.drawYAxis(on: &canvas, numbers: isOuterLeft)
        let isFading = isFading(plane)
        for k in plane.paths.indices {
            var mark = PathMark(path: plane.paths[k], series: isFading ? 0 : k, isCased: plane.field != nil)
            mark.isLast = isFading && mark.path.age >= 1
            mark.draw(on: &canvas, in: frame)
        }
        points.draw(on: &canvas)
        let words = canvas.words(plane.y.label)
        let hasLabel = isOuterLeft && isOuterTop && !words.isEmpty
        canvas.cut(titles[index], to: box.width, box.left, box.top - 8, "label strong")
        if hasLabel {
            let label = TextWidth.cut(words, to: box.width - 16, size: Canvas.labelSize)
            canvas.text(utf8("↑ ") + label, box.left - 4, box.top - (hasTitles ? 26 : 8), "label")
        }
        if isOuterBottom { frame.drawXLabel(plane.x.label, on: &canvas) }
    }
}
