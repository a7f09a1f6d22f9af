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

extension JudgedCourse {
    /// What messages about a lesson say is the one right thing.
    private func mends(of number: Int) -> [TextChange] {
        let source = ran.resolved.lessons[number].lesson.source
        return ran.resolved.diagnostics[number].compactMap { problem in
            guard let mend = problem.mend, let span = problem.span, problem.path == source.path,
                span.end <= source.bytes.count, source.text(span) == mend.old
            else { return nil }
            return TextChange(span, mend.new)
        }
    }

    /// Texts that the run does not give, and links to headings whose numbers change.
    package var fixes: [Fix] {
        let found = map(made) { ValueFix.changes($0.lesson.source, $0.lesson.values, $0.values) }
        let changes = Dictionary(uniqueKeysWithValues: zip(made, found))
        let all = ran.resolved.lessons.indices.map { number in
            let changes = (changes[number] ?? []) + mends(of: number)
            let lesson = changes.isEmpty ? ran.resolved.lessons[number].lesson : ran.resolved.wholeLesson(number)
            return (lesson: lesson, changes: changes)
        }
        let moved = MovedAnchors(all)
        return all.compactMap { Fix($0.lesson.source, $0.changes + moved.changes(in: $0.lesson)) }
    }
}
