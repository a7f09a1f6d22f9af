extension Formula.Function {
    func result(_ arguments: [FormulaValue]) -> FormulaValue {
        guard let first = arguments.first else { return .scalar(.nan) }
        var all: [Double] = []
        for argument in arguments { all += argument.numbers }
        switch self {
        case .min, .max:
            guard let best = Self.extreme(of: all, isLeast: self == .min) else { return .scalar(.nan) }
            return .scalar(all[best])
        case .atLeast, .atMost:
            let numbers = first.numbers
            guard arguments.count == 2, let best = Self.extreme(of: numbers, isLeast: self == .atLeast),
                numbers[best] == numbers[best], arguments[1].numbers.count == numbers.count
            else { return .scalar(.nan) }
            return .scalar(arguments[1].numbers[best])
        case .sum, .mean:
            let total = Self.sum(all)
            return .scalar(self == .sum ? total : total / Double(all.count))
        case .dot:
            guard arguments.count == 2 else { return .scalar(.nan) }
            return .scalar(Self.sum(FormulaValue.combine(first, arguments[1]) { $0 * $1 }.numbers))
        case .softmax: return .vector(Self.softmax(all))
        case .leakyReLU:
            let slope = arguments.count > 1 ? arguments[1].number : 0.01
            return first.map { $0 > 0 ? $0 : slope * $0 }
        default: return first.map { element($0) }
        }
    }

    /// The place of the least or largest number, the first of equals; of a NaN where there is one.
    static func extreme(of values: [Double], isLeast: Bool) -> Int? {
        if values.isEmpty { return nil }
        var best = 0
        for i in values.indices {
            if values[i] != values[i] { return i }
            if isLeast ? values[i] < values[best] : values[i] > values[best] { best = i }
        }
        return best
    }

    private static func sum(_ values: [Double]) -> Double {
        var total = 0.0
        for value in values { total += value }
        return total
    }

    /// e^x_i / Σ e^x_j, the largest taken out first.
    static func softmax(_ values: [Double]) -> [Double] {
        guard var most = values.first else { return [] }
        for value in values where value > most { most = value }
        let powers = [Double](values.count) { Elementary.exp(values[$0] - most) }
        let total = sum(powers)
        return [Double](values.count) { powers[$0] / total }
    }

    /// Functions of one number.
    func element(_ x: Double) -> Double {
        switch self {
        case .exp: Elementary.exp(x)
        case .log: Elementary.log(x)
        case .sqrt: x.squareRoot()
        case .abs: x.magnitude
        case .sin: Elementary.sin(x)
        case .cos: Elementary.cos(x)
        case .sigmoid: Elementary.sigmoid(x)
        case .tanh: Elementary.tanh(x)
        case .relu: x > 0 ? x : x.isNaN ? x : 0
        case .leakyReLU: x > 0 ? x : 0.01 * x
        case .elu: x > 0 ? x : Elementary.expMinusOne(x)
        case .gelu: x * (1 + Elementary.erf(x * Self.rootHalf)) / 2
        case .step: x > 0 ? 1 : x.isNaN ? x : 0
        case .finite: x - x == 0 ? 1 : 0
        case .errorFunction: Elementary.erf(x)
        case .gaussian: Elementary.exp(-x * x / 2) * Self.gaussianPeak
        case .min, .max, .sum, .mean, .atLeast, .atMost: x
        case .dot: x * x
        case .softmax: 1
        }
    }

    /// The derivative at x, where y = f(x); at a kink relu, step and abs have 0, leaky-relu its slope.
    func slope(_ x: Double, _ y: Double) -> Double {
        switch self {
        case .exp: y
        case .log: 1 / x
        case .sqrt: 1 / (2 * y)
        case .abs: x > 0 ? 1 : x < 0 ? -1 : 0
        case .sin: Elementary.cos(x)
        case .cos: -Elementary.sin(x)
        case .sigmoid: y * (1 - y)
        case .tanh: 1 - y * y
        case .relu: x > 0 ? 1 : 0
        case .leakyReLU: x > 0 ? 1 : 0.01
        case .elu: x > 0 ? 1 : y + 1
        case .gelu:
            (1 + Elementary.erf(x * Self.rootHalf)) / 2 + x * Elementary.exp(-x * x / 2) * Self.gaussianPeak
        case .step, .finite: 0
        case .errorFunction: Self.twoOverRootPi * Elementary.exp(-x * x)
        case .gaussian: -x * y
        case .min, .max, .sum, .mean, .atLeast, .atMost: 1
        case .dot: 2 * x
        case .softmax: 0
        }
    }

    /// √½, 1/√(2π), 2/√π
    static let rootHalf = Double(bitPattern: 0x3FE6_A09E_667F_3BCD)
    static let gaussianPeak = Double(bitPattern: 0x3FD9_8845_33D4_3651)
    static let twoOverRootPi = Double(bitPattern: 0x3FF2_0DD7_5042_9B6D)
}
