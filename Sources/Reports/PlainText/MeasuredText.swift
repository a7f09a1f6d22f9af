import Directives
import Engine
import Lessons

/// What runs measured, in the terminal. One run: names and values. Several: what matters, run by run, or over seeds.
struct MeasuredText {
    private let runs: [FinishedRun]
    /// What the claims speak of.
    private let claimed: [String]
    private let words: Words

    /// The JSON has all.
    private static let mostRows = 12
    private static let notable = [
        "accuracy", "validation.accuracy", "test.accuracy", "r-squared", "validation.r-squared", "test.r-squared",
        "loss",
        "validation.loss", "test.loss", "updates", "epochs",
    ]

    init(_ runs: [FinishedRun], _ claimed: [String], _ words: Words) {
        self.runs = runs
        self.claimed = claimed
        self.words = words
    }

    func lines(_ width: Int) -> [TextLine] {
        guard let first = runs.first else { return [] }
        if runs.count == 1 { return pairs(first.findings.measurements, width) }
        let names = names(of: first.findings)
        let varying = names.filter { runs.differ(in: $0) }
        var parts: [[TextLine]] = []
        if !varying.isEmpty {
            parts.append(runs.contains { $0.key.seed != nil } ? overSeeds(varying, width) : byRun(varying, width))
        }
        let shared = names.filter { !varying.contains($0) }.compactMap { name in
            first.findings.value(name, epoch: nil).map { (name: name, value: $0) }
        }
        let same = pairs(shared, width)
        if !same.isEmpty { parts.append([TextLine(words.directive.sameInEveryRun, .bold)] + same) }
        return Array(parts.joined(separator: [.empty]))
    }

    /// What is worth a look in every run, and what the claims speak of.
    private func names(of first: RunFindings) -> [String] {
        let listed = first.measurements.map(\.name)
        var names: [String]
        if case .experiment = first { names = Self.notable.filter(listed.contains) } else { names = listed }
        if names.count > 8 { names = [] }
        for name in claimed where !names.contains(name) && first.value(name, epoch: nil) != nil && names.count < 8 {
            names.append(name)
        }
        return names.isEmpty ? Array(listed.suffix(8)) : names
    }

    /// A row a run.
    private func byRun(_ names: [String], _ width: Int) -> [TextLine] {
        let rows = runs.prefix(Self.mostRows).map { run in
            [[TextRun(name(of: run.key))]]
                + names.map { name in run.findings.value(name, epoch: nil).map { [number($0)] } ?? [] }
        }
        let columns = [column(words.directive.run)] + names.map { column($0, isRight: true) }
        return TextTable(columns: columns, rows: rows).lines(width: width) + more(runs.count - rows.count)
    }

    /// Runs that differ only by seed together: each measurement's median, minimum and maximum.
    private func overSeeds(_ names: [String], _ width: Int) -> [TextLine] {
        var groups: [[FinishedRun]] = []
        for run in runs {
            if let last = groups.last?.last, last.key.isOfSameGroup(as: run.key) {
                groups[groups.count - 1].append(run)
            } else {
                groups.append([run])
            }
        }
        let isGrouped = groups.count > 1
        let statistics: [(term: Term, statistic: Statistic)] = [
            (.median, .median), (.minimum, .minimum), (.maximum, .maximum),
        ]
        var columns = [column(""), column("")] + statistics.map { column(text(Label($0.term)), isRight: true) }
        if !isGrouped { columns.removeFirst() }
        var rows: [[[TextRun]]] = []
        // Rather fewer measurements of all groups than all of a few.
        let most = max(1, Self.mostRows / max(1, groups.count))
        let ranked = names.filter(claimed.contains) + names.filter { !claimed.contains($0) }
        for name in ranked.prefix(most) {
            for group in groups {
                let values = group.compactMap { $0.findings.value(name, epoch: nil) }
                guard let key = group.first?.key, !values.isEmpty else { continue }
                var row = statistics.map { [number($0.statistic.value(of: values), digits: 4)] }
                if isGrouped { row.insert([TextRun(self.name(of: key, isSeeded: false))], at: 0) }
                rows.append([[TextRun(name)]] + row)
            }
        }
        let title = [TextRun(words.directive.runs(runs.count), .bold)].wrapped(to: width)
        let shown = Array(rows.prefix(Self.mostRows))
        return title + TextTable(columns: columns, rows: shown).lines(width: width) + more(rows.count - shown.count)
    }

    private func column(_ title: String, isRight: Bool = false) -> TextTable.Column {
        .init(title: [TextRun(title, .bold)], isRight: isRight)
    }

    private func number(_ value: Double, digits: Int = 6) -> TextRun {
        TextRun(NumberWords.shown(value, digits: digits))
    }

    private func text(_ label: Label) -> String { String(decoding: words.vocabulary.text(of: label), as: UTF8.self) }

    private func more(_ count: Int) -> [TextLine] {
        count > 0 ? [TextLine(words.directive.moreRows(count), .faint)] : []
    }

    private func name(of key: RunKey, isSeeded: Bool = true) -> String {
        var parts = key.variant.map { [$0] } ?? []
        parts += key.shortSettings
        if isSeeded, let seed = key.seed { parts.append(words.directive.seed(String(seed))) }
        return parts.joined(separator: ", ")
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
}

extension RunKey {
    fileprivate func isOfSameGroup(as other: RunKey) -> Bool { variant == other.variant && settings == other.settings }
}
