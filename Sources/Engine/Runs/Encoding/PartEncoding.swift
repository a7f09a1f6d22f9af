extension Layer {
    /// Before each of the sums that it ends with.
    static let sum: UInt8 = 255

    func encode(into e: inout Encoder) {
        for back in sums {
            e.put(Self.sum)
            e.put(back)
        }
        e.put(kind.rawValue)
        switch form {
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
        case .batchNorm(let activation): activation.encode(into: &e)
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
    /// Added to the number of one that looks ahead.
    static let nesterov: UInt8 = 128

    func encode(into e: inout Encoder) {
        e.put(isNesterov ? number | Self.nesterov : number)
        for value in values { e.put(value) }
    }
}

extension Schedule {
    func encode(into e: inout Encoder) {
        e.put(warmup)
        switch decay {
        case nil: e.put(UInt8(0))
        case .cosine: e.put(UInt8(1))
        case .linear: e.put(UInt8(2))
        case .step(let every, let factor):
            e.put(UInt8(3))
            e.put(every)
            e.put(factor)
        }
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
