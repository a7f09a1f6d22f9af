/// Data sets made from a seed. Shapes follow scikit-learn's makers of the same names.
enum Generate {
    /// The corners 00 01 10 11 of n inputs, the last input changing fastest.
    static func corners(_ inputs: Int) -> [Float] {
        [Float](inputs << inputs) { Float((($0 / inputs) >> (inputs - 1 - $0 % inputs)) & 1) }
    }

    /// Bit i of `number` is the label of corner i: 8 is AND, 14 is OR, 7 NAND, 6 XOR.
    static func truthTable(inputs: Int, number: UInt64) -> Samples {
        let labels = [Int32](1 << inputs) { corner in
            corner < 64 ? Int32(truncatingIfNeeded: (number >> UInt64(corner)) & 1) : 0
        }
        return Samples(
            shape: Shape(inputs), inputs: .numbers(corners(inputs)), targets: .classes(labels, count: 2))
    }

    static func gate(_ gate: DataSource.Gate) -> Samples {
        let number: UInt64 =
            switch gate {
            case .and: 8
            case .or: 14
            case .nand: 7
            case .xor: 6
            }
        return truthTable(inputs: 2, number: number)
    }

    /// Points of the plane in classes; sample i has class i mod classes before shuffling by whoever trains.
    static func points(_ source: DataSource, count: Int, noise: Float?, seed: UInt64) -> Samples {
        var place = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.points)
        var blur = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.noise)
        let classes = if case .blobs = source { 3 } else { 2 }
        let deviation = noise ?? source.naturalNoise
        var values = [Float](repeating: 0, count: 2 * count)
        var labels = [Int32](repeating: 0, count: count)
        for i in 0..<count {
            var label = i % classes
            var (x, y) = source.point(label: label, &place)
            x += deviation * blur.normal()
            y += deviation * blur.normal()
            // The label is which side of x1 + x2 = 0 the point ended on.
            if case .planes = source { label = x + y > 0 ? 1 : 0 }
            values[2 * i] = x
            values[2 * i + 1] = y
            labels[i] = Int32(truncatingIfNeeded: label)
        }
        return Samples(shape: Shape(2), inputs: .numbers(values), targets: .classes(labels, count: classes))
    }
}

extension DataSource {
    /// Standard deviation of a point about where its class puts it, unless the lesson says.
    var naturalNoise: Float {
        switch self {
        case .blobs, .gaussians: 1
        case .circles, .spirals: 0.05
        case .moons: 0.1
        default: 0
        }
    }

    /// Where a point of a class lies before noise.
    func point(label: Int, _ numbers: inout RandomNumbers) -> (Float, Float) {
        let pi: Float = 3.14159274
        switch self {
        case .blobs:
            let centres: [(Float, Float)] = [(-4, -3), (4, -2), (0, 4)]
            return centres[label % 3]
        case .gaussians: return label == 0 ? (-1.5, -1.5) : (1.5, 1.5)
        case .circles:
            let angle = 2 * pi * numbers.uniform()
            let radius: Float = label == 0 ? 1 : 0.5
            return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
        case .moons:
            let angle = pi * numbers.uniform()
            let x = Elementary.cos(angle)
            let y = Elementary.sin(angle)
            return label == 0 ? (x, y) : (1 - x, 0.5 - y)
        case .spirals:
            let way = numbers.uniform()
            let angle = 3.5 * pi * way + (label == 0 ? 0 : pi)
            let radius = 0.1 + 0.9 * way
            return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
        default: return (2 * numbers.uniform() - 1, 2 * numbers.uniform() - 1)
        }
    }
}
