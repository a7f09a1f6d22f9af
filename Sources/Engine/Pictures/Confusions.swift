/// Truth by guess, summed over seeds; variants one below the other.
extension RunGroups {
    func confusion() -> Figure? {
        var rows: [Label] = []
        var columns: [Label] = []
        var values: [Double] = []
        for group in groups {
            let classes = group.first.confusionClasses
            if classes == 0 || !columns.isEmpty && columns.count != classes { continue }
            for k in 0..<classes {
                let name = first.data.training.className(k)
                if columns.count < classes { columns.append(name) }
                // The class first: what is too long is cut at its end.
                rows.append(.joined(name, group.label))
            }
            for i in 0..<(classes * classes) {
                var total = 0.0
                for run in group.runs {
                    if run.result.confusion.count == classes * classes { total += Double(run.result.confusion[i]) }
                }
                values.append(total)
            }
        }
        if rows.isEmpty { return nil }
        let matrix = MatrixFigure(
            rowTitle: Label(.truth), columnTitle: Label(.prediction), rows: rows, columns: columns, values: values)
        // As `RunResult.confusion` has it.
        let title: Label = first.result.test == nil ? Label(.confusion) : .pair(.test, .confusion)
        return Figure(title: title, content: .matrix(matrix))
    }
}

extension ShownRun {
    /// 0: without a confusion matrix.
    fileprivate var confusionClasses: Int {
        var classes = 0
        while classes * classes < result.confusion.count { classes += 1 }
        return classes * classes == result.confusion.count ? classes : 0
    }
}
