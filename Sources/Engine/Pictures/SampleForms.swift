/// The kinds of samples, as far as they decide how samples are drawn.
extension Samples {
    /// The size of a sample seen as an image; images that come as a long row of bytes are squares.
    package var imageShape: Shape? {
        if !shape.isVector { return shape }
        guard case .bytes = inputs else { return nil }
        var side = 1
        while side * side < features { side += 1 }
        return side > 3 && side * side == features ? Shape(height: side, width: side, channels: 1) : nil
    }

    /// Whether there are as many inputs as the shape and the targets say.
    var isSound: Bool {
        guard count > 0, features > 0 else { return false }
        let found =
            switch inputs {
            case .numbers(let values): values.count
            case .bytes(let values): values.count
            }
        return found == Architecture.product([count, features])
    }

    /// Class of a sample for colours and names; numbers that are all 0 or 1 count as classes, others have none (-1).
    /// Several labels at once: the label `output`.
    func classIndex(_ sample: Int, output: Int = 0) -> Int {
        switch targets {
        case .classes(let labels, _): return Int(labels[sample])
        case .flags(let values, let columns):
            return output < columns ? (values[sample * columns + output] > 0.5 ? 1 : 0) : -1
        case .numbers(let values, let columns):
            guard columns == 1, isBinary(values) else { return -1 }
            return values[sample] > 0.5 ? 1 : 0
        }
    }

    private func isBinary(_ values: [Float]) -> Bool {
        for value in values where value != 0 && value != 1 { return false }
        return true
    }

    /// The number of classes that colours must tell apart; 0 for numbers.
    var colourCount: Int {
        switch targets {
        case .classes(_, let count): return count
        case .flags: return 2
        case .numbers(let values, let columns): return columns == 1 && isBinary(values) ? 2 : 0
        }
    }

    /// The author's name of a class, or its number.
    package func className(_ index: Int) -> Label {
        if index >= 0, index < classNames.count { return Label(text: classNames[index]) }
        return Label(number: Double(index))
    }

    /// Names for a legend: the author's, or "class 0".
    var legend: [Label] {
        var labels: [Label] = []
        for index in 0..<min(64, colourCount) {
            labels.append(index < classNames.count ? className(index) : .numbered(.className, index))
        }
        return labels
    }

    /// At most `most` sample numbers, evenly spread.
    func spread(_ most: Int) -> [Int32] {
        var chosen: [Int32] = []
        let total = min(most, count)
        for i in 0..<total { chosen.append(Int32(truncatingIfNeeded: i * count / total)) }
        return chosen
    }

    /// A sample's target: the class, the labels or the numbers.
    func truth(_ sample: Int) -> [Table.Cell] {
        switch targets {
        case .classes: return [.label(className(classIndex(sample)))]
        case .flags(let values, let columns), .numbers(let values, let columns):
            var cells: [Table.Cell] = []
            for j in 0..<columns { cells.append(.number(Double(values[sample * columns + j]))) }
            return cells
        }
    }

    /// Columns that `truth` fills.
    var truthColumns: Int {
        switch targets {
        case .classes: 1
        case .flags(_, let columns), .numbers(_, let columns): columns
        }
    }
}

extension Samples {
    /// Whether one input has one number or one of two classes over it.
    package var isFunction: Bool {
        guard features == 1, truthColumns == 1, imageShape == nil else { return false }
        if case .classes(_, let count) = targets { return count <= 2 }
        return true
    }

    /// What stands over a sample: its number, or its class.
    func height(_ sample: Int) -> Double {
        switch targets {
        case .numbers(let values, let columns), .flags(let values, let columns): Double(values[sample * columns])
        case .classes: Double(classIndex(sample))
        }
    }
}
