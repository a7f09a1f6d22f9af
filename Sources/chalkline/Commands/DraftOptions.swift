import ArgumentParser
import Courses

/// Whether drafts belong to the course; the same for every command that reads lessons.
struct DraftOptions: ParsableArguments {
    @Flag(help: "With the lessons that say draft: true, which are left out otherwise.")
    var drafts = false

    /// `lesson`: the one that was named, which is meant even if it is a draft.
    func chosen(_ course: Course, naming lesson: String? = nil, after record: BuildRecord? = nil) -> Course {
        if drafts { return course }
        if let lesson, course.isDraft(lesson) { return course }
        return course.withoutDrafts(after: record, jobs: RunningOptions.cores)
    }
}
