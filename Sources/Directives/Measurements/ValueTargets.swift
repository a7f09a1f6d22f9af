import Engine
import Lessons

/// What a link in prose leads to.
enum ValueTarget {
    case measurement(ResolvedReference)
    /// `occurrence`: the how-manyeth of that name in its directive, from 1.
    case figure(lesson: Int, directive: Int, name: FigureName, occurrence: Int)
    case wrong(Diagnostic)
    /// Its directive could not be understood, which has been reported.
    case unreadable
}

extension ReferenceResolver {
    /// `xor.loss` is a measurement and a figure: a text that is a number says which is meant.
    func target(of link: ValueLink, in lesson: Int) -> ValueTarget {
        // The place of a link's target begins at its number sign.
        let length = link.target.utf8.count
        let span =
            link.targetSpan.end - link.targetSpan.start == length + 1
            ? Span(link.targetSpan.end - length, link.targetSpan.end) : link.targetSpan
        guard var written = WrittenReference(link.target, at: span) else {
            return .wrong(.referenceForm(link.target, path: path(lesson), span: span))
        }
        if let file = link.file { written.lesson = .init(word: file, span: span) }
        let figure = self.figure(written, in: lesson)
        if let figure, ValueText(link.text) == nil, FigureText.isPlausible(link.text) {
            return shown(figure, written, in: lesson)
        }
        switch resolve(written, in: lesson, own: nil, use: .single) {
        case .found(let resolved): return .measurement(resolved)
        case .unreadable: return .unreadable
        case .wrong(let diagnostic):
            if let figure { return shown(figure, written, in: lesson) }
            return .wrong(misspelledFigure(written, in: lesson) ?? diagnostic)
        }
    }

    private typealias FigureReference = (lesson: Int, directive: Int, name: FigureName, occurrence: Int)

    private func place(_ written: WrittenReference, in lesson: Int) -> (lesson: Int, directive: Int)? {
        let other = written.lesson.map { names.index($0.word, from: lesson) } ?? lesson
        guard let other, let index = directive(written.parts[0].word, in: other) else { return nil }
        return (other, index)
    }

    /// `xor.boundary`, or `xor.boundary.2` for the second of that name.
    private func figure(_ written: WrittenReference, in lesson: Int) -> FigureReference? {
        guard written.parts.count == 2 || written.parts.count == 3, written.parts[0].arguments == nil,
            written.parts[1].arguments == nil, let place = place(written, in: lesson),
            let name = FigureName.allCases.first(where: { $0.text == written.parts[1].word })
        else { return nil }
        guard written.parts.count == 3 else { return (place.lesson, place.directive, name, 1) }
        guard let occurrence = strictWhole(written.parts[2].text), occurrence > 1 else { return nil }
        return (place.lesson, place.directive, name, occurrence)
    }

    private func shown(_ figure: FigureReference, _ written: WrittenReference, in lesson: Int) -> ValueTarget {
        guard let directive = lessons[figure.lesson].directives[figure.directive] else { return .unreadable }
        guard directive.show.contains(figure.name) else {
            return .wrong(.figureNotShown(figure.name, directive, written.parts[1], path: path(lesson)))
        }
        return .figure(
            lesson: figure.lesson, directive: figure.directive, name: figure.name, occurrence: figure.occurrence)
    }

    /// A word near a figure that is shown, and near no measurement.
    private func misspelledFigure(_ written: WrittenReference, in lesson: Int) -> Diagnostic? {
        guard written.parts.count == 2, let place = place(written, in: lesson),
            let directive = lessons[place.lesson].directives[place.directive]
        else { return nil }
        let word = written.parts[1].word
        let shown = directive.show.map(\.text)
        let measurements = directive.measurementNames.map { MeasurementPattern.filled($0, like: word) }
        guard let near = nearest(word, in: shown),
            nearest(word, in: measurements).map({ editDistance(word, $0) > editDistance(word, near) }) ?? true
        else { return nil }
        return .unknownFigure(written.parts[1], directive, near, path: path(lesson))
    }
}

extension Diagnostic {
    static func figureNotShown(
        _ name: FigureName, _ directive: Directive, _ part: WrittenReference.Part, path: String
    ) -> Diagnostic {
        let shown = directive.show.map(\.text)
        return Diagnostic(
            .error, "figure-not-shown", "\(directive.id) does not show '\(name.text)'",
            hint: shown.isEmpty ? "it shows nothing" : "it shows " + shown.joined(separator: ", "), path: path,
            span: part.span)
    }

    static func unknownFigure(
        _ part: WrittenReference.Part, _ directive: Directive, _ near: String, path: String
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-measurement", "\(directive.id) has no '\(part.word)'", hint: "did you mean '\(near)'?",
            path: path, span: part.span)
    }

    static func valueText(_ text: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "value-text", "'\(text)' is no number to compare the run's value with",
            hint: "such as 0.05, 92.6 %, 1,024 or 3.2e-5", path: path, span: span)
    }
}
