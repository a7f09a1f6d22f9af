/// Boolean functions of two inputs side by side: a small square each, with its four corners and what a network says
/// between them.
package struct Squares: Equatable, Sendable {
    package var squares: [Square]

    package struct Square: Equatable, Sendable {
        package let label: Label
        /// The probability of 1 over `Squares.domain` in both inputs; nil where there is no network left to ask.
        package let field: Plane.Field?
        /// At most four.
        package let corners: [Corner]

        /// Whether all corners are right.
        package var isLearned: Bool {
            for corner in corners where !corner.isRight { return false }
            return !corners.isEmpty
        }
    }

    package struct Corner: Equatable, Sendable {
        /// 0 or 1 each.
        package let x: Int
        package let y: Int
        package let isOne: Bool
        /// The network's probability of 1, NaN where it gave none.
        package let output: Double
        package let isRight: Bool
    }

    /// From a little before 0 to a little beyond 1, so that corners lie inside.
    static var domain: Domain { Domain(from: -0.35, to: 1.35) }
}

extension Squares {
    /// A row a function: its truth and the network's probability at each corner.
    func table(_ title: Label) -> Table {
        var columns = [Label(.name)]
        for corner in 0..<4 {
            let name = Label(text: NumberText.integer(corner / 2) + NumberText.integer(corner % 2))
            columns += [.joined(Label(.truth), name), .joined(Label(.probability), name)]
        }
        columns.append(Label(.learned))
        var rows: [[Table.Cell]] = []
        for square in squares {
            var row = [Table.Cell](repeating: .empty, count: 10)
            row[0] = .label(square.label)
            for corner in square.corners {
                let place = 1 + 2 * (2 * corner.x + corner.y)
                row[place] = .number(corner.isOne ? 1 : 0)
                row[place + 1] = .number(corner.output)
            }
            row[9] = .number(square.isLearned ? 1 : 0)
            rows.append(row)
        }
        return Table(title: title, columns: columns, rows: rows)
    }
}
