import ArgumentParser
import Courses

@main
struct Chalkline: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Runs lessons on neural networks.")
}
