extension Layer {
    func encode(into e: inout Encoder) {
        e.put(kind.rawValue)
        switch self {
        case .dense(let units, let activation):
            e.put(units)
            activation.encode(into: &e)
        case .convolution(let height, let width, let filters, let stride, let padding, let activation):
            for value in [height, width, filters, stride, padding] { e.put(value) }
            activation.encode(into: &e)
        case .maxPool(let size, let stride), .averagePool(let size, let stride):
            e.put(size)
            e.put(stride)
        case .flatten: break
        case .dropout(let rate): e.put(rate)
        }
    }
}

extension Activation {
    func encode(into e: inout Encoder) {
        e.put(number)
        if let slope { e.put(slope) }
    }
}

extension Initial {
    func encode(into e: inout Encoder) {
        switch self {
        case .drawn(let weights, let biases):
            e.put(UInt8(0))
            weights.encode(into: &e)
            biases.encode(into: &e)
        case .exact(let weights, let biases):
            e.put(UInt8(1))
            e.put(weights)
            e.put(biases)
        }
    }
}

extension Distribution {
    func encode(into e: inout Encoder) {
        e.put(number)
        for value in values { e.put(value) }
    }
}

extension Optimizer {
    func encode(into e: inout Encoder) {
        e.put(number)
        for value in values { e.put(value) }
    }
}

extension Quantity {
    func encode(into e: inout Encoder) {
        let parts = parts
        e.put(parts.number)
        for value in [parts.first, parts.second, parts.third].prefix(Self.numbers(of: parts.number)) { e.put(value) }
        e.put(parts.moment.rawValue)
    }
}

extension Formula {
    func encode(into e: inout Encoder) {
        func put(_ number: UInt8, _ parts: [Formula]) {
            e.put(number)
            e.put(parts) { $1.encode(into: &$0) }
        }
        switch self {
        case .number(let value):
            e.put(UInt8(0))
            e.put(value)
        case .variable(let index):
            e.put(UInt8(1))
            e.put(index)
        case .vector(let items): put(2, items)
        case .element(let whole, let index): put(3, [whole, index])
        case .negate(let inner): put(4, [inner])
        case .not(let inner): put(5, [inner])
        case .binary(let symbol, let a, let b):
            put(6, [a, b])
            e.put(symbol.rawValue)
        case .call(let function, let arguments):
            put(7, arguments)
            e.put(function.rawValue)
        case .roundedEqual(let inner, let literal, let precision):
            put(8, [inner])
            e.put(literal)
            switch precision {
            case .decimals(let count):
                e.put(false)
                e.put(count)
            case .digits(let count):
                e.put(true)
                e.put(count)
            }
        }
    }
}
