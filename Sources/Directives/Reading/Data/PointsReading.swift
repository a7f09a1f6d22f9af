import Datasets
import Engine
import Lessons

extension Reading {
    /// `{points: [[0, 0], [0, 1]], labels: [0, 1]}`; labels are class numbers, names, numbers or lists.
    mutating func points(_ node: YAMLNode, _ whole: YAMLNode, isHinge: Bool) -> PlannedData? {
        guard let rows = node.items, !rows.isEmpty else {
            report(.pointsForm(place(node)))
            return nil
        }
        guard let labelNode = whole["labels"], let labels = labelNode.items else {
            report(.pointLabels(rows.count, place(whole["labels"] ?? node)))
            return nil
        }
        guard rows.count <= context.limits[.samples] else {
            report(.tooManySamples(rows.count, limit: context.limits[.samples], place(node)))
            return nil
        }
        let before = errorCount
        let shape = whole["shape"].map { self.shape($0) }
        if let shape, shape == nil { return nil }
        let image = shape ?? nil
        let columns = image?.size ?? rows[0].items?.count ?? 1
        var values: [Float] = []
        var columnsRead = [[(cell: YAMLNode, value: Double)]](repeating: [], count: columns)
        for row in rows {
            let cells = image == nil ? row.items ?? [row] : row.leaves
            if let image, cells.count != columns {
                report(.pointShape(cells.count, String(decoding: image.text, as: UTF8.self), columns, place(row)))
            } else if cells.count != columns || cells.isEmpty {
                report(.pointLength(cells.count, columns, place(row)))
            }
            for (column, cell) in cells.enumerated() {
                guard let value = float(cell, "a coordinate") else { continue }
                values.append(value)
                if column < columns, let exact = strictNumber(cell.text ?? "") {
                    columnsRead[column].append((cell, exact))
                }
            }
        }
        for column in columnsRead {
            guard let lost = SinglePrecision.firstLost(column.map(\.value)) else { continue }
            report(.pointLost(column[lost].cell.text ?? "", place(column[lost].cell)))
        }
        if labels.count != rows.count { report(.labelCount(labels.count, points: rows.count, place(labelNode))) }
        let (targets, names) = targets(labels, wanted: whole["target"]?.text, isHinge: isHinge)
        guard errorCount == before, let targets else { return nil }
        if let image { values = Self.planes(values, image) }
        let samples = Samples(
            shape: image ?? Shape(columns), inputs: .numbers(values), targets: targets, classNames: names)
        return given(DataLibrary.points(samples), place(node))
    }

    /// Images whose pixels hold their channels together, as networks take them: channels × height × width.
    private static func planes(_ values: [Float], _ shape: Shape) -> [Float] {
        guard shape.channels > 1, let size = shape.size else { return values }
        let area = shape.height * shape.width
        return values.indices.map { i in
            let (channel, pixel) = (i % size / area, i % area)
            return values[i - i % size + pixel * shape.channels + channel]
        }
    }

    /// `4x4x1`
    private mutating func shape(_ node: YAMLNode) -> Shape? {
        let sizes = (node.text ?? "").split(separator: "x", omittingEmptySubsequences: false).map {
            strictWhole(String($0))
        }
        guard sizes.count == 3, sizes.allSatisfy({ ($0 ?? 0) >= 1 && ($0 ?? 0) <= 10_000 }) else {
            report(.shapeForm(place(node)))
            return nil
        }
        return Shape(height: sizes[0] ?? 1, width: sizes[1] ?? 1, channels: sizes[2] ?? 1)
    }

    private mutating func targets(
        _ labels: [YAMLNode], wanted: String?, isHinge: Bool
    ) -> (targets: Targets?, names: [[UInt8]]) {
        if labels.contains(where: { $0.items != nil }) { return (lists(labels, wanted: wanted), []) }
        let texts = labels.compactMap(\.text)
        guard texts.count == labels.count else {
            for label in labels where label.text == nil { report(.labelForm(place(label))) }
            return (nil, [])
        }
        let numbers = texts.compactMap(strictNumber)
        if wanted == "number" {
            for label in labels { _ = float(label, "a label") }
            return (numbers.count == texts.count ? .numbers(numbers.map { Float($0) }, columns: 1) : nil, [])
        }
        if numbers.count == texts.count {
            if isHinge, numbers.contains(-1), numbers.allSatisfy({ $0 == -1 || $0 == 1 }) {
                let classes: [Int32] = numbers.map { $0 > 0 ? 1 : 0 }
                return (.classes(classes, count: 2), [Array("-1".utf8), Array("1".utf8)])
            }
            let isCounted = numbers.allSatisfy { (number: Double) -> Bool in
                number >= 0 && number < 10_000 && number.rounded() == number
            }
            if isCounted {
                let classes = numbers.map { Int32($0) }
                return (.classes(classes, count: max(2, Int(classes.max() ?? 0) + 1)), [])
            }
            if wanted != "class" {
                for label in labels { _ = float(label, "a label") }
                return (.numbers(numbers.map { Float($0) }, columns: 1), [])
            }
        }
        // Names, in the order in which they first stand there.
        var known: [String: Int32] = [:]
        var names: [[UInt8]] = []
        var classes: [Int32] = []
        for text in texts {
            if known[text] == nil {
                known[text] = Int32(names.count)
                names.append(Array(text.utf8))
            }
            classes.append(known[text] ?? 0)
        }
        return (.classes(classes, count: max(2, names.count)), names)
    }

    /// One list of outputs a point: 0 and 1 are several labels at once, other numbers are numbers.
    private mutating func lists(_ labels: [YAMLNode], wanted: String?) -> Targets? {
        let before = errorCount
        let columns = labels.first?.items?.count ?? 0
        var values: [Float] = []
        for label in labels {
            guard let cells = label.items, !cells.isEmpty, cells.count == columns else {
                report(.labelLength(label.items?.count ?? 1, columns, place(label)))
                continue
            }
            for cell in cells { if let value = float(cell, "a label") { values.append(value) } }
        }
        guard errorCount == before else { return nil }
        let areFlags = values.allSatisfy { $0 == 0 || $0 == 1 }
        return areFlags && wanted != "number" ? .flags(values, columns: columns) : .numbers(values, columns: columns)
    }
}

extension YAMLNode {
    /// The scalars of lists in lists, in order: rows of pixels may stand in brackets of their own.
    fileprivate var leaves: [YAMLNode] { items?.flatMap(\.leaves) ?? [self] }
}
