/// Answers as JSON.
extension Explorer {
    /// Where the run is, what is measured in the shown state, and what holds of the plan.
    package func state() -> [UInt8] {
        let current = current
        let shown = current.shownRun()
        var json = JSONText()
        json.begin()
        json.whole("epoch", current.run.result.epochs)
        json.whole("epochs", current.run.plan.epochs)
        json.whole("updates", shown.result.updates)
        json.key("ended")
        let isOver = current.run.isOver
        json.bool(isOver)
        let diverged = current.run.result.diverged
        json.whole("diverged", isOver ? diverged > 0 ? diverged : shown.result.diverged : 0)
        json.key("changed")
        json.bool(isChanged)
        json.beginList("recorded")
        for epoch in current.recordedEpochs { json.whole(epoch) }
        json.end(.list)
        json.whole("shown", current.shown)
        json.beginList("measurements")
        for index in document.measurements.indices {
            let quantity = document.measurements[index].quantity
            // At the start nothing was met that could be called wrong.
            if case .mistakes = quantity, shown.result.epochs == 0 { continue }
            guard let value = shown.value(quantity) else { continue }
            json.begin()
            json.string("name", document.measurements[index].name)
            json.key("value")
            json.number(value)
            json.string("text", NumberText.reading(value))
            json.end()
        }
        json.end(.list)
        json.beginList("controls")
        for value in changes.values { json.single(value) }
        json.end(.list)
        json.key("seed")
        json.number(Double(current.run.plan.seed))
        json.whole("points", changes.points.count)
        json.string("layers", current.run.plan.model.layersText(input: current.run.result.input))
        json.string("optimizer", current.run.plan.optimizerText)
        json.string("initial", current.run.plan.model.initialText)
        json.beginList("figures")
        for figure in document.figures { json.string(figure.word) }
        json.end(.list)
        if let digest = current.digest {
            json.string("digest", digest)
        }
        json.end()
        return json.bytes
    }

    /// What the shown state makes of one sample's inputs, beside the one-hot target of its own answer.
    package func classify(_ inputs: [Float]) throws(ExplorerProblem) -> [UInt8] {
        let shown = current.shownRun()
        let features = shown.data.training.features
        guard inputs.count == features else { throw .inputs(expected: features) }
        let sample = Samples(
            shape: shown.data.training.shape, inputs: .numbers(inputs), targets: .numbers([0], columns: 1))
        guard let predictor = shown.network(shown.layers, shown.result.input, shown.result.parameters) else {
            throw .nothingToDraw
        }
        let outputs = predictor.outputs(shown.networkInputs(sample), count: 1)
        var best = 0
        for index in outputs.indices where outputs[index] > outputs[best] { best = index }
        var json = JSONText()
        json.begin()
        json.beginList("probabilities")
        for output in outputs { json.number(Double(output)) }
        json.end(.list)
        json.beginList("target")
        for index in outputs.indices { json.whole(index == best ? 1 : 0) }
        json.end(.list)
        json.end()
        return json.bytes
    }

    /// A test sample, or a training one where there is no test set: its inputs and its class (−1 for none).
    package func sample(_ index: Int) throws(ExplorerProblem) -> [UInt8] {
        if let test = current.data.test { return try Self.answer(index, of: test) }
        return try Self.answer(index, of: current.data.training)
    }

    private static func answer(_ index: Int, of samples: Samples) throws(ExplorerProblem) -> [UInt8] {
        guard index >= 0, index < samples.count else { throw .noSuchSample }
        var json = JSONText()
        json.begin()
        json.beginList("pixels")
        for feature in 0..<samples.features { json.number(Double(samples.input(index, feature))) }
        json.end(.list)
        json.whole("label", samples.classIndex(index))
        json.end()
        return json.bytes
    }
}
