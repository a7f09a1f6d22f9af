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
        case .keys(let entries): StandardOutput.write(ReferencePage.list(entries), isColoured: true)
        case .entries(let entries): StandardOutput.write(ReferencePage.text(entries), isColoured: true)
        case .called(let entries):
            StandardError.write("'\(question)' is called \(ReferencePage.names(of: entries)) here\n\n")
            StandardOutput.write(ReferencePage.text(entries), isColoured: true)
        case .holding(let entries):
            complain(question, "these have it in their names")
            StandardOutput.write(ReferencePage.list(entries), isColoured: true)
            throw ExitCode.failure
        case .near(let entries):
            complain(question, "did you mean '\(entries.first?.word ?? "")'?")
            StandardOutput.write(ReferencePage.text(entries), isColoured: true)
            throw ExitCode.failure
        case .nothing:
            complain(question, "chalkline reference lists all")
            throw ExitCode.failure
        }
    }

    private func complain(_ question: String, _ hint: String) {
        StandardError.write(
            "chalkline: error: the lesson language has no word '\(question)'\n    hint: \(hint)\n\n")
    }
}
