import Directives
import Lessons
import Reports

/// What a build leaves for the next one of the same course into the same folder: what it read and wrote, as the files
/// were then, and what lessons say of each other. It saves work and nothing else: what differs from it is done again.
package struct BuildRecord: Sendable {
    /// Of all that concerns every lesson: the program, the settings, the names of the course's files, the data at hand.
    var identity: [UInt8]
    /// As `Course.lessonFiles`.
    var lessons: [KeptLesson.Encoded]
    /// Whether drafts were built like other lessons.
    var takesDrafts: Bool
    /// Lessons that were left out.
    var drafts: [KeptSource]
    /// Other files of the course that lessons read or show.
    var sources: [KeptSource]
    var formats: [KeptFormat]
}

/// A lesson as an earlier build found it.
struct KeptLesson: Sendable {
    var state: KeptState
    var outline: LessonOutline
    var requires: [String]
    /// Files that it shows or links to.
    var uses: [FileUse]
    /// Files of data that it reads, by path inside the course.
    var reads: [String]
    /// Numbers of other lessons to whose headings it links.
    var links: [Int]
    /// Numbers of other lessons that its claims, tables and numbers name.
    var refersTo: [Int]
    var cost: DirectiveCost
    /// By format, as `LessonFiles.entry`.
    var entries: [[UInt8]]
    /// As it was read from a record, which is how it is written again.
    var encoded: Encoded?

    /// By format.
    var pages: [KeptPage] { zip(state.files, entries).map { KeptPage(files: $0, entry: $1) } }

    /// What a build that finds nothing changed has to know of it, and apart from that the rest, which is read only where
    /// something has.
    struct Encoded: Sendable {
        var state: KeptState
        var stateBytes: [UInt8]
        var rest: [UInt8]
    }
}

struct KeptState: Sendable {
    var stamp: FileStamp
    var summary: LessonSummary
    var diagnostics: [Diagnostic]
    /// By format.
    var files: [[KeptFile]]
}

/// Where what is known of a lesson comes from.
struct LessonTrace: Sendable {
    /// What an earlier build says of it, where that is enough: it was not read.
    var kept: KeptLesson?
    /// Its file as it was read.
    var stamp = FileStamp.unsettled
    /// Files of data that it names.
    var reads: [KeptSource] = []
    /// Numbers of other lessons that its claims, tables and numbers name.
    var refersTo: [Int] = []
}

/// A lesson's part of one format.
struct KeptPage: Sendable {
    var files: [KeptFile]
    /// As `LessonFiles.entry`.
    var entry: [UInt8]
}

/// A file in a format's folder.
struct KeptFile: Sendable, Equatable {
    var path: String
    var stamp: FileStamp

    init(path: String, stamp: FileStamp) {
        self.path = path
        self.stamp = stamp
    }

    init(_ placed: PlacedFile) { self.init(path: placed.path, stamp: placed.stamp) }
}

/// A file of the course beside its lessons.
struct KeptSource: Sendable, Equatable {
    var path: String
    var stamp: FileStamp
    /// Of one that may go with the reports: whether it is a picture. A refused one is looked at again.
    var isPicture: Bool?
}

/// What one format's folder holds beside the lessons' files.
struct KeptFormat: Sendable {
    var name: String
    /// Of the folder's list of files.
    var list: FileStamp
    /// Those that speak of the whole course.
    var shared: [KeptFile]
    var copies: [KeptFile]
}
