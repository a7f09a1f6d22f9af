import ArgumentParser
import Courses
import FoundationEssentials
import Lessons

/// Writes messages: diagnostics and complaints to standard error, summaries to standard output.
struct MessagePrinter {
    private let folder: String
    private let options: MessageOptions

    init(_ folder: String, _ options: MessageOptions) {
        self.folder = folder
        self.options = options
    }

    /// The course, or a message and exit status 1. `command`: the one that may be told another.
    func course(_ limits: AllowedLimits, for command: String) throws -> Course {
        do { return try Course(at: folder, limits: limits) } catch {
            let hint = error.isMissing ? "chalkline \(command) takes another one" : nil
            complain("the course '\(folder)' can't be read: \(error.reason)", hint: hint)
            throw ExitCode.failure
        }
    }

    /// Ends here, before anything runs, when the course asks for more than it may.
    func refuse(_ course: ResolvedCourse) throws {
        guard course.isOverdrawn else { return }
        print(course.allDiagnostics, course.sources(of: course.allDiagnostics))
        complain("nothing was run: the course asks for more than it may")
        throw ExitCode.failure
    }

    func say(_ line: String) {
        if !options.quiet, options.diagnostics == .text { StandardOutput.write(line + "\n") }
    }

    func complain(_ message: String, hint: String? = nil) { write("error", message, hint) }

    /// Files that could not be written; of many the first. A full disk is said once.
    func complain(_ all: [FileProblem]) {
        let most = 10
        let ofDisk = all.filter(\.isOfDisk)
        if let first = ofDisk.first {
            let others = ofDisk.count > 1 ? " (and so it was with \(ofDisk.count - 1) more)" : ""
            complain("\(first.path): \(first.reason)\(others)", hint: "make room and build again: the rest stays")
        }
        let problems = all.filter { !$0.isOfDisk }
        for problem in problems.prefix(most) { complain("\(problem.path): \(problem.reason)", hint: problem.hint) }
        if problems.count > most { complain("\(problems.count - most) more files can't be written") }
    }

    func warn(_ message: String, hint: String? = nil) { write("warning", message, hint) }

    private func write(_ severity: String, _ message: String, _ hint: String?) {
        StandardError.write("chalkline: \(severity): \(message)\n" + (hint.map { "    hint: \($0)\n" } ?? ""))
    }

    /// Paths are shown from where the user stands.
    func print(_ diagnostics: [Diagnostic], _ sources: [String: SourceFile]) {
        let shown = diagnostics.map { diagnostic in
            var shown = diagnostic
            if diagnostic.path != folder { shown.path = FileSystem.joined(folder, diagnostic.path) }
            return shown
        }
        if options.diagnostics == .json {
            let known = Dictionary(
                uniqueKeysWithValues: sources.map { (FileSystem.joined(folder, $0.key), $0.value) })
            StandardOutput.write(DiagnosticPrinter.json(shown, sources: known) + "\n")
            return
        }
        var printer = DiagnosticPrinter(colours: StandardError.hasColours)
        for (diagnostic, original) in zip(shown, diagnostics) {
            StandardError.write(printer.text(diagnostic, source: sources[original.path]) + "\n", isColoured: true)
        }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        guard !diagnostics.isEmpty, !options.quiet else { return }
        var parts: [String] = []
        if errors > 0 { parts.append("\(errors) \(errors == 1 ? "error" : "errors")") }
        if warnings > 0 { parts.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")") }
        StandardError.write(parts.joined(separator: ", ") + "\n")
    }

    /// Ends with status 1 when something is wrong.
    func exit(_ diagnostics: [Diagnostic], failed: Bool) throws {
        let isWrong = diagnostics.hasErrors || (options.strict && !diagnostics.isEmpty)
        if failed || isWrong { throw ExitCode.failure }
    }
}
