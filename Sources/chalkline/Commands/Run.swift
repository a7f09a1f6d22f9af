import ArgumentParser
import Courses
import Directives
import Lessons
import Reports

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a lesson, or one experiment of it, and shows it here.",
        discussion: """
            With --set an experiment is changed before it runs; PATH is a key of the directive, and dots go further in:

              chalkline run xor --experiment smooth --set optimizer.rate=10
            """)

    @Argument(
        help: "A lesson's file, or its name in the course Lessons, or a course of one lesson.",
        completion: .file(extensions: ["md"]))
    var lesson: String

    @Option(name: .shortAndLong, help: "The id of one experiment (or trace, plot, …) of the lesson.")
    var experiment: String?

    @Option(name: .customLong("set"), help: "Change the experiment: PATH=VALUE. May be repeated.")
    var settings: [String] = []

    @OptionGroup var drafts: DraftOptions
    @OptionGroup var running: RunningOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !settings.isEmpty, experiment == nil {
            throw ValidationError("--set changes one experiment: name it with --experiment")
        }
        for setting in settings where !setting.contains("=") || setting.hasPrefix("=") {
            throw ValidationError("--set takes PATH=VALUE, such as optimizer.rate=0.5, not '\(setting)'")
        }
    }

    func run() throws {
        let (folder, path) = try place()
        let printer = MessagePrinter(folder, messages)
        var change: ReadCourse.Change?
        if let experiment, !settings.isEmpty {
            let pairs = settings.map { setting in
                let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (path: String(parts[0]), value: String(parts[1]))
            }
            change = .init(lesson: path, directive: experiment, settings: pairs)
        }
        let whole = try printer.course(try limits.allowed(messages), for: "run LESSON")
        let loaded = drafts.chosen(whole, naming: path).read(data: running.data, jobs: running.threads, change: change)
            .resolved()
        guard let index = loaded.lessons.firstIndex(where: { $0.lesson.source.path == path }) else {
            let diagnostics = loaded.general.filter { $0.path == path }
            printer.print(diagnostics, loaded.sources(of: diagnostics))
            throw ExitCode.failure
        }
        try printer.refuse(loaded)
        let chosen = try self.chosen(loaded, index, printer)
        let progress = Progress(isQuiet: messages.quiet || !StandardError.isTerminal)
        let ran = loaded.run(running.store, only: chosen, observer: progress.observer)
        progress.end()
        let report = ran.judged().report(ofLesson: index)
        if messages.diagnostics == .text, !isOnlyErrors(report) {
            StandardOutput.write(
                PlainText.text(
                    of: report, only: experiment, width: StandardOutput.width, colours: StandardOutput.hasColours),
                isColoured: true)
        }
        let diagnostics =
            loaded.general.filter { $0.path == Course.settingsFile }
            + report.diagnostics.filter { concerns($0, report) }
        printer.print(diagnostics, loaded.sources(of: diagnostics))
        try printer.exit(diagnostics, failed: false)
    }

    /// The course's folder and the lesson's path inside it.
    private func place() throws -> (folder: String, path: String) {
        let printer = MessagePrinter("", messages)
        switch FileSystem.kind(of: lesson) {
        case .file?:
            let place = try CoursePlace(lessonFile: lesson, messages)
            if let inside = place.lesson { return (place.folder, inside) }
        case .folder?:
            if let only = try onlyLesson(printer) { return (lesson, only) }
        case .other?, nil: break
        }
        let known = (try? Course(at: "Lessons"))?.lessonFiles ?? []
        let wanted = known.filter { Self.names(of: $0).contains(lesson) }
        if let only = wanted.first, wanted.count == 1 { return ("Lessons", only) }
        if wanted.count > 1 {
            printer.complain(
                "'\(lesson)' is the name of several lessons",
                hint: wanted.map { "Lessons/" + $0 }.joined(separator: ", "))
            throw ExitCode.failure
        }
        let near = nearest(lesson, in: known.flatMap { Self.names(of: $0) } + known.map { "Lessons/" + $0 })
        printer.complain(
            "there is no lesson '\(lesson)'",
            hint: near.map { "did you mean '\($0)'?" }
                ?? (known.isEmpty
                    ? "a lesson is named by its file, such as course/01-first.md"
                    : "Lessons has "
                        + known.map { Self.names(of: $0)[3] }.joined(separator: ", ")))
        throw ExitCode.failure
    }

    /// The lesson of a course that has one; of several, a message that lists them; nil when the folder has none.
    private func onlyLesson(_ printer: MessagePrinter) throws -> String? {
        let found = (try? Course(at: lesson))?.lessonFiles ?? []
        guard found.count > 1 else { return found.first }
        let most = 20
        let listed = found.prefix(most).map { FileSystem.joined(lesson, $0) }.joined(separator: ", ")
        printer.complain(
            "'\(lesson)' is a course of \(found.count) lessons, and one can be run",
            hint: "such as " + listed + (found.count > most ? ", …" : ""))
        throw ExitCode.failure
    }

    /// `en/03-xor.md` may be called that, `en/03-xor`, `03-xor` and `xor`.
    private static func names(of path: String) -> [String] {
        let stem = String(path.dropLast(3))
        let file = FileSystem.name(of: stem)
        let bare = file.drop { $0.isNumber }.drop { $0 == "-" }
        return [path, stem, file, String(bare)]
    }

    /// The lesson's directives, or the one asked for, with all that they refer to.
    private func chosen(
        _ loaded: ResolvedCourse, _ index: Int, _ printer: MessagePrinter
    ) throws -> Set<DirectiveAddress> {
        let directives = loaded.lessons[index].lesson.directives
        guard let experiment else { return loaded.needed(byLesson: index) }
        guard let directive = directives.firstIndex(where: { $0.id == experiment }) else {
            let near = nearest(experiment, in: directives.map(\.id))
            printer.complain(
                "the lesson has no directive '\(experiment)'",
                hint: near.map { "did you mean '\($0)'?" } ?? "it has " + directives.map(\.id).joined(separator: ", "))
            throw ExitCode.failure
        }
        return loaded.needed(by: [.init(lesson: index, directive: directive)])
    }

    /// One experiment that could not be run: there is nothing to show but why.
    private func isOnlyErrors(_ report: Report) -> Bool {
        guard let index = report.lesson.directives.firstIndex(where: { $0.id == experiment }) else { return false }
        guard let outcome = report.outcomes[index] else { return report.diagnostics.contains { concerns($0, report) } }
        return outcome.state == .failed
    }

    /// With one experiment only what is said about it matters; a changed one need not keep the lesson's claims.
    private func concerns(_ diagnostic: Diagnostic, _ report: Report) -> Bool {
        guard let experiment else { return true }
        guard let fence = report.lesson.directives.first(where: { $0.id == experiment }), let span = diagnostic.span,
            span.start >= fence.span.start, span.start <= fence.span.end
        else { return false }
        return settings.isEmpty || diagnostic.identifier != "claim-fails"
    }
}
