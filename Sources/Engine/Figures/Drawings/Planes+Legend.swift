extension PlanesDrawing {
    func isFading(_ plane: Plane) -> Bool {
        for path in plane.paths where path.age != plane.paths[0].age { return true }
        return false
    }

    func legendItems(_ canvas: Canvas) -> [Legend.Item] {
        var items: [Legend.Item] = []
        var hasTest = false
        var names: [Label] = []
        for plane in planes where plane.classes.count > names.count { names = plane.classes }
        var isSeen = [Bool](repeating: false, count: names.count)
        for plane in planes {
            for point in plane.points {
                if isSeen.indices.contains(point.classIndex) { isSeen[point.classIndex] = true }
                if point.isTest { hasTest = true }
            }
            if plane.field?.meaning == .classes {
                for k in plane.classes.indices { isSeen[k] = true }
            }
        }
        for index in names.indices where isSeen[index] && items.count < 12 {
            items.append(.init(swatch: .point(classIndex: index, isTest: false), text: canvas.words(names[index])))
        }
        if hasTest {
            items.append(.init(swatch: .point(classIndex: -1, isTest: true), text: canvas.vocabulary[.test]))
        }
        return items + pathItems(canvas)
    }

    /// Every path's name, or the first and last where there are many.
    private func pathItems(_ canvas: Canvas) -> [Legend.Item] {
        var most = 0
        for index in planes.indices where planes[index].paths.count > planes[most].paths.count { most = index }
        guard most < planes.count else { return [] }
        let isFading = isFading(planes[most])
        let paths = planes[most].paths
        let count = paths.count
        var items: [Legend.Item] = []
        for k in paths.indices {
            let path = paths[k]
            if count > (isFading ? 4 : 8), k != 0, k != count / 2, k != count - 1 { continue }
            let words = canvas.words(path.label)
            if words.isEmpty { continue }
            let swatch = Legend.Swatch.line(
                series: isFading ? 0 : k, opacity: PathMark(path: path, series: k, isCased: false).opacity,
                isMarked: path.isMarked)
            items.append(.init(swatch: swatch, text: words))
        }
        return items
    }

    func key(_ canvas: Canvas) -> StepKey? {
        var first: Plane.Field?
        for plane in planes where first == nil { first = plane.field }
        guard let field = first, field.meaning != .classes else { return nil }
        let mark = FieldMark(field, range: range, isFine: true)
        var texts: [[UInt8]] = []
        for level in mark.levels { texts.append(NumberText.significant(level, 3)) }
        var styles: [StyleClass] = []
        for band in 0...mark.levels.count { styles.append(mark.style(band)) }
        if styles.count < 2 { return nil }
        return StepKey(
            styles: styles, texts: texts,
            title: canvas.vocabulary[field.meaning == .probability ? .probability : .value])
    }
}
