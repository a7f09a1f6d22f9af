import Testing

@testable import Engine

@Suite struct ExplorerDocumentTests {
    @Test(arguments: ExplorerSamples.all.map(\.name))
    func bytesGiveTheSameDocumentAgain(name: String) throws {
        let document = try #require(ExplorerSamples.all.first { $0.name == name }).document
        let bytes = document.encoded()
        let decoded = try ExplorerDocument(decoding: bytes)
        #expect(decoded == document)
        #expect(decoded.encoded() == bytes)
    }

    @Test func everyKindOfPartComesBack() throws {
        var plan = PicturesRuns.xor
        plan.features = [
            .vector([.number(.pi), .element(.vector([.variable(1)]), .number(0))]), .negate(.not(.variable(0))),
            .roundedEqual(.call(.leakyReLU, [.variable(0), .number(0.1)]), literal: 0.5, .decimals(2)),
        ]
        plan.recording.series = [
            .loss(.start), .accuracy(.test), .error(.end), .exactMatch(.startTest), .epochs, .updates, .mistakes,
            .parameters, .multiplyAdds, .diverged, .weight(layer: 1, input: 2, unit: 3, .end),
            .bias(layer: 1, unit: 2, .start), .output(sample: 3, unit: 0, .test), .lineSlope, .lineIntercept,
            .gradientNorm(layer: 1, .end), .gradientBiasNorm(layer: 2, .start), .activationDeviation(layer: 3, .end),
            .dead(layer: 4, .end), .confusion(truth: 5, guess: 6, .test), .precision(class: 3, .end),
            .recall(class: 4, .validation),
        ]
        for source in [
            .gate(.nand), .generated(.circles), .generated(.spirals), .generated(.gaussians), .generated(.planes),
            .truthTable(inputs: 3, number: 150),
            .formula(inputs: .corners(2), labels: [.variable(0)], margin: 0),
            .formula(inputs: .disc, labels: [.variable(0)], margin: 0),
            .formula(inputs: .grid(from: -1, to: 1, steps: 9), labels: [.variable(0)], margin: 0),
        ] as [DataSource] {
            plan.data.source = source
            #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
        }
        plan.model = .baseline(.nearestCentroid)
        #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
    }

    @Test(arguments: [-1, .nan, .infinity] as [Float]) func absurdPenaltiesAreRefused(l1: Float) {
        var plan = PicturesRuns.xor
        plan.penalty = Penalty(l1: l1)
        #expect(throws: DecodingProblem.self) { try ExperimentPlan(decoding: plan.encoded()) }
    }

    @Test(arguments: [0, -0.5, .nan] as [Double]) func absurdSchedulesAreRefused(factor: Double) {
        var plan = PicturesRuns.xor
        plan.schedule = Schedule(decay: .step(every: 3, factor: factor))
        #expect(throws: DecodingProblem.self) { try ExperimentPlan(decoding: plan.encoded()) }
    }

    @Test(
        arguments: [
            .weight(layer: 1, input: 0, unit: 0, .best), .bias(layer: 1, unit: 0, .bestTest), .dead(layer: 1, .best),
            .output(sample: 0, unit: 0, .bestValidation), .confusion(truth: 0, guess: 0, .best),
            .recall(class: 0, .start), .precision(class: 0, .startTest),
            .confusion(truth: 0, guess: 0, .startValidation),
        ] as [Quantity])
    func momentsThatAQuantityNeverHasAreRefused(quantity: Quantity) {
        var e = Encoder()
        quantity.encode(into: &e)
        var d = Decoder(e.bytes)
        _ = Quantity(from: &d)
        #expect(throws: DecodingProblem.self) { try d.finish() }
    }

    @Test func namesOfClassesComeBackAndAreDrawn() throws {
        var document = ExplorerSamples.xor
        let plain = document.encoded()
        document.classNames = [Array("odd".utf8), Array("even".utf8)]
        let bytes = document.encoded()
        #expect(bytes.count > plain.count && plain[0] == 1 && bytes[0] == 2)
        #expect(try ExplorerDocument(decoding: bytes) == document)
        for count in plain.count - 8..<bytes.count {
            #expect(throws: DecodingProblem.self) { try ExplorerDocument(decoding: Array(bytes[..<count])) }
        }
        let run = try ExploredRun(document.plan, of: document, points: [], before: nil)
        #expect(run.data.training.classNames == document.classNames)
    }

    @Test(arguments: ExplorerSamples.all.map(\.name))
    func aCutDocumentIsAnError(name: String) throws {
        let bytes = try #require(ExplorerSamples.all.first { $0.name == name }).document.encoded()
        for count in 0..<bytes.count {
            #expect(throws: DecodingProblem.self) { try ExplorerDocument(decoding: Array(bytes[..<count])) }
        }
        #expect(throws: DecodingProblem.tooLong) { try ExplorerDocument(decoding: bytes + [0]) }
    }

    /// Opened, trained a little and drawn, whatever it then says.
    @Test(arguments: ExplorerSamples.all.map(\.name))
    func aDamagedDocumentIsAnErrorOrAPlan(name: String) throws {
        var document = try #require(ExplorerSamples.all.first { $0.name == name }).document
        document.words = []
        let bytes = document.encoded()
        var opened = 0
        for index in bytes.indices {
            for change in 1...255 as ClosedRange<UInt8> {
                var damaged = bytes
                damaged[index] ^= change
                guard let read = try? ExplorerDocument(decoding: damaged) else { continue }
                let isCanonical = read.encoded() == damaged
                #expect(isCanonical, "byte \(index) of \(name), \(change)")
                // Run with some of the changes; what is large only takes longer.
                guard [1, 64, 255].contains(change), (read.plan.data.samples ?? 0) < 1000,
                    let explorer = try? Explorer(read)
                else { continue }
                opened += 1
                _ = explorer.step()
                _ = explorer.advance(epochs: 2)
                if index % 8 == 0 {
                    for figure in read.figures.indices { _ = try? explorer.figure(figure) }
                    _ = explorer.state()
                }
            }
        }
        #expect(opened > 0)
    }

    /// Three lists of which the first claims all bytes, the two that the others need among them.
    @Test func listsInListsCantPromiseTheSameBytes() {
        var bytes = Encoder()
        bytes.put(3)
        bytes.put(18)
        var decoder = Decoder(bytes.bytes + [UInt8](repeating: 0, count: 18))
        var read = 0
        _ = decoder.list { decoder in
            decoder.list { decoder in
                read += 1
                return decoder.byte()
            }
        }
        #expect(read == 0)
        #expect(throws: DecodingProblem.tooShort) { try decoder.finish() }
    }

    @Test func aPlanOfAnotherVersionSaysSo() throws {
        var bytes = ExplorerSamples.xor.encoded()
        bytes[0] = 99
        #expect(throws: ExplorerProblem.document(.version)) { try Explorer(decoding: bytes) }
        #expect(String(decoding: ExplorerProblem.document(.version).words, as: UTF8.self).contains("version"))
    }
}
