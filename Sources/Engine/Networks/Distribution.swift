/// Where a weight starts.
package enum Distribution: Equatable, Sendable {
    case he, xavier, lecun
    case normal(deviation: Float)
    case uniform(from: Float, to: Float)
    case constant(Float)
    case zero
}

extension Distribution: Catalogued {
    package static var all: [Distribution] {
        [.he, .xavier, .lecun, .normal(deviation: 0.1), .uniform(from: -1, to: 1), .constant(0), .zero]
    }

    /// All that is known of it beside how it is drawn.
    struct Facts {
        let number: UInt8
        let word: StaticString
        let summary: StaticString
        /// What the numbers after its word are.
        var parameters: [Parameter] = []
        /// Those numbers, as an example.
        var example: StaticString = ""
    }

    package struct Parameter: Sendable {
        package let name: StaticString
        package var isFromZero = false
    }

    var facts: Facts {
        switch self {
        case .he: Facts(number: 0, word: "he", summary: "normal, variance 2 / inputs; for relu and its kin")
        case .xavier: Facts(number: 1, word: "xavier", summary: "normal, variance 2 / (inputs + outputs)")
        case .lecun: Facts(number: 2, word: "lecun", summary: "normal, variance 1 / inputs")
        case .normal:
            Facts(
                number: 3, word: "normal", summary: "normal 0.01: mean 0 and this standard deviation",
                parameters: [Parameter(name: "the standard deviation", isFromZero: true)], example: "0.01")
        case .uniform:
            Facts(
                number: 4, word: "uniform", summary: "uniform -1 1: anything between the two, equally likely",
                parameters: [Parameter(name: "the lower end"), Parameter(name: "the upper end")], example: "-1 1")
        case .constant:
            Facts(
                number: 5, word: "constant", summary: "constant 0.5: all the same",
                parameters: [Parameter(name: "the constant")], example: "0.5")
        case .zero: Facts(number: 6, word: "zero", summary: "all zero")
        }
    }

    package var number: UInt8 { facts.number }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
    package var parameters: [Parameter] { facts.parameters }
    package var example: StaticString { facts.example }

    /// The values of `parameters`; as many must be set.
    package var values: [Float] {
        get {
            switch self {
            case .normal(let value), .constant(let value): [value]
            case .uniform(let from, let to): [from, to]
            case .he, .xavier, .lecun, .zero: []
            }
        }
        set {
            guard newValue.count == parameters.count else { return }
            switch self {
            case .normal: self = .normal(deviation: newValue[0])
            case .uniform: self = .uniform(from: newValue[0], to: newValue[1])
            case .constant: self = .constant(newValue[0])
            case .he, .xavier, .lecun, .zero: break
            }
        }
    }

    /// The deviation, half width about 0 or constant; nil where there is nothing to choose.
    var scale: Double? {
        get {
            let values = values
            switch values.count {
            case 1: return Double(values[0])
            case 2: return (Double(values[1]) - Double(values[0])) / 2
            default: return nil
            }
        }
        set {
            guard let newValue else { return }
            values = parameters.count == 2 ? [Float(-newValue), Float(newValue)] : [Float(newValue)]
        }
    }

    /// The one number that it gives; nil where numbers are drawn.
    var constant: Double? {
        switch self {
        case .constant(let value): Double(value)
        case .zero: 0
        case .he, .xavier, .lecun, .normal, .uniform: nil
        }
    }
}

extension Distribution {
    /// Fills `count` numbers from a stream; `fanIn` and `fanOut` are what flows into and out of one unit.
    /// He N(0, 2/in), Xavier N(0, 2/(in + out)), LeCun N(0, 1/in).
    func fill(
        _ place: UnsafeMutablePointer<Float>, count: Int, fanIn: Int, fanOut: Int, seed: UInt64, stream: UInt64
    ) {
        var numbers = RandomNumbers(seed: seed, stream: stream)
        var scale: Float = 0
        switch self {
        case .he: scale = Float((2 / Double(fanIn)).squareRoot())
        case .xavier: scale = Float((2 / Double(fanIn + fanOut)).squareRoot())
        case .lecun: scale = Float((1 / Double(fanIn)).squareRoot())
        case .normal(let deviation): scale = deviation
        case .uniform(let from, let to):
            for i in 0..<count { place[i] = from + (to - from) * numbers.uniform() }
            return
        case .constant(let value):
            for i in 0..<count { place[i] = value }
            return
        case .zero:
            for i in 0..<count { place[i] = 0 }
            return
        }
        for i in 0..<count { place[i] = scale * numbers.normal() }
    }
}
