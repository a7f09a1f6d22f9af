import Engine
import Testing

@testable import Directives

@Suite("Names of measurements") struct MeasurementsWordsTests {
    static let quantityCases: [(String, Quantity)] = [
        ("loss", Quantity.loss(.end)), ("test.loss", .loss(.test)), ("start.accuracy", .accuracy(.start)),
        ("start.test.error", .error(.startTest)), ("exact-match", .exactMatch(.end)),
        ("test.exact-match", .exactMatch(.test)), ("epochs", .epochs), ("updates", .updates), ("mistakes", .mistakes),
        ("parameters", .parameters), ("multiply-adds", .multiplyAdds), ("diverged", .diverged),
        ("weight.1.0.12", .weight(layer: 1, input: 0, unit: 12, .end)),
        ("start.weight.1.0.0", .weight(layer: 1, input: 0, unit: 0, .start)),
        ("bias.2.3", .bias(layer: 2, unit: 3, .end)), ("output.3.0", .output(sample: 3, unit: 0, .end)),
        ("test.output.3.0", .output(sample: 3, unit: 0, .test)), ("line.slope", .lineSlope),
        ("line.intercept", .lineIntercept), ("gradient.norm.1", .gradientNorm(layer: 1, .end)),
        ("start.gradient.norm.11", .gradientNorm(layer: 11, .start)),
        ("gradient.bias-norm.4", .gradientBiasNorm(layer: 4, .end)),
        ("activation.std.5", .activationDeviation(layer: 5, .end)), ("start.dead.1", .dead(layer: 1, .start)),
        ("dead.1", .dead(layer: 1, .end)), ("confusion(8,5)", .confusion(truth: 8, guess: 5, .end)),
        ("test.recall(3)", .recall(class: 3, .test)), ("validation.precision(0)", .precision(class: 0, .validation)),
        ("start.validation.output.1.2", .output(sample: 1, unit: 2, .startValidation)),
        ("confusion(8, 5)", .confusion(truth: 8, guess: 5, .end)),
    ]

    @Test(
        "of an experiment",
        arguments: quantityCases)
    func quantities(_ word: String, _ quantity: Quantity) { #expect(Quantity(word: word) == quantity) }

    @Test(
        "no other word is one",
        arguments: [
            "", "los", "loss.1", "test", "test.start.loss", "start.epochs", "test.weight.1.0.0", "weight", "weight.1",
            "weight.1.0",
            "weight.1.0.0.0", "weight.01.0.0", "weight.-1.0.0", "weight.a.0.0", "weight.99999999999999999999.0.0",
            "bias.1",
            "gradient.norm", "gradient.norm.x", "gradient.1.norm", "start.line.slope", "line", "line.slop", "confusion",
            "confusion(8)",
            "confusion(8,5,1)", "confusion(a,b)", "confusion(8,5", "loss.", ".loss", "start.recall(1)", "recall()",
            "precision(1,2)", "start.confusion(1,2)", "test.dead.1",
            "Loss",
        ])
    func others(_ word: String) { #expect(Quantity(word: word) == nil) }

    @Test("every word listed is one, with numbers for its letters", arguments: Quantity.words)
    func listed(_ word: String) {
        #expect(Quantity(word: MeasurementPattern.filled(word, like: "")) != nil)
    }

    @Test("no word is listed twice") func listedOnce() { #expect(Set(Quantity.words).count == Quantity.words.count) }

    @Test("of a trace")
    func trace() {
        var plan = TracePlan(
            inputs: [3, 2],
            lines: [.binary(.multiply, .variable(0), .variable(1)), .binary(.power, .variable(2), .number(2))],
            names: ["w", "x", "z", "E"].map { Array($0.utf8) })
        plan.update = .init(optimizer: .sgd(rate: 0.5, momentum: 0), steps: 1, groups: [[0]])
        plan.check = .init(central: true, step: 1e-5, single: false)
        let findings = RunFindings.trace(plan, plan.run())
        #expect(findings.value("E", epoch: nil) == 36)
        #expect(findings.value("z", epoch: nil) == 6)
        #expect(findings.value("d.E.w", epoch: nil) == 24)
        #expect(findings.value("d.E.z", epoch: nil) == 12)
        #expect(findings.value("after.w", epoch: nil) == -9)
        #expect(findings.value("after.E", epoch: nil) == 324)
        #expect(findings.value("check.error", epoch: nil).map { $0 < 1e-6 } == true)
        for word in ["d.z.w", "d.E.q", "e", "E.w", "after", "check.step", "after.q"] {
            #expect(findings.value(word, epoch: nil) == nil, "\(word)")
        }
        #expect(findings.value("E", epoch: 1) == nil)
        #expect(plan.measurementNames.allSatisfy { plan.measurement($0) != nil })
    }

    @Test("of a plot")
    func plot() {
        let plan = PlotPlan(functions: [.call(.sigmoid, [.variable(0)]), .call(.log, [.variable(0)])], from: -1, to: 1)
        let findings = RunFindings.plot(plan, plan.run())
        #expect(findings.value("y.0.at(0)", epoch: nil) == 0.5)
        #expect(findings.value("y.0.at(-0.0)", epoch: nil) == 0.5)
        #expect(findings.value("y.1.max", epoch: nil) == 0)
        #expect(findings.value("y.0.min", epoch: nil) == plan.value(of: 0, at: -1))
        #expect(findings.value("y.1.at(-1)", epoch: nil)?.isNaN == true)
        for word in ["y.2.max", "y.0", "y.0.at", "y.0.at(x)", "y.0.at(1,2)", "y.x.max", "x.0.max"] {
            #expect(findings.value(word, epoch: nil) == nil, "\(word)")
        }
    }

    @Test("of a count")
    func count() throws {
        let plan = CountPlan(
            input: Shape(784),
            layers: [.dense(units: 30, activation: .sigmoid), .dense(units: 10, activation: .softmax)])
        let findings = RunFindings.count(try plan.run())
        #expect(findings.value("parameters", epoch: nil) == 23860)
        #expect(findings.value("layer.1.parameters", epoch: nil) == 23550)
        #expect(findings.value("layer.2.multiply-adds", epoch: nil) == 300)
        #expect(findings.value("bytes", epoch: nil) == 95440)
        #expect(findings.value("full-share", epoch: nil) == 1)
        for word in ["layer.0.parameters", "layer.3.parameters", "layer.1", "share"] {
            #expect(findings.value(word, epoch: nil) == nil, "\(word)")
        }
    }

    @Test("of a data set")
    func dataset() {
        var result = DatasetResult()
        (result.samples, result.features, result.classCounts) = (5000, 784, [500, 400])
        let findings = RunFindings.dataset(result)
        #expect(findings.value("samples", epoch: nil) == 5000)
        #expect(findings.value("features", epoch: nil) == 784)
        #expect(findings.value("classes", epoch: nil) == 2)
        #expect(findings.value("class.1", epoch: nil) == 400)
        #expect(findings.value("class.2", epoch: nil) == nil)
        #expect(findings.value("class", epoch: nil) == nil)
    }
}
