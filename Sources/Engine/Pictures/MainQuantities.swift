/// The measurement that tells these runs apart.
extension RunGroups {
    /// The one that was asked for; else the first of accuracy, loss, updates, epochs that is not the same for all runs.
    var mainQuantity: (label: Label, quantity: Quantity) {
        if let quantity = form.quantity { return (quantity.label, quantity) }
        let moment: Moment =
            first.result.test != nil ? .test : first.result.validation != nil ? .validation : .end
        var candidates: [Quantity] = []
        if first.hasAccuracy { candidates.append(.accuracy(moment)) }
        // The perceptron rule measures its way in corrections.
        if case .perceptronRule = first.plan.optimizer { candidates.append(.updates) }
        candidates += [.loss(moment), .updates, .epochs]
        for candidate in candidates where differs(candidate) { return (candidate.label, candidate) }
        return (candidates[0].label, candidates[0])
    }

    private func differs(_ quantity: Quantity) -> Bool {
        var seen: Double?
        for run in runs {
            guard let value = run.value(quantity), !value.isNaN else { continue }
            if let seen, seen != value { return true }
            seen = value
        }
        return false
    }
}

extension Quantity {
    /// As a title of an axis: "test accuracy", "dead units, layer 1".
    package var label: Label {
        switch self {
        case .loss(let moment): moment.label(.loss)
        case .objective(let moment): moment.label(.objective)
        case .accuracy(let moment): moment.label(.accuracy)
        case .error(let moment): moment.label(.error)
        case .exactMatch(let moment): moment.label(.exactMatch)
        case .rSquared(let moment): moment.label(.rSquared)
        case .meanAbsoluteError(let moment): moment.label(.meanAbsoluteError)
        case .rootMeanSquaredError(let moment): moment.label(.rootMeanSquaredError)
        case .epochs: Label(.epochs)
        case .bestEpoch: .pair(.best, .epoch)
        case .updates: Label(.updates)
        case .mistakes: Label(.mistakes)
        case .parameters: Label(.parameters)
        case .multiplyAdds: Label(.multiplyAdds)
        case .diverged: Label(.diverged)
        case .weight(let layer, let input, let unit, _):
            Label(
                [.term(.weight), .text(utf8(" "))]
                    + Label(text: Self.dotted([layer, input, unit])).parts)
        case .bias(let layer, let unit, _):
            Label([.term(.bias), .text(utf8(" "))] + Label(text: Self.dotted([layer, unit])).parts)
        case .output(let sample, let unit, _):
            Label([.term(.output), .text(utf8(" "))] + Label(text: Self.dotted([sample, unit])).parts)
        case .lineSlope: .pair(.line, .slope)
        case .lineIntercept: .pair(.line, .intercept)
        case .gradientNorm(let layer, let moment), .gradientBiasNorm(let layer, let moment):
            .joined(moment.label(.gradientNorm), .numbered(.layer, layer))
        case .activationDeviation(let layer, let moment):
            .joined([moment.label(.activation), Label(.deviation), .numbered(.layer, layer)])
        case .dead(let layer, let moment): .joined(moment.label(.deadUnits), .numbered(.layer, layer))
        case .confusion(let truth, let guess, let moment):
            .joined(moment.samples + [.numbered(.truth, truth), .numbered(.called, guess)])
        case .precision(let wanted, let moment): .joined(moment.label(.precision), .numbered(.className, wanted))
        case .recall(let wanted, let moment): .joined(moment.label(.recall), .numbered(.className, wanted))
        }
    }

    private static func dotted(_ numbers: [Int]) -> [UInt8] {
        var text: [UInt8] = []
        for number in numbers {
            if !text.isEmpty { text.append(UInt8(ascii: ".")) }
            text += NumberText.integer(number)
        }
        return text
    }
}

extension Moment {
    /// The samples, where they are not the training samples.
    fileprivate var samples: [Label] {
        switch part {
        case .test: [Label(.test)]
        case .validation: [Label(.validation)]
        default: []
        }
    }

    fileprivate func label(_ term: Term) -> Label {
        switch self {
        case .end: Label(term)
        case .test: .pair(.test, term)
        case .start: .pair(.start, term)
        case .startTest: .said(.start, .pair(.test, term))
        case .validation: .pair(.validation, term)
        case .startValidation: .said(.start, .pair(.validation, term))
        case .best: .pair(.best, term)
        case .bestTest: .said(.best, .pair(.test, term))
        case .bestValidation: .said(.best, .pair(.validation, term))
        }
    }
}
