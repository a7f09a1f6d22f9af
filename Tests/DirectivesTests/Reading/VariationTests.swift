import Directives
import Engine
import Testing

@Suite("Variants, varied values and repeats") struct VariationTests {
    private static let xor = "data: xor\nlayers: 2 -> 4 sigmoid -> 1 sigmoid\n"

    @Test("variants outermost, the last key of vary faster, seeds innermost") func order() throws {
        let job = try ReadFence.job(
            Self.xor + "variants: {a: {}, b: {loss: mean-squared-error}}\nrepeat: 2\nseed: 5\n"
                + "vary: {optimizer.rate: [0.1, 1], epochs: [10, 20]}")
        let keys = job.runs.map { run in
            ([run.key.variant ?? ""] + run.key.settings.map { "\($0.path)=\($0.value)" } + ["\(run.key.seed ?? 0)"])
                .joined(separator: " ")
        }
        #expect(keys.count == 16)
        #expect(
            keys.prefix(5) == [
                "a optimizer.rate=0.1 epochs=10 5", "a optimizer.rate=0.1 epochs=10 6",
                "a optimizer.rate=0.1 epochs=20 5",
                "a optimizer.rate=0.1 epochs=20 6", "a optimizer.rate=1 epochs=10 5",
            ])
        #expect(job.runs[8].plan.loss == .meanSquaredError && job.runs[7].plan.loss == .binaryCrossEntropy)
        #expect(job.runs[15].plan.seed == 6 && job.runs[15].plan.epochs == 20)
        #expect(job.runs[15].plan.optimizer == .sgd(rate: 1, momentum: 0))
    }

    @Test("a single run has no seed in its key") func singleSeed() throws {
        #expect(try ReadFence.job(Self.xor + "seed: 9").runs.map(\.key) == [RunKey()])
    }

    @Test(
        "paths reach into shorthands",
        arguments: [
            ("optimizer.rate", "0.5", "optimizer: adagrad 1"), ("layers.1.units", "7", ""),
            ("layers.1.activation", "relu", ""), ("data.seed", "3", ""), ("initial.biases", "normal 1", "initial: he"),
            ("initial.0.biases", "normal 1", "initial: [he, he]"), ("optimizer.momentum", "0.9", ""),
            ("seed", "4", ""), ("weight-decay", "0.1", ""),
        ])
    func shorthands(path: String, value: String, line: String) throws {
        let changed = try ReadFence.plan(Self.xor + "\(line)\nvary: {\(path): [\(value)]}")
        #expect(try changed != ReadFence.plan(Self.xor + line))
    }

    @Test("a path sets exactly what it names") func exactly() throws {
        let plan = try ReadFence.plan(Self.xor + "vary: {layers.1.units: [7], optimizer.rate: [0.5]}")
        #expect(plan.optimizer == .sgd(rate: 0.5, momentum: 0))
        guard case .network(let layers, _) = plan.model else { return #expect(Bool(false)) }
        #expect(layers == [.dense(units: 7, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)])
    }

    @Test("written weights are reached by index") func written() throws {
        let job = try ReadFence.job(
            "data: and\nlayers: 2 -> 1 step\nepochs: 0\ninitial: [{weights: [[0.5], [0.5]], biases: [0]}]\n"
                + "vary: {initial.0.biases.0: [-1.5, -1]}")
        let biases = job.runs.map { run -> [Float] in
            guard case .network(_, let initial) = run.plan.model, case .exact(_, let biases)? = initial.first else {
                return []
            }
            return biases
        }
        #expect(biases == [[-1.5], [-1]])
        #expect(job.runs.map { $0.key.settings.first?.number } == [-1.5, -1])
    }

    @Test(
        "ranges",
        arguments: [
            ("0..3", ["0", "1", "2", "3"]), ("2..0", ["2", "1", "0"]),
            ("1e-1..1e-3 log", ["1e-1", "1e-2", "1e-3"]), ("0.01..10 log", ["0.01", "0.1", "1", "10"]),
            ("[0..1, 5]", ["0", "1", "5"]), ("7", ["7"]),
        ])
    func ranges(text: String, values: [String]) throws {
        let job = try ReadFence.job(Self.xor + "vary: {weight-decay: \(text)}")
        #expect(job.runs.compactMap { $0.key.settings.first?.value } == values)
    }

    @Test("data keep their seed, unless it is each run's") func dataSeeds() throws {
        let kept = try ReadFence.job("data: moons\nlayers: 2 -> 1 sigmoid\nrepeat: 3\nseed: 4")
        #expect(kept.runs.map(\.plan.data.seed) == [1, 1, 1])
        let each = try ReadFence.job("data: {name: moons, seed: each}\nlayers: 2 -> 1 sigmoid\nrepeat: 3\nseed: 4")
        #expect(each.runs.map(\.plan.data.seed) == [4, 5, 6])
    }

    @Test("a variant may be a baseline beside a network") func baselineVariant() throws {
        let job = try ReadFence.job(
            "data: digits-8x8\nlayers: 64 -> 10 softmax\nvariants: {net: {}, floor: {baseline: majority}}")
        #expect(job.runs.map(\.key.variant) == ["net", "floor"])
        #expect(job.runs[1].plan.model == .baseline(.majority))
        #expect(job.given.count == 1)
    }

    @Test("what is set on the command line is written over the directive") func overrides() throws {
        let plan = try ReadFence.plan(
            Self.xor + "vary: {optimizer.rate: [0.1, 1]}",
            overrides: [("optimizer.rate", "0.7"), ("layers", "2 -> 3 tanh -> 1 sigmoid"), ("data.seed", "8")])
        #expect(plan.optimizer == .sgd(rate: 0.7, momentum: 0))
        #expect(plan.data.seed == 8)
        #expect(try ReadFence.job(Self.xor, overrides: [("repeat", "3")]).runs.count == 3)
        let list = "[{weights: [[1], [1]], biases: [0]}]"
        let written = try ReadFence.plan("data: xor\nlayers: 2 -> 1 sigmoid", overrides: [("initial", list)])
        #expect(
            written.model
                == .network(
                    layers: [.dense(units: 1, activation: .sigmoid)],
                    initial: [.exact(weights: [1, 1], biases: [0])]))
    }

    @Test("an override reaches into a variant and leaves the others alone") func variantOverrides() throws {
        let body = Self.xor + "variants: {slow: {optimizer.rate: 0.1}, fast: {optimizer: adam 0.5}}"
        let runs = try ReadFence.job(
            body, overrides: [("variants.slow.optimizer.rate", "0.2"), ("variants.slow.epochs", "3")]
        ).runs
        #expect(runs.map(\.key.variant) == ["slow", "fast"])
        #expect(runs[0].plan.optimizer == .sgd(rate: 0.2, momentum: 0))
        #expect(runs[0].plan.epochs == 3)
        #expect(try ReadFence.job(body).runs[1].plan == runs[1].plan)
    }

    @Test(
        "what is wrong with an override is said of it, at the directive's id",
        arguments: [
            ("optimizer.rate", "fast", "--set optimizer.rate=fast: the rate must be a number, not 'fast'"),
            ("optimiser.rate", "1", "--set optimiser.rate=1: no key 'optimiser' to vary"),
            ("layers", "2 -> 4 rleu -> 1 sigmoid", "--set layers=2 -> 4 rleu -> 1 sigmoid: unknown activation 'rleu'"),
            ("optimizer.rat", "1", "--set optimizer.rat=1: unknown key 'rat' in optimizer"),
            ("variants.relu.epochs", "1", "--set variants.relu.epochs=1: no variant 'relu'"),
            ("variants.relu", "1", "--set variants.relu=1: one key of one variant can be set"),
            ("show", "loss", "--set show=loss: 'show' is the same for all runs"),
        ])
    func wrongOverride(path: String, value: String, message: String) throws {
        let (directive, diagnostics) = try ReadFence.read("```experiment a\n\(Self.xor)```") {
            $0.overrides = [(path, value)]
        }
        #expect(directive == nil)
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.first?.span?.start == 14)
    }

    @Test(
        "what an override can't change is said",
        arguments: [
            (
                "variants: {a: {initial: he}, b: {initial: xavier}}", "initial", "zero",
                "--set initial=zero: nothing changes, every variant (a, b) says this itself", false
            ),
            (
                "variants: {a: {}, b: {initial: xavier}}", "initial", "zero",
                "--set initial=zero: the variant b says this for itself", true
            ),
            (
                "variants: {a: {optimizer: adam 0.1}, b: {}}", "optimizer.rate", "1",
                "--set optimizer.rate=1: the variant a says this for itself", true
            ),
            (
                "vary: {optimizer: [sgd 0.1, adam 0.1]}", "optimizer.rate", "1",
                "--set optimizer.rate=1: nothing changes, vary gives each run its own 'optimizer'", false
            ),
        ])
    func overruled(body: String, path: String, value: String, message: String, isRun: Bool) throws {
        let (directive, diagnostics) = try ReadFence.read("```experiment a\n\(Self.xor)\(body)\n```") {
            $0.overrides = [(path, value)]
        }
        #expect(diagnostics.map(\.message) == [message])
        #expect((directive != nil) == isRun)
    }

    @Test("an override that leaves a figure nothing to show is no fault of the lesson")
    func triedFigure() throws {
        let fence = "```experiment a\n\(Self.xor)show: [loss, table]\n```"
        let (directive, diagnostics) = try ReadFence.read(fence) { $0.overrides = [("epochs", "0")] }
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(directive != nil)
    }

    @Test("a thousand values read data once and differ only where they vary") func large() throws {
        let points = (0..<400).map { "[\($0), \($0 % 7)]" }.joined(separator: ", ")
        let labels = (0..<400).map { "\($0 % 2)" }.joined(separator: ", ")
        let job = try ReadFence.job(
            "data: {points: [\(points)], labels: [\(labels)]}\nlayers: 2 -> 4 tanh -> 1 sigmoid\nepochs: 1\n"
                + "vary: {optimizer.rate: 0..255}\nrepeat: 4")
        #expect(job.runs.count == 1024)
        #expect(job.given.count == 1)
    }
}
