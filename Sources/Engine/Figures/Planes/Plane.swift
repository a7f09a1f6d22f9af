/// A piece of the plane: a field of colour, points of classes, lines.
package struct Plane: Equatable, Sendable {
    package var title: Label
    /// What it is one of: a variant, whose epochs stand side by side; empty where there is one alone.
    package var group = Label.none
    package var x: Axis
    package var y: Axis
    package var field: Field?
    package var points: [Point]
    package var paths: [Path]
    /// Names of classes 0, 1, … for the legend; empty when points have no classes.
    package var classes: [Label]
    /// What stands over each x: wider than high, whatever its spans, and its paths are curves over the points.
    package var isFunction: Bool
    package init(
        title: Label = .none, x: Axis, y: Axis, field: Field? = nil, points: [Point] = [], paths: [Path] = [],
        classes: [Label] = [], isFunction: Bool = false
    ) {
        self.isFunction = isFunction
        self.title = title
        self.x = x
        self.y = y
        self.field = field
        self.points = points
        self.paths = paths
        self.classes = classes
    }

    /// `columns` × `rows` values, each at the middle of its cell; the cells cover the whole plane (row 0 at the bottom).
    package struct Field: Equatable, Sendable {
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
        /// The range that a surface is shaded over, in even steps; empty: its values, by powers where they span many.
        let span: Extent

        init(meaning: Meaning, columns: Int, rows: Int, values: [Float], span: Extent) {
            self.meaning = meaning
            self.columns = columns
            self.rows = rows
            self.values = values
            self.span = span
        }

        package init(meaning: Meaning, columns: Int, rows: Int, values: [Float]) {
            self.init(
                meaning: meaning, columns: columns, rows: rows, values: values, span: Extent(isLogarithmic: false))
        }
    }
    package struct Point: Equatable, Sendable {
        package var x: Double
        package var y: Double
        /// -1: no class.
        package var classIndex: Int
        package var part: Part
        package init(x: Double, y: Double, classIndex: Int = -1, part: Part = .training) {
            self.x = x
            self.y = y
            self.classIndex = classIndex
            self.part = part
        }
    }
    /// The part of the data that a sample is of: validation and test samples are hollow, the former with a dot inside.
    package enum Part: Int, Sendable, CaseIterable {
        case training, validation, test

        var term: Term {
            switch self {
            case .training: .training
            case .validation: .validation
            case .test: .test
            }
        }
    }
    /// A polyline, clipped to the plane; `age` 0 is faint (old) and 1 full (last).
    package struct Path: Equatable, Sendable {
        package let label: Label
        package let x: [Double]
        package let y: [Double]
        package let age: Double
        package let isMarked: Bool
        /// What the others are held against, muted and dashed; comes after them.
        package let isReference: Bool
        package init(
            label: Label, x: [Double], y: [Double], age: Double = 1, isMarked: Bool = false, isReference: Bool = false
        ) {
            self.isReference = isReference
            self.label = label
            self.x = x
            self.y = y
            self.age = age
            self.isMarked = isMarked
        }
    }
}

extension Plane {
    var fullTitle: Label { .joined(group, title) }

    /// Points, else paths, else the field at a few places.
    static func table(_ planes: [Plane], _ title: Label) -> Table {
        if let first = planes.first, first.isFunction { return functionTable(planes, first, title) }
        var hasPoints = false
        var hasPaths = false
        for plane in planes {
            if !plane.points.isEmpty { hasPoints = true }
            if !plane.paths.isEmpty { hasPaths = true }
        }
        let first = planes.first
        let axes = [first?.x.label ?? Label(.x), first?.y.label ?? Label(.y)]
        var rows: [[Table.Cell]] = []
        for plane in planes {
            rows += hasPaths ? plane.pathRows : hasPoints ? plane.pointRows : plane.fieldRows
        }
        var kept: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) { kept.append(rows[row]) }
        let last = hasPaths ? [Label(.path)] : hasPoints ? [Label(.className), Label(.dataset)] : [Label(.value)]
        return Table(title: title, columns: [Label(.name)] + axes + last, rows: kept).withoutEmptyColumns()
    }

    private var pointRows: [[Table.Cell]] {
        var rows: [[Table.Cell]] = []
        for point in points {
            var className = Table.Cell.empty
            if point.classIndex >= 0 {
                className =
                    point.classIndex < classes.count
                    ? .label(classes[point.classIndex]) : .number(Double(point.classIndex))
            }
            rows.append([
                .label(fullTitle), .number(point.x), .number(point.y), className,
                .label(Label(point.part.term)),
            ])
        }
        return rows
    }

    private var pathRows: [[Table.Cell]] {
        var rows: [[Table.Cell]] = []
        for path in paths {
            for (x, y) in zip(path.x, path.y) {
                rows.append([.label(fullTitle), .number(x), .number(y), .label(path.label)])
            }
        }
        return rows
    }

    /// At most nine by nine places of the field.
    private var fieldRows: [[Table.Cell]] {
        guard let field, field.columns > 1, field.rows > 1 else { return [] }
        let (across, up) = (min(9, field.columns), min(9, field.rows))
        var rows: [[Table.Cell]] = []
        for j in 0..<up {
            for i in 0..<across {
                let (column, row) = (i * (field.columns - 1) / (across - 1), j * (field.rows - 1) / (up - 1))
                let (at, overflow) = row.multipliedReportingOverflow(by: field.columns)
                guard !overflow, at < field.values.count, at + column < field.values.count else { continue }
                rows.append([
                    .label(fullTitle), Self.place(x, column, field.columns), Self.place(y, row, field.rows),
                    .number(Double(field.values[at + column])),
                ])
            }
        }
        return rows
    }

    private static func place(_ axis: Axis, _ index: Int, _ count: Int) -> Table.Cell {
        guard let from = axis.from, let to = axis.to else { return .empty }
        return .number(from + (to - from) * (Double(index) + 0.5) / Double(count))
    }
}
