import ArgumentParser
import Directives
import Lessons

struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explains the lesson language, or one word of it.",
        discussion:
            "Without a word it lists everything there is. A word may be a kind, a key, a layer, a loss, a data set…")

    @Argument(help: "A kind, a key, a layer, an activation, a loss, an optimizer, a data set, a figure…")
    var word: String?

    func run() throws {}
}
