import ArgumentParser
import Courses
import Lessons
import Reports

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a course and writes its reports.",
        discussion: """
            Every value in the prose and every claim is compared with the run. Results are kept by content, so a second \
            build runs nothing that has not changed. The exit status is 1 when a lesson has an error, or a value or \
            claim does not hold; the reports are written all the same.
            """)

    @Argument(help: "The course's folder. Of a lesson's file, the course it belongs to.", completion: .directory)
    var course = "Lessons"

    @Option(
        parsing: .upToNextOption,
        help: "html, markdown, json: one or several. (default: html markdown)")
    var format: [String] = []

    @Option(name: .shortAndLong, help: "Where reports go. (default: Reports)", completion: .directory)
    var output: String?

    @Flag(help: "Rewrite the values in the prose that the run does not give.")
    var fix = false

    @OptionGroup var drafts: DraftOptions
    @OptionGroup var running: RunningOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        for name in format where !ReportFormat.all.contains(where: { $0.name == name }) {
            let known = ReportFormat.all.map(\.name)
            let hint =
                nearest(name, in: known).map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
            throw ValidationError("there is no format '\(name)'; \(hint)")
        }
    }

    func run() throws {
        let formats = ReportFormat.all.filter { format.isEmpty ? $0.name != "json" : format.contains($0.name) }
        let start = ContinuousClock.now
        let place = try CoursePlace(course, messages)
        let printer = MessagePrinter(place.folder, messages)
        if place.lesson != nil {
            printer.say("\(course) is a lesson of the course \(place.folder), which is built whole")
        }
        let whole = try printer.course(try limits.allowed(messages), for: "build FOLDER")
        let output = try self.outputFolder(printer)
        let all = running.cacheFolder.map {
            BuildRecords(cache: $0, of: whole, in: output, formats, data: running.data)
        }
        let record = all?.record
        let course = drafts.chosen(whole, after: record)
        if let lesson = place.lesson, !course.lessonFiles.contains(lesson), whole.lessonFiles.contains(lesson) {
            printer.say("\(lesson) is a draft and left out; --drafts builds it too")
        }
        let records = all?.of(course)
        let kept = fix ? nil : record.flatMap { records?.kept($0, jobs: running.threads) }
        if let kept, kept.isCurrent {
            let diagnostics = course.diagnostics + kept.diagnostics
            printer.print(diagnostics, course.sources(of: Set(diagnostics.map(\.path))))
            summary(kept.summary, course.lessonFiles.count, of: place.lesson, formats, output, start, printer)
            return try printer.exit(diagnostics, failed: false)
        }
        let loaded = course.resolved(data: running.data, jobs: running.threads, after: kept)
        guard !loaded.lessons.isEmpty else {
            // Nothing to write, and what an earlier build wrote stays.
            printer.print(loaded.allDiagnostics, loaded.sources(of: loaded.allDiagnostics))
            throw ExitCode.failure
        }
        try printer.refuse(loaded)
        do { try FileSystem.makeFolder(output) } catch {
            // Before anything runs for nothing.
            printer.complain("the reports can't be written: \(error.path): \(error.reason)", hint: "--output DIR")
            printer.print(loaded.allDiagnostics, loaded.sources(of: loaded.allDiagnostics))
            throw ExitCode.failure
        }
        let store = running.store
        let progress = Progress(isQuiet: messages.quiet)
        var judged = loaded.run(store, observer: progress.observer).judged()
        if fix, try rewrite(judged.fixes, in: place.folder, printer) {
            // Once more from the rewritten files, so that reports and messages are about what is there now.
            let rewritten = try printer.course(try limits.allowed(messages), for: "build FOLDER")
            judged = drafts.chosen(rewritten).read(data: running.data, jobs: running.threads).resolved().run(store)
                .judged()
        }
        let written: WrittenCourse
        if let done = judged.write(formats, to: output, after: kept) {
            written = done
        } else {
            judged = course.resolved(data: running.data, jobs: running.threads, after: nil).run(store).judged()
            written = judged.write(formats, to: output)
        }
        progress.end()
        printer.complain(written.problems)
        if let problem = store.firstProblem {
            printer.warn("results can't be kept: \(problem.path): \(problem.reason)", hint: "--cache DIR or --no-cache")
        }
        let diagnostics = judged.ran.resolved.general + written.diagnostics.flatMap(\.self)
        printer.print(diagnostics, judged.ran.resolved.sources(of: diagnostics))
        if written.problems.isEmpty {
            records?.keep(written)
            summary(written.summary, written.summaries.count, of: place.lesson, formats, output, start, printer)
        }
        try printer.exit(diagnostics, failed: !written.problems.isEmpty)
    }

    private func rewrite(_ fixes: [Fix], in folder: String, _ printer: MessagePrinter) throws -> Bool {
        for fix in fixes {
            let path = FileSystem.joined(folder, fix.path)
            do { try FileSystem.write(fix.bytes, to: path) } catch {
                printer.complain("the lesson can't be written: \(error.path): \(error.reason)")
                throw ExitCode.failure
            }
            for value in fix.rewritten { printer.say("\(path):\(value.line): \(value.old) → \(value.new)") }
        }
        return !fixes.isEmpty
    }

    /// A link of that name that nobody has asked for may be a stranger's, and lead anywhere.
    private func outputFolder(_ printer: MessagePrinter) throws -> String {
        if let output { return output }
        guard FileSystem.isLink("Reports") else { return "Reports" }
        printer.complain("Reports is a link", hint: "--output Reports writes to where it leads")
        throw ExitCode.failure
    }

    private func summary(
        _ found: LessonSummary, _ lessons: Int, of lesson: String?, _ formats: [ReportFormat], _ output: String,
        _ start: ContinuousClock.Instant, _ printer: MessagePrinter
    ) {
        let (claims, numbers) = (found.claims, found.numbers)
        var line = "\(lessons) \(lessons == 1 ? "lesson" : "lessons"), "
        line += "\(claims.held) of \(claims.held + claims.failed) claims hold, "
        line += "\(numbers.held) of \(numbers.held + numbers.failed) numbers agree"
        printer.say(line + " (\(shortSeconds(start.secondsSince)) s)")
        let unchecked = [(claims.unchecked, "claim"), (numbers.unchecked, "number")].filter { $0.0 > 0 }
        if !unchecked.isEmpty {
            let what = unchecked.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " and ")
            let missing = found.missingData.joined(separator: ", ")
            let others = found.errors > 0 ? ", or because of the errors" : ""
            let reason =
                missing.isEmpty
                ? "the messages say why" : "without these data: \(missing) (--data FOLDER has them run)\(others)"
            printer.say("  not checked: \(what), \(reason)")
        }
        for format in formats {
            let page = lesson.map { String($0.dropLast(3)) + ".html" } ?? "index.html"
            let first = format.name == "html" ? page : ""
            printer.say("  \(format.name): \(FileSystem.joined(FileSystem.joined(output, format.name), first))")
        }
    }
}
