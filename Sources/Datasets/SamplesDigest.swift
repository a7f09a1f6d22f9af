import Engine

extension Samples {
    /// SHA-256 over everything that training could tell apart: sizes, inputs, targets, names of classes.
    var digest: [UInt8] {
        var encoder = Encoder()
        encoder.put([shape.height, shape.width, shape.channels])
        switch inputs {
        case .numbers(let values):
            encoder.put(0 as UInt8)
            encoder.put(values)
        case .bytes(let values):
            encoder.put(1 as UInt8)
            encoder.put(values)
        }
        switch targets {
        case .classes(let labels, let count):
            encoder.put(0 as UInt8)
            encoder.put(labels.map(Int.init))
            encoder.put(count)
        case .numbers(let values, let columns):
            encoder.put(1 as UInt8)
            encoder.put(values)
            encoder.put(columns)
        case .flags(let values, let columns):
            encoder.put(2 as UInt8)
            encoder.put(values)
            encoder.put(columns)
        }
        encoder.put(classNames) { $0.put($1) }
        if columns != .none { columns.encode(into: &encoder) }
        return sha256(encoder.bytes)
    }
}
