import Directives
import Engine
import FoundationEssentials
import Lessons
import Testing

@testable import Reports

/// Lessons with outcomes made up by hand: what a page shows without a run.
enum HTMLSample {
    static func report(
        _ text: String, path: String = "en/01-sample.md", files: Set<String> = [], copied: Set<String> = [],
        outcomes: (DirectiveFence) -> Outcome? = { ran($0) }, differing: Set<String> = []
    ) -> Report {
        let source = SourceFile(path: path, bytes: Array(text.utf8))
        let (lesson, diagnostics) = LessonParser.parse(source, path: path, files: files)
        let values = lesson.values.map { value($0, differing) }
        return Report(
            lesson: lesson, file: "Lessons/" + path, outcomes: lesson.directives.map(outcomes), values: values,
            diagnostics: diagnostics,
            files: copied)
    }

    private static func value(_ link: ValueLink, _ differing: Set<String>) -> ValueOutcome {
        let agrees = !differing.contains(link.target)
        if link.text.hasPrefix("Figure") || link.text.hasPrefix("Table") {
            return .figure(anchor: link.target, text: link.text, agrees: agrees)
        }
        return .checked(text: agrees ? link.text : "0.0125", agrees: agrees)
    }

    static func outcome(_ fence: DirectiveFence) -> Outcome {
        Outcome(
            directive: Directive(
                kind: fence.kind, id: fence.id, span: fence.span, idSpan: fence.idSpan, body: fence.body,
                content: .count([]), show: []))
    }

    private static func line(_ key: String, of fence: DirectiveFence) -> String? {
        fence.body.split(separator: "\n").first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
    }

    /// Every claim holds; what `show` lists is drawn, tables as tables.
    static func ran(_ fence: DirectiveFence) -> Outcome {
        var outcome = outcome(fence)
        outcome.digest = String(decoding: hexadecimal(sha256(Array(fence.body.utf8))), as: UTF8.self)
        let shown = (line("show: [", of: fence) ?? "table]").dropLast().split(separator: ",").map { $0.trimmingEnds() }
        outcome.exhibits = shown.compactMap { word in
            guard let name = FigureName.allCases.first(where: { Array(word.utf8) == $0.word }) else { return nil }
            let isTable = [.table, .truthTable, .predictions].contains(name)
            return Exhibit(name: name, content: isTable ? .table(table) : .figure(curves))
        }
        outcome.claims = fence.body.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map {
            claim(String($0.dropFirst(4)), .holds)
        }
        return outcome
    }

    static func claim(_ text: String, _ verdict: ClaimOutcome.Verdict, formula: Formula = .number(1)) -> ClaimOutcome {
        let terms = [WrittenReference("accuracy", at: Span(0, 0))].compactMap(\.self)
        return ClaimOutcome(
            claim: Claim(
                text: text, span: Span(0, 0),
                formula: WrittenFormula(formula: formula, terms: terms.map { .measurement($0) }, text: text)),
            verdict: verdict)
    }

    static let table = Table(
        title: Label(text: Array("Truth table".utf8)),
        columns: ["x1", "x2", "truth", "output"].map { Label(text: Array($0.utf8)) },
        rows: [0.0, 1, 2, 3].map { row in
            [
                .number(row < 2 ? 0 : 1), .number(row == 1 || row == 3 ? 1 : 0), .number(row == 3 ? 1 : 0),
                .number(row / 7 - 0.1),
            ]
        })

    static let curves = Figure(
        title: Label(text: Array("Loss by epoch".utf8)),
        content: .curves(
            Curves(
                x: Axis(Label(.epoch)), y: Axis(Label(.loss)),
                series: [
                    Curves.Series(
                        label: Label(text: Array("loss".utf8)), x: [0, 1, 2, 3, 4], y: [0.7, 0.4, 0.2, 0.12, 0.1])
                ])))

    static let lessonsFolder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Lessons/en")
        .path()

    /// The repository's own lessons.
    static func lessons(in folder: String) -> [Report] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".md")
        }.sorted()
        return names.compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                report(String(decoding: $0, as: UTF8.self), path: "en/" + name)
            }
        }
    }

    /// The same where a test goes through all of them: it would say nothing of a folder that is not there.
    static func courseLessons() throws -> [Report] {
        let lessons = lessons(in: lessonsFolder)
        try #require(lessons.count >= 10)
        return lessons
    }
}
