import Engine
import Lessons

extension Reading {
    /// What `show` lists; nil when it is unset.
    mutating func shown(_ root: YAMLNode) -> [ShownFigure]? {
        guard let node = root["show"] else { return nil }
        var figures: [ShownFigure] = []
        for item in shownItems(node) {
            guard var figure = figure(item.name) else { continue }
            if let options = item.options { read(options, of: &figure, isFirst: figures.isEmpty, in: root) }
            if figures.contains(figure) {
                report(.figureTwice(figure.text, figure.name.options(in: fence.kind), place(item.name)))
            } else {
                figures.append(figure)
            }
        }
        return figures
    }

    /// The entries of `show`: a name, or a map of names to what is said of each.
    mutating func shownItems(_ node: YAMLNode) -> [(name: YAMLNode, options: YAMLNode?)] {
        list(node).flatMap { item -> [(name: YAMLNode, options: YAMLNode?)] in
            guard let entries = item.entries else { return [(item, nil)] }
            if entries.isEmpty { report(.figureMissing(place(item))) }
            return entries.map { (.scalar($0.key, span: $0.keySpan), $0.value) }
        }
    }

    /// `boundary`, or `sweep test.accuracy`.
    private mutating func figure(_ item: YAMLNode) -> ShownFigure? {
        let table = fence.kind.figureNames.map { Word($0.text, $0, "") }
        let parts = item.text?.split(separator: " ", maxSplits: 1).map(String.init) ?? []
        if parts.count == 2, let name = table.first(where: { $0.word == parts[0] })?.meaning {
            guard name.facts.takesMeasure else {
                report(.figureOfNothing(name, parts[1], place(item)))
                return nil
            }
            var figure = ShownFigure(name)
            figure.measure = parts[1]
            return figure
        }
        if let word = item.text, !table.contains(where: { $0.word == word }),
            let elsewhere = FigureName.allCases.first(where: { $0.text == word })
        {
            report(.figureOfAnother(word, fence.kind, elsewhere.kinds.first, table.map(\.word), place(item)))
            return nil
        }
        return choose(item, "figure", table).map { ShownFigure($0) }
    }

    private mutating func read(
        _ options: YAMLNode, of figure: inout ShownFigure, isFirst: Bool, in root: YAMLNode
    ) {
        let takes = figure.name.options(in: fence.kind)
        guard let entries = options.entries else {
            report(.figureForm(figure.text, takes, place(options)))
            return
        }
        for entry in entries {
            guard takes.contains(entry.key) else {
                report(
                    KeyOwner.show.names.contains(entry.key)
                        ? .figureOption(figure.text, entry.key, takes, place(entry.keySpan))
                        : .unknownKey(entry.key, "'\(figure.text)'", takes, place(entry.keySpan)))
                continue
            }
            let node = entry.value
            switch entry.key {
            case "y":
                let ends = range(node, "the axis")
                (figure.form.from, figure.form.to) = (ends?.from, ends?.to)
                if let (from, to) = ends, !Self.canBeDrawn(from, to) { report(.axisRange(place(node))) }
            case "axes": figure.form.isLogarithmic = choose(node, "kind of axes", PlotWords.axes)
            case "digits": figure.form.digits = whole(node, "the number of digits", 1, 15)
            case "layers":
                figure.form.layers = list(node).compactMap { whole($0, "a layer's number", 1) }
                checkChosen(figure.form.layers, "a layer", node)
            case "variants":
                let words = (root["variants"]?.entries ?? []).map { Word($0.key, $0.key) }
                if words.isEmpty {
                    report(.noVariants(figure.text, place(entry.keySpan)))
                } else {
                    figure.variants = list(node).compactMap { choose($0, "variant", words) }
                    checkChosen(figure.variants, "a variant", node)
                }
            // Its words were read with the lesson's.
            default: _ = text(node, "caption")
            }
        }
        if options["caption"] != nil, isFirst, let whole = root["caption"] {
            report(.captionTwice(figure.text, place(whole)))
        }
        if figure.form.isLogarithmic == true, let from = figure.form.from, from <= 0, let node = options["y"] {
            report(.axisFromZero(place(node)))
        }
    }
}

extension Reading {
    /// Each once, and one at least.
    private mutating func checkChosen<Value: Equatable>(_ values: [Value], _ what: String, _ node: YAMLNode) {
        let isEmpty = values.isEmpty && list(node).isEmpty
        let isTwice = values.indices.contains { values[..<$0].contains(values[$0]) }
        if isEmpty || isTwice { report(.chosenForm(what, isTwice: isTwice, place(node))) }
    }
}

extension Reading {
    /// Ends of an axis that have something between them, and room beyond.
    private static func canBeDrawn(_ from: Double, _ to: Double) -> Bool {
        let size = max(from.magnitude, to.magnitude)
        return size < 1e300 && to - from > size * 1e-12 && to - from > 1e-300
    }
}

extension FigureName {
    /// What may be said of it, in a directive of the kind.
    func options(in kind: DirectiveKind) -> [String] {
        var options = ["caption"]
        if facts.hasValueAxis { options += ["y", "axes"] }
        if kind == .experiment || kind == .trace { options.append("variants") }
        if facts.hasLayers { options.append("layers") }
        if facts.isTable { options.append("digits") }
        return options
    }
}

extension Diagnostic {
    static func figureOfAnother(
        _ word: String, _ kind: DirectiveKind, _ owner: DirectiveKind?, _ words: [String], _ place: Place
    ) -> Diagnostic {
        Diagnostic(
            error: "unknown-figure", "\(kind.phrase) has no figure '\(word)'",
            hint: (owner.map { "\($0.phrase) has; " } ?? "") + "this one shows " + words.joined(separator: ", "), place)
    }

    static func figureTwice(_ word: String, _ options: [String], _ place: Place) -> Diagnostic {
        let other = ["axes": "axes: log", "digits": "digits: 3", "layers": "layers: [1]"]
        let way = options.lazy.compactMap { other[$0] }.first
        return Diagnostic(
            error: "figure-twice", "'\(word)' is shown a second time here",
            hint: way.map { "the same figure may be drawn in another way: {\(word): {\($0)}}" } ?? "leave it out", place
        )
    }

    static func axisRange(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "axis-range", "an axis can't be drawn between these ends",
            hint: "below 1e300, and further apart than the last digits", place)
    }

    static func figureMissing(_ place: Place) -> Diagnostic {
        Diagnostic(error: "figure-form", "this map names no figure", hint: "such as {loss: {axes: log}}", place)
    }

    static func chosenForm(_ what: String, isTwice: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "figure-choice", isTwice ? "\(what) stands here twice" : "\(what) at least is to be drawn",
            hint: isTwice ? nil : "leave it out, all are drawn then", place)
    }

    static func captionTwice(_ figure: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "unused-key", "'caption' stands nowhere: '\(figure)', the first figure, has one of its own",
            hint: "remove one of them", place)
    }

    static func figureForm(_ figure: String, _ takes: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "figure-form", "what is said of '\(figure)' is a map",
            hint: "such as {\(figure): {caption: What there is to see.}}; it takes " + takes.joined(separator: ", "),
            place)
    }

    static func figureOption(_ figure: String, _ option: String, _ takes: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "figure-option", "'\(figure)' has no '\(option)' to choose",
            hint: "it takes " + takes.joined(separator: ", "), place)
    }

    static func figureOfNothing(_ name: FigureName, _ rest: String, _ place: Place) -> Diagnostic {
        let measuring = FigureName.allCases.filter(\.facts.takesMeasure).map(\.text).joined(separator: " and ")
        return Diagnostic(
            error: "figure-measure", "'\(name.text)' stands alone, without '\(rest)'",
            hint: "\(measuring) take a measurement", place)
    }

    static func noVariants(_ figure: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "figure-variants", "there are no variants to choose from",
            hint: "leave it out, '\(figure)' shows all runs", place)
    }

    static func axisFromZero(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "axis-from-zero", "a logarithmic axis has no place for zero or less",
            hint: "begin above it, such as 0.001..1, or leave axes out", place)
    }
}
