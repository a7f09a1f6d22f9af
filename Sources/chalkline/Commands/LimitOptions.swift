import ArgumentParser
import Courses
import FoundationEssentials
import Lessons

/// How much the reader lets a course ask for; the same for every command that reads lessons.
struct LimitOptions: ParsableArguments {
    @Option(
        name: .customLong("limits"),
        help: "NAME=NUMBER allows more (or less) than usual, 'course' all that course.yaml asks for. May be repeated.")
    var written: [String] = []

    func validate() throws { _ = try given(over: AllowedLimits()) }

    /// What the reader's configuration says, and over it the command line; or a message and exit status 1.
    func allowed(_ messages: MessageOptions) throws -> AllowedLimits {
        try given(over: try configured(messages))
    }

    private func given(over allowed: AllowedLimits) throws -> AllowedLimits {
        var allowed = allowed
        for text in written {
            if text == "course" {
                allowed.grantsCourse = true
                continue
            }
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let known = Limits.Name.allCases.map(\.rawValue)
            guard parts.count == 2 else {
                throw ValidationError(
                    "--limits takes NAME=NUMBER or 'course', such as --limits runs=50000, not '\(text)'")
            }
            guard let name = Limits.Name(rawValue: parts[0]) else {
                let hint = nearest(parts[0], in: known).map { "did you mean '\($0)'?" }
                throw ValidationError(
                    "there is no limit '\(parts[0])'; \(hint ?? "known are \(known.joined(separator: ", "))")")
            }
            guard let value = Int(parts[1]), value > 0 else {
                throw ValidationError("--limits \(parts[0]) takes a whole number above 0, not '\(parts[1])'")
            }
            allowed.most[name] = value
        }
        return allowed
    }

    /// `limits` of config.yaml in the user's configuration folder.
    private func configured(_ messages: MessageOptions) throws -> AllowedLimits {
        var allowed = AllowedLimits()
        guard let path = Self.configuration, FileSystem.kind(of: path) == .file else { return allowed }
        let printer = MessagePrinter("", messages)
        let source: SourceFile
        do { source = SourceFile(path: path, bytes: try FileSystem.read(path)) } catch {
            printer.complain("the configuration can't be read: \(error.path): \(error.reason)")
            throw ExitCode.failure
        }
        let (limits, diagnostics) = Configuration.limits(in: source)
        printer.print(diagnostics, [path: source])
        if diagnostics.hasErrors { throw ExitCode.failure }
        for limit in limits { allowed.most[limit.name] = limit.value }
        return allowed
    }

    private static var configuration: String? {
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") {
            return FileSystem.joined(base, "chalkline/config.yaml")
        }
        return environment["HOME"].map { FileSystem.joined($0, ".config/chalkline/config.yaml") }
    }
}
