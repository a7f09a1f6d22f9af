import Directives
import Engine
import Lessons

/// A directive in the terminal: what it measured, its tables, its figures in words, what it was held to.
struct DirectiveText {
    let fence: DirectiveFence
    let outcome: Outcome?
    let places: [Numbering.Place]
    let words: Words

    /// Rows beyond this are counted, not shown: the JSON has all.
    private static let mostRows = 60

    func lines(_ width: Int) -> [TextLine] {
        let inner = width - 2
        var parts: [[TextLine]] = []
        if let caption = outcome?.directive.caption, !caption.isEmpty {
            parts.append([TextRun(caption, .italic)].wrapped(to: inner))
        }
        switch outcome?.state {
        case nil, .failed?: parts.append([TextRun(words.directive.notRun, .bad)].wrapped(to: inner))
        case .skipped(let missing)?:
            for name in missing {
                let text = words.directive.skipped(name) + " " + words.directive.obtaining(name)
                parts.append([TextRun(text, .faint)].wrapped(to: inner))
            }
        case .ran?: parts += [diverged(inner), measurements(inner)] + drawn(inner)
        }
        parts.append(claims(inner))
        if let digest = outcome?.digest, !digest.isEmpty {
            parts.append([TextLine("\(words.directive.digest) \(digest)", .faint)])
        }
        let title = TextLine([TextRun("▸ ", .faint), TextRun("\(fence.kind.rawValue) \(fence.id)", .bold)])
        let body = parts.filter { !$0.isEmpty }.map { $0.map { $0.isEmpty ? $0 : $0.indented(TextRun("  ")) } }
        return [title] + Array(body.joined(separator: [.empty]))
    }

    private func text(_ label: Label) -> String { String(decoding: words.vocabulary.text(of: label), as: UTF8.self) }

    private func diverged(_ width: Int) -> [TextLine] {
        let epochs = (outcome?.runs ?? []).compactMap { run -> Int? in
            if case .experiment(_, let result) = run.plan, result.diverged > 0 { result.diverged } else { nil }
        }
        guard let first = epochs.first, let count = outcome?.runs.count else { return [] }
        let text =
            count == 1 ? words.directive.diverged(String(first)) : words.directive.divergedRuns(epochs.count, count)
        return [TextRun(text, .bad)].wrapped(to: width)
    }

    /// One run: names and values. Several: what is the same in all of them once, the rest run by run.
    private func measurements(_ width: Int) -> [TextLine] {
        guard let runs = outcome?.runs, let first = runs.first else { return [] }
        let all = runs.map { run in
            Dictionary(run.plan.measurements.map { ($0.name, $0.value) }) { first, _ in first }
        }
        let names = first.plan.measurements.map(\.name)
        let shared =
            runs.count == 1
            ? names
            : names.filter { name in
                all.allSatisfy { $0[name]?.bitPattern == all[0][name]?.bitPattern }
            }
        var lines = pairs(shared.compactMap { name in all[0][name].map { (name, $0) } }, width)
        let varying = names.filter { !shared.contains($0) }
        guard !varying.isEmpty else { return lines }
        if !lines.isEmpty { lines = [TextLine(words.directive.sameInEveryRun, .bold)] + lines + [.empty] }
        let columns =
            [TextTable.Column(title: [TextRun(words.directive.run, .bold)], isRight: false)]
            + varying.map { .init(title: [TextRun($0, .bold)], isRight: true) }
        let rows = zip(runs, all).prefix(Self.mostRows).map { run, values -> [[TextRun]] in
            let cells: [[TextRun]] = varying.map { name in
                values[name].map { value in [TextRun(NumberWords.shown(value))] } ?? []
            }
            return [[TextRun(self.name(of: run.key))]] + cells
        }
        lines += TextTable(columns: columns, rows: rows).lines(width: width)
        if runs.count > Self.mostRows {
            lines.append(TextLine(words.directive.moreRows(runs.count - Self.mostRows), .faint))
        }
        return lines
    }

    /// Names and values in as many columns as there is room for.
    private func pairs(_ pairs: [(name: String, value: Double)], _ width: Int) -> [TextLine] {
        guard !pairs.isEmpty else { return [] }
        let names = pairs.map { $0.name.terminalWidth }.max() ?? 0
        let values = pairs.map { NumberWords.shown($0.value).terminalWidth }.max() ?? 0
        let across = max(1, min(3, (width + 4) / (names + values + 6)))
        let height = (pairs.count + across - 1) / across
        return (0..<height).map { row in
            var runs: [TextRun] = []
            for index in stride(from: row, to: pairs.count, by: height) {
                let value = NumberWords.shown(pairs[index].value)
                if !runs.isEmpty { runs.append(TextRun("    ")) }
                runs.append(TextRun(pairs[index].name))
                let space = names - pairs[index].name.terminalWidth + 2 + values - value.terminalWidth
                runs += [TextRun(String(repeating: " ", count: space)), TextRun(value, .marked)]
            }
            return TextLine(runs)
        }
    }

    private func name(of key: RunKey) -> String {
        var parts = key.variant.map { [$0] } ?? []
        parts += key.settings.map { "\($0.path) = \($0.value)" }
        if let seed = key.seed { parts.append(words.directive.seed(String(seed))) }
        return parts.joined(separator: ", ")
    }

    private func drawn(_ width: Int) -> [[TextLine]] {
        zip(outcome?.drawn ?? [], places).map { drawn, place in
            switch drawn.content {
            case .figure(let figure):
                let alternative = String(decoding: figure.alternative(vocabulary: words.vocabulary), as: UTF8.self)
                return titled(words.lesson.figure(place.number), text(figure.title), width)
                    + (alternative.isEmpty ? [] : [TextRun(alternative)].wrapped(to: width))
            case .table(var table):
                let more = table.rows.count - Self.mostRows
                if more > 0 { table.rows.removeLast(more) }
                return titled(words.lesson.table(place.number), text(table.title), width)
                    + TextTable(table, words.vocabulary).lines(width: width)
                    + (more > 0 ? [TextLine(words.directive.moreRows(more), .faint)] : [])
            }
        }
    }

    private func titled(_ label: String, _ title: String, _ width: Int) -> [TextLine] {
        ([TextRun(label + ".", .bold)] + (title.isEmpty ? [] : [TextRun(" " + title)])).wrapped(to: width)
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
            var runs = [TextRun(claim.claim.text)]
            if !notes.isEmpty { runs.append(TextRun(" (\(notes.joined(separator: "; ")))", mark.style)) }
            return runs.wrapped(to: width - 2).enumerated().map { index, line in
                line.indented(index == 0 ? mark : TextRun("  "))
            }
        }
    }
}
