import ArgumentParser

/// How messages look; the same for every command that reads lessons.
struct MessageOptions: ParsableArguments {
    enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "Diagnostics as text, or as JSON on standard output for editors.")
    var diagnostics: Form = .text

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @Flag(name: .shortAndLong, help: "No progress and no summary, only what is wrong.")
    var quiet = false
}
