/// Planes whose paths are curves over the points: how near they come, in words and numbers.
extension Plane {
    /// The first curve and the last, or each of a few, by its distance from the samples and from the truth.
    func describeCurves(in text: inout Description) {
        var curves: [Path] = []
        var truth: Path?
        for path in paths { if path.isReference { truth = path } else { curves.append(path) } }
        for index in curves.indices where curves.count <= 5 || index == 0 || index == curves.count - 1 {
            text.endSentence()
            let words = text.words(curves[index].label)
            text.fill(words.isEmpty ? text.vocabulary[.line] : words)
            text.fill(distance(of: curves[index], from: .training))
            text.say(.sayFit)
            let test = distance(of: curves[index], from: .test)
            if !test.isNaN {
                text.fill(test)
                text.say(.sayFitTest)
            }
            if let truth {
                text.fill(distance(of: curves[index], from: truth))
                text.say(.sayFitTruth)
            }
        }
        text.endSentence()
    }

    /// √(Σ (curve − sample)² / n) over the samples of a part, the curve straight between its points; NaN without any.
    func distance(of curve: Path, from part: Part) -> Double {
        var (sum, count) = (0.0, 0.0)
        for point in points where point.part == part {
            let difference = curve.height(over: point.x) - point.y
            sum += difference * difference
            count += 1
        }
        return (sum / count).squareRoot()
    }

    /// The same between two curves over the same x, from the leftmost sample to the rightmost.
    func distance(of curve: Path, from truth: Path) -> Double {
        var span = Extent(isLogarithmic: false)
        for point in points { span.include(point.x) }
        var (sum, count) = (0.0, 0.0)
        for i in curve.x.indices where curve.x[i] >= span.least && curve.x[i] <= span.most && i < truth.y.count {
            let difference = curve.y[i] - truth.y[i]
            sum += difference * difference
            count += 1
        }
        return (sum / count).squareRoot()
    }

    /// Samples, and then each curve at a few places.
    static func functionTable(_ planes: [Plane], _ first: Plane, _ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for plane in planes {
            for k in TableRows.chosen(plane.points.count) {
                let point = plane.points[k]
                var name = Label(point.part.term)
                if plane.classes.indices.contains(point.classIndex) {
                    name = .joined(name, plane.classes[point.classIndex])
                }
                rows.append([.label(plane.fullTitle), .label(name), .number(point.x), .number(point.y)])
            }
            for path in plane.paths {
                for i in stride(from: 0, to: path.x.count, by: max(1, (path.x.count - 1) / 20)) {
                    rows.append([.label(plane.fullTitle), .label(path.label), .number(path.x[i]), .number(path.y[i])])
                }
            }
        }
        return Table(
            title: title, columns: [Label(.name), Label(.line), first.x.label, first.y.label], rows: rows
        ).withoutEmptyColumns()
    }
}

extension Plane.Path {
    /// On the line between the two points beside x; NaN beyond its ends.
    fileprivate func height(over place: Double) -> Double {
        for i in x.indices where i > 0 && x[i - 1] <= place && place <= x[i] {
            let run = x[i] - x[i - 1]
            return run > 0 ? y[i - 1] + (y[i] - y[i - 1]) * (place - x[i - 1]) / run : y[i]
        }
        return .nan
    }
}
