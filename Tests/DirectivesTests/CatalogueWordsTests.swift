import Engine
import Lessons
import Testing

@testable import Directives

/// Every row of every catalogue as a lesson meets it: its word there and back, and its line in the reference.
@Suite("Words of the catalogues") struct CatalogueWordsTests {
    private static func expectEntry(_ word: String, _ category: LanguageEntry.Category, _ summary: String) {
        let entries = Language.entries.filter { $0.category == category && $0.word == word }
        #expect(entries.count == 1 && entries.first.map { Explanations.english[$0].summary } == summary, "\(word)")
        #expect(entries.first?.example?.contains(word) == true)
    }

    private static func layers(_ plan: ExperimentPlan) -> ([Layer], [Initial]) {
        if case .network(let layers, let initial) = plan.model { (layers, initial) } else { ([], []) }
    }

    @Test(arguments: Activation.all) func activation(one: Activation) throws {
        let body =
            switch one.gives {
            case .distribution: "data: blobs\nlayers: 2 -> 3 \(one.name)"
            case .answers: "data: and\nlayers: 2 -> 1 \(one.name)\noptimizer: perceptron-rule 1"
            case .anyNumber, .someNumbers, .probabilities: "data: xor\nlayers: 2 -> 4 \(one.name) -> 1 sigmoid"
            }
        let (layers, initial) = try Self.layers(ReadFence.plan(body))
        #expect(layers.first?.activation == one)
        #expect(initial.first == .natural(before: one))
        Self.expectEntry(one.name, .activation, "\(one.summary)")
    }

    @Test(arguments: Loss.all) func loss(one: Loss) throws {
        guard one != .none else {
            return #expect(!Language.entries.contains { $0.category == .loss && $0.word == one.name })
        }
        let last =
            switch (one.takes, one.makes) {
            case (.probabilities, _): "1 sigmoid"
            case (.distribution, _): "2 softmax"
            case (_, .distribution): "2"
            default: "1"
            }
        #expect(try ReadFence.plan("data: moons\nlayers: 2 -> \(last)\nloss: \(one.name)").loss == one)
        Self.expectEntry(one.name, .loss, "\(one.summary)")
    }

    /// Labels that a loss means nothing for are refused, those it takes are not.
    @Test(arguments: Loss.all, [[0, 0.5, 1], [-1, 1, 1], [0, 2, 1], [300, -300, 0.5]])
    func labels(one: Loss, values: [Double]) throws {
        guard one != .none else { return }
        let last = one.takes == .probabilities ? "1 sigmoid" : one.takes == .distribution ? "2 softmax" : "1"
        let lists = last.hasPrefix("2") || one.makes == .distribution
        let labels = lists ? values.map { "[\($0), \($0)]" } : values.map { "\($0)" }
        let body =
            "data: {points: [[0], [1], [2]], labels: [\(labels.joined(separator: ", "))], target: number}\n"
            + "layers: 1 -> \(lists && last == "1" ? "2" : last)\nloss: \(one.name)"
        let (_, diagnostics) = try ReadFence.read("```experiment a\n\(body)\n```\n")
        let isMeant =
            switch one.labels {
            case .any: true
            case .shares: values.allSatisfy { 0...1 ~= $0 }
            case .signs: values.allSatisfy { [-1, 0, 1].contains($0) }
            }
        #expect(diagnostics.contains { $0.identifier == "labels-unfit" } != isMeant, "\(diagnostics.map(\.message))")
    }

    @Test(arguments: Optimizer.all) func optimizer(one: Optimizer) throws {
        let rest = one.descends ? "data: xor\nlayers: 2 -> 1 sigmoid" : "data: and\nlayers: 2 -> 1 step"
        #expect(try ReadFence.plan("\(rest)\noptimizer: {name: \(one.name)}").optimizer == one)
        var other = one
        for parameter in one.parameters { other[parameter] = 0.25 }
        let numbers = one.parameters.map { "\($0.name): 0.25" }.joined(separator: ", ")
        #expect(try ReadFence.plan("\(rest)\noptimizer: {name: \(one.name), \(numbers)}").optimizer == other)
        Self.expectEntry(one.name, .optimizer, "\(one.summary)")
    }

    @Test(arguments: Distribution.all) func initialRule(one: Distribution) throws {
        let numbers = one.parameters.indices.map { "\(Double($0) + 0.5)" }
        var wanted = one
        wanted.values = one.parameters.indices.map { Float($0) + 0.5 }
        let written = ([one.name] + numbers).joined(separator: " ")
        let (_, initial) = try Self.layers(ReadFence.plan("data: xor\nlayers: 2 -> 1 sigmoid\ninitial: \(written)"))
        #expect(initial == [.drawn(weights: wanted, biases: .zero)])
        Self.expectEntry(one.name, .initial, "\(one.summary)")
    }

    @Test(arguments: Generated.all) func generatedSet(one: Generated) throws {
        let plan = try ReadFence.plan("data: \(one.name)\nlayers: \(one.inputs) -> \(max(1, one.classes))")
        #expect(plan.data.source == .generated(one))
        Self.expectEntry(one.name, .dataset, "\(one.summary)")
    }

    @Test(arguments: Layer.Kind.allCases) func layer(kind: Layer.Kind) throws {
        let flatten = kind == .flatten ? "" : " -> flatten"
        let layers = kind == .dense ? "28x28x1 -> flatten -> \(kind.example)" : "28x28x1 -> \(kind.example)\(flatten)"
        let (directive, diagnostics) = try ReadFence.read("```count a\nlayers: \(layers) -> 10 softmax\n```\n")
        #expect(diagnostics.map(\.message) == [])
        guard case .count(let counts)? = directive?.content, let read = counts.first?.plan.layers else {
            throw ReadFence.NoDirective()
        }
        let layer = try #require(read.first { $0.kind == kind })
        let text = String(decoding: layer.text, as: UTF8.self)
        guard let word = kind.word else { return #expect(text == kind.example) }
        #expect(text == "\(word)" || text.hasPrefix("\(word) "))
        let entry = try #require(Language.entries.first { $0.id == "layer.\(word)" })
        #expect(entry.written == kind.example && !Explanations.english[entry].summary.isEmpty)
    }

    @Test func everySettingHasAPath() {
        #expect(Set(ExplorePath.all.map(\.setting)) == Set(ExploreSetting.allCases))
        #expect(Set(ExplorePath.all.map(\.pattern)).count == ExplorePath.all.count)
        for line in ExplorePath.all {
            if case .choices = line.form { #expect(!line.setting.words.isEmpty) }
        }
    }

    @Test(arguments: ["1e-50", "-1e-46"]) func aNumberThatWouldBeZeroIsAnError(text: String) throws {
        let (_, diagnostics) = try ReadFence.read(
            "```experiment a\ndata: {points: [[\(text)], [1]], labels: [0, 1]}\nlayers: 1 -> 1 sigmoid\n```\n")
        #expect(diagnostics.map(\.identifier) == ["too-small"])
    }
}
