/// A drawing as numbers and marks; `Drawing` turns it into SVG, a text alternative and a data table.
/// Large parts that are made once and never changed are classes: the page's module would carry code for copies of each.
package struct Figure: Equatable, Sendable {
    package var title: Label
    package var content: Content

    package init(title: Label, content: Content) {
        self.title = title
        self.content = content
    }

    package indirect enum Content: Equatable, Sendable {
        case curves(Curves)
        /// Small multiples: one plane, or several side by side.
        case planes([Plane])
        case network(NetworkDiagram)
        case images([ImagePanel])
        case matrix(MatrixFigure)
        case bars(Bars)
        case histograms([Histogram])
        case graph(ComputationGraph)
    }
}

/// Lines over a shared x. A value that is not finite breaks its line.
package struct Curves: Equatable, Sendable {
    package var x: Axis
    package var y: Axis
    package var series: [Series]
    /// Horizontal reference lines, such as chance.
    package var rules: [Rule]
    package init(x: Axis, y: Axis, series: [Series], rules: [Rule] = []) {
        self.x = x
        self.y = y
        self.series = series
        self.rules = rules
    }

    package struct Series: Equatable, Sendable {
        package var label: Label
        package var x: [Double]
        package var y: [Double]
        /// A band around the line (least and most over repeats); empty: none.
        package var low: [Double]
        package var high: [Double]
        /// Points marked (few x values, sweeps).
        package var isMarked: Bool
        package init(
            label: Label, x: [Double], y: [Double], low: [Double] = [], high: [Double] = [], isMarked: Bool = false
        ) {
            self.label = label
            self.x = x
            self.y = y
            self.low = low
            self.high = high
            self.isMarked = isMarked
        }
    }
    package struct Rule: Equatable, Sendable {
        package var label: Label
        package var y: Double
        package init(label: Label, y: Double) {
            self.label = label
            self.y = y
        }
    }
}

/// A piece of the plane: a field of colour, points of classes, lines.
package struct Plane: Equatable, Sendable {
    package var title: Label
    package var x: Axis
    package var y: Axis
    package var field: Field?
    package var points: [Point]
    package var paths: [Path]
    /// Names of classes 0, 1, … for the legend; empty when points have no classes.
    package var classes: [Label]
    package init(
        title: Label = .none, x: Axis, y: Axis, field: Field? = nil, points: [Point] = [], paths: [Path] = [],
        classes: [Label] = []
    ) {
        self.title = title
        self.x = x
        self.y = y
        self.field = field
        self.points = points
        self.paths = paths
        self.classes = classes
    }

    /// `columns` × `rows` values, each at the middle of its cell; the cells cover the whole plane (row 0 at the bottom).
    package final class Field: Equatable, Sendable {
        package enum Meaning: UInt8, Sendable {
            /// Probability of class 1, with a line where it is one half.
            case probability
            /// The class called, as a number.
            case classes
            /// A surface (a loss), drawn as contours.
            case surface
        }
        package let meaning: Meaning
        package let columns: Int
        package let rows: Int
        package let values: [Float]
        /// What a surface is shaded over, in even steps; empty: its values, by powers where they span many.
        let span: Extent

        init(meaning: Meaning, columns: Int, rows: Int, values: [Float], span: Extent) {
            self.meaning = meaning
            self.columns = columns
            self.rows = rows
            self.values = values
            self.span = span
        }

        package convenience init(meaning: Meaning, columns: Int, rows: Int, values: [Float]) {
            self.init(
                meaning: meaning, columns: columns, rows: rows, values: values, span: Extent(isLogarithmic: false))
        }

        package static func == (a: Field, b: Field) -> Bool {
            a.meaning == b.meaning && a.columns == b.columns && a.rows == b.rows && a.values == b.values
                && a.span == b.span
        }
    }
    package struct Point: Equatable, Sendable {
        package var x: Double
        package var y: Double
        /// -1: no class.
        package var classIndex: Int
        /// Drawn hollow: a test sample.
        package var isTest: Bool
        package init(x: Double, y: Double, classIndex: Int = -1, isTest: Bool = false) {
            self.x = x
            self.y = y
            self.classIndex = classIndex
            self.isTest = isTest
        }
    }
    /// A polyline, clipped to the plane; `age` 0 is faint (old) and 1 full (last).
    package final class Path: Equatable, Sendable {
        package let label: Label
        package let x: [Double]
        package let y: [Double]
        package let age: Double
        package let isMarked: Bool
        package init(label: Label, x: [Double], y: [Double], age: Double = 1, isMarked: Bool = false) {
            self.label = label
            self.x = x
            self.y = y
            self.age = age
            self.isMarked = isMarked
        }

        package static func == (a: Path, b: Path) -> Bool {
            a.label == b.label && a.x == b.x && a.y == b.y && a.age == b.age && a.isMarked == b.isMarked
        }
    }
}

/// Units as circles, weights as lines whose width and dash say size and sign. Long layers are cut with an ellipsis.
package struct NetworkDiagram: Equatable, Sendable {
    package final class Column: Equatable, Sendable {
        /// What the layer does: "4 sigmoid".
        package let label: Label
        package let units: Int
        /// Biases, one a unit, or empty.
        package let biases: [Float]
        /// [in, out] from the column before, or empty when there are none to draw (input, pooling).
        package let weights: [Float]
        package init(label: Label, units: Int, biases: [Float] = [], weights: [Float] = []) {
            self.label = label
            self.units = units
            self.biases = biases
            self.weights = weights
        }

        package static func == (a: Column, b: Column) -> Bool {
            a.label == b.label && a.units == b.units && a.biases == b.biases && a.weights == b.weights
        }
    }
    package var columns: [Column]
    package init(columns: [Column]) { self.columns = columns }
}

/// A grey image (0 to 1), or a signed one (weights: about 0, scaled by its largest magnitude).
package final class ImagePanel: Equatable, Sendable {
    package let label: Label
    package let width: Int
    package let height: Int
    package let pixels: [Float]
    package let isSigned: Bool
    package init(label: Label, width: Int, height: Int, pixels: [Float], isSigned: Bool) {
        self.label = label
        self.width = width
        self.height = height
        self.pixels = pixels
        self.isSigned = isSigned
    }

    package static func == (a: ImagePanel, b: ImagePanel) -> Bool {
        a.label == b.label && a.width == b.width && a.height == b.height && a.pixels == b.pixels
            && a.isSigned == b.isSigned
    }
}

/// A grid of counts: truth by guess.
package final class MatrixFigure: Equatable, Sendable {
    package let rowTitle: Label
    package let columnTitle: Label
    package let rows: [Label]
    package let columns: [Label]
    package let values: [Double]
    package init(rowTitle: Label, columnTitle: Label, rows: [Label], columns: [Label], values: [Double]) {
        self.rowTitle = rowTitle
        self.columnTitle = columnTitle
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    package static func == (a: MatrixFigure, b: MatrixFigure) -> Bool {
        a.rowTitle == b.rowTitle && a.columnTitle == b.columnTitle && a.rows == b.rows && a.columns == b.columns
            && a.values == b.values
    }
}

/// Bars side by side: a group for each x label, a bar for each series.
package struct Bars: Equatable, Sendable {
    package var value: Axis
    package var groups: [Label]
    package var series: [Label]
    /// groups × series, row-major.
    package var values: [Double]
    package init(value: Axis, groups: [Label], series: [Label], values: [Double]) {
        self.value = value
        self.groups = groups
        self.series = series
        self.values = values
    }
}

package struct Histogram: Equatable, Sendable {
    package var title: Label
    package var from: Double
    package var to: Double
    /// Share of values in each bin of equal width.
    package var shares: [Double]
    package init(title: Label, from: Double, to: Double, shares: [Double]) {
        self.title = title
        self.from = from
        self.to = to
        self.shares = shares
    }
}

/// A trace as a graph, inputs on the left: every node with its value and the result's gradient to it.
package struct ComputationGraph: Equatable, Sendable {
    package struct Node: Equatable, Sendable {
        /// A name, or the operation.
        package var label: Label
        package var value: Double
        package var gradient: Double
        /// Numbers of the nodes it is made of, all smaller than its own.
        package var inputs: [Int]
        package init(label: Label, value: Double, gradient: Double, inputs: [Int]) {
            self.label = label
            self.value = value
            self.gradient = gradient
            self.inputs = inputs
        }
    }
    package var nodes: [Node]
    package init(nodes: [Node]) { self.nodes = nodes }
}
