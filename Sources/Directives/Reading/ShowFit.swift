import Engine
import Lessons

/// Figures that are asked for and can't be drawn: said before the run wherever plan and data tell, never left out.
extension Reading {
    /// Gives those that may be drawn, as far as can be told; their measurements are looked up.
    mutating func checkShown(_ directive: inout Directive, _ data: PlannedData?, _ root: YAMLNode) {
        // Whoever tries something on the command line is not to blame for the lesson's figures.
        let isTried = !context.overrides.isEmpty
        let content = directive.content.facts
        let places = root["show"].map { shownItems($0) }?.map(\.name) ?? []
        for index in directive.show.indices {
            let figure = directive.show[index]
            // Every entry was understood, or nothing would be checked.
            guard places.indices.contains(index) else { continue }
            let place = place(places[index])
            if let reason = content.reason(against: figure.name, among: directive.shownNames, data) {
                report(.nothingToShow(figure.text, reason, isTried: isTried, place))
            } else if !isTried {
                directive.asked.append(AskedFigure(figure: figure, entry: index, span: places[index].span))
            }
            if let measure = figure.measure {
                if !isTried { check(measure, content, place) }
                directive.show[index].form.quantity = Quantity(word: measure)
            }
            if !isTried { check(figure.form.layers, of: figure, directive.content, place) }
        }
    }

    /// A measurement that every run has.
    private mutating func check(_ measure: String, _ content: any DirectiveContent, _ place: Place) {
        for run in content.runKeys.indices {
            switch content.availability(measure, run: run) {
            case .known: continue
            case .unknown: report(.unknownWord("measurement", measure, content.measurementNames, place))
            case .absent(let reason, let hint): report(.nothingToSweep(measure, reason, hint, place))
            }
            return
        }
    }

    private mutating func check(_ layers: [Int], of figure: ShownFigure, _ content: Directive.Content, _ place: Place) {
        guard case .experiment(let job) = content else { return }
        let most =
            job.runs.map { run in
                if case .network(let layers, _) = run.plan.model { layers.count } else { 0 }
            }.max() ?? 0
        if most > 0, layers.contains(where: { $0 > most }) {
            report(.noLayer(figure.text, layers: most, place))
            return
        }
        for number in layers {
            let found = job.runs.compactMap { run -> Layer? in
                guard case .network(let layers, _) = run.plan.model, number <= layers.count else { return nil }
                return layers[number - 1]
            }
            if let layer = found.first, found.allSatisfy({ !figure.name.draws($0) }) {
                let written = String(decoding: layer.text, as: UTF8.self)
                report(.layerNotDrawn(figure.text, number, written, place))
            }
        }
    }
}

extension FigureName {
    /// Whether there is anything of such a layer in a figure that draws layers.
    fileprivate func draws(_ layer: Layer) -> Bool {
        switch (self, layer.form) {
        case (.kernels, .convolution): true
        case (.kernels, _): false
        case (.featureMaps, .convolution), (.featureMaps, .maxPool), (.featureMaps, .averagePool): true
        case (.featureMaps, _): false
        case (.gradientNorms, .dense), (.gradientNorms, .convolution), (.gradientNorms, .batchNorm): true
        case (.gradientNorms, _): false
        case (.deadUnits, .dense): true
        case (.deadUnits, _): false
        default: true
        }
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

    static func layerNotDrawn(_ figure: String, _ number: Int, _ layer: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "nothing-to-show", "layer \(number) (\(layer)) has nothing to show as '\(figure)'",
            hint: "leave layers out: those that have are drawn", place)
    }

    static func nothingToSweep(_ measure: String, _ reason: String, _ hint: String?, _ place: Place) -> Diagnostic {
        Diagnostic(error: "nothing-to-show", "no '\(measure)' to show: \(reason)", hint: hint, place)
    }
}
