import Directives
import Engine
import Lessons

/// One lesson as JSON: everything its runs found, with all digits.
struct LessonJSON {
    let report: Report
    let words: Words

    init(_ report: Report) {
        self.report = report
        words = Words.of(language: report.lesson.frontMatter.language)
    }

    var value: JSONValue {
        let lesson = report.lesson
        var experiments: [JSONValue] = []
        var exercises: [JSONValue] = []
        let numbering = Numbering(report.outcomes)
        for (index, fence) in lesson.directives.enumerated() {
            let outcome = index < report.outcomes.count ? report.outcomes[index] : nil
            if fence.kind == .exercise {
                exercises.append(.object(["id": .string(fence.id)]))
            } else {
                let anchors = numbering[index].map(\.anchor)
                let caption = report.plainText(fence.caption)
                var captions: [String: String] = [:]
                for (drawn, anchor) in zip(outcome?.exhibits ?? [], anchors) {
                    if let own = fence.captions[drawn.entry] { captions[anchor] = report.plainText(own) }
                }
                experiments.append(
                    OutcomeJSON(
                        fence: fence, outcome: outcome, caption: caption, captions: captions, anchors: anchors,
                        words: words
                    ).value)
            }
        }
        var fields: [String: JSONValue] = [
            "lesson": .string(lesson.name), "language": .string(lesson.frontMatter.language),
            "title": .string(report.title), "experiments": .array(experiments),
            "exercises": .array(exercises), "values": .array(values),
            "diagnostics": .array(report.diagnostics.map(diagnostic)),
        ]
        if !footnotes.isEmpty { fields["footnotes"] = .array(footnotes) }
        return .object(fields)
    }

    /// In words, by their numbers.
    private var footnotes: [JSONValue] {
        report.lesson.footnotes.notes.enumerated().map { index, note in
            .object([
                "number": .integer(index + 1), "name": .string(note.name),
                "text": .string(report.plainText(note.content)),
            ])
        }
    }

    /// The numbers in prose: as the author wrote them, and as the run has them.
    private var values: [JSONValue] {
        zip(report.lesson.values, report.values).map { link, outcome in
            var fields: [String: JSONValue] = ["target": .string(link.target), "written": .string(link.text)]
            if let file = link.file { fields["file"] = .string(file) }
            switch outcome {
            case .checked(let text, let agrees), .figure(_, let text, let agrees):
                fields["found"] = .string(text)
                fields["agrees"] = .bool(agrees)
            case .unchecked: fields["agrees"] = .null
            }
            return .object(fields)
        }
    }

    /// Lines and columns (characters) from 1, the end exclusive.
    private func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        var fields: [String: JSONValue] = [
            "severity": .string(diagnostic.severity.rawValue), "identifier": .string(diagnostic.identifier),
            "message": .string(diagnostic.message), "path": .string(diagnostic.path),
        ]
        if let hint = diagnostic.hint { fields["hint"] = .string(hint) }
        let source = report.lesson.source
        if let span = diagnostic.span, diagnostic.path == source.path {
            for (offset, line, column) in [(span.start, "line", "column"), (span.end, "endLine", "endColumn")] {
                let position = source.position(offset)
                let before = String(decoding: source.line(position.line).prefix(position.column - 1), as: UTF8.self)
                fields[line] = .integer(position.line)
                fields[column] = .integer(before.count + 1)
            }
        }
        return .object(fields)
    }
}
