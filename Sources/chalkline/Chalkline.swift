import ArgumentParser
import Glibc
import Lessons

@main
struct Chalkline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chalkline",
        abstract: "Runs lessons on neural networks and writes what they found back into them.",
        discussion: """
            A lesson is a Markdown file. Fenced blocks in it describe experiments; Chalkline runs them and makes a page, \
            a Markdown report or JSON out of prose and results, and checks every number in the prose on the way.

              chalkline build                      build the course in Lessons into Reports
              chalkline run Lessons/en/03-xor.md   read one lesson in the terminal
              chalkline check                      look for mistakes, running nothing
              chalkline reference layers           look a word of the lesson language up
            """,
        version: "chalkline 1.0",
        subcommands: [Build.self, Run.self, Check.self, Reference.self])

    /// A misspelled command would be called an unexpected argument.
    static func main() {
        // A file that may not grow any further is an error that can be told, not a reason to die of.
        signal(SIGXFSZ, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let commands = configuration.subcommands.map { $0._commandName } + ["help"]
        if let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word) {
            let hint = nearest(word, in: commands).map { "did you mean '\($0)'?" }
            exit(
                withError: ValidationError(
                    "there is no command '\(word)'; \(hint ?? "known are \(commands.joined(separator: ", "))")"))
        }
        var status = ExitCode.success
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            status = exitCode(for: error)
            let text = fullMessage(for: error)
            if !text.isEmpty {
                if status.isSuccess { StandardOutput.write(text + "\n") } else { StandardError.write(text + "\n") }
            }
        }
        Glibc.exit(StandardOutput.isLost ? EXIT_FAILURE : status.rawValue)
    }
}
