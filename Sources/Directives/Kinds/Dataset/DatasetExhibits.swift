import Engine

extension PreparedData {
    /// `shown`: all that the directive shows; samples of the plane are drawn once.
    func exhibit(_ name: FigureName, beside shown: [FigureName]) -> Exhibit.Content? {
        switch name {
        case .scatter: scatter().map { .figure($0) }
        case .samples:
            if hasPlane, training.imageShape == nil {
                shown.contains(.scatter) ? nil : scatter().map { .figure($0) }
            } else {
                samples().map { .figure($0) } ?? sampleRows().map { .table($0) }
            }
        case .classes: classes().map { .figure($0) }
        case .oneHot: oneHot().map { .table($0) }
        case .table: .table(table())
        default: nil
        }
    }

    /// The number of samples of each class.
    private func classes() -> Figure? {
        let parts = counted
        guard let count = parts.first?.counts.count, count > 0 else { return nil }
        return Figure(
            title: Label(.classes),
            content: .bars(
                Bars(
                    value: Axis(Label(.samples), from: 0), groups: (0..<count).map { training.className($0) },
                    series: parts.map(\.name),
                    values: (0..<count).flatMap { label in parts.map { Double($0.counts[label]) } })))
    }

    /// Samples of each class in the training, the validation and the test set; empty without classes.
    private var counted: [(name: Label, counts: [Int])] {
        var parts: [(Label, [Int])] = []
        for (name, samples) in [
            (Label(.training), training as Samples?), (Label(.validation), validation), (Label(.test), test),
        ] {
            guard let samples, case .classes(let labels, _) = samples.targets,
                case .classes(_, let count) = training.targets
            else { continue }
            var counts = [Int](repeating: 0, count: Swift.max(count, 0))
            for label in labels where label >= 0 && Int(label) < counts.count { counts[Int(label)] += 1 }
            parts.append((name, counts))
        }
        return parts
    }

    /// The first labels, each as a row of zeros with a single one.
    private func oneHot() -> Table? {
        guard case .classes(let labels, let count) = training.targets, count > 0, count <= 32 else { return nil }
        let classes = (0..<count).map { training.className($0) }
        let rows = labels.prefix(10).enumerated().map { index, label -> [Table.Cell] in
            [.number(Double(index)), .label(training.className(Int(label)))]
                + (0..<count).map { .number($0 == Int(label) ? 1 : 0) }
        }
        return Table(
            title: Label(.oneHot).shown(rows.count, of: labels.count),
            columns: [Label(.sample), Label(.className)] + classes, rows: rows)
    }

    /// Samples, inputs and classes in numbers.
    private func table() -> Table {
        var table = Table(title: Label(.dataset), columns: [Label(.name), Label(.value)], rows: [])
        func add(_ label: Label, _ value: Int) { table.rows.append([.label(label), .number(Double(value))]) }
        add(.pair(.training, .samples), training.count)
        if let validation { add(.pair(.validation, .samples), validation.count) }
        if let test { add(.pair(.test, .samples), test.count) }
        add(Label(.inputs), training.features)
        if !training.shape.isVector {
            table.rows.append([.label(Label(.shape)), .label(Label(text: training.shape.text))])
        }
        let parts = counted
        guard let count = parts.first?.counts.count else { return table }
        add(Label(.classes), count)
        for label in 0..<Swift.min(count, 32) {
            let name = Label([.term(.className), .text(Array(" ".utf8))] + training.className(label).parts)
            add(name, parts.reduce(0) { $0 + $1.counts[label] })
        }
        return table
    }
}
