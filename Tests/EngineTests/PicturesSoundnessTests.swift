import Testing

@testable import Engine

/// Every figure over every kind of run: never a trap, and what is drawn fits together.
@Suite struct PicturesSoundnessTests {
    @Test(arguments: PicturesRuns.cases)
    func everyFigureOfEveryRunFitsTogether(_ one: PicturesRuns.Case) throws {
        let runs = try one.runs()
        var drawn: [String] = []
        for name in FigureName.allCases {
            switch name.exhibit(of: runs) {
            case nil: continue
            case .table(let table): Self.check(table, name)
            case .figure(let figure): Self.check(figure, name)
            }
            drawn.append(String(decoding: name.word, as: UTF8.self))
        }
        #expect(drawn.joined(separator: " ") == Self.drawn[one.testDescription])
    }

    /// What each case has something of.
    static let drawn: [String: String] = [
        "none": "",
        "perceptron":
            "loss accuracy boundary boundary-by-epoch line-by-epoch network activations samples mistakes "
            + "confusion predictions truth-table table squares",
        "xor":
            "loss accuracy boundary boundary-by-epoch hidden-space network gradient-norms activations "
            + "dead-units samples mistakes confusion predictions truth-table table squares hidden-space-by-epoch",
        "moons":
            "loss accuracy boundary boundary-by-epoch hidden-space network gradient-norms activations "
            + "dead-units samples mistakes confusion predictions table hidden-space-by-epoch",
        "blobs":
            "loss accuracy boundary boundary-by-epoch hidden-space network gradient-norms activations "
            + "dead-units samples mistakes confusion predictions table hidden-space-by-epoch",
        "images":
            "loss accuracy hidden-space network gradient-norms activations dead-units weights-as-images "
            + "samples mistakes confusion predictions table hidden-space-by-epoch",
        "untrained":
            "boundary boundary-by-epoch hidden-space network gradient-norms activations dead-units samples "
            + "confusion predictions truth-table table squares hidden-space-by-epoch",
        "nothing recorded":
            "boundary boundary-by-epoch hidden-space network gradient-norms activations dead-units samples "
            + "confusion predictions table hidden-space-by-epoch",
        "features":
            "loss accuracy boundary boundary-by-epoch network gradient-norms activations samples mistakes "
            + "confusion predictions truth-table table squares",
        "diverged":
            "loss accuracy boundary boundary-by-epoch line-by-epoch network gradient-norms activations "
            + "samples mistakes confusion predictions table",
        "baselines": "samples confusion sweep table",
        "labels":
            "loss accuracy boundary boundary-by-epoch network gradient-norms activations samples mistakes "
            + "predictions table",
        "numbers":
            "loss boundary boundary-by-epoch hidden-space network gradient-norms activations dead-units "
            + "samples predictions table hidden-space-by-epoch",
        "variants and seeds":
            "loss accuracy boundary boundary-by-epoch hidden-space network gradient-norms activations "
            + "dead-units samples mistakes confusion predictions truth-table sweep spread table squares hidden-space-by-epoch",
        "unlike runs":
            "loss accuracy boundary boundary-by-epoch line-by-epoch hidden-space network gradient-norms "
            + "activations dead-units weights-as-images samples mistakes confusion predictions sweep table squares hidden-space-by-epoch",
        "no samples": "",
        "broken numbers":
            "loss accuracy boundary boundary-by-epoch network activations samples mistakes confusion "
            + "predictions table hidden-space-by-epoch",
        "one sample of one class":
            "loss accuracy boundary boundary-by-epoch hidden-space network gradient-norms activations "
            + "dead-units samples mistakes confusion predictions truth-table table hidden-space-by-epoch",
    ]

    @Test func everyCaseSaysWhatItDraws() {
        #expect(Set(Self.drawn.keys) == Set(PicturesRuns.cases.map(\.testDescription)))
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
        case .blocks(let blocks):
            for block in blocks {
                for image in block.images { #expect(image.count == block.width * block.height, "\(name)") }
            }
        case .squares(let squares): #expect(!squares.squares.isEmpty && squares.squares.count <= 24, "\(name)")
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
