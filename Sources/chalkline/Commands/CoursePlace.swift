import ArgumentParser
import Courses
import Lessons

/// What an argument names: a course's folder, or a lesson and with it the course it belongs to.
struct CoursePlace {
    var folder: String
    /// Inside the course; nil when the course is named.
    var lesson: String?

    /// A folder, or else a lesson's file; whatever is neither is left for the course to complain of.
    init(_ argument: String, _ messages: MessageOptions) throws {
        if FileSystem.kind(of: argument) == .file {
            self = try Self(lessonFile: argument, messages)
        } else {
            folder = argument
        }
    }

    init(lessonFile: String, _ messages: MessageOptions) throws {
        let printer = MessagePrinter("", messages)
        folder = Course.folder(ofLesson: lessonFile)
        guard let root = FileSystem.resolved(folder), let file = FileSystem.resolved(lessonFile),
            file.hasPrefix(root == "/" ? root : root + "/")
        else {
            printer.complain("'\(lessonFile)' is not inside its course")
            throw ExitCode.failure
        }
        let inside = String(file.dropFirst(root == "/" ? 1 : root.count + 1))
        guard CourseFiles.isLesson(inside) else {
            printer.complain(
                "'\(lessonFile)' is no lesson",
                hint:
                    "a lesson is a Markdown file, such as course/01-first.md; README.md, index.md and search.md are none"
            )
            throw ExitCode.failure
        }
        lesson = inside
    }

    /// What messages are about: with a lesson named, it and the course's settings.
    func concerns(_ diagnostic: Diagnostic) -> Bool {
        guard let lesson else { return true }
        return diagnostic.path == lesson || diagnostic.path == Course.settingsFile
    }
}
