import Engine
import Lessons

extension CourseFindings {
    /// What the run says of each of `lesson.values`, in order, and a diagnostic for each that differs.
    package func values(ofLesson index: Int) -> (values: [ValueOutcome], diagnostics: [Diagnostic]) {
        guard lessons.indices.contains(index) else { return ([], []) }
        let lesson = lessons[index].lesson
        let path = lesson.source.path
        var numberings: [Int: FigureNumbering] = [:]
        var diagnostics: [Diagnostic] = []
        let values = lesson.values.map { link -> ValueOutcome in
            switch resolver.target(of: link, in: index) {
            case .wrong, .unreadable: return .unchecked(text: link.text)
            case .measurement(let resolved):
                let (outcome, diagnostic) = compared(link, resolved, path)
                if let diagnostic { diagnostics.append(diagnostic) }
                return outcome
            case .figure(let lesson, let directive, let name, let occurrence):
                guard outcome(lesson, directive)?.state == .ran else { return .unchecked(text: link.text) }
                let numbering =
                    numberings[lesson]
                    ?? FigureNumbering(
                        lessons[lesson].outcomes, kinds: lessons[lesson].lesson.directives.map(\.kind))
                numberings[lesson] = numbering
                guard numbering.isCertain(directive) else { return .unchecked(text: link.text) }
                guard let place = numbering.place(name, occurrence, in: directive) else {
                    diagnostics.append(.figureMissing(link, path: path))
                    return .unchecked(text: link.text)
                }
                let text = FigureText.text(link.text, number: place.number)
                if text != link.text { diagnostics.append(.figureDiffers(link, text, path: path)) }
                return .figure(anchor: place.anchor, text: text, agrees: text == link.text)
            }
        }
        return (values, diagnostics)
    }

    private func compared(
        _ link: ValueLink, _ resolved: ResolvedReference, _ path: String
    ) -> (ValueOutcome, Diagnostic?) {
        guard let runs = runs(of: resolved), let form = ValueText(link.text) else {
            return (.unchecked(text: link.text), nil)
        }
        let value = value(of: resolved, runs)
        let text = form.text(for: value)
        if text == link.text { return (.checked(text: text, agrees: true), nil) }
        let reason = value.isNaN ? reason(resolved, runs) : nil
        return (
            .checked(text: text, agrees: false), .valueDiffers(link, text, reason: reason, path: path)
        )
    }

    /// A diagnostic for each claim that does not hold.
    package func claimDiagnostics(ofLesson index: Int) -> [Diagnostic] {
        guard lessons.indices.contains(index) else { return [] }
        let path = lessons[index].lesson.source.path
        var diagnostics: [Diagnostic] = []
        for (number, outcome) in lessons[index].outcomes.enumerated() {
            for claim in outcome?.claims ?? [] {
                guard case .fails(let found) = claim.verdict else { continue }
                let reason = found.contains(where: \.value.isNaN) ? reason(claim.claim.expression, index, number) : nil
                diagnostics.append(.claimFails(claim.claim, claim.shownValues, reason: reason, path: path))
            }
        }
        return diagnostics
    }

    private func reason(_ expression: ClaimExpression, _ lesson: Int, _ directive: Int) -> String? {
        for reference in expression.references {
            switch reference {
            case .measurement(let measurement):
                if let written = measurement.written,
                    case .found(let resolved) = resolver.resolve(written, in: lesson, own: directive, use: .all),
                    let runs = runs(of: resolved), let reason = reason(resolved, runs)
                {
                    return reason
                }
            case .all(let inner), .share(let inner), .count(let inner):
                if let reason = reason(inner, lesson, directive) { return reason }
            }
        }
        return nil
    }
}

extension ClaimOutcome {
    /// The values found, with about six digits, or with all of them where six would look as if the claim held.
    var shownValues: [(name: String, text: String)] {
        guard case .fails(let found) = verdict else { return [] }
        let short = found.map { NumberText.shown($0.value) }
        var isMisleading = false
        if found.count == claim.expression.references.count,
            claim.expression.references.allSatisfy({ if case .all = $0 { false } else { true } })
        {
            let read = short.map { text in
                FormulaValue.scalar(strictNumber(String(decoding: text, as: UTF8.self)) ?? .nan)
            }
            isMisleading = claim.expression.formula.holds(read) == true
        }
        return zip(found, short).map { value, short in
            (value.name, String(decoding: isMisleading ? NumberText.shortest(value.value) : short, as: UTF8.self))
        }
    }
}

extension Diagnostic {
    static func claimFails(
        _ claim: Claim, _ found: [(name: String, text: String)], reason: String?, path: String
    ) -> Diagnostic {
        let values = found.map { "\($0.name) is \($0.text)" }.joined(separator: ", ")
        return Diagnostic(
            .error, "claim-fails", "does not hold" + (values.isEmpty ? "" : ": " + values), hint: reason, path: path,
            span: claim.span)
    }

    static func valueDiffers(_ link: ValueLink, _ text: String, reason: String?, path: String) -> Diagnostic {
        Diagnostic(
            .error, "value-differs",
            "the run gives \(text)\(reason.map { " (\($0))" } ?? ""), the text says \(link.text)",
            hint: ValueFix.hint(text, over: link), path: path, span: link.textSpan)
    }

    static func figureDiffers(_ link: ValueLink, _ text: String, path: String) -> Diagnostic {
        Diagnostic(
            .error, "figure-differs", "this is \(text), the text says \(link.text)",
            hint: ValueFix.hint(text, over: link), path: path, span: link.textSpan)
    }

    static func figureMissing(_ link: ValueLink, path: String) -> Diagnostic {
        Diagnostic(
            .error, "figure-missing", "the runs have nothing to draw for '\(link.target)'",
            hint: "refer to another figure, or show another", path: path, span: link.targetSpan)
    }
}
