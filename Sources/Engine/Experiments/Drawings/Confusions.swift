/// Truth by guess, summed over seeds; variants one below the other.
extension RunDrawing {
    func confusion() -> Figure? {
        var rows: [Label] = []
        var columns: [Label] = []
        var values: [Double] = []
        for group in groups {
            guard let classes = group.first.confusionClasses, columns.isEmpty || columns.count == classes
            else { continue }
            if columns.isEmpty {
                for k in 0..<classes { columns.append(first.data.training.className(k)) }
            }
            var totals = [Double](repeating: 0, count: classes * classes)
            for run in group.runs where run.result.confusion.count == totals.count {
                for i in totals.indices { totals[i] += Double(run.result.confusion[i]) }
            }
            values += totals
            for k in 0..<classes { rows.append(.joined(group.label, first.data.training.className(k))) }
        }
        let matrix = MatrixFigure(
            rowTitle: Label(.truth), columnTitle: Label(.prediction), rows: rows, columns: columns, values: values)
        return rows.isEmpty ? nil : Figure(title: Label(.confusion), content: .matrix(matrix))
    }
}

extension DrawnRun {
    fileprivate var confusionClasses: Int? {
        var classes = 0
        while classes * classes < result.confusion.count { classes += 1 }
        return classes > 0 && classes * classes == result.confusion.count ? classes : nil
    }
}
