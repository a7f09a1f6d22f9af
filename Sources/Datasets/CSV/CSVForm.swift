/// What an author says of a table: `{csv: people.csv, label: tired, inputs: [age, city], missing: drop}`.
package struct CSVForm: Equatable, Sendable {
    /// The column to predict: its name in the header, its number from 0, or `last`.
    package var label: String
    /// The columns to predict from, in this order; nil: all others.
    package var inputs: [String]?
    /// What becomes of rows with a missing cell; nil: one is an error.
    package var missing: Missing?
    /// nil: found by looking.
    package var separator: Separator?
    /// nil: found by looking.
    package var decimal: Decimal?

    package init(label: String) { self.label = label }

    /// A cell that is missing: empty, `NA` or `?`.
    package enum Missing: Sendable {
        /// Leaves rows out in which a column that is used has a gap.
        case drop
        /// Leaves NaN, which becomes the mean of the training part.
        case mean
    }

    package enum Separator: UInt8, CaseIterable, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
    }

    package enum Decimal: UInt8, CaseIterable, Sendable {
        case point = 0x2E
        case comma = 0x2C
    }

    static func isMissing(_ cell: String) -> Bool { cell.isEmpty || cell == "NA" || cell == "?" }
}

/// Where something is wrong in a table: line and column of the file, from 1, and the way out where there is one.
package struct CSVProblem: Error, Equatable, Sendable {
    package var line: Int
    /// In characters; nil: the line as a whole.
    package var column: Int?
    package var reason: String
    package var hint: String?

    package init(line: Int, column: Int? = nil, reason: String, hint: String? = nil) {
        self.line = line
        self.column = column
        self.reason = reason
        self.hint = hint
    }
}
