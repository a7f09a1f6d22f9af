extension PlanesDrawing {
    func isFading(_ index: Int) -> Bool {
        let paths = planes[index].paths
        for k in paths.indices where paths[k].age != paths[0].age { return true }
        return false
    }

    func drawLegend(_ legend: inout Legend, on canvas: inout Canvas) {
        var (hasValidation, hasTest) = (false, false)
        var names: [Label] = []
        for index in planes.indices where planes[index].classes.count > names.count { names = planes[index].classes }
        var isSeen = [Bool](repeating: false, count: names.count)
        // The plane with the most paths.
        var most = 0
        for index in planes.indices {
            for point in planes[index].points {
                if isSeen.indices.contains(point.classIndex) { isSeen[point.classIndex] = true }
                if point.part == .validation { hasValidation = true }
                if point.part == .test { hasTest = true }
            }
            if planes[index].field?.meaning == .classes {
                for k in planes[index].classes.indices { isSeen[k] = true }
            }
            if planes[index].paths.count > planes[most].paths.count { most = index }
        }
        var shown = 0
        for index in names.indices where isSeen[index] && shown < 12 {
            shown += 1
            legend.add(.point, of: index, canvas.words(names[index]), on: &canvas)
        }
        if names.isEmpty, hasValidation || hasTest {
            legend.add(.point, of: -1, canvas.vocabulary[.training], on: &canvas)
        }
        if hasValidation {
            legend.add(.validationPoint, of: -1, canvas.vocabulary[.validation], on: &canvas)
        }
        if hasTest { legend.add(.testPoint, of: -1, canvas.vocabulary[.test], on: &canvas) }
        drawPaths(most, &legend, on: &canvas)
    }

    /// Every path's name, or the first and last where there are many.
    private func drawPaths(_ index: Int, _ legend: inout Legend, on canvas: inout Canvas) {
        let isFading = isFading(index)
        let paths = planes[index].paths
        var count = 0
        for k in paths.indices where !paths[k].isReference { count += 1 }
        for k in paths.indices {
            let isLeftOut = count > (isFading ? 4 : 8) && k != 0 && k != count / 2 && k != count - 1
            if isLeftOut, !paths[k].isReference { continue }
            let words = canvas.words(paths[k].label)
            if words.isEmpty { continue }
            if paths[k].isReference {
                legend.add(.rule, words, on: &canvas)
            } else if isFading {
                legend.add(.aged, age: paths[k].age, words, on: &canvas)
            } else {
                legend.add(paths[k].isMarked ? .markedLine : .line, of: k, words, on: &canvas)
            }
        }
    }

    /// The first field's shades; false where there are none.
    func drawKey(on canvas: inout Canvas, top: Double, room: Double) -> Bool {
        for index in planes.indices {
            guard let field = planes[index].field else { continue }
            let mark = FieldMark(field, range: range, isFine: true)
            if field.meaning == .classes || mark.levels.isEmpty { return false }
            let words = canvas.vocabulary[field.meaning == .probability ? .probability : .value]
            mark.drawKey(words, on: &canvas, left: 2, top: top, room: room)
            return true
        }
        return false
    }
}
