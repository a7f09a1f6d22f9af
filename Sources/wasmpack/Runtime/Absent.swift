// What only reports draw, and a page's module is built without: `ModuleBuild.reportsOnly` names the files that this one
// stands for. Traces are not run in a page, and its experiment is a single run, so nobody asks for these there.

extension ComputationGraph {
    func describe(in text: inout Description) {}
    func draw(on canvas: inout Canvas) -> Size { Size(width: 0, height: 0) }
}

extension RunGroups {
    func sweep() -> Figure? { nil }
    func spread() -> Figure? { nil }
}
