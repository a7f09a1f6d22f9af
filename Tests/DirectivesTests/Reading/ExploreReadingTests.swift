import Directives
import Engine
import Testing

@Suite("What a reader may change on the page") struct ExploreReadingTests {
    private static let xor = "data: xor\nlayers: 2 -> 4 sigmoid -> 1 sigmoid\n"

    private static func read(_ body: String) throws -> Directive {
        let (directive, diagnostics) = try ReadFence.read("```experiment a\n\(body)\n```\n")
        guard diagnostics.isEmpty, let directive else {
            throw ReadFence.Unreadable(messages: diagnostics.map { "\($0.message) | \($0.hint ?? "")" })
        }
        return directive
    }

    private static func plan(_ directive: Directive) throws -> ExperimentPlan {
        guard case .experiment(let job) = directive.content, let run = job.runs.first else {
            throw ReadFence.NoDirective()
        }
        return run.plan
    }

    @Test(
        "an item is a setting and its range",
        arguments: [
            ("optimizer.rate 0.001..10 log", .rate, 0, numbers(0.001, 10, isLogarithmic: true)),
            ("layers.1.units 1..8", .units, 1, numbers(1, 8, isWhole: true)),
            ("layers.1.activation relu sigmoid", .activation, 1, .choices([4, 2])),
            ("layers.hidden 0..5", .hiddenLayers, 0, numbers(0, 5, isWhole: true)),
            ("initial.1.biases -2..2", .initialBias, 2, numbers(-2, 2)),
            ("initial.biases -2..2", .initialBias, 0, numbers(-2, 2)),
            ("seed 1..9", .seed, 0, numbers(1, 9, isWhole: true)),
            ("optimizer.name sgd adam", .optimizer, 0, .choices([0, 3])),
            ("loss mean-squared-error binary-cross-entropy", .loss, 0, .choices([0, 1])),
        ] as [(String, ExploreSetting, Int, ExploreControl.Range)])
    func item(text: String, setting: ExploreSetting, layer: Int, range: ExploreControl.Range) throws {
        let path = text.split(separator: " ").first.map(String.init) ?? ""
        let expected = ExploreControl(setting: setting, layer: layer, range: range, path: Array(path.utf8))
        #expect(try Self.read(Self.xor + "explore: [\(text)]").explore == [expected])
    }

    private static func numbers(
        _ from: Double, _ to: Double, isLogarithmic: Bool = false, isWhole: Bool = false
    ) -> ExploreControl.Range {
        .numbers(from: from, to: to, isLogarithmic: isLogarithmic, isWhole: isWhole)
    }

    @Test("alone, a loss has all that take these outputs, or any numbers and labels") func allLosses() throws {
        let fitting = Loss.all.filter {
            $0 != .none && ($0.takes == .probabilities || $0.takes == .anyNumber && $0.labels == .any)
        }
        let words = (["loss"] + fitting.map { "\($0.word)" }).joined(separator: " ")
        #expect(try Self.read(Self.xor + "explore: [loss]").explore.map(\.written) == [words])
    }

    @Test("alone, an activation has all choices, its own among them") func allChoices() throws {
        let explored = try Self.read(
            "data: xor\nlayers: 2 -> 4 step -> 1 sigmoid\nepochs: 0\nexplore: layers.1.activation")
        let others = Activation.all.filter { $0.gives != .answers && $0.gives != .distribution }
        let words = (["layers.1.activation step"] + others.map { "\($0.word)" }).joined(separator: " ")
        #expect(explored.explore.map(\.written) == [words])
    }

    @Test(
        "what is written back reads the same",
        arguments: Language.entries.filter { $0.category == .exploration })
    func roundTrip(entry: LanguageEntry) throws {
        let example = try #require(entry.example)
        let directive = try #require(try ReadFence.read(example).directive)
        let written = directive.explore.map(\.written).joined(separator: ", ")
        let again = try Self.read(
            directive.body.split(separator: "\n").dropLast().joined(separator: "\n") + "\nexplore: [\(written)]")
        #expect(again.explore == directive.explore && again.explore.count == 1)
    }

    @Test(
        "every path changes the plan that it names",
        arguments: Language.entries.filter { $0.category == .exploration })
    func takesHold(entry: LanguageEntry) throws {
        let example = try #require(entry.example)
        let directive = try #require(try ReadFence.read(example).directive)
        let plan = try Self.plan(directive)
        let control = try #require(directive.explore.first)
        let present = control.value(in: plan)
        let values: [Double] =
            switch control.range {
            case .numbers(let from, let to, _, _): [from, to]
            case .choices(let codes): codes.map(Double.init)
            }
        #expect(!present.isNaN && [control].applied([present], to: plan) == plan)
        #expect(values.contains { [control].applied([$0], to: plan) != plan })
    }

    @Test("the last layer's activation is free where no loss contains it") func lastActivation() throws {
        let numbers =
            "data: {points: [[0], [1]], labels: [0, 1], target: number}\nlayers: 1 -> 1 relu\nloss: mean-squared-error\n"
        #expect(try Self.read(numbers + "explore: [layers.1.activation relu leaky-relu]").explore.count == 1)
        let double = "data: blobs\nlayers: 2 -> 3\nloss: softmax-cross-entropy\nallow: [double-softmax]\n"
        #expect(try Self.read(double + "explore: layers.1.activation").explore.first?.range == .choices([0, 8]))
    }

    @Test("what is set on the command line is not explored") func overrides() throws {
        let (directive, diagnostics) = try ReadFence.read(
            "```experiment a\n\(Self.xor)explore: [optimizer.rate 0.01..1]\n```"
        ) {
            $0.overrides = [("optimizer.rate", "5"), ("repeat", "3")]
        }
        #expect(diagnostics.isEmpty)
        #expect(directive?.explore == [])
    }

    @Test(
        "the size that a hint names fits",
        arguments: [
            "data: {name: mnist-5k, SIZE}\nlayers: 784 -> 10 softmax\nepochs: 2",
            "data: {name: mnist-5k, test: 100, SIZE}\nlayers: 784 -> 10 softmax\nepochs: 2",
            "data: {name: mnist-5k, SIZE}\nlayers: 784 -> 300 relu -> 10 softmax\nepochs: 40",
            "data: {name: digits-8x8, SIZE}\nlayers: 64 -> 200 relu -> 200 relu -> 10 softmax\nepochs: 100",
            "data: {name: mnist-5k, SIZE}\nlayers: 784 -> 300 relu -> 10 softmax\nepochs: 900",
            "data: {name: digits-8x8, test: 100, SIZE}\nlayers: 64 -> 200 relu -> 10 softmax\nepochs: 20000",
            "data: {name: moons, samples: 5000}\nlayers: 2 -> 50 relu -> 50 relu -> 1 sigmoid",
            "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid\nepochs: 3000000",
        ])
    func hint(body: String) throws {
        let explore = "\nexplore: [optimizer.rate 0.01..1]"
        let without = body.replacing(", SIZE", with: "")
        let (_, diagnostics) = try ReadFence.read("```experiment a\n\(without)\(explore)\n```\n")
        #expect(diagnostics.map(\.identifier) == ["explore-size"])
        let hint = try #require(diagnostics.first?.hint)
        let parts = hint.replacing(" would do", with: "").split(separator: ", ").map(String.init)
        let inData = parts.filter { !$0.hasPrefix("epochs") }.joined(separator: ", ")
        var mended = body.replacing(inData.contains("test") ? "test: 100, SIZE" : "SIZE", with: inData)
            .replacing("SIZE", with: inData).replacing("samples: 5000", with: inData).replacing(", }", with: "}")
        if let epochs = parts.first(where: { $0.hasPrefix("epochs") }) {
            mended = mended.replacing(/epochs: [0-9]+/, with: epochs)
        }
        #expect(try Self.read(mended + explore).explore.count == 1)
    }
}
