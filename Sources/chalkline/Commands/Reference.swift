import ArgumentParser
import Directives

struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explains the lesson language, or one word of it.",
        discussion: """
            Without a word it lists everything there is. A key may be named with its owner: optimizer.momentum.
            """)

    @Argument(help: "A kind, a key, a layer, an activation, a loss, an optimizer, a data set, a figure, …")
    var word: String?

    func run() throws {
        guard let word else {
            StandardOutput.write(ReferencePage.overview, isColoured: true)
            return
        }
        let found = LanguageReference.entries(for: word)
        guard let first = found.first else {
            StandardError.write(
                "chalkline: error: the lesson language has no word '\(word)'\n    hint: chalkline reference lists all\n"
            )
            throw ExitCode.failure
        }
        if !found.contains(where: { $0.isNamed(word) }) {
            StandardError.write("there is no '\(word)'; the nearest is '\(first.word)'\n\n")
        }
        StandardOutput.write(found.map(ReferencePage.text).joined(separator: "\n"), isColoured: true)
        if !found.contains(where: { $0.isNamed(word) }) { throw ExitCode.failure }
    }
}
