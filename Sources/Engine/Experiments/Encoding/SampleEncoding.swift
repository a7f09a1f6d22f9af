/// Samples that a plan is given, beside it: images stay bytes.
extension Samples {
    package func encode(into e: inout Encoder) {
        for size in [shape.height, shape.width, shape.channels] { e.put(size) }
        switch inputs {
        case .numbers(let values):
            e.put(UInt8(0))
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

    package init(from d: inout Decoder) throws(DecodingProblem) {
        let sizes = 1...(1 << 16)
        let height = try d.int(sizes)
        let width = try d.int(sizes)
        let shape = Shape(height: height, width: width, channels: try d.int(sizes))
        let inputs: Inputs
        switch try d.byte() {
        case 0: inputs = .numbers(try d.floats())
        case 1: inputs = .bytes(try d.byteList())
        default: throw .unknownCase
        }
        let targets: Targets
        switch try d.byte() {
        case 0:
            let labels = try d.byteList()
            let count = try d.int(1...256)
            var numbers: [Int32] = []
            for label in labels {
                guard Int(label) < count else { throw .value }
                numbers.append(Int32(label))
            }
            targets = .classes(numbers, count: count)
        case 1:
            let values = try d.floats()
            targets = .numbers(values, columns: try d.int(1...10_000))
        case 2:
            let values = try d.floats()
            targets = .flags(values, columns: try d.int(1...10_000))
        default: throw .unknownCase
        }
        let names = try d.list { (d) throws(DecodingProblem) in try d.byteList() }
        self.init(shape: shape, inputs: inputs, targets: targets, classNames: names)
        guard shape.size != nil, isSound else { throw .value }
        switch targets {
        case .classes: break
        case .numbers(let values, let columns), .flags(let values, let columns):
            guard values.count == count * columns else { throw .value }
        }
    }
}
