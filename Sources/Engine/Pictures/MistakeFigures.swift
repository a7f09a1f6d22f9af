/// Images that were called wrong; where samples are no images, how many mistakes each epoch met.
extension RunGroups {
    private static let most = 20

    func mistakes() -> Figure? {
        let panels = first.wrongImages(most: Self.most)
        if panels.isEmpty { return history(.mistakes) }
        let title = Label([.term(.mistakes), .text(utf8(": ")), .term(.truth), Label.arrow, .term(.prediction)])
        return Figure(title: named(title), content: .images(panels))
    }
}

extension ShownRun {
    /// Of the test samples where there are any.
    fileprivate func wrongImages(most: Int) -> [ImagePanel] {
        if let test = data.test, test.isSound { return wrongImages(test, most) }
        return wrongImages(data.training, most)
    }

    private func wrongImages(_ samples: Samples, _ most: Int) -> [ImagePanel] {
        guard let shape = samples.imageShape, case .classes = samples.targets,
            let predictor = predictor(result.parameters)
        else { return [] }
        let units = predictor.units
        let decision = Decision(targets: samples.targets, loss: plan.loss, units: units)
        var panels: [ImagePanel] = []
        var from = 0
        // A chunk at a time: the first wrong ones are soon found.
        while from < samples.count, panels.count < most {
            var order: [Int32] = []
            for i in from..<min(samples.count, from + 500) {
                order.append(Int32(truncatingIfNeeded: i))
            }
            let inputs = networkInputs(samples.selecting(order))
            let outputs = predictor.outputs(inputs, count: order.count)
            guard outputs.count == order.count * units else { return panels }
            for row in order.indices where panels.count < most {
                let guess = decision.called(outputs, row: row, loss: plan.loss)
                let truth = samples.classIndex(from + row)
                if guess == truth { continue }
                // The figure's title says which is which.
                let label = Label(samples.className(truth).parts + [Label.arrow] + samples.className(guess).parts)
                panels.append(samples.panel(from + row, shape, label: label))
            }
            from += 500
        }
        return panels
    }
}

extension Decision {
    /// The class called by a row of a predictor's outputs, which are probabilities where the loss takes logits.
    func called(_ outputs: [Float], row: Int, loss: Loss) -> Int {
        let start = row * units
        guard start >= 0, start + units <= outputs.count, units > 0 else { return 0 }
        switch task {
        case .binary: return outputs[start] > (loss.labels == .signs ? 0 : 0.5) ? 1 : 0
        case .exclusive:
            var best = 0
            for j in 1..<max(units, 1) where outputs[start + j] > outputs[start + best] { best = j }
            return best
        case .labels, .numbers: return 0
        }
    }
}
