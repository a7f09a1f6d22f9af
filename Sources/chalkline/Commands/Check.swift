import ArgumentParser
import Courses
import Lessons

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks for everything that can be known to be wrong without running anything.")

    @Argument(help: "The course's folder, or the file of one lesson.", completion: .directory)
    var course = "Lessons"

    @Option(help: "The folder with the IDX files of mnist and fashion-mnist.", completion: .directory)
    var data: String?

    @OptionGroup var drafts: DraftOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let place = try CoursePlace(course, messages)
        let printer = MessagePrinter(place.folder, messages)
        let whole = try printer.course(try limits.allowed(messages), for: "check FOLDER")
        let loaded = drafts.chosen(whole, naming: place.lesson).read(data: data, jobs: RunningOptions.cores).resolved()
        let diagnostics = loaded.allDiagnostics.filter { place.concerns($0) }
        printer.print(diagnostics, loaded.sources(of: diagnostics))
        if diagnostics.isEmpty {
            let count = loaded.lessons.count
            let what = place.lesson == nil ? "\(count) \(count == 1 ? "lesson" : "lessons")" : course
            printer.say("\(what): nothing to mend; numbers and claims are compared by chalkline build")
        }
        try printer.exit(diagnostics, failed: false)
    }
}
