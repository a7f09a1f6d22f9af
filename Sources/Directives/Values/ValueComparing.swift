import Engine
import Lessons

extension Findings {
    /// What the run says of a value or a figure's number in prose, and what is wrong with its text.
    func compared(_ link: ValueLink, _ target: ValueTarget?, _ path: String) -> (ValueOutcome, Diagnostic?) {
        switch target {
        case nil: (.unchecked(text: link.text), nil)
        case .value(let formula): compared(link, formula, path)
        case .figure(let figure): compared(link, figure, path)
        }
    }

    private func compared(_ link: ValueLink, _ formula: ResolvedFormula, _ path: String) -> (ValueOutcome, Diagnostic?)
    {
        guard let evidence = evidence(for: formula), let form = ValueText(link.text) else {
            return (.unchecked(text: link.text), nil)
        }
        let value = formula.statement.value(evidence)
        if form.agrees(with: value) { return (.checked(text: link.text, agrees: true), nil) }
        let text = form.text(for: value)
        let reason = value.isNaN ? reason(formula) : nil
        return (.checked(text: text, agrees: false), .valueDiffers(link, text, reason: reason, path: path))
    }

    private func compared(_ link: ValueLink, _ figure: FigureReference, _ path: String) -> (ValueOutcome, Diagnostic?) {
        let numbering = numberings[figure.directive.lesson]
        let directive = figure.directive.directive
        guard outcome(figure.directive)?.state == .ran, numbering.isCertain(directive) else {
            return (.unchecked(text: link.text), nil)
        }
        guard let place = numbering.place(figure.name, figure.occurrence, in: directive) else {
            return (.unchecked(text: link.text), .figureMissing(link, path: path))
        }
        let text = FigureText.text(link.text, number: place.number)
        let outcome = ValueOutcome.figure(anchor: place.anchor, text: text, agrees: text == link.text)
        return (outcome, text == link.text ? nil : .figureDiffers(link, text, path: path))
    }
}

extension ClaimOutcome {
    /// The values found, with about six digits, or with all of them where six would look as if the claim held.
    var shownValues: [(name: String, text: String)] {
        guard case .fails(let found) = verdict else { return [] }
        let short = found.map { NumberText.shown($0.value) }
        var isMisleading = false
        if found.count == claim.formula.terms.count,
            claim.formula.terms.allSatisfy({ if case .all = $0 { false } else { true } })
        {
            let read = short.map { text in
                FormulaValue.scalar(strictNumber(String(decoding: text, as: UTF8.self)) ?? .nan)
            }
            isMisleading = claim.formula.formula.holds(read) == true
        }
        return zip(found, short).map { value, short in
            let isLong = isMisleading && value.value.isFinite
            return (value.name, String(decoding: isLong ? NumberText.shortest(value.value) : short, as: UTF8.self))
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
