import Engine
import Lessons

/// A figure that `show` lists, with its place.
package struct AskedFigure: Sendable, Equatable {
    package var figure: ShownFigure
    /// Its place in `show`.
    package var entry: Int
    package var span: Span
}

extension Outcome {
    /// Figures that were asked for and that these runs had nothing for, where neither plan nor data told so before.
    package func undrawn(path: String) -> [Diagnostic] {
        guard state == .ran else { return [] }
        let hasDiverged = runs.contains { run in
            if case .experiment(_, let result) = run.findings { result.diverged > 0 } else { false }
        }
        return directive.asked.filter { asked in
            !exhibits.contains { $0.entry == asked.entry && !$0.isWithoutLines }
        }.map { asked in
            .leftOut(asked.figure.text, hasDiverged: hasDiverged, Place(path: path, span: asked.span))
        }
    }
}

extension Exhibit {
    /// The plane where a neuron's lines would be, and none of them.
    fileprivate var isWithoutLines: Bool {
        guard name == .lineByEpoch, case .figure(let figure) = content, case .planes(let planes) = figure.content else {
            return false
        }
        return planes.allSatisfy { $0.paths.isEmpty }
    }
}

extension Diagnostic {
    static func leftOut(_ figure: String, hasDiverged: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "figure-left-out", "the run left nothing to show as '\(figure)'",
            hint: hasDiverged ? "it diverged, its numbers are no longer finite" : "leave it out, or change the run",
            place)
    }
}
