import Datasets
import Engine

/// Whether a run will have a measurement.
enum Availability: Equatable {
    case known
    /// No measurement has such a name.
    case unknown
    /// The name is right, but these runs don't have it: why, and what they have.
    case absent(String, hint: String?)
}

extension ExperimentPlan {
    func availability(of quantity: Quantity, _ facts: PlanFacts) -> Availability {
        if quantity.isOfTest {
            if facts.test == 0 { return .absent("there are no test samples", hint: "data takes test: 0.2") }
        }
        if let targets = facts.targets, let (reason, hint) = quantity.misfit(to: targets) {
            return .absent(reason, hint: hint)
        }
        guard case .network(let layers, _) = model else { return baselineAvailability(of: quantity, facts) }
        switch quantity {
        case .loss where loss == .none:
            return .absent("a step network has no loss", hint: "accuracy or mistakes say how good it is")
        case .weight(let layer, let input, let unit, _):
            return parameter(layer, input: input, unit: unit, layers, facts)
        case .bias(let layer, let unit, _): return parameter(layer, input: nil, unit: unit, layers, facts)
        case .gradientNorm(let layer, _), .gradientBiasNorm(let layer, _):
            if loss == .none { return .absent("a step network has no gradient", hint: nil) }
            return parameter(layer, input: nil, unit: nil, layers, facts)
        case .activationDeviation(let layer, _), .dead(let layer, _):
            return parameter(layer, input: nil, unit: nil, layers, facts)
        case .lineSlope, .lineIntercept:
            if case .dense(1, _)? = layers.first, facts.input.map({ $0.size == 2 }) ?? true { return .known }
            return .absent("a line belongs to two inputs and one unit", hint: nil)
        case .output(let sample, let unit, let moment):
            let count = moment == .test ? facts.test : facts.training
            if let count, sample >= count {
                return .absent(
                    "there are \(grouped(count)) \(moment == .test ? "test" : "training") samples",
                    hint: Self.numbering("samples", count))
            }
            guard let input = facts.input, let shapes = try? Architecture.shapes(input: input, layers: layers),
                let units = shapes.last?.size, unit >= units
            else { return .known }
            return .absent(
                "the last layer has \(units) unit\(units == 1 ? "" : "s")", hint: Self.numbering("units", units))
        case .confusion(let truth, let guess): return confusion(max(truth, guess), facts)
        case .loss, .accuracy, .error, .exactMatch, .rSquared, .meanAbsoluteError, .rootMeanSquaredError, .epochs,
            .updates, .mistakes, .parameters, .multiplyAdds, .diverged:
            return .known
        }
    }

    private func baselineAvailability(of quantity: Quantity, _ facts: PlanFacts) -> Availability {
        let isMeasured = quantity.evaluationMoment == .end || quantity.evaluationMoment == .test
        switch quantity {
        case .loss where isMeasured && model == .baseline(.leastSquares): return .known
        case .loss: break
        case .confusion(let truth, let guess): return confusion(max(truth, guess), facts)
        default: if isMeasured { return .known }
        }
        let hint =
            if case .numbers? = facts.targets { Quantity.ofNumbers } else { "it has accuracy, error and confusion" }
        return .absent("a baseline is not trained, it has no such measurement", hint: hint)
    }

    private func confusion(_ most: Int, _ facts: PlanFacts) -> Availability {
        guard let classes = facts.classes, most >= classes else { return .known }
        return .absent("there are \(classes) classes", hint: Self.numbering("classes", classes))
    }

    /// A layer with parameters, and one of its weights or biases.
    private func parameter(
        _ layer: Int, input: Int?, unit: Int?, _ layers: [Layer], _ facts: PlanFacts
    ) -> Availability {
        guard layer >= 1, layer <= layers.count else {
            return .absent(
                "the network has \(layers.count) layer\(layers.count == 1 ? "" : "s")",
                hint: layers.count == 1
                    ? "layers count from 1 after the input" : "they are numbered 1 to \(layers.count)")
        }
        guard let first = facts.input, let shapes = try? Architecture.shapes(input: first, layers: layers) else {
            return .known
        }
        let before = layer == 1 ? first : shapes[layer - 2]
        let units = Architecture.biasCount(layers[layer - 1], input: before)
        guard units > 0 else {
            return .absent(
                "layer \(layer) (\(String(decoding: layers[layer - 1].text, as: UTF8.self))) has no weights", hint: nil)
        }
        let inputs = Architecture.weightCount(layers[layer - 1], input: before) / units
        if let input, input >= inputs {
            return .absent(
                "layer \(layer) takes \(inputs) input\(inputs == 1 ? "" : "s")", hint: Self.numbering("inputs", inputs))
        }
        if let unit, unit >= units {
            return .absent(
                "layer \(layer) has \(units) unit\(units == 1 ? "" : "s")", hint: Self.numbering("units", units))
        }
        return .known
    }

    fileprivate static func numbering(_ what: String, _ count: Int) -> String {
        count == 1 ? "\(what) are numbered from 0" : "\(what) are numbered 0 to \(count - 1)"
    }
}

extension Quantity {
    var isOfTest: Bool {
        if case .output(_, _, .test) = self { return true }
        return evaluationMoment == .test || evaluationMoment == .startTest
    }

    fileprivate static let ofNumbers =
        "r-squared, mean-absolute-error and root-mean-squared-error say how near they are"

    /// Why data with these targets have no such measurement, and what they have; nil where they may.
    func misfit(to targets: DataOutline.Targets) -> (reason: String, hint: String)? {
        switch (self, targets) {
        case (.accuracy, .numbers), (.error, .numbers), (.exactMatch, .numbers), (.mistakes, .numbers),
            (.confusion, .numbers):
            ("the labels are numbers, which are near or far, not right or wrong", Self.ofNumbers)
        case (.rSquared, .classes), (.meanAbsoluteError, .classes), (.rootMeanSquaredError, .classes):
            ("the labels are classes", "accuracy says how many are right; target: number makes them numbers")
        case (.rSquared, .flags), (.meanAbsoluteError, .flags), (.rootMeanSquaredError, .flags):
            ("the labels say yes or no", "accuracy and exact-match say how many are right")
        case (.confusion, .flags):
            ("several labels are no classes", "accuracy and exact-match say how many are right")
        default: nil
        }
    }
}

extension Quantity {
    /// A name that is right but for `start.` or `test.` before it.
    fileprivate static func untimely(_ word: String) -> Availability {
        let moments = [
            ("start.test.", "measured before training on the test samples"), ("start.", "measured before training"),
            ("test.", "measured on the test samples"),
        ]
        for (prefix, moment) in moments where word.hasPrefix(prefix) {
            let rest = String(word.dropFirst(prefix.count))
            if prefix == "test.", rest.hasPrefix("start."), Quantity(word: "start.test." + rest.dropFirst(6)) != nil {
                return .absent(
                    "'start.' stands before 'test.'", hint: "did you mean 'start.test.\(rest.dropFirst(6))'?")
            }
            guard let quantity = Quantity(word: rest) else { continue }
            switch quantity {
            case .output where prefix != "test.":
                return .absent(
                    "outputs are kept at the end of training only",
                    hint: "\(rest) is there; with epochs: 0 it is the untrained network's")
            case .confusion where prefix == "test.":
                return .absent(
                    "it has no 'test.' before it", hint: "\(rest) is of the test samples where there are any")
            default: return .absent("\(rest) is not \(moment)", hint: "without '\(prefix)' it is there")
            }
        }
        return .unknown
    }
}

extension Directive {
    /// Whether run number `run` will have the measurement of this name.
    func availability(_ name: String, run: Int) -> Availability {
        switch content {
        case .experiment(let job):
            guard job.runs.indices.contains(run) else { return .unknown }
            guard let quantity = Quantity(word: name) else { return Quantity.untimely(name) }
            let plan = job.runs[run].plan
            return plan.availability(of: quantity, PlanFacts(plan, given: job.given))
        case .trace(let runs):
            guard runs.indices.contains(run) else { return .unknown }
            return runs[run].plan.availability(name)
        case .plot(let runs):
            guard runs.indices.contains(run) else { return .unknown }
            return runs[run].plan.availability(name)
        case .count(let runs):
            guard runs.indices.contains(run) else { return .unknown }
            let layers = runs[run].plan.layers.count
            if Measurement.count(name, layers: layers) != nil { return .known }
            guard Measurement.count(name, layers: Int.max) != nil else { return .unknown }
            return .absent("there are \(layers) layers", hint: "they are numbered 1 to \(layers)")
        case .dataset(let plan, let given):
            guard let measurement = Measurement.dataset(name) else { return .unknown }
            guard case .classSamples(let number) = measurement, let classes = PlanFacts(plan, given).classes,
                number >= classes
            else { return .known }
            return .absent("there are \(classes) classes", hint: ExperimentPlan.numbering("classes", classes))
        case .compare: return .unknown
        }
    }

    /// Names of measurements, those with numbers as patterns: for hints.
    var measurementNames: [String] {
        switch content {
        case .experiment: Quantity.words
        case .trace(let runs): runs.first?.plan.measurementNames ?? []
        case .plot(let runs):
            (runs.first?.plan.functions.indices).map { $0.flatMap { ["y.\($0).max", "y.\($0).min", "y.\($0).at(0)"] } }
                ?? []
        case .count: Measurement.countNames
        case .dataset: Measurement.datasetNames
        case .compare: []
        }
    }
}

extension TracePlan {
    fileprivate func availability(_ name: String) -> Availability {
        if measurement(name) != nil { return .known }
        let words = NameWords(name).words
        let result = String(decoding: names.last ?? [], as: UTF8.self)
        switch words.first {
        case "after" where words.count == 2 && update == nil:
            return .absent("nothing is updated here", hint: "the trace takes update: {optimizer: sgd 0.1}")
        case "check" where name == "check.error":
            return .absent("the gradients are not checked here", hint: "the trace takes check: {difference: central}")
        case "d" where words.count == 3 && words[1] != result && names.contains(Array(words[2].utf8)):
            return .absent("gradients are those of the last line", hint: "did you mean 'd.\(result).\(words[2])'?")
        default: return .unknown
        }
    }
}

extension PlotPlan {
    fileprivate func availability(_ name: String) -> Availability {
        if measurement(name) != nil { return .known }
        let words = NameWords(name).words
        guard words.count == 3, words[0] == "y", let index = NameWords.number(words[1]), index >= functions.count else {
            return .unknown
        }
        return .absent(
            "there \(functions.count == 1 ? "is 1 function" : "are \(functions.count) functions")",
            hint: "they are numbered from 0")
    }
}
