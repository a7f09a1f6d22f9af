import Datasets
import Engine

extension ExperimentPlan {
    func availability(of quantity: Quantity, _ facts: ExpectedData) -> Availability {
        if quantity.isOfTest {
            if facts.test == 0 { return .absent("there are no test samples", hint: "data takes test: 0.2") }
        }
        if quantity.isOfValidation, facts.validation == 0 {
            return .absent("there are no validation samples", hint: "data takes validation: 0.2")
        }
        if quantity.isOfBest {
            guard case .patience = stop else {
                return .absent("nothing is watched, so no epoch is the best", hint: "stop: {patience: 10} watches")
            }
        }
        if let targets = facts.targets, let (reason, hint) = quantity.misfit(to: targets) {
            return .absent(reason, hint: hint)
        }
        guard case .network(let layers, _) = model else { return baselineAvailability(of: quantity, facts) }
        switch quantity {
        case .loss where loss == .none, .objective where loss == .none:
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
            if data.scale != .none {
                return .absent(
                    "the line of the weights is one of scaled inputs",
                    hint: "the figure line-by-epoch draws it in the original units")
            }
            if case .dense(1, _)? = layers.first?.form, facts.input.map({ $0.size == 2 }) ?? true { return .known }
            return .absent("a line belongs to two inputs and one unit", hint: nil)
        case .output(let sample, let unit, let moment):
            let (count, part) =
                switch moment {
                case .test, .startTest, .bestTest: (facts.test, "test")
                case .validation, .startValidation, .bestValidation: (facts.validation, "validation")
                case .end, .start, .best: (facts.training, "training")
                }
            if let count, sample >= count {
                return .absent(
                    "there are \(grouped(count)) \(part) samples",
                    hint: Availability.numbering("samples", count))
            }
            guard let input = facts.input, let shapes = try? Architecture.shapes(input: input, layers: layers),
                let units = shapes.last?.size, unit >= units
            else { return .known }
            return .absent(
                "the last layer has \(units) unit\(units == 1 ? "" : "s")", hint: Availability.numbering("units", units)
            )
        case .confusion(let truth, let guess, _): return confusion(max(truth, guess), facts)
        case .precision(let wanted, _), .recall(let wanted, _): return confusion(wanted, facts)
        case .loss, .objective, .accuracy, .error, .exactMatch, .rSquared, .meanAbsoluteError, .rootMeanSquaredError,
            .epochs, .bestEpoch, .updates, .mistakes, .parameters, .multiplyAdds, .diverged:
            return .known
        }
    }

    private func baselineAvailability(of quantity: Quantity, _ facts: ExpectedData) -> Availability {
        let isMeasured = [.end, .test, .validation].contains(quantity.evaluationMoment)
        switch quantity {
        case .loss where isMeasured && model == .baseline(.leastSquares): return .known
        case .loss, .objective: break
        case .confusion(let truth, let guess, _): return confusion(max(truth, guess), facts)
        case .precision(let wanted, _), .recall(let wanted, _): return confusion(wanted, facts)
        default: if isMeasured { return .known }
        }
        let hint =
            if case .numbers? = facts.targets { Quantity.ofNumbers } else { "it has accuracy, error and confusion" }
        return .absent("a baseline is not trained, it has no such measurement", hint: hint)
    }

    private func confusion(_ most: Int, _ facts: ExpectedData) -> Availability {
        guard let classes = facts.classes, most >= classes else { return .known }
        return .absent("there are \(classes) classes", hint: Availability.numbering("classes", classes))
    }

    /// A layer with parameters, and one of its weights or biases.
    private func parameter(
        _ layer: Int, input: Int?, unit: Int?, _ layers: [Layer], _ facts: ExpectedData
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
                "layer \(layer) takes \(inputs) input\(inputs == 1 ? "" : "s")",
                hint: Availability.numbering("inputs", inputs))
        }
        if let unit, unit >= units {
            return .absent(
                "layer \(layer) has \(units) unit\(units == 1 ? "" : "s")", hint: Availability.numbering("units", units)
            )
        }
        return .known
    }
}

extension Quantity {
    var isOfTest: Bool {
        [.test, .startTest, .bestTest].contains(pass?.moment ?? evaluationMoment)
    }

    var isOfValidation: Bool {
        [.validation, .startValidation, .bestValidation].contains(pass?.moment ?? evaluationMoment)
    }

    /// Of the best epoch that was watched.
    var isOfBest: Bool {
        self == .bestEpoch || [.best, .bestTest, .bestValidation].contains(evaluationMoment)
    }

    /// It says something of the parameters that training ended with, not of how it went.
    fileprivate var isOfTheEnd: Bool {
        switch self {
        case .epochs, .bestEpoch, .updates, .mistakes, .parameters, .multiplyAdds, .diverged: false
        default: true
        }
    }

    fileprivate static let ofNumbers =
        "r-squared, mean-absolute-error and root-mean-squared-error say how near they are"

    /// Why data with these targets have no such measurement, and what they have; nil where they may.
    func misfit(to targets: DataOutline.Targets) -> (reason: String, hint: String)? {
        switch (self, targets) {
        case (.accuracy, .numbers), (.error, .numbers), (.exactMatch, .numbers), (.mistakes, .numbers),
            (.confusion, .numbers), (.precision, .numbers), (.recall, .numbers):
            ("the labels are numbers, which are near or far, not right or wrong", Self.ofNumbers)
        case (.rSquared, .classes), (.meanAbsoluteError, .classes), (.rootMeanSquaredError, .classes):
            ("the labels are classes", "accuracy says how many are right; target: number makes them numbers")
        case (.rSquared, .flags), (.meanAbsoluteError, .flags), (.rootMeanSquaredError, .flags):
            ("the labels say yes or no", "accuracy and exact-match say how many are right")
        case (.confusion, .flags), (.precision, .flags), (.recall, .flags):
            ("several labels are no classes", "accuracy and exact-match say how many are right")
        default: nil
        }
    }
}

extension Quantity {
    /// A name that is right but for `start.`, `validation.` or `test.` before it.
    static func untimely(_ word: String) -> Availability {
        let moments = [
            ("start.test.", "measured before training on the test samples"),
            ("start.validation.", "measured before training on the validation samples"),
            ("best.test.", "measured at the best epoch on the test samples"),
            ("best.validation.", "measured at the best epoch on the validation samples"),
            ("best.", "measured at the best epoch"), ("start.", "measured before training"),
            ("test.", "measured on the test samples"),
            ("validation.", "measured on the validation samples"),
        ]
        for (prefix, moment) in moments where word.hasPrefix(prefix) {
            let rest = String(word.dropFirst(prefix.count))
            let turned = "start." + prefix + rest.dropFirst(6)
            if !prefix.hasPrefix("start."), rest.hasPrefix("start."), Quantity(word: turned) != nil {
                return .absent("'start.' stands before '\(prefix)'", hint: "did you mean '\(turned)'?")
            }
            guard Quantity(word: rest) != nil else { continue }
            // Of the same samples, where there is that.
            let first = prefix.prefix { $0 != "." } + "."
            let nearer = word.dropFirst(first.count)
            let without = Quantity(word: String(nearer)) == nil ? prefix : String(first)
            let kept =
                first == "best." && Quantity(word: String(nearer))?.isOfTheEnd ?? true
                ? ", and with keep: best it is of the best epoch" : ""
            return .absent("\(rest) is not \(moment)", hint: "without '\(without)' it is there\(kept)")
        }
        return .unknown
    }
}
