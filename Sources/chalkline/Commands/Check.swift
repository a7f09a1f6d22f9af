import ArgumentParser
import Courses
import Lessons

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks for everything that can be known to be wrong without running anything.")

    @Argument(help: "The course's folder.", completion: .directory)
    var course = "Lessons"

    @Option(help: "The folder with the IDX files of mnist and fashion-mnist.", completion: .directory)
    var data: String?

    @OptionGroup var limits: LimitOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let printer = MessagePrinter(course, messages)
        let loaded = LoadedCourse(
            try printer.course(try limits.allowed(messages)), data: data, jobs: RunningOptions.cores)
        printer.print(loaded.allDiagnostics, loaded.sources)
        let count = loaded.lessons.count
        if loaded.allDiagnostics.isEmpty {
            printer.say("\(count) \(count == 1 ? "lesson" : "lessons"): nothing to mend")
        }
        try printer.exit(loaded.allDiagnostics, failed: false)
    }
}
