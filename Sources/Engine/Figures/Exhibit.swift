/// A figure or table that a directive shows of what it found.
package struct Exhibit: Equatable, Sendable {
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
