import Testing

@testable import Engine

/// Every row of every catalogue, there and back: what is added is found here.
@Suite struct CatalogueTests {
    static func check<Choice: Catalogued & Equatable>(_ all: [Choice]) {
        #expect(!all.isEmpty)
        #expect(Set(all.map(\.number)).count == all.count)
        #expect(Set(all.map { "\($0.word)" }).count == all.count)
        for one in all {
            #expect(Choice(number: one.number) == one)
            #expect(!"\(one.word)".isEmpty && !"\(one.summary)".isEmpty)
        }
        let unused = (0...255 as ClosedRange<UInt8>).first { number in !all.contains { $0.number == number } }
        if let unused { #expect(Choice(number: unused) == nil) }
    }

    @Test func numbersAndWordsAreTheirOwn() {
        Self.check(Activation.all)
        Self.check(Loss.all)
        Self.check(Optimizer.all)
        Self.check(Distribution.all)
        Self.check(Generated.all)
        Self.check(Gate.all)
    }

    @Test(arguments: Generated.all) func generatedSetsComeBackAndAreDrawn(one: Generated) throws {
        #expect(try Self.comesBack { $0.data.source = .generated(one) })
        var plan = DataPlan(source: .generated(one))
        let first = try plan.prepare(given: nil, givenTest: nil).training
        #expect(first.features == one.inputs)
        switch first.targets {
        case .classes(let labels, let count): #expect(count == one.classes && Set(labels).count == count)
        case .numbers(let labels, let columns): #expect(one.isOfNumbers && columns == 1 && Set(labels).count > 100)
        case .flags: throw NotDrawn()
        }
        #expect(try plan.prepare(given: nil, givenTest: nil).training == first)
        plan.seed += 1
        #expect(try plan.prepare(given: nil, givenTest: nil).training != first)
    }

    struct NotDrawn: Error {}

    @Test(arguments: Gate.all) func gatesComeBack(one: Gate) throws {
        #expect(try Self.comesBack { $0.data.source = .gate(one) })
        #expect("\(one.summary)".hasSuffix((0..<4).map { String(one.facts.truth >> $0 & 1) }.joined(separator: " ")))
    }

    static func comesBack(_ change: (inout ExperimentPlan) -> Void) throws -> Bool {
        var plan = PicturesRuns.xor
        change(&plan)
        let bytes = plan.encoded()
        return try ExperimentPlan(decoding: bytes) == plan && ExperimentPlan(decoding: bytes).encoded() == bytes
    }

    @Test(arguments: Activation.all) func activationsComeBack(one: Activation) throws {
        var other = one
        if one.slope != nil { other.slope = 0.3 }
        for one in [one, other] {
            let convolution = Layer.convolution(height: 3, width: 2, filters: 4, stride: 2, padding: 1, activation: one)
            #expect(
                try Self.comesBack {
                    $0.model = .network(layers: [convolution, .dense(units: 2, activation: one)], initial: [])
                })
        }
    }

    @Test(arguments: Loss.all) func lossesComeBack(one: Loss) throws {
        #expect(try Self.comesBack { $0.loss = one })
    }

    @Test(arguments: Optimizer.all) func optimizersComeBack(one: Optimizer) throws {
        var other = one
        other.values = one.values.indices.map { 0.25 + Double($0) / 8 }
        #expect(other.number == one.number && other.values != one.values)
        for one in [one, other] { #expect(try Self.comesBack { $0.optimizer = one }) }
        for (parameter, value) in zip(other.parameters, other.values) { #expect(other[parameter] == value) }
        #expect(other.parameters.first == .rate)
    }

    @Test(arguments: Distribution.all) func distributionsComeBack(one: Distribution) throws {
        var other = one
        other.values = one.values.indices.map { 2 + Float($0) }
        for one in [one, other] {
            #expect(
                try Self.comesBack {
                    $0.model = .network(layers: [.flatten], initial: [.drawn(weights: one, biases: other)])
                })
        }
        #expect(other.values.count == one.parameters.count)
    }

    @Test(arguments: Layer.Kind.allCases) func layersComeBack(kind: Layer.Kind) throws {
        for layers in ImageLayerTests.stacks(with: kind) {
            #expect(try Self.comesBack { $0.model = .network(layers: layers, initial: []) })
        }
    }

    @Test(arguments: ExploreSetting.allCases) func settingsComeBack(one: ExploreSetting) throws {
        let facts = one.facts
        var document = ExplorerSamples.xor
        document.controls = [
            ExplorerSamples.control(one, layer: facts.isOfLayer || facts.isOfInitial ? 1 : 0, 0, 1)
        ]
        #expect(try ExplorerDocument(decoding: document.encoded()).controls == document.controls)
        for other in facts.brings { #expect(other.facts.turn == .number && facts.turn == .kind) }
    }

    @Test(arguments: Activation.all) func labelsSayTheWord(one: Activation) {
        let label = String(decoding: Layer.dense(units: 3, activation: one).text, as: UTF8.self)
        #expect(one == .linear ? label == "3" : label.hasPrefix("3 \(one.word)"))
    }

    @Test(arguments: Optimizer.all) func optimizersAreWrittenWithAllThatIsUnusual(one: Optimizer) {
        #expect(String(decoding: one.text, as: UTF8.self).hasPrefix("\(one.word) "))
        var other = one
        other.values = one.values.indices.map { 0.25 + Double($0) / 8 }
        let text = String(decoding: other.text, as: UTF8.self)
        for parameter in one.parameters.dropFirst() { #expect(text.contains("\(parameter.name): ")) }
    }
}
