@testable import Engine

/// A figure of every kind, with decent numbers and with the worst.
struct FigureSample: Sendable, CustomStringConvertible {
    var description: String
    var figure: Figure

    init(_ name: String, _ content: Figure.Content) {
        description = name
        figure = Figure(title: Label(.loss), content: content)
    }

    static func label(_ text: String) -> Label { Label(text: Array(text.utf8)) }

    static let vocabulary = Vocabulary { _ in "word" }
    static let nasty = label("<b a=\"1\">&'</b>\u{1}")

    static func curve(
        _ y: [Double], x: [Double]? = nil, isLogarithmic: Bool = false, low: [Double] = [], high: [Double] = []
    ) -> Figure.Content {
        let across = x ?? y.indices.map(Double.init)
        return .curves(
            Curves(
                x: Axis(Label(.epoch)), y: Axis(Label(.loss), isLogarithmic: isLogarithmic),
                series: [
                    .init(label: label("a"), x: across, y: y, low: low, high: high),
                    .init(label: nasty, x: across, y: y.reversed(), isMarked: true),
                ], rules: [.init(label: Label(.chance), y: 0.5)]))
    }

    static let numbers: [(name: String, values: [Double])] = [
        ("falling", (0..<100).map { 2 / Double($0 + 1) }), ("none", []), ("one", [0.3]), ("equal", [5, 5, 5]),
        ("zeros", [0, 0, 0]), ("NaN", [.nan, .nan]), ("broken", [1, .nan, 2, .infinity, 3, -.infinity, 0]),
        ("huge", [-1.7e308, 1.7e308, 0]),
        ("tiny", [.leastNonzeroMagnitude, .leastNormalMagnitude / 8, .leastNormalMagnitude]),
        ("close", [1, 1.0000000000000002, 1]),
        ("far", [1e-300, 1, 1e300]), ("million", [1_234_567, 1_234_568]), ("negative", [-3, -2, -1]),
    ]

    static func planes(_ values: [Double]) -> Figure.Content {
        let points = values.enumerated().map {
            Plane.Point(
                x: $0.element, y: Double($0.offset), classIndex: $0.offset % 12 - 1,
                part: $0.offset % 3 == 0 ? .test : .training)
        }
        let path = Plane.Path(label: nasty, x: values, y: values.reversed(), age: values.first ?? 0, isMarked: true)
        var planes: [Plane] = []
        for meaning in [Plane.Field.Meaning.probability, .classes, .surface] {
            let cells = (0..<20).map { Float(values.isEmpty ? 0.5 : values[$0 % values.count]) }
            planes.append(
                Plane(
                    title: nasty, x: Axis(label("x1"), from: -1, to: 4), y: Axis(label("x2"), from: -2, to: 2),
                    field: .init(meaning: meaning, columns: 5, rows: 4, values: cells), points: points,
                    paths: [path, path], classes: [label("0"), nasty]))
        }
        planes.append(
            Plane(x: Axis(label("x1")), y: Axis(label("x2"), isLogarithmic: true), points: points, paths: [path]))
        if let field = planes[0].field {
            planes[0].field = .init(meaning: field.meaning, columns: 6, rows: field.rows, values: field.values)
        }
        return .planes(planes)
    }

    static func shapes(_ values: [Double]) -> [(String, Figure.Content)] {
        let floats = values.map { Float($0) }
        let columns = [
            NetworkDiagram.Column(label: label("3"), units: 3),
            .init(label: label("40 relu"), units: 40, biases: floats, weights: floats),
            .init(label: nasty, units: 0), .init(label: label("2"), units: 2, biases: [1, 2], weights: floats),
        ]
        var small = columns
        small[1] = .init(label: label("12 relu"), units: 12, biases: floats, weights: floats)
        small[3] = .init(label: label("2"), units: 2, layer: Layer.dense(units: 2, activation: .linear).adding(back: 1))
        let panels = [
            ImagePanel(label: nasty, width: 3, height: 2, pixels: floats, isSigned: true),
            .init(label: label("b"), width: 0, height: 2, pixels: [], isSigned: false),
            .init(label: label("c"), width: 300, height: 2, pixels: floats, isSigned: false),
        ]
        let nodes = values.enumerated().map {
            ComputationGraph.Node(
                label: nasty, value: $0.element, gradient: -$0.element,
                inputs: [$0.offset - 1, $0.offset / 2, $0.offset / 2, $0.offset, -7, 1_000_000])
        }
        let labels = [nasty, label("둘"), label("셋")]
        return [
            ("blocks of a network", .network(NetworkDiagram(columns: columns))),
            ("network", .network(NetworkDiagram(columns: small))),
            (
                "squares",
                .squares(
                    Squares(
                        squares: values.prefix(7).map { value in
                            .init(
                                label: nasty,
                                field: .init(
                                    meaning: .probability, columns: 2, rows: 2,
                                    values: [Float](repeating: Float(value), count: 4)),
                                corners: [.init(x: 0, y: 1, isOne: true, output: value, isRight: value > 0)])
                        }))
            ),
            (
                "blocks",
                .blocks([ImageBlock(nasty, width: 2, height: 1, columns: 2, images: [floats, [], floats.reversed()])])
            ),
            (
                "function",
                .planes([
                    Plane(
                        title: nasty, x: Axis(label("x")), y: Axis(label("y")),
                        points: values.map { .init(x: $0, y: -$0, part: .validation) },
                        paths: [
                            .init(label: nasty, x: values, y: values.reversed()),
                            .init(label: nasty, x: values, y: values, isReference: true),
                        ], isFunction: true)
                ])
            ),
            ("images", .images(panels)),
            (
                "matrix",
                .matrix(.init(rowTitle: nasty, columnTitle: nasty, rows: labels, columns: labels, values: values))
            ),
            (
                "bars",
                .bars(
                    Bars(value: Axis(label("v"), isLogarithmic: true), groups: labels, series: labels, values: values))
            ),
            ("bar", .bars(Bars(value: Axis(label("v")), groups: labels, series: [.none], values: values))),
            (
                "histograms",
                .histograms([
                    Histogram(name: nasty, from: 0, to: values.first ?? 0, shares: values),
                    Histogram(name: nasty, from: .nan, to: 1, shares: [0.5, 0.5]),
                ])
            ), ("graph", .graph(ComputationGraph(nodes: nodes))),
        ]
    }

    static let all: [FigureSample] = {
        var samples: [FigureSample] = []
        for (name, values) in numbers {
            samples.append(FigureSample("curves \(name)", curve(values, low: values, high: values)))
            samples.append(FigureSample("log curves \(name)", curve(values, x: values, isLogarithmic: true)))
            samples.append(FigureSample("planes \(name)", planes(values)))
            for (kind, content) in shapes(values) { samples.append(FigureSample("\(kind) \(name)", content)) }
        }
        samples.append(FigureSample("no planes", .planes([])))
        samples.append(FigureSample("no images", .images([])))
        samples.append(FigureSample("no network", .network(NetworkDiagram(columns: []))))
        samples.append(FigureSample("no histograms", .histograms([])))
        return samples
    }()

    var svg: String {
        String(decoding: figure.svg(vocabulary: Self.vocabulary, id: Array("lesson-1".utf8)), as: UTF8.self)
    }
}
