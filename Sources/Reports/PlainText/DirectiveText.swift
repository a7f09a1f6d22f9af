import Directives
import Engine
import Lessons

/// A directive in the terminal: what it measured, its tables, its figures in words, what it was held to.
struct DirectiveText {
    let fence: DirectiveFence
    let caption: [TextRun]
    /// The author's words under a drawing, by its place in `show` and among what is drawn; empty: none.
    let captionOf: (Int, Int) -> [TextRun]
    let outcome: Outcome?
    let places: [Numbering.Numbered]
    let words: Words

    /// Rows beyond this are counted, not shown: the JSON has all.
    private static let mostRows = 60

    func lines(_ width: Int) -> [TextLine] {
        let inner = width - 2
        var parts: [[TextLine]] = []
        // For what drew nothing that could carry it.
        if !caption.isEmpty, outcome?.exhibits.isEmpty ?? true { parts.append(caption.wrapped(to: inner)) }
        switch outcome?.state {
        case nil, .failed?: parts.append([TextRun(words.directive.notRun, .bad)].wrapped(to: inner))
        case .skipped(let missing)?:
            for name in missing {
                let text = words.directive.skipped(name) + " " + words.directive.obtaining(name)
                parts.append([TextRun(text, .faint)].wrapped(to: inner))
            }
        case .ran?:
            let measured = MeasuredText(outcome?.shownRuns ?? [], outcome?.claimedMeasurements ?? [], words).lines(
                inner)
            parts += [diverged(inner)] + drawn(inner) + [measured]
        }
        parts.append(claims(inner))
        if let digest = outcome?.digest, !digest.isEmpty {
            parts.append([TextLine("\(words.directive.digest) \(digest)", .faint)])
        }
        let title = TextLine([TextRun("▸ ", .faint), TextRun("\(fence.kind.rawValue) \(fence.id)", .bold)])
        let body = parts.filter { !$0.isEmpty }.map { $0.map { $0.isEmpty ? $0 : $0.indented(TextRun("  ")) } }
        return [title] + Array(body.joined(separator: [.empty]))
    }

    private func diverged(_ width: Int) -> [TextLine] {
        let epochs = (outcome?.runs ?? []).compactMap { run -> Int? in
            if case .experiment(_, let result) = run.findings, result.diverged > 0 { result.diverged } else { nil }
        }
        guard let first = epochs.first, let count = outcome?.runs.count else { return [] }
        let text =
            count == 1 ? words.directive.diverged(String(first)) : words.directive.divergedRuns(epochs.count, count)
        return [TextRun(text, .bad)].wrapped(to: width)
    }

    private func drawn(_ width: Int) -> [[TextLine]] {
        zip(outcome?.exhibits ?? [], places).enumerated().map { index, pair in
            let (drawn, place) = pair
            let written = captionOf(drawn.entry, index)
            func called(_ plainly: String) -> [TextRun] {
                written.isEmpty ? plainly.isEmpty ? [] : [TextRun(plainly.capitalized)] : written
            }
            switch drawn.content {
            case .figure(let figure):
                let alternative = String(decoding: figure.alternative(vocabulary: words.vocabulary), as: UTF8.self)
                return titled(words.lesson.figure(place.number), called(text(figure.title)), width)
                    + (alternative.isEmpty ? [] : [TextRun(alternative)].wrapped(to: width))
            case .table(let table):
                var shown = ShownTable(table, words.vocabulary)
                let more = shown.rows.count - Self.mostRows
                if more > 0 { shown.rows.removeLast(more) }
                let shared = shown.sharedSentence(words)
                return titled(words.lesson.table(place.number), called(table.caption(in: words)), width)
                    + TextTable(shown).lines(width: width)
                    + (shared.isEmpty ? [] : [TextRun(shared, .faint)].wrapped(to: width))
                    + (more > 0 ? [TextLine(words.directive.moreRows(more), .faint)] : [])
            }
        }
    }

    private func text(_ label: Label) -> String { String(decoding: words.vocabulary.text(of: label), as: UTF8.self) }

    private func titled(_ label: String, _ words: [TextRun], _ width: Int) -> [TextLine] {
        ([TextRun(label + ".", .bold)] + (words.isEmpty ? [] : [TextRun(" ")]) + words).wrapped(to: width)
    }

    private func claims(_ width: Int) -> [TextLine] {
        (outcome?.claims ?? []).flatMap { claim -> [TextLine] in
            let mark: TextRun
            var notes: [String] = []
            switch claim.verdict {
            case .holds: mark = TextRun("✓ ", .good)
            case .unchecked:
                mark = TextRun("? ", .faint)
                notes.append(words.directive.unchecked)
            case .fails(let found):
                mark = TextRun("✗ ", [.bad, .bold])
                notes.append(words.directive.failed)
                let pairs = found.map { "\($0.name) = \(NumberWords.shown($0.value))" }.joined(separator: ", ")
                if !pairs.isEmpty { notes.append(words.directive.found(pairs)) }
                if let distance = claim.distance { notes.append(words.directive.offBy(NumberWords.shown(distance))) }
            }
            var runs = [TextRun(NumberWords.formula(claim.claim.text))]
            if !notes.isEmpty { runs.append(TextRun(" (\(notes.joined(separator: "; ")))", mark.style)) }
            return runs.wrapped(to: width - 2).enumerated().map { index, line in
                line.indented(index == 0 ? mark : TextRun("  "))
            }
        }
    }
}
