import Directives
import Engine

/// Which figure or table of a lesson is the how-manyeth, and what its anchor is.
struct Numbering: Sendable {
    struct Place: Sendable, Equatable {
        /// `xor.boundary`; the second of the same name in a directive is `xor.boundary.2`.
        var anchor: String
        /// Figures and tables are counted apart, from 1.
        var number: Int
    }

    /// By directive, then by `Outcome.drawn`.
    private var places: [[Place]] = []

    init(_ outcomes: [Outcome?]) {
        var figures = 0
        var tables = 0
        for outcome in outcomes {
            var used: [String: Int] = [:]
            var row: [Place] = []
            for drawn in outcome?.drawn ?? [] {
                let name = (outcome?.directive.id ?? "") + "." + drawn.name.word.description
                let count = used[name, default: 0] + 1
                used[name] = count
                let anchor = count == 1 ? name : "\(name).\(count)"
                switch drawn.content {
                case .figure:
                    figures += 1
                    row.append(Place(anchor: anchor, number: figures))
                case .table:
                    tables += 1
                    row.append(Place(anchor: anchor, number: tables))
                }
            }
            places.append(row)
        }
    }

    /// For one directive, in the order of its drawings.
    subscript(directive: Int) -> [Place] { places.indices.contains(directive) ? places[directive] : [] }
}
