import Foundation
import Testing

@testable import Engine

/// Five small drawings, byte for byte. `CHALKLINE_RECORD=1 swift test --filter FigureGolden` writes them anew.
@Suite struct FigureGoldenTests {
    static let samples: [FigureSample] = [
        FigureSample(
            "curve",
            .curves(
                Curves(
                    x: Axis(Label(.epoch)), y: Axis(Label(.loss)),
                    series: [.init(label: FigureSample.label("relu"), x: [1, 2, 3, 4], y: [0.9, 0.4, 0.2, 0.15])]))),
        FigureSample(
            "plane",
            .planes([
                Plane(
                    x: Axis(FigureSample.label("x1"), from: 0, to: 1),
                    y: Axis(FigureSample.label("x2"), from: 0, to: 1),
                    field: .init(meaning: .probability, columns: 2, rows: 2, values: [0, 0.4, 0.6, 1]),
                    points: [.init(x: 0.2, y: 0.2, classIndex: 0), .init(x: 0.8, y: 0.8, classIndex: 1, part: .test)],
                    classes: [FigureSample.label("0"), FigureSample.label("1")])
            ])),
        FigureSample(
            "planes",
            .planes(
                [0.25, 0.5, 0.75].map { (level: Float) in
                    Plane(
                        title: Label(.epoch),
                        x: Axis(FigureSample.label("x1"), from: 0, to: 1),
                        y: Axis(FigureSample.label("x2"), from: 0, to: 1),
                        field: .init(meaning: .probability, columns: 2, rows: 2, values: [0, level, level, 1]),
                        points: (0..<12).map {
                            .init(
                                x: Double($0 * 5 % 12) / 11, y: Double($0) / 11, classIndex: $0 % 2,
                                part: $0 % 3 == 0 ? .test : .training
                            )
                        }, classes: [FigureSample.label("0"), FigureSample.label("1")])
                })),
        FigureSample(
            "matrix",
            .matrix(
                MatrixFigure(
                    rowTitle: Label(.truth), columnTitle: Label(.prediction),
                    rows: [FigureSample.label("0"), FigureSample.label("1")],
                    columns: [FigureSample.label("0"), FigureSample.label("1")], values: [8, 2, 0, 10]))),
        FigureSample(
            "image",
            .images([
                ImagePanel(
                    label: FigureSample.label("7"), width: 4, height: 4, pixels: (0..<16).map { Float($0) / 15 },
                    isSigned: false)
            ])),
    ]

    @Test(arguments: samples) func drawsWhatWasReviewed(_ sample: FigureSample) throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Goldens/figure-\(sample).svg")
        let drawn = sample.svg.replacing("><", with: ">\n<") + "\n"
        if ProcessInfo.processInfo.environment["CHALKLINE_RECORD"] != nil {
            try drawn.write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: path, encoding: .utf8) == drawn)
    }
}
