extension Decoder {
    /// A whole number within bounds.
    mutating func int(_ bounds: ClosedRange<Int>) throws(DecodingProblem) -> Int {
        let value = try int()
        guard value >= bounds.lowerBound, value <= bounds.upperBound else { throw .value }
        return value
    }
}

extension Layer {
    init(from d: inout Decoder) throws(DecodingProblem) {
        let sizes = 1...(1 << 20)
        switch try d.byte() {
        case 0:
            let units = try d.int(sizes)
            self = .dense(units: units, activation: try Activation(from: &d))
        case 1:
            let height = try d.int(sizes)
            let width = try d.int(sizes)
            let filters = try d.int(sizes)
            let stride = try d.int(sizes)
            let padding = try d.int(0...(1 << 20))
            self = .convolution(
                height: height, width: width, filters: filters, stride: stride, padding: padding,
                activation: try Activation(from: &d))
        case 2:
            let size = try d.int(sizes)
            self = .maxPool(size: size, stride: try d.int(sizes))
        case 3:
            let size = try d.int(sizes)
            self = .averagePool(size: size, stride: try d.int(sizes))
        case 4: self = .flatten
        case 5:
            let rate = try d.float()
            guard rate >= 0, rate < 1 else { throw .value }
            self = .dropout(rate: rate)
        default: throw .unknownCase
        }
    }
}

extension Activation {
    init(from d: inout Decoder) throws(DecodingProblem) {
        guard let activation = Activation(number: try d.byte()) else { throw .unknownCase }
        self = activation
        if case .leakyReLU = activation { self = .leakyReLU(slope: try d.float()) }
    }
}

extension Initial {
    init(from d: inout Decoder) throws(DecodingProblem) {
        switch try d.byte() {
        case 0:
            let weights = try Distribution(from: &d)
            self = .drawn(weights: weights, biases: try Distribution(from: &d))
        case 1:
            let weights = try d.floats()
            self = .exact(weights: weights, biases: try d.floats())
        default: throw .unknownCase
        }
    }
}

extension Distribution {
    init(from d: inout Decoder) throws(DecodingProblem) {
        guard let distribution = Distribution(number: try d.byte()) else { throw .unknownCase }
        switch distribution {
        case .normal: self = .normal(deviation: try d.float())
        case .uniform:
            let from = try d.float()
            self = .uniform(from: from, to: try d.float())
        case .constant: self = .constant(try d.float())
        case .he, .xavier, .lecun, .zero: self = distribution
        }
    }
}

extension Optimizer {
    init(from d: inout Decoder) throws(DecodingProblem) {
        let number = try d.byte()
        let rate = try d.float()
        switch number {
        case 0: self = .sgd(rate: rate, momentum: try d.float())
        case 1: self = .adagrad(rate: rate, epsilon: try d.float())
        case 2:
            let decay = try d.float()
            self = .rmsprop(rate: rate, decay: decay, epsilon: try d.float())
        case 3:
            let beta1 = try d.float()
            let beta2 = try d.float()
            self = .adam(rate: rate, beta1: beta1, beta2: beta2, epsilon: try d.float())
        case 4: self = .perceptronRule(rate: rate)
        default: throw .unknownCase
        }
    }
}

extension Quantity {
    package init(from d: inout Decoder) throws(DecodingProblem) {
        let number = try d.byte()
        var numbers: [Int] = []
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 2, 0, 0, 1, 1, 1, 1, 2]
        guard number < counts.count else { throw .unknownCase }
        for _ in 0..<counts[Int(number)] { numbers.append(try d.int(0...(1 << 30))) }
        guard let moment = Moment(rawValue: try d.byte()) else { throw .unknownCase }
        // What is the same at any moment is written with the last.
        let isTimeless = (4...9).contains(number) || number == 13 || number == 14 || number == 19
        guard moment == .end || !isTimeless else { throw .value }
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
        case 10: self = .weight(layer: numbers[0], input: numbers[1], unit: numbers[2], moment)
        case 11: self = .bias(layer: numbers[0], unit: numbers[1], moment)
        case 12: self = .output(sample: numbers[0], unit: numbers[1], moment)
        case 13: self = .lineSlope
        case 14: self = .lineIntercept
        case 15: self = .gradientNorm(layer: numbers[0], moment)
        case 16: self = .gradientBiasNorm(layer: numbers[0], moment)
        case 17: self = .activationDeviation(layer: numbers[0], moment)
        case 18: self = .dead(layer: numbers[0], moment)
        default: self = .confusion(truth: numbers[0], guess: numbers[1])
        }
    }
}
