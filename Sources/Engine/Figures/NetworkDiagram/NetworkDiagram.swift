/// Units as circles, weights as lines whose width and dash say size and sign; long layers are cut with an ellipsis. Where
/// that tells little, of images and of wide layers, layers as blocks.
package struct NetworkDiagram: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
        /// The layer as a lesson writes it: "4 sigmoid".
        package let label: Label
        package let units: Int
        /// What it gives.
        package let shape: Shape
        /// nil: what comes in.
        package let layer: Layer?
        package let parameters: Int
        /// Biases, one a unit, or empty.
        package let biases: [Float]
        /// [in, out] from the column before, or empty when there are none to draw (input, pooling).
        package let weights: [Float]
        package init(
            label: Label, units: Int, shape: Shape? = nil, layer: Layer? = nil, parameters: Int = 0,
            biases: [Float] = [], weights: [Float] = []
        ) {
            self.shape = shape ?? Shape(units)
            self.layer = layer
            self.parameters = parameters
            self.label = label
            self.units = units
            self.biases = biases
            self.weights = weights
        }
    }
    package var columns: [Column]
    package init(columns: [Column]) { self.columns = columns }
}

extension NetworkDiagram {
    func describe(in text: inout Description) {
        var layers: [UInt8] = []
        for k in columns.indices {
            if k > 0 { layers += utf8(" → ") }
            layers += text.words(columns[k].label)
            if isOfBlocks, k > 0, columns[k].layer?.isDense == false {
                layers += utf8(" (") + columns[k].shape.text + utf8(")")
            }
        }
        text.fill(layers)
        text.say(.sayNetwork)
        describeSums(in: &text)
        var known: Float = 0
        var (layer, place) = (0, 0)
        for k in columns.indices where columns[k].units > 0 {
            let weights = columns[k].weights
            for i in weights.indices where weights[i].isFinite && weights[i].magnitude > known {
                known = weights[i].magnitude
                (layer, place) = (k, i)
            }
        }
        if known == 0 { return }
        text.fill(Double(columns[layer].weights[place]))
        text.fill(place / columns[layer].units)
        text.fill(place % columns[layer].units)
        text.fill(layer)
        text.say(.sayLargestWeight)
    }
}

extension NetworkDiagram {
    /// What is added to what.
    private func describeSums(in text: inout Description) {
        for k in columns.indices {
            for back in columns[k].layer?.sums ?? [] {
                text.fill(k - back)
                text.fill(k)
                text.say(.sayResidual)
            }
        }
    }

    /// A row for each weight and each bias.
    func table(_ title: Label) -> Table {
        if isOfBlocks { return blockTable(title) }
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
