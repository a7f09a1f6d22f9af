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

    /// Inputs anywhere from -1 to 1, each with its number, and noise on the numbers.
    static func numbers(_ set: Generated, count: Int, noise: Float?, seed: UInt64) -> Samples {
        var place = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.points)
        let columns = set.inputs
        var values = [Float](repeating: 0, count: count * columns)
        var labels = [Float](repeating: 0, count: count)
        for i in 0..<count {
            for j in 0..<columns { values[i * columns + j] = 2 * place.uniform() - 1 }
            labels[i] = set.truth(values[i * columns], columns > 1 ? values[i * columns + 1] : 0)
        }
        blur(&labels, by: noise ?? set.noise, seed: seed)
        return Samples(shape: Shape(columns), inputs: .numbers(values), targets: .numbers(labels, columns: 1))
    }

    /// Adds normal noise of this deviation to labels that are numbers.
    static func blur(_ labels: inout [Float], by deviation: Float, seed: UInt64) {
        guard deviation > 0 else { return }
        var blur = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.noise)
        for index in labels.indices { labels[index] += deviation * blur.normal() }
    }

    /// Points of the plane in classes; sample i has class i mod classes before shuffling by whoever trains.
    static func points(_ set: Generated, count: Int, noise: Float?, seed: UInt64) -> Samples {
        var place = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.points)
        var blur = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.noise)
        let classes = set.classes
        let deviation = noise ?? set.noise
        var values = [Float](repeating: 0, count: 2 * count)
        var labels = [Int32](repeating: 0, count: count)
        for i in 0..<count {
            var label = i % classes
            var (x, y) = set.point(label: label, &place)
            x += deviation * blur.normal()
            y += deviation * blur.normal()
            // The label is which side of x1 + x2 = 0 the point ended on.
            if case .planes = set { label = x + y > 0 ? 1 : 0 }
            values[2 * i] = x
            values[2 * i + 1] = y
            labels[i] = Int32(truncatingIfNeeded: label)
        }
        return Samples(shape: Shape(2), inputs: .numbers(values), targets: .classes(labels, count: classes))
    }
}
