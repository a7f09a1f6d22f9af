import Engine
import Lessons

/// Figures that are asked for and can't be drawn: said before the run wherever plan and data tell, never left out.
extension Reading {
    /// Gives those that may be drawn, as far as can be told.
    mutating func checkShown(_ directive: Directive, _ data: PlannedData?, _ root: YAMLNode) -> [AskedFigure] {
        // Whoever tries something on the command line is not to blame for the lesson's figures.
        let isTried = !context.overrides.isEmpty
        let content = directive.content.facts
        var asked: [AskedFigure] = []
        for item in root["show"].map({ several($0) }) ?? [] {
            guard let figure = directive.show.first(where: { $0.text == item.text }) else { continue }
            if let reason = content.reason(against: figure, among: directive.show, data) {
                report(.nothingToShow(figure.text, reason, isTried: isTried, place(item)))
            } else if !isTried {
                asked.append(AskedFigure(name: figure, span: item.span))
            }
        }
        return asked
    }
}

extension DataOutline {
    /// Why there is no plane to draw in; nil when there is.
    var planeReason: String? { features == 2 ? nil : "it needs two inputs, and the data have \(grouped(features))" }
}

extension DataOutline {
    /// Why samples have no place to be drawn at; nil when they have.
    var scatterReason: String? {
        switch targets {
        case .numbers(let columns), .flags(let columns):
            if features == 1, columns > 1 { return "it needs one label a sample where the data have one input" }
        case .classes: break
        }
        return features == 1 || features == 2
            ? nil : "it needs one input or two, and the data have \(grouped(features))"
    }

    /// Why there is no function of one input to draw; nil when there is.
    var functionReason: String? {
        if features != 1 { return "it needs one input, and the data have \(grouped(features))" }
        return switch targets {
        case .classes(let count): count > 2 ? "it needs a number or two classes over its input" : nil
        case .numbers(let columns), .flags(let columns): columns > 1 ? "it needs one label a sample" : nil
        }
    }
}

extension Diagnostic {
    static func nothingToShow(_ figure: String, _ reason: String, isTried: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            isTried ? .warning : .error, "nothing-to-show", "there is nothing to show as '\(figure)': \(reason)",
            hint: isTried ? nil : "leave it out", path: place.path, span: place.span)
    }
}
