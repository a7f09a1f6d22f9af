/// Samples that a plan is given, beside it: images stay bytes.
extension Samples {
    package func encode(into e: inout Encoder) {
        for size in [shape.height, shape.width, shape.channels] { e.put(size) }
        switch inputs {
        case .numbers(let values):
            e.put(UInt8(columns.isEmpty ? 0 : 2))
            if !columns.isEmpty { columns.encode(into: &e) }
            e.put(values)
        case .bytes(let values):
            e.put(UInt8(1))
            e.put(values)
        }
        switch targets {
        case .classes(let labels, let count):
            // A byte holds any class number there may be.
            e.put(UInt8(0))
            e.put(labels.map { UInt8(truncatingIfNeeded: $0) })
            e.put(count)
        case .numbers(let values, let columns):
            e.put(UInt8(1))
            e.put(values)
            e.put(columns)
        case .flags(let values, let columns):
            e.put(UInt8(2))
            e.put(values)
            e.put(columns)
        }
        e.put(classNames) { $0.put($1) }
    }

    package init(from d: inout Decoder) {
        let height = d.int(1, 1 << 16)
        let width = d.int(1, 1 << 16)
        let shape = Shape(height: height, width: width, channels: d.int(1, 1 << 16))
        let inputs: Inputs
        var columns = Columns.none
        switch d.byte() {
        case 0: inputs = .numbers(d.floats())
        case 2:
            columns = .read(from: &d, count: shape.size)
            inputs = .numbers(d.floats())
        case 1: inputs = .bytes(d.byteList())
        default:
            d.fail(.unknownCase)
            inputs = .bytes([])
        }
        let targets: Targets
        let kind = d.byte()
        switch kind {
        case 0:
            let labels = d.byteList()
            let count = d.int(1, 256)
            for label in labels where label >= count { d.fail(.value) }
            targets = .classes([Int32](labels.count) { Int32(labels[$0]) }, count: count)
        case 1, 2:
            let values = d.floats()
            let columns = d.int(1, 10_000)
            if values.count % columns != 0 { d.fail(.value) }
            targets = kind == 1 ? .numbers(values, columns: columns) : .flags(values, columns: columns)
        default:
            d.fail(.unknownCase)
            targets = .flags([], columns: 1)
        }
        let names = d.list { $0.byteList() }
        self.init(shape: shape, inputs: inputs, targets: targets, classNames: names, columns: columns)
        if shape.size == nil || !isSound { d.fail(.value) }
    }
}
