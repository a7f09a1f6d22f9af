import Directives
import Lessons
import Reports

/// What `--fix` makes of a lesson's file.
package struct Fix: Sendable, Equatable {
    package var path: String
    package var bytes: [UInt8]
    /// Texts that the run does not give, with what it gives, in the order of the file.
    package var rewritten: [Rewritten]

    package struct Rewritten: Sendable, Equatable {
        package var line: Int
        package var old: String
        package var new: String
    }

    /// nil when there is nothing to rewrite.
    init?(_ source: SourceFile, _ changes: [TextChange]) {
        guard !changes.isEmpty else { return nil }
        path = source.path
        bytes = source.changed(changes)
        rewritten = changes.sorted { $0.span.start < $1.span.start }.map {
            Rewritten(line: source.position($0.span.start).line, old: source.text($0.span), new: $0.text)
        }
    }
}

extension [Report] {
    /// Texts that the run does not give, and links to headings whose numbers change.
    package func fixes(of lessons: [ResolvedLesson]) -> [Fix] {
        var changes: [String: [TextChange]] = [:]
        for report in self {
            changes[report.lesson.file] = ValueFix.changes(report.lesson.source, report.lesson.values, report.values)
        }
        let all = lessons.map { (lesson: $0.lesson, changes: changes[$0.lesson.file] ?? []) }
        let moved = MovedAnchors(all)
        return all.compactMap { Fix($0.lesson.source, $0.changes + moved.changes(in: $0.lesson)) }
    }

    /// Numbers in prose and figures' numbers, as `claims`.
    package var numbers: (held: Int, failed: Int, unchecked: Int) {
        var counts = (held: 0, failed: 0, unchecked: 0)
        for value in flatMap(\.values) {
            switch value {
            case .checked(_, agrees: true), .figure(_, _, agrees: true): counts.held += 1
            case .checked, .figure: counts.failed += 1
            case .unchecked: counts.unchecked += 1
            }
        }
        return counts
    }

    /// Data sets for want of which directives were skipped, each once.
    package var missingData: [String] {
        let names = flatMap(\.outcomes).flatMap { outcome -> [String] in
            if case .skipped(let missing)? = outcome?.state { missing } else { [] }
        }
        return Set(names).sorted()
    }

    package var claims: (held: Int, failed: Int, unchecked: Int) {
        var counts = (held: 0, failed: 0, unchecked: 0)
        for claim in flatMap(\.outcomes).flatMap({ $0?.claims ?? [] }) {
            switch claim.verdict {
            case .holds: counts.held += 1
            case .fails: counts.failed += 1
            case .unchecked: counts.unchecked += 1
            }
        }
        return counts
    }
}
