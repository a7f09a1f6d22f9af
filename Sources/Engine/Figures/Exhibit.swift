/// A figure or table that a directive shows of what it found.
package struct Exhibit: Equatable, Sendable {
    package var name: FigureName
    /// Which of the figures shown it is, from 0.
    package var entry: Int
    package var content: Content
    package init(name: FigureName, entry: Int = 0, content: Content) {
        self.name = name
        self.entry = entry
        self.content = content
    }
    package enum Content: Equatable, Sendable {
        case figure(Figure)
        case table(Table)
    }
}

extension Exhibit.Content {
    /// With what its author says of how it is drawn.
    package mutating func take(_ form: FigureForm) {
        switch self {
        case .figure(var figure):
            figure.take(form)
            self = .figure(figure)
        case .table(var table):
            table.take(form)
            self = .table(table)
        }
    }
}
