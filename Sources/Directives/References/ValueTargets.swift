import Engine
import Lessons

enum LinkResolution {
    case found(ValueTarget)
    case wrong([Diagnostic])

    static func wrong(_ diagnostic: Diagnostic) -> LinkResolution { .wrong([diagnostic]) }
    /// Its directive could not be understood, which has been reported.
    case unreadable
}

extension ReferenceResolver {
    /// `xor.loss` is a measurement and a figure. A text that is a number, in whatever form, is a value and nothing else;
    /// words, with or without a number among them, mean the figure where there is one.
    func target(of link: ValueLink, in lesson: Int) -> LinkResolution {
        let span = link.referenceSpan
        var other: Int?
        if let file = link.file {
            guard let index = self.lesson(at: file) else { return .unreadable }
            other = index
        }
        guard let written = WrittenReference(link.target, at: span), !written.isCall,
            !ValueLink.isConstant(link.target)
        else {
            guard link.target.contains(where: { " +-*/^(),".contains($0) }) else {
                return .wrong(.referenceForm(link.target, path: path(lesson), span: span))
            }
            return formula(of: link, in: lesson, of: other)
        }
        let figure = self.figure(written, in: lesson, of: other)
        guard !link.text.allSatisfy(\.isWhitespace) else {
            return .wrong(.valueEmpty(link.target, figure != nil, path: path(lesson), span: link.targetSpan))
        }
        if let figure, !ValueText.isNumber(link.text), FigureText.isPlausible(link.text) {
            return shown(figure, written, in: lesson, of: other)
        }
        switch resolve(written, in: lesson, of: other, own: nil, use: .single) {
        case .found(let reference):
            guard ValueText(link.text) != nil else {
                return .wrong(.valueText(link.text, path: path(lesson), span: link.textSpan))
            }
            return .found(.value(ResolvedFormula(reference)))
        case .unreadable: return .unreadable
        case .wrong(let diagnostic):
            if let figure, diagnostic.identifier == "unknown-measurement" {
                let id = written.parts[0].word
                return .wrong(
                    .figureIsNoNumber(figure.name, of: id, link.target, path: path(lesson), span: link.textSpan))
            }
            return .wrong(misspelledFigure(written, in: lesson, of: other) ?? diagnostic)
        }
    }

    /// `[2.4](<#r.a.loss / r.b.loss>)`
    private func formula(of link: ValueLink, in lesson: Int, of other: Int?) -> LinkResolution {
        guard ValueText(link.text) != nil else {
            return .wrong(
                link.text.allSatisfy(\.isWhitespace)
                    ? .valueEmpty(link.target, false, path: path(lesson), span: link.targetSpan)
                    : .valueText(link.text, path: path(lesson), span: link.textSpan))
        }
        let (written, problems) = link.formula(path: path(lesson))
        guard let written else { return .wrong(problems) }
        var resolution = FormulaResolution(self, lesson: lesson, of: other)
        guard let statement = resolution.statement(written, use: .single) else {
            return resolution.diagnostics.isEmpty ? .unreadable : .wrong(resolution.diagnostics)
        }
        guard resolution.diagnostics.isEmpty else { return .wrong(resolution.diagnostics) }
        return .found(.value(ResolvedFormula(statement: statement, subjects: resolution.subjects)))
    }

    private func address(_ written: WrittenReference, in lesson: Int, of other: Int?) -> DirectiveAddress? {
        let named = written.lesson.map { names.index($0.word, from: lesson) } ?? other ?? lesson
        guard let named, let index = directive(written.parts[0].word, in: named) else { return nil }
        return DirectiveAddress(lesson: named, directive: index)
    }

    private func figure(_ written: WrittenReference, in lesson: Int, of other: Int?) -> FigureReference? {
        guard written.parts.count == 2 || written.parts.count == 3, written.parts[0].arguments == nil,
            written.parts[1].arguments == nil, let address = address(written, in: lesson, of: other),
            let name = FigureName.allCases.first(where: { $0.text == written.parts[1].word })
        else { return nil }
        guard written.parts.count == 3 else { return FigureReference(directive: address, name: name, occurrence: 1) }
        guard let occurrence = strictWhole(written.parts[2].text), occurrence > 1 else { return nil }
        return FigureReference(directive: address, name: name, occurrence: occurrence)
    }

    private func shown(
        _ figure: FigureReference, _ written: WrittenReference, in lesson: Int, of other: Int?
    ) -> LinkResolution {
        guard let directive = lessons[figure.directive.lesson].directives[figure.directive.directive] else {
            return .unreadable
        }
        guard directive.shownNames.contains(figure.name) else {
            var problem = Diagnostic.figureNotShown(figure.name, directive, written.parts[1], path: path(lesson))
            if case .found = resolve(written, in: lesson, of: other, own: nil, use: .single) {
                problem.hint = (problem.hint ?? "") + "; the text of a measurement is a number: [0](#\(written.text))"
            }
            return .wrong(problem)
        }
        return .found(.figure(figure))
    }

    /// A word near a figure that is shown, and near no measurement.
    private func misspelledFigure(_ written: WrittenReference, in lesson: Int, of other: Int?) -> Diagnostic? {
        guard mayHint, written.parts.count == 2, let address = address(written, in: lesson, of: other),
            let directive = lessons[address.lesson].directives[address.directive]
        else { return nil }
        let word = written.parts[1].word
        let shown = directive.shownNames.map(\.text)
        let measurements = MeasurementPattern.filled(directive.measurementNames, like: word)
        guard let near = nearest(word, in: shown),
            nearest(word, in: measurements).map({ editDistance(word, $0) > editDistance(word, near) }) ?? true
        else { return nil }
        return .unknownFigure(written.parts[1], directive, near, path: path(lesson))
    }
}

extension WrittenReference {
    /// `sqrt(a.loss)`
    fileprivate var isCall: Bool {
        guard parts.count == 1, lesson == nil, parts[0].arguments != nil else { return false }
        return Formula.Function.words.contains(parts[0].word) || parts[0].word == "powers"
            || Gathering(rawValue: parts[0].word) != nil
    }
}

extension ValueLink {
    /// What stands after the number sign, where the target stands as it is read; else all of it.
    fileprivate var referenceSpan: Span {
        let length = target.utf8.count
        return targetSpan.end - targetSpan.start == length + 1
            ? Span(targetSpan.end - length, targetSpan.end) : targetSpan
    }

    /// Its target as a formula over references.
    func formula(path: String) -> (formula: WrittenFormula?, diagnostics: [Diagnostic]) {
        let place = referenceSpan
        let isLiteral = place.end - place.start == target.utf8.count
        let parser = ClaimParser(target, path: path, isClaim: false) { from, to in
            isLiteral ? Span(place.start + from, place.start + to) : place
        }
        return (parser.whole(), parser.diagnostics)
    }
}

extension Diagnostic {
    static func figureNotShown(
        _ name: FigureName, _ directive: Directive, _ part: WrittenReference.Part, path: String
    ) -> Diagnostic {
        let shown = directive.shownNames.map(\.text)
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

    static func valueEmpty(_ target: String, _ isFigure: Bool, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "value-text", "this link has no text to compare with the run",
            hint: "such as [0.05](#\(target))" + (isFigure ? ", or [Figure 1](#\(target))" : ""), path: path,
            span: span)
    }

    static func valueText(_ text: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "value-text", "'\(text)' is no number to compare the run's value with",
            hint: "such as 0.05, 92.6 %, 1,024 or 3.2e-5", path: path, span: span)
    }

    static func figureIsNoNumber(
        _ name: FigureName, of id: String, _ target: String, path: String, span: Span
    ) -> Diagnostic {
        Diagnostic(
            .error, "figure-is-no-number", "'\(name.text)' is a figure of \(id), not a number",
            hint: "write [Figure 1](#\(target)), or name a measurement", path: path, span: span)
    }
}
