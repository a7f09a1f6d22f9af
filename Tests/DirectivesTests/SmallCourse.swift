import Datasets
import Engine
import Lessons

@testable import Directives

/// Lessons written in a test, read, resolved and run.
struct SmallCourse {
    var lessons: [ReadLesson]
    var resolved: [ResolvedLesson]
    /// By lesson.
    var diagnostics: [[Diagnostic]]

    /// Lessons with their paths: `en/01-and.md`. What reading reports counts too.
    init(_ files: [(path: String, text: String)]) {
        var reported: [[Diagnostic]] = []
        lessons = files.map { file in
            let source = SourceFile(path: file.path, bytes: Array(file.text.utf8))
            var (lesson, problems) = LessonParser.parse(source, path: file.path, files: Set(files.map(\.path)))
            let context = ReadingContext(library: DataLibrary(folder: nil)) { _ in .missing(nearest: nil) }
            let directives = lesson.directives.map { fence in
                let (directive, found) = Directive.read(fence, in: lesson, context)
                problems += found
                return directive
            }
            lesson.values = lesson.values
            reported.append(problems)
            return ReadLesson(lesson: lesson, directives: directives)
        }
        let resolver = ReferenceResolver(lessons)
        resolved = resolver.resolved(lessons.indices.map { resolver.references(ofLesson: $0) })
        diagnostics = zip(reported, resolved).map { $0 + $1.diagnostics }
    }

    init(_ text: String) { self.init([("en/01-lesson.md", text)]) }

    /// `3:5-3:9 message | hint`, sorted by place.
    func messages(_ lesson: Int = 0, _ diagnostics: [Diagnostic]? = nil) -> [String] {
        let source = lessons[lesson].lesson.source
        return (diagnostics ?? self.diagnostics[lesson]).sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }.map {
            diagnostic in
            let marked = diagnostic.span.map { source.text($0) } ?? ""
            let line = diagnostic.span.map { source.position($0.start).line } ?? 0
            return "\(line) [\(marked)] \(diagnostic.message)" + (diagnostic.hint.map { " | \($0)" } ?? "")
        }
    }

    func directive(_ id: String, _ lesson: Int = 0) -> Directive? {
        resolved[lesson].directives.compactMap(\.self).map(\.directive).first { $0.id == id }
    }

    /// Everything run. `change` may alter what was found before it is judged.
    func findings(
        states: [String: Outcome.State] = [:], change: (String, inout [FinishedRun]) -> Void = { _, _ in }
    ) -> Findings {
        let outcomes = resolved.map { lesson in
            lesson.directives.map { resolved -> Outcome? in
                guard let resolved else { return nil }
                let directive = resolved.directive
                if let state = states[directive.id] { return Outcome(directive: directive, state: state) }
                var runs = Self.run(directive)
                change(directive.id, &runs)
                return Outcome(resolved, runs: runs) { try? $0.prepare(given: nil, givenTest: nil) }
            }
        }
        return Findings(resolved, outcomes)
    }

    private static func run(_ directive: Directive) -> [FinishedRun] {
        if case .experiment(let job) = directive.content {
            return job.runs.compactMap { run in
                guard let data = try? run.plan.data.prepare(given: nil, givenTest: nil),
                    let result = try? run.plan.run(on: data, from: nil, progress: { _ in true })
                else { return nil }
                return FinishedRun(key: run.key, findings: .experiment(run.plan, result))
            }
        }
        let found = try? directive.run { (plan: DataPlan) throws(RunFailure) -> PreparedData in
            do throws(DataProblem) { return try plan.prepare(given: nil, givenTest: nil) } catch { throw .data(error) }
        }
        return found ?? []
    }
}

extension [FinishedRun] {
    /// Alters each run's result.
    mutating func changeResults(_ change: (Int, inout RunResult) -> Void) {
        for index in indices {
            guard case .experiment(let plan, var result) = self[index].findings else { continue }
            change(index, &result)
            self[index].findings = .experiment(plan, result)
        }
    }
}

extension Findings {
    func outcome(_ id: String, _ lesson: Int = 0) -> Outcome? {
        judged(lesson).outcomes.compactMap(\.self).first { $0.directive.id == id }
    }

    /// What is wrong with claims, and with values in prose.
    func claimDiagnostics(ofLesson index: Int) -> [Diagnostic] {
        judged(index).diagnostics.filter { $0.identifier == "claim-fails" }
    }

    func values(ofLesson index: Int) -> (values: [ValueOutcome], diagnostics: [Diagnostic]) {
        let judged = judged(index)
        return (judged.values, judged.diagnostics.filter { $0.identifier != "claim-fails" })
    }
}
