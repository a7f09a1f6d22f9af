// What only reports draw, and a page's module is built without: `ModuleBuild.reportsOnly` names the files that this one
// stands for. Traces are not run in a page, and its experiment is a single run, so nobody asks for these there; and images
// of kernels, maps and layers stay there as the report drew them (`Figure.isOfReports`).

extension ComputationGraph {
    func describe(in text: inout Description) {}
    func draw(on canvas: inout Canvas) -> Size { Size(width: 0, height: 0) }
}

extension RunGroups {
    func sweep() -> Figure? { nil }
    func spread() -> Figure? { nil }
    func squares() -> Figure? { nil }
    func kernels() -> Figure? { nil }
    func featureMaps() -> Figure? { nil }
}

extension Squares {
    func describe(in text: inout Description) {}
    func draw(on canvas: inout Canvas) -> Size { Size(width: 0, height: 0) }
}

extension ImageBlock {
    static func describe(_ blocks: [ImageBlock], in text: inout Description) {}
    static func draw(_ blocks: [ImageBlock], on canvas: inout Canvas) -> Size { Size(width: 0, height: 0) }
}

extension NetworkDiagram {
    var isOfBlocks: Bool { false }
    func drawBlocks(on canvas: inout Canvas) -> Size { Size(width: 0, height: 0) }
    func blockTable(_ title: Label) -> Table { Table(title: title, columns: [], rows: []) }
}

extension RunGroups {
    func fit() -> Figure? { nil }
}

extension PreparedData {
    func overOneInput() -> Figure? { nil }
}

extension Plane {
    func describeCurves(in text: inout Description) {}
    static func functionTable(_ planes: [Plane], _ first: Plane, _ title: Label) -> Table {
        Table(title: title, columns: [], rows: [])
    }
}

/// Of several runs.
struct BandMark: Sendable {
    init(_ series: Curves.Series, index: Int, in frame: Frame) {}
    func draw(on canvas: inout Canvas) {}
}

extension Canvas {
    mutating func defineHatches(series: Int) {}
    mutating func hatch(_ series: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {}
}

package enum SettingPath {
    package static func short(_ path: [UInt8], among paths: [[UInt8]]) -> [UInt8] { path }
}
