/// Truth by guess, summed over seeds; variants one below the other.
extension RunDrawing {
    func confusion() -> Figure? {
        var matrix = MatrixFigure(
            rowTitle: Label(.truth), columnTitle: Label(.prediction), rows: [], columns: [], values: [])
        for group in groups {
            guard let classes = group.first.confusionClasses, matrix.columns.isEmpty || matrix.columns.count == classes
            else { continue }
            if matrix.columns.isEmpty {
                for k in 0..<classes { matrix.columns.append(first.data.training.className(k)) }
            }
            var totals = [Double](repeating: 0, count: classes * classes)
            for run in group.runs where run.result.confusion.count == totals.count {
                for i in totals.indices { totals[i] += Double(run.result.confusion[i]) }
            }
            matrix.values += totals
            for k in 0..<classes { matrix.rows.append(.joined(group.label, first.data.training.className(k))) }
        }
        return matrix.rows.isEmpty ? nil : Figure(title: Label(.confusion), content: .matrix(matrix))
    }
}

extension DrawnRun {
    fileprivate var confusionClasses: Int? {
        var classes = 0
        while classes * classes < result.confusion.count { classes += 1 }
        return classes > 0 && classes * classes == result.confusion.count ? classes : nil
    }
}
