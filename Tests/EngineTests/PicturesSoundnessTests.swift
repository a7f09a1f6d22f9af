import Testing

@testable import Engine

/// Every figure over every kind of run: never a trap, and what is drawn fits together.
@Suite struct PicturesSoundnessTests {
    @Test(arguments: PicturesRuns.cases)
    func everyFigureOfEveryRunFitsTogether(_ one: PicturesRuns.Case) throws {
        let runs = try one.runs()
        for name in FigureName.allCases {
            switch name.exhibit(of: runs) {
            case nil: break
            case .table(let table): Self.check(table, name)
            case .figure(let figure): Self.check(figure, name)
            }
        }
    }

    /// Figures of traces, plots, counts, data sets and comparisons.
    static let others: Set<FigureName> = [
        .graph, .steps, .path, .surface, .functions, .bars, .lines, .scatter, .classes, .oneHot,
    ]

    @Test(arguments: others) func figuresOfOtherKindsAreNotDrawn(_ name: FigureName) throws {
        #expect(name.exhibit(of: [try PicturesRuns.run(PicturesRuns.xor)]) == nil)
    }

    @Test func everyOtherFigureIsDrawnOfSomeRun() throws {
        var missing = Set(FigureName.allCases).subtracting(Self.others)
        for one in PicturesRuns.cases {
            let runs = try one.runs()
            missing = missing.filter { $0.exhibit(of: runs) == nil }
        }
        #expect(missing.isEmpty)
    }

    static func check(_ table: Table, _ name: FigureName) {
        #expect(!table.columns.isEmpty, "\(name)")
        for row in table.rows { #expect(row.count == table.columns.count, "\(name)") }
    }

    static func check(_ figure: Figure, _ name: FigureName) {
        #expect(!figure.title.parts.isEmpty, "\(name)")
        switch figure.content {
        case .curves(let curves):
            #expect(!curves.series.isEmpty, "\(name)")
            for line in curves.series {
                #expect(!line.label.parts.isEmpty, "\(name)")
                #expect(line.x.count == line.y.count && !line.x.isEmpty, "\(name)")
                #expect(line.low.count == line.high.count, "\(name)")
                #expect(line.low.isEmpty || line.low.count == line.y.count, "\(name)")
                #expect(line.x.count <= 302, "\(name)")
            }
        case .planes(let planes):
            #expect(!planes.isEmpty && planes.count <= 24, "\(name)")
            for plane in planes {
                if let field = plane.field { #expect(field.values.count == field.columns * field.rows, "\(name)") }
                if let from = plane.x.from, let to = plane.x.to { #expect(from < to, "\(name)") }
                if let from = plane.y.from, let to = plane.y.to { #expect(from < to, "\(name)") }
                for path in plane.paths { #expect(path.x.count == path.y.count, "\(name)") }
            }
        case .network(let diagram): #expect(diagram.columns.count > 1, "\(name)")
        case .images(let panels):
            for panel in panels { #expect(panel.pixels.count == panel.width * panel.height, "\(name)") }
        case .matrix(let matrix):
            #expect(matrix.values.count == matrix.rows.count * matrix.columns.count, "\(name)")
        case .bars(let bars): #expect(bars.values.count == bars.groups.count * bars.series.count, "\(name)")
        case .histograms(let histograms):
            for histogram in histograms {
                #expect(histogram.from < histogram.to, "\(name)")
                let total = histogram.shares.reduce(0, +)
                #expect(total <= 1 + 1e-9, "\(name)")
            }
        case .graph: break
        }
    }
}
