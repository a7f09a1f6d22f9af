import Engine

/// A figure or table that a directive shows, and what its author says of how.
package struct ShownFigure: Sendable, Equatable {
    package var name: FigureName
    package var form = FigureForm()
    /// Variants to draw; empty: all.
    package var variants: [String] = []
    /// `sweep test.accuracy`: what is drawn, as it is written; nil: what tells the runs apart.
    package var measure: String?

    package init(_ name: FigureName) { self.name = name }

    /// As the lesson writes it, without what is said of how.
    package var text: String { measure.map { "\(name.text) \($0)" } ?? name.text }
}

extension Directive {
    /// The figures of `show`, without what is said of how they are drawn.
    package var shownNames: [FigureName] { show.map(\.name) }
}

extension ShownFigure {
    /// Those of the runs that are of the variants asked for.
    func chosen(_ runs: [FinishedRun]) -> [FinishedRun] {
        variants.isEmpty ? runs : runs.filter { $0.key.variant.map(variants.contains) ?? false }
    }

    /// With variants by what they are called where they are shown.
    func named(_ names: ShownNames) -> ShownFigure {
        var figure = self
        figure.variants = variants.map(names.shown)
        return figure
    }
}
