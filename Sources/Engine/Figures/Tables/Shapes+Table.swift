extension NetworkDiagram {
    /// A row for each weight and each bias.
    func table(_ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for (k, column) in columns.enumerated() where column.units > 0 {
            for (i, weight) in column.weights.enumerated() where rows.count < 4 * TableRows.most {
                rows.append([
                    .number(Double(k)), .label(Label(.weight)), .number(Double(i / column.units)),
                    .number(Double(i % column.units)), .number(Double(weight)),
                ])
            }
            for (unit, bias) in column.biases.enumerated() where rows.count < 4 * TableRows.most {
                rows.append([
                    .number(Double(k)), .label(Label(.bias)), .empty, .number(Double(unit)), .number(Double(bias)),
                ])
            }
        }
        var kept: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) { kept.append(rows[row]) }
        if kept.isEmpty {
            for (k, column) in columns.enumerated() {
                kept.append([.number(Double(k)), .label(column.label), .empty, .number(Double(column.units)), .empty])
            }
        }
        return Table(
            title: title, columns: [Label(.layer), Label(.name), Label(.input), Label(.unit), Label(.value)], rows: kept
        )
    }
}

extension ImagePanel {
    /// Pixels are no use as numbers: each image with its mean.
    static func table(_ panels: [ImagePanel], _ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for index in TableRows.chosen(panels.count) {
            let panel = panels[index]
            var total = 0.0
            for pixel in panel.pixels { total += Double(pixel) }
            let mean: Table.Cell = panel.pixels.isEmpty ? .empty : .number(total / Double(panel.pixels.count))
            rows.append([.number(Double(index)), .label(panel.label), mean])
        }
        return Table(title: title, columns: [Label(.number), Label(.name), Label(.mean)], rows: rows)
    }
}

extension MatrixFigure {
    func table(_ title: Label) -> Table {
        var made: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) {
            var cells: [Table.Cell] = [.label(rows[row])]
            for column in columns.indices { cells.append(value(row, column).map { .number($0) } ?? .empty) }
            made.append(cells)
        }
        return Table(title: title, columns: [rowTitle] + columns, rows: made)
    }
}

extension Bars {
    func table(_ title: Label) -> Table {
        var made: [[Table.Cell]] = []
        for group in TableRows.chosen(groups.count) {
            var cells: [Table.Cell] = [.label(groups[group])]
            for index in series.indices {
                let at = group * series.count + index
                cells.append(at < values.count ? .number(values[at]) : .empty)
            }
            made.append(cells)
        }
        var columns = [Label(.name)]
        for label in series { columns.append(label.parts.isEmpty ? value.label : label) }
        return Table(title: title, columns: columns, rows: made)
    }
}

extension Histogram {
    static func table(_ histograms: [Histogram], _ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for histogram in histograms {
            for (bin, share) in histogram.shares.enumerated() {
                let (from, to) = histogram.bin(bin)
                rows.append([.label(histogram.title), .number(from), .number(to), .number(share)])
            }
        }
        var kept: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) { kept.append(rows[row]) }
        return Table(title: title, columns: [Label(.name), Label(.from), Label(.to), Label(.share)], rows: kept)
            .withoutEmptyColumns()
    }
}

extension ComputationGraph {
    func table(_ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for index in TableRows.chosen(nodes.count, keeping: [nodes.count - 1]) {
            let node = nodes[index]
            var inputs: [Label.Part] = []
            for input in node.inputs where input >= 0 && input < index {
                if !inputs.isEmpty { inputs.append(.text(utf8(", "))) }
                inputs.append(.number(Double(input)))
            }
            rows.append([
                .number(Double(index)), .label(node.label), .number(node.value), .number(node.gradient),
                inputs.isEmpty ? .empty : .label(Label(inputs)),
            ])
        }
        return Table(
            title: title, columns: [Label(.number), Label(.name), Label(.value), Label(.gradient), Label(.inputs)],
            rows: rows)
    }
}
