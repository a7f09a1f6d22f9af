import Datasets
import Directives
import Engine
import Lessons

/// Reads the first directive of a text, as it would stand in a lesson.
enum ReadFence {
    struct NoDirective: Error {}

    /// With everything that is wrong with it.
    static func read(
        _ markdown: String, _ change: (inout ReadingContext) -> Void = { _ in }
    ) throws -> (directive: Directive?, diagnostics: [Diagnostic]) {
        let source = SourceFile(path: "lesson.md", bytes: Array(markdown.utf8))
        let (lesson, problems) = LessonParser.parse(source, path: "en/lesson.md")
        guard let fence = lesson.directives.first else { throw NoDirective() }
        var context = ReadingContext(library: library) {
            CourseFiles.resolved($0, from: "en/lesson") == "en/data.csv"
                ? .bytes(Array("a,b,kind\n1,2,x\n3,4,y\n".utf8)) : .missing(nearest: nil)
        }
        change(&context)
        let (directive, diagnostics) = Directive.read(fence, in: lesson, context)
        return (directive, problems + diagnostics)
    }

    private static let library = DataLibrary(folder: nil)

    /// The runs of an experiment whose body reads without a complaint.
    static func job(_ body: String, overrides: [(path: String, value: String)] = []) throws -> ExperimentJob {
        let (directive, diagnostics) = try read("```experiment a\n\(body)\n```\n") { $0.overrides = overrides }
        guard diagnostics.isEmpty, case .experiment(let job)? = directive?.content else {
            throw Unreadable(messages: diagnostics.map(\.message))
        }
        return job
    }

    static func plan(_ body: String, overrides: [(path: String, value: String)] = []) throws -> ExperimentPlan {
        guard let first = try job(body, overrides: overrides).runs.first else { throw NoDirective() }
        return first.plan
    }

    struct Unreadable: Error { var messages: [String] }
}
