/// What a network must say about each sample.
package enum Targets: Equatable, Sendable {
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

/// A sample's inputs, row-major, images as channels × height × width: numbers, or the bytes of images that become value / 255 in a batch.
package enum Inputs: Equatable, Sendable {
    case numbers([Float])
    case bytes([UInt8])
}

/// Samples with their targets: `features` inputs a sample.
package struct Samples: Equatable, Sendable {
    /// One pointer: samples are handed on often and seldom changed.
    private let content: Content

    private final class Content: Sendable {
        let shape: Shape
        let inputs: Inputs
        let targets: Targets
        let classNames: [[UInt8]]
        let columns: Columns
        init(_ shape: Shape, _ inputs: Inputs, _ targets: Targets, _ classNames: [[UInt8]], _ columns: Columns) {
            self.shape = shape
            self.inputs = inputs
            self.targets = targets
            self.classNames = classNames
            self.columns = columns
        }
    }

    package init(
        shape: Shape, inputs: Inputs, targets: Targets, classNames: [[UInt8]] = [], columns: Columns = .none
    ) {
        content = Content(shape, inputs, targets, classNames, columns)
    }

    package var shape: Shape { content.shape }
    package var inputs: Inputs {
        get { content.inputs }
        set {
            self = Samples(shape: shape, inputs: newValue, targets: targets, classNames: classNames, columns: columns)
        }
    }
    package var targets: Targets {
        get { content.targets }
        set {
            self = Samples(shape: shape, inputs: inputs, targets: newValue, classNames: classNames, columns: columns)
        }
    }
    /// What the author calls the classes (UTF-8); empty when they are just numbers.
    package var classNames: [[UInt8]] {
        get { content.classNames }
        set { self = Samples(shape: shape, inputs: inputs, targets: targets, classNames: newValue, columns: columns) }
    }
    package var columns: Columns { content.columns }

    package static func == (a: Samples, b: Samples) -> Bool {
        a.shape == b.shape && a.inputs == b.inputs && a.targets == b.targets && a.classNames == b.classNames
            && a.columns == b.columns
    }

    package var count: Int { targets.count }
    /// Inputs a sample.
    package var features: Int { shape.height * shape.width * shape.channels }
}

/// A data set ready for training: split, transformed, labelled.
package struct PreparedData: Equatable, Sendable {
    package var training: Samples
    package var test: Samples?
    package var validation: Samples?
    /// Of the inputs, before features; the samples here are as they were given.
    package var scaling: Scaling?

    package init(training: Samples, test: Samples?, validation: Samples? = nil) {
        self.training = training
        self.test = test
        self.validation = validation
    }

    /// With these names for classes, where there are any.
    package mutating func call(classes names: [[UInt8]]) {
        if names.isEmpty { return }
        training.classNames = names
        test?.classNames = names
        validation?.classNames = names
    }
}
