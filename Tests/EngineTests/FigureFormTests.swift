import Testing

@testable import Engine

/// What an author says of how figures are drawn.
@Suite struct FigureFormTests {
    private static let sigmoid = try? PicturesRuns.run(PicturesRuns.moons)

    private static func named(_ names: [String]) throws -> [ShownRun] {
        let run = try #require(sigmoid)
        return names.map { name in
            ShownRun(
                variant: Array(name.utf8), settings: [], seed: nil, plan: run.plan, result: run.result, data: run.data)
        }
    }

    private static func curves(_ name: FigureName, _ runs: [ShownRun], _ change: (inout FigureForm) -> Void) throws
        -> Curves
    {
        var form = FigureForm()
        change(&form)
        guard case .figure(var figure)? = name.exhibit(of: runs, form: form) else { throw PicturesTests.Missing() }
        figure.take(form)
        guard case .curves(let curves) = figure.content else { throw PicturesTests.Missing() }
        return curves
    }

    @Test func theAxisIsTheAuthors() throws {
        let run = try #require(Self.sigmoid)
        let curves = try Self.curves(.accuracy, [run]) {
            ($0.from, $0.to, $0.isLogarithmic) = (0.9, 1, true)
        }
        #expect(curves.y.from == 0.9 && curves.y.to == 1 && curves.y.isLogarithmic)
        // A share's own zero gives way to a logarithm.
        var axis = Axis(.none, from: 0, to: 1)
        var form = FigureForm()
        form.isLogarithmic = true
        axis.take(form)
        #expect(axis.from == nil && axis.to == 1)
    }

    @Test func layersAreChosen() throws {
        let run = try #require(Self.sigmoid)
        let curves = try Self.curves(.gradientNorms, [run]) { $0.layers = [1, 3] }
        #expect(curves.series[0].x == [1, 3])
    }

    @Test func runsAndSamplesAreToldApartAlike() throws {
        let curves = try Self.curves(.loss, Self.named(["a", "b"])) { _ in }
        let looks = curves.series.compactMap(\.look)
        #expect(looks.map(\.colour) == [0, 0, 1, 1] && looks.map(\.dash) == [0, 1, 0, 1])
        #expect(Set(looks.filter { $0.dash == 0 }.map { PicturesTests.text($0.samples) }) == ["training"])
        // Of nine runs one kind of samples is enough to look at.
        let many = try Self.curves(.loss, Self.named((0..<9).map { "v\($0)" })) { _ in }
        #expect(many.series.count == 9 && many.series.allSatisfy { $0.look == nil })
    }

    @Test func pointsOutsideAreMarkedAndCounted() throws {
        let series = Curves.Series(label: .none, x: [0, 1, 2, 3, 4], y: [0.5, 5, 6, 0.5, -3])
        let curves = Curves(
            x: Axis(FigureSample.label("epoch")), y: Axis(FigureSample.label("loss"), from: 0, to: 1),
            series: [series])
        let frame = Frame(
            box: Box(left: 0, top: 0, right: 100, bottom: 100), x: Scale((0, 4), isLogarithmic: false),
            y: Scale((0, 1), isLogarithmic: false))
        #expect(LineMarks(curves, in: frame).outside == 3)
        let svg = try FigureMarkup(FigureSample("", .curves(curves)).svg)
        // Two stretches: one goes on above, one below.
        let markers = svg.named("path").filter { $0.attributes["class"] == "marker series-0" }
        #expect(markers.count == 2)
    }

    @Test func panelsFitOneScreen() {
        for count in 1...24 {
            for inRow in [0, 3, 4] where inRow == 0 || count % inRow == 0 && count > inRow {
                let layout = PanelLayout(
                    count, inRow: inRow, left: 30, gap: 12, shape: 1, widest: 340, title: 60, below: 30)
                let rows = Double((count + layout.columns - 1) / layout.columns)
                #expect(layout.width <= Canvas.width + 0.01)
                #expect(inRow == 0 || layout.columns == inRow)
                if inRow == 0 { #expect(rows * layout.panel.height <= 640, "\(count)") }
            }
        }
    }

    @Test func aPageDrawsThemSo() throws {
        var form = FigureForm()
        (form.from, form.isLogarithmic, form.layers) = (0.5, true, [2])
        let plan = PicturesRuns.moons
        let document = ExplorerDocument(
            id: Array("a".utf8), plan: plan, controls: [], vocabulary: FigureSample.vocabulary,
            figures: [.loss, .accuracy],
            forms: [FigureForm(), form], measurements: [])
        let read = try ExplorerDocument(decoding: document.encoded())
        #expect(read.forms == [FigureForm(), form])
        let plain = ExplorerDocument(
            id: Array("a".utf8), plan: plan, controls: [], vocabulary: FigureSample.vocabulary, figures: [.loss],
            measurements: [])
        #expect(plain.encoded().first == 1)
    }
}
