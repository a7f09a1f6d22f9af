import Directives
import Engine
import Lessons

/// Folded below a directive: the command that repeats it, its digest, its source, and all it measured.
struct MakingOf: Sendable {
    let fence: DirectiveFence
    let outcome: Outcome?
    /// The lesson's file as a user would type it.
    let file: String
    let words: Words

    /// Rows of measurements beyond this are counted, not shown: the JSON has all.
    private static let mostRows = 20

    var markup: Hypertext {
        let words = words.directive
        var parts: [Hypertext] = [
            .element("summary", [:], words.making), title(words.source),
            .element("pre", ["tabindex": "0"], [.element("code", [:], source)]),
        ]
        parts += measurements
        parts += [title(words.command), .element("pre", ["tabindex": "0"], [.element("code", [:], command + "\n")])]
        if let digest = outcome?.digest, !digest.isEmpty {
            parts += [
                title(words.digest),
                .element(
                    "p", ["class": "digest"],
                    [.element("code", [:], digest), .element("br"), .text(words.digestMeaning)]),
            ]
        }
        return .element("details", ["class": "making"], parts)
    }

    /// In a shell's words.
    var command: String {
        let plain = file.utf8.allSatisfy {
            ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 >= 0x80
                || "./-_".utf8.contains($0)
        }
        let quoted = "'" + file.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
        return "chalkline run \(plain ? file : quoted) --experiment \(fence.id)"
    }

    /// The fence with its keys made to stand out.
    private var source: [Hypertext] {
        var parts: [Hypertext] = [.text("```\(fence.kind.rawValue) \(fence.id)\n")]
        for line in fence.body.split(separator: "\n", omittingEmptySubsequences: false) {
            let key = line.prefix { $0.isLetter || $0 == "-" }
            if !key.isEmpty, line.dropFirst(key.count).first == ":" {
                parts += [.element("b", [:], String(key)), .text(line.dropFirst(key.count) + "\n")]
            } else {
                parts.append(.text(line + "\n"))
            }
        }
        return parts + [.text("```\n")]
    }

    private func title(_ text: String) -> Hypertext { .element("p", [:], text) }

    private var measurements: [Hypertext] {
        guard let runs = outcome?.shownRuns, let first = runs.first else { return [] }
        var table: Table
        if runs.count == 1 {
            let rows = first.findings.measurements.map { [Table.Cell.label(Self.label($0.name)), .number($0.value)] }
            table = Table(title: .none, columns: [.none, Label(.value)], rows: rows)
        } else {
            // What is measured layer by layer would make sixty columns; it is in the JSON report.
            let names = first.findings.measurements.map(\.name).filter { name in
                !name.contains(where: \.isNumber) && runs.differ(in: name)
            }
            let rows = runs.prefix(Self.mostRows).map { run in
                let values = run.findings.measurements
                return [Table.Cell.label(Self.label(text(of: run.key)))]
                    + names.map { name in values.first { $0.name == name }.map { .number($0.value) } ?? .empty }
            }
            table = Table(
                title: .none, columns: [Self.label(words.directive.run)] + names.map(Self.label), rows: Array(rows))
        }
        guard table.columns.count > 1, !table.rows.isEmpty else { return [] }
        // A record to compare others with: nearer to the run than what is said elsewhere.
        table.digits = table.columns.map { _ in 6 }
        var parts = [
            title(words.directive.measurements), TableMarkup(table, words, label: words.directive.measurements).markup,
        ]
        if runs.count > Self.mostRows {
            parts.append(.element("p", ["class": "more"], words.directive.moreRows(runs.count - Self.mostRows)))
        }
        return parts
    }

    private static func label(_ text: String) -> Label { Label(text: Array(text.utf8)) }

    private func text(of key: RunKey) -> String {
        var parts: [String] = []
        if let variant = key.variant { parts.append(variant) }
        parts += key.shortSettings
        if let seed = key.seed { parts.append(words.directive.seed(String(seed))) }
        return parts.joined(separator: ", ")
    }
}
