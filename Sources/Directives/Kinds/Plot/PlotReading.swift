import Engine
import Lessons

enum PlotWords {
    static let axes: [Word<Bool>] = [.init("linear", false), .init("log", true)]
}

extension Reading {
    mutating func plot(_ root: YAMLNode) -> PlotPlan? {
        var names = FormulaNames.words(["x"], hint: { _ in "a plot draws functions of x" }) { $0 == "x" ? 0 : nil }
        names.differentiates = true
        var functions: [Formula?] = []
        if let node = root["y"] {
            let items = list(node)
            guard items.count <= Self.mostFunctions else {
                report(.plotFunctions(items.count, limit: Self.mostFunctions, place(node)))
                return nil
            }
            functions = items.map { formula($0, names) }
            if functions.isEmpty, node.items != nil { report(.plotEmpty(place(node))) }
        } else {
            missing("y", "y: [sigmoid(x)]")
        }
        guard let node = root["x"] else {
            missing("x", "x: -6..6")
            return nil
        }
        let found = functions.compactMap { $0 }
        guard checkSingle(functions, root["y"].map { several($0) } ?? []) else { return nil }
        guard let range = range(node, "x"), !found.isEmpty, found.count == functions.count else { return nil }
        return PlotPlan(functions: found, from: range.from, to: range.to)
    }

    /// `labels` and `axes`.
    mutating func plotting(_ root: YAMLNode) -> Plotting {
        var result = Plotting()
        result.formulas = root["y"].map { several($0) }?.compactMap(\.text) ?? []
        if let node = root["labels"] {
            let items = several(node)
            report(items.compactMap { .textEndsAtComment("a label", $0, path: lesson.source.path) })
            result.labels = items.compactMap { text($0, "a label") }
            if result.labels.count != result.formulas.count {
                report(.plotLabels(result.labels.count, functions: result.formulas.count, place(node)))
            }
        }
        if let node = root["axes"] { result.isLogarithmic = choose(node, "kind of axes", PlotWords.axes) ?? false }
        return result
    }

    /// More lines than anybody can tell apart.
    private static let mostFunctions = 50

}

extension Diagnostic {
    static func plotEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(error: "plot", "y lists no function", hint: "such as y: [sigmoid(x)]", place)
    }

    static func plotFunctions(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "plot-functions", "\(grouped(count)) functions, more than the \(limit) that a plot may draw",
            hint: "several plots", place)
    }

    static func plotLabels(_ labels: Int, functions: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "plot-labels",
            "\(functions) function\(functions == 1 ? "" : "s"), but \(labels) label\(labels == 1 ? "" : "s")",
            hint: "one a function", place)
    }
}
