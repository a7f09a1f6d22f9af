/// The networks' answers to samples, in rows.
extension RunGroups {
    private static let mostRows = 20

    /// Inputs, truth and outputs; variants side by side.
    func predictions() -> Table? {
        answers(title: Label(.predictions)) { run, row, outputs, units in
            var cells: [Table.Cell] = []
            for j in 0..<min(10, units) { cells.append(.number(Double(outputs[row * units + j]))) }
            return cells
        }
    }

    /// Inputs, truth and what is called, for corners.
    func truthTable() -> Table? {
        guard first.data.training.isTruthTable else { return nil }
        return answers(title: Label(.truthTable)) { run, row, outputs, units in
            run.called(row: row, outputs: outputs, units: units)
        }
    }

    private func answers(
        title: Label, _ cells: (ShownRun, _ row: Int, _ outputs: [Float], _ units: Int) -> [Table.Cell]
    ) -> Table? {
        let samples = first.data.training
        let rows = min(Self.mostRows, samples.count)
        let inputs = min(8, samples.features)
        var columns: [Label] = []
        for j in 0..<inputs { columns.append(samples.inputName(j)) }
        columns += samples.truthLabels
        var table = Table(title: title.shown(rows, of: samples.count), columns: columns, rows: [])
        for i in 0..<rows { table.rows.append(samples.inputCells(i, inputs) + samples.truth(i)) }
        var isAny = false
        // Variants that were asked about other samples can't share rows.
        for group in groups where group.first.data.training == samples {
            let run = group.first
            guard let (outputs, units) = run.firstOutputs(rows) else { continue }
            isAny = true
            var width = 0
            for i in 0..<rows {
                let found = cells(run, i, outputs, units)
                width = found.count
                table.rows[i] += found
            }
            for j in 0..<width {
                let name = width == 1 ? Label(.prediction) : Label.numbered(.output, j)
                table.columns.append(isSingle ? name : width == 1 ? group.namedLabel : .joined(group.label, name))
            }
        }
        return isAny ? table : nil
    }
}

extension ShownRun {
    /// Outputs of the first training samples: as recorded, else by the network anew. NaN when it diverged.
    func firstOutputs(_ rows: Int) -> (outputs: [Float], units: Int)? {
        let units = result.outputUnits
        if units > 0, result.outputs.count >= rows * units { return (result.outputs, units) }
        guard let predictor = predictor(result.parameters) else { return nil }
        var order: [Int32] = []
        for i in 0..<rows { order.append(Int32(truncatingIfNeeded: i)) }
        let outputs = predictor.outputs(networkInputs(data.training.selecting(order)), count: rows)
        return outputs.count == rows * predictor.units ? (outputs, predictor.units) : nil
    }

    /// A class, a label an output, or the number.
    fileprivate func called(row: Int, outputs: [Float], units: Int) -> [Table.Cell] {
        let decision = Decision(targets: data.training.targets, loss: plan.loss, units: units)
        switch decision.task {
        case .binary, .exclusive:
            for j in 0..<units where outputs[row * units + j].isNaN { return [.empty] }
            let guess = decision.called(outputs, row: row, loss: plan.loss)
            return [.label(data.training.className(guess))]
        case .labels:
            var cells: [Table.Cell] = []
            for j in 0..<units { cells.append(.number(outputs[row * units + j] > 0.5 ? 1 : 0)) }
            return cells
        case .numbers:
            var cells: [Table.Cell] = []
            for j in 0..<units { cells.append(.number(Double(outputs[row * units + j]))) }
            return cells
        }
    }
}
