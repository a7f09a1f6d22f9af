/// Numbers in rows and columns; every format writes it in its own way.
package struct Table: Equatable, Sendable {
    package var title: Label
    package var columns: [Label]
    package var rows: [[Cell]]
    /// Significant digits of each column's numbers that aren't whole; six where nothing is said.
    package var digits: [Int] = []

    package init(title: Label, columns: [Label], rows: [[Cell]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    package func digits(_ column: Int) -> Int { column >= 0 && column < digits.count ? digits[column] : 6 }

    package enum Cell: Equatable, Sendable {
        case label(Label)
        /// Shown with about six significant digits; JSON has all.
        case number(Double)
        case empty
    }
}

/// What a directive found that is drawn or listed, in the order of `show`.
package struct Drawn: Equatable, Sendable {
    package var name: FigureName
    package var content: Content
    package init(name: FigureName, content: Content) {
        self.name = name
        self.content = content
    }
    package enum Content: Equatable, Sendable {
        case figure(Figure)
        case table(Table)
    }
}
