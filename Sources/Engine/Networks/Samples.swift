/// What a network must say about each sample.
package indirect enum Targets: Equatable, Sendable {
    /// One class a sample, counted from 0, of `count` classes.
    case classes([Int32], count: Int)
    /// `columns` numbers a sample, row-major.
    case numbers([Float], columns: Int)
    /// Several labels at once, 0 or 1, row-major.
    case flags([Float], columns: Int)

    package var count: Int {
        switch self {
        case .classes(let labels, _): labels.count
        case .numbers(let values, let columns), .flags(let values, let columns):
            columns == 0 ? 0 : values.count / columns
        }
    }
}

/// A sample's inputs, row-major: numbers, or the bytes of images that become value / 255 in a batch.
package indirect enum Inputs: Equatable, Sendable {
    case numbers([Float])
    case bytes([UInt8])
}

/// Samples with their targets. `shape.count` inputs a sample.
package struct Samples: Equatable, Sendable {
    package var shape: Shape
    package var inputs: Inputs
    package var targets: Targets
    /// What the author calls the classes (UTF-8); empty when they are just numbers.
    package var classNames: [[UInt8]]

    package init(shape: Shape, inputs: Inputs, targets: Targets, classNames: [[UInt8]] = []) {
        self.shape = shape
        self.inputs = inputs
        self.targets = targets
        self.classNames = classNames
    }

    package var count: Int { targets.count }
    /// Inputs a sample.
    package var features: Int { shape.height * shape.width * shape.channels }
}

/// A data set ready for training: split, transformed, labelled.
package struct PreparedData: Equatable, Sendable {
    package var training: Samples
    package var test: Samples?

    package init(training: Samples, test: Samples?) {
        self.training = training
        self.test = test
    }
}
