extension RunResult {
    private static let version: UInt8 = 1

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
        layers.encode(into: &e)
        startLayers.encode(into: &e)
        e.put(history) { e, record in
            e.put(record.epoch)
            record.training.encode(into: &e)
            e.put(record.test) { $1.encode(into: &$0) }
            e.put(record.mistakes)
            e.put(record.series)
        }
        e.put(snapshots) { e, snapshot in
            e.put(snapshot.epoch)
            e.put(snapshot.parameters)
        }
        e.put(outputs)
        e.put(testOutputs)
        e.put(confusion)
        return e.bytes
    }

    /// `from`: where the encoding begins in the bytes.
    package init(decoding bytes: [UInt8], from: Int = 0) throws(DecodingProblem) {
        self.init()
        var d = Decoder(bytes, from: from)
        guard try d.byte() == Self.version else { throw .version }
        input = Shape(height: try d.int(), width: try d.int(), channels: try d.int())
        epochs = try d.int()
        updates = try d.int()
        mistakes = try d.int()
        diverged = try d.int()
        parameterCount = try d.int()
        multiplyAdds = try d.int()
        outputUnits = try d.int()
        parameters = try d.floats()
        startParameters = try d.floats()
        training = try Evaluation(from: &d)
        test = try d.optional { (d) throws(DecodingProblem) in try Evaluation(from: &d) }
        start = try Evaluation(from: &d)
        startTest = try d.optional { (d) throws(DecodingProblem) in try Evaluation(from: &d) }
        layers = try LayerMeasures(from: &d)
        startLayers = try LayerMeasures(from: &d)
        history = try d.list { (d) throws(DecodingProblem) in
            EpochRecord(
                epoch: try d.int(), training: try Evaluation(from: &d),
                test: try d.optional { (d) throws(DecodingProblem) in try Evaluation(from: &d) },
                mistakes: try d.int(), series: try d.doubles())
        }
        snapshots = try d.list { (d) throws(DecodingProblem) in
            Snapshot(epoch: try d.int(), parameters: try d.floats())
        }
        outputs = try d.floats()
        testOutputs = try d.floats()
        confusion = try d.ints()
        guard d.isAtEnd else { throw .tooLong }
    }
}

extension Evaluation {
    func encode(into e: inout Encoder) {
        e.put(loss)
        e.put(accuracy)
        e.put(exactMatch)
    }

    init(from d: inout Decoder) throws(DecodingProblem) {
        self.init(loss: try d.double(), accuracy: try d.double(), exactMatch: try d.double())
    }
}

extension LayerMeasures {
    func encode(into e: inout Encoder) {
        e.put(gradientNorms)
        e.put(gradientBiasNorms)
        e.put(activationDeviations)
        e.put(dead)
    }

    init(from d: inout Decoder) throws(DecodingProblem) {
        self.init()
        gradientNorms = try d.doubles()
        gradientBiasNorms = try d.doubles()
        activationDeviations = try d.doubles()
        dead = try d.doubles()
    }
}
