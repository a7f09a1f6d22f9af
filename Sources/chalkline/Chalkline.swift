import ArgumentParser

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
              chalkline check                      look for mistakes without running anything
              chalkline reference layers           look a word of the lesson language up
            """,
        subcommands: [Build.self, Run.self, Check.self, Reference.self])
}
