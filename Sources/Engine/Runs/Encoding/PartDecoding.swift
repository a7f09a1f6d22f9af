extension Layer {
    init(from d: inout Decoder) {
        let mostSize = 1 << 20
        var sums: [Int] = []
        var kind = d.byte()
        while kind == Self.sum {
            sums.append(d.int(0, mostSize))
            kind = d.byte()
        }
        switch d.known(Kind(rawValue: kind), or: Kind.flatten) {
        case .dense:
            let units = d.int(1, mostSize)
            self = .dense(units: units, activation: Activation(from: &d))
        case .convolution:
            let height = d.int(1, mostSize)
            let width = d.int(1, mostSize)
            let filters = d.int(1, mostSize)
            let stride = d.int(1, mostSize)
            let padding = d.int(0, mostSize)
            self = .convolution(
                height: height, width: width, filters: filters, stride: stride, padding: padding,
                activation: Activation(from: &d))
        case .maxPool:
            let size = d.int(1, mostSize)
            self = .maxPool(size: size, stride: d.int(1, mostSize))
        case .averagePool:
            let size = d.int(1, mostSize)
            self = .averagePool(size: size, stride: d.int(1, mostSize))
        case .flatten: self = .flatten
        case .dropout:
            let rate = d.float()
            if !(0..<1 ~= rate) { d.fail(.value) }
            self = .dropout(rate: rate)
        case .batchNorm: self = .batchNorm(activation: Activation(from: &d))
        }
        self.sums = sums
    }
}

extension Activation {
    init(from d: inout Decoder) {
        self = d.known(Activation(number: d.byte()), or: .linear)
        if slope != nil { slope = d.float() }
    }
}

extension Initial {
    init(from d: inout Decoder) {
        switch d.byte() {
        case 0:
            let weights = Distribution(from: &d)
            self = .drawn(weights: weights, biases: Distribution(from: &d))
        case 1:
            let weights = d.floats()
            self = .exact(weights: weights, biases: d.floats())
        default:
            d.fail(.unknownCase)
            self = .exact(weights: [], biases: [])
        }
    }
}

extension Distribution {
    init(from d: inout Decoder) {
        self = d.known(Distribution(number: d.byte()), or: .zero)
        values = values.map { _ in d.float() }
    }
}

extension Optimizer {
    init(from d: inout Decoder) {
        let number = d.byte()
        let looksAhead = number & Self.nesterov != 0
        self = d.known(Optimizer(number: number & ~Self.nesterov), or: .perceptronRule(rate: 0))
        isNesterov = looksAhead
        if isNesterov != looksAhead { d.fail(.unknownCase) }
        let read = values.map { _ in d.double() }
        values = read
        // What single precision does not hold was never written.
        for index in read.indices where values[index].bitPattern != read[index].bitPattern { d.fail(.value) }
    }
}

extension Schedule {
    init(from d: inout Decoder) {
        warmup = d.int(0, 1 << 30)
        switch d.byte() {
        case 0: decay = nil
        case 1: decay = .cosine
        case 2: decay = .linear
        case 3:
            let every = d.int(1, 1 << 30)
            let factor = d.double()
            if !(factor > 0) { d.fail(.value) }
            decay = .step(every: every, factor: factor)
        default:
            d.fail(.unknownCase)
            decay = nil
        }
    }
}

extension Quantity {
    package init(from d: inout Decoder) {
        let number = d.byte()
        let numbers = Self.numbers(of: number)
        let first = numbers > 0 ? d.int(0, 1 << 30) : 0
        let second = numbers > 1 ? d.int(0, 1 << 30) : 0
        let third = numbers > 2 ? d.int(0, 1 << 30) : 0
        let moment = d.known(or: Moment.end)
        // What is the same at any moment is written with the last.
        let isTimeless = 4...9 ~= number || number == 13 || number == 14 || number == 24
        if isTimeless, moment != .end { d.fail(.value) }
        switch number {
        case 0: self = .loss(moment)
        case 1: self = .accuracy(moment)
        case 2: self = .error(moment)
        case 3: self = .exactMatch(moment)
        case 4: self = .epochs
        case 5: self = .updates
        case 6: self = .mistakes
        case 7: self = .parameters
        case 8: self = .multiplyAdds
        case 9: self = .diverged
        case 10: self = .weight(layer: first, input: second, unit: third, moment)
        case 11: self = .bias(layer: first, unit: second, moment)
        case 12: self = .output(sample: first, unit: second, moment)
        case 13: self = .lineSlope
        case 14: self = .lineIntercept
        case 15: self = .gradientNorm(layer: first, moment)
        case 16: self = .gradientBiasNorm(layer: first, moment)
        case 17: self = .activationDeviation(layer: first, moment)
        case 18: self = .dead(layer: first, moment)
        case 19: self = .confusion(truth: first, guess: second, moment)
        case 40: self = .precision(class: first, moment)
        case 41: self = .recall(class: first, moment)
        case 20: self = .rSquared(moment)
        case 21: self = .meanAbsoluteError(moment)
        case 22: self = .rootMeanSquaredError(moment)
        case 23: self = .objective(moment)
        case 24: self = .bestEpoch
        default:
            d.fail(.unknownCase)
            self = .epochs
        }
        // The best epoch is evaluated and nothing else, and classes are counted in the end.
        let isOfBest = moment == .best || moment == .bestTest || moment == .bestValidation
        if isOfBest, evaluationMoment == nil { d.fail(.value) }
        if moment.isStart, classMoment != nil { d.fail(.value) }
    }
}
