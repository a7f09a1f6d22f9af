import ArgumentParser
import Directives

struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explains the lesson language, or one word of it.",
        discussion: """
            Without a word it lists everything there is. A key may be named with its owner: optimizer.momentum. Whole \
            parts have names too: definitions, measurements, claims, values, figures, functions, …
            """)

    @Argument(help: "A kind, a key, a layer, an activation, a loss, an optimizer, a data set, a figure, …")
    var words: [String] = []

    func run() throws {
        let question = words.joined(separator: " ")
        guard !question.isEmpty else {
            StandardOutput.write(ReferencePage.overview, isColoured: true)
            return
        }
        switch Language.answer(to: question) {
        case .category(let category): StandardOutput.write(ReferencePage.text(category), isColoured: true)
        case .entries(let entries): StandardOutput.write(ReferencePage.text(entries), isColoured: true)
        case .called(let entries):
            StandardError.write("'\(question)' is called \(ReferencePage.names(of: entries)) here\n\n")
            StandardOutput.write(ReferencePage.text(entries), isColoured: true)
        case .holding(let entries):
            StandardError.write("there is no '\(question)'; what has it in its name:\n\n")
            StandardOutput.write(ReferencePage.list(entries), isColoured: true)
            throw ExitCode.failure
        case .near(let entries):
            StandardError.write("there is no '\(question)'; the nearest is '\(entries.first?.word ?? "")'\n\n")
            StandardOutput.write(ReferencePage.text(entries), isColoured: true)
            throw ExitCode.failure
        case .nothing:
            StandardError.write(
                "chalkline: error: the lesson language has no word '\(question)'\n    hint: chalkline reference lists all\n"
            )
            throw ExitCode.failure
        }
    }
}
