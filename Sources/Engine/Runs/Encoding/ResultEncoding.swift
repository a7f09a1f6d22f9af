extension RunResult {
    private static let version: UInt8 = 4

    /// Everything kept of the run.
    package func encoded() -> [UInt8] {
        var e = Encoder()
        e.put(Self.version)
        for value in [input.height, input.width, input.channels] { e.put(value) }
        for value in [epochs, updates, mistakes, diverged, parameterCount, multiplyAdds, outputUnits] { e.put(value) }
        e.put(parameters)
        e.put(startParameters)
        training.encode(into: &e)
        e.put(test) { $1.encode(into: &$0) }
        start.encode(into: &e)
        e.put(startTest) { $1.encode(into: &$0) }
        e.put(penalty)
        e.put(startPenalty)
        layers.encode(into: &e)
        startLayers.encode(into: &e)
        e.put(history) { e, record in
            e.put(record.epoch)
            record.training.encode(into: &e)
            e.put(record.test) { $1.encode(into: &$0) }
            e.put(record.mistakes)
            e.put(record.series)
            e.put(record.penalty)
        }
        e.put(snapshots) { e, snapshot in
            e.put(snapshot.epoch)
            e.put(snapshot.parameters)
        }
        e.put(outputs)
        e.put(testOutputs)
        e.put(confusion)
        e.put(best) { e, best in
            e.put(best.epoch)
            best.training.encode(into: &e)
            e.put(best.test) { $1.encode(into: &$0) }
            e.put(best.validation) { $1.encode(into: &$0) }
            e.put(best.penalty)
        }
        if validation != nil { encodeValidation(into: &e) }
        if !asked.isEmpty {
            e.put(Self.askedPart)
            e.put(asked)
        }
        return e.bytes
    }

    /// `from`: where the encoding begins in the bytes.
    package init(decoding bytes: [UInt8], from: Int = 0) throws(DecodingProblem) {
        self.init()
        var d = Decoder(bytes, from: from)
        if d.byte() != Self.version { d.fail(.version) }
        input = Shape(height: d.int(), width: d.int(), channels: d.int())
        epochs = d.int()
        updates = d.int()
        mistakes = d.int()
        diverged = d.int()
        parameterCount = d.int()
        multiplyAdds = d.int()
        outputUnits = d.int()
        parameters = d.floats()
        startParameters = d.floats()
        training = Evaluation(from: &d)
        test = d.optional { Evaluation(from: &$0) }
        start = Evaluation(from: &d)
        startTest = d.optional { Evaluation(from: &$0) }
        penalty = d.double()
        startPenalty = d.double()
        layers = LayerMeasures(from: &d)
        startLayers = LayerMeasures(from: &d)
        history = d.list { d in
            EpochRecord(
                epoch: d.int(), training: Evaluation(from: &d),
                test: d.optional { Evaluation(from: &$0) },
                mistakes: d.int(), series: d.doubles(), penalty: d.double())
        }
        snapshots = d.list { d in
            Snapshot(epoch: d.int(), parameters: d.floats())
        }
        outputs = d.floats()
        testOutputs = d.floats()
        confusion = d.ints()
        best = d.optional { d in
            Best(
                epoch: d.int(), training: Evaluation(from: &d), test: d.optional { Evaluation(from: &$0) },
                validation: d.optional { Evaluation(from: &$0) }, penalty: d.double())
        }
        var last: UInt8 = 0
        while !d.isAtEnd {
            let part = d.byte()
            if part <= last { d.fail(.unknownCase) }
            last = part
            switch part {
            case Self.validationPart: readValidation(from: &d)
            case Self.askedPart: asked = d.doubles()
            default: d.fail(.unknownCase)
            }
        }
        try d.finish()
    }
}

extension RunResult {
    /// What is measured on validation samples stands behind all else, and only where there are some.
    private func encodeValidation(into e: inout Encoder) {
        e.put(Self.validationPart)
        e.put(validation) { $1.encode(into: &$0) }
        e.put(startValidation) { $1.encode(into: &$0) }
        e.put(validationHistory) { $1.encode(into: &$0) }
        e.put(validationOutputs)
    }

    private mutating func readValidation(from d: inout Decoder) {
        validation = d.optional { Evaluation(from: &$0) }
        startValidation = d.optional { Evaluation(from: &$0) }
        validationHistory = d.list { Evaluation(from: &$0) }
        if validation == nil || validationHistory.count != history.count { d.fail(.value) }
        validationOutputs = d.floats()
    }

    /// Parts that stand behind all else where there is something to say, each once, in this order.
    private static let validationPart: UInt8 = 1
    private static let askedPart: UInt8 = 2
}

extension Evaluation {
    func encode(into e: inout Encoder) {
        e.put(loss)
        switch quality {
        case .labels(let accuracy, let exactMatch):
            e.put(false)
            e.put(accuracy)
            e.put(exactMatch)
        case .numbers(let fit):
            e.put(true)
            e.put(fit.rSquared)
            e.put(fit.meanAbsoluteError)
            e.put(fit.rootMeanSquaredError)
        }
    }

    init(from d: inout Decoder) {
        let loss = d.double()
        if d.bool() {
            let fit = NumberFit(rSquared: d.double(), meanAbsoluteError: d.double(), rootMeanSquaredError: d.double())
            self.init(loss: loss, quality: .numbers(fit))
        } else {
            self.init(loss: loss, accuracy: d.double(), exactMatch: d.double())
        }
    }
}

extension LayerMeasures {
    func encode(into e: inout Encoder) {
        e.put(gradientNorms)
        e.put(gradientBiasNorms)
        e.put(activationDeviations)
        e.put(dead)
    }

    init(from d: inout Decoder) {
        let lists = [d.doubles(), d.doubles(), d.doubles(), d.doubles()]
        for list in lists where list.count != lists[0].count { d.fail(.value) }
        self.init(
            gradientNorms: lists[0], gradientBiasNorms: lists[1], activationDeviations: lists[2], dead: lists[3])
    }
}
