/// A run step by step: begin, epochs or single updates, and the result as it then stands.
extension Run {
    mutating func begin() {
        result.startParameters = network.parameterValues
        result.start = evaluateTraining(withLayers: true)
        result.startTest = evaluateTest()
        result.startValidation = evaluateValidation()
        result.startPenalty = presentPenalty()
        result.startLayers = present.layers
        var asked = result
        ask(&asked, atStart: true)
        result = asked
        record(epoch: 0)
    }

    var isOver: Bool { hasEnded || result.epochs >= plan.epochs }

    /// What is left of the present epoch: a whole one, unless single updates went before.
    mutating func advance() {
        runTo(training.count)
        endEpoch()
    }

    /// One update; the perceptron rule's are mistakes, so that many a sample may pass before.
    mutating func update() {
        let count = training.count
        let before = result.updates
        if case .perceptronRule = plan.optimizer {
            while place < count, result.updates == before { runTo(place + 1) }
        } else {
            let size = plan.batch ?? count
            runTo(min(count, place + size))
        }
        if place == count { endEpoch() }
    }

    private mutating func runTo(_ end: Int) {
        if place == 0 { mistakes = 0 }
        present = Measured()
        runEpoch(result.epochs + 1, place..<end)
        place = end
    }

    private mutating func endEpoch() {
        place = 0
        result.epochs += 1
        result.mistakes = mistakes
        // The loss would say so an epoch earlier, but only a run that records it knows it, and what is recorded must not
        // change a run.
        if !network.isFinite { result.diverged = result.epochs }
        record(epoch: result.epochs)
        hasEnded = result.diverged > 0
        if !hasEnded, plan.stop != nil {
            var stopping = stopping
            hasEnded = stopping.ends(&self)
            self.stopping = stopping
        }
        guard isOver, stopping.keepsBest else { return }
        // What no longer is measured in the end is measured now, whatever was recorded.
        if result.diverged == 0, !isFinite(evaluateTraining()) { result.diverged = result.epochs }
        // Epochs, mistakes and what was recorded stay those that were run.
        changeParameters(stopping.bestParameters)
    }

    /// Measures the network as it is; `layers`: layer by layer as well.
    mutating func measure(_ result: inout RunResult, layers: Bool = true) {
        result.training = evaluateTraining(withLayers: layers)
        result.parameters = network.parameterValues
        if result.diverged == 0, !isFinite(result.training) { result.diverged = result.epochs }
        result.test = evaluateTest()
        result.validation = evaluateValidation()
        result.penalty = presentPenalty()
        if layers { result.layers = present.layers }
        result.outputUnits = network.outputs
        if training.count <= 64 || plan.recording.predictions { result.outputs = network.allOutputs(training) }
        if plan.recording.predictions, let test { result.testOutputs = network.allOutputs(test) }
        if plan.recording.predictions, let validation { result.validationOutputs = network.allOutputs(validation) }
        result.best = stopping.bestEpoch <= result.epochs ? measureBest() : nil
        if let counts = confusion() { result.confusion = counts }
        ask(&result, atStart: false)
    }

    /// The network as it was after the best epoch; nil before there is one.
    private mutating func measureBest() -> RunResult.Best? {
        guard stopping.bestEpoch > 0 else { return nil }
        // A page measures every frame, and the best epoch seldom changes.
        if let best, best.epoch == stopping.bestEpoch { return best }
        let now = (network.parameterValues, present)
        let isOther = now.0 != stopping.bestParameters
        if isOther { changeParameters(stopping.bestParameters) }
        let found = RunResult.Best(
            epoch: stopping.bestEpoch, training: evaluateTraining(), test: evaluateTest(),
            validation: evaluateValidation(), penalty: presentPenalty())
        if isOther { (network.parameterValues, present) = now }
        best = found
        return found
    }

    /// What was measured is no longer so.
    mutating func changeParameters(_ values: [Float]) {
        network.parameterValues = values
        present = Measured()
    }
}
