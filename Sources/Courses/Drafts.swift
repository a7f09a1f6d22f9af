import Lessons

/// A lesson with `draft: true` in its front matter is left out of a course until somebody asks for it.
extension Course {
    /// Without its drafts. `record`: what an earlier build knows, so that only files that are others now are looked at.
    package func withoutDrafts(after record: BuildRecord? = nil, jobs: Int) -> Course {
        let known = record.map { KnownDrafts($0, of: self) } ?? KnownDrafts()
        let found = inParallel(lessonFiles.count, jobs: jobs) { number -> FileStamp? in
            let path = lessonFiles[number]
            let stamp = FileStamp(of: FileSystem.joined(folder, path))
            let isDraft = known.isDraft(path, stamp) ?? self.isDraft(path)
            return isDraft ? stamp : nil
        }
        var course = self
        course.takesDrafts = false
        guard found.contains(where: { $0 != nil }) else { return course }
        course.lessonFiles = zip(lessonFiles, found).filter { $1 == nil }.map(\.0)
        course.drafts = zip(lessonFiles, found).compactMap { path, stamp in
            stamp.map { KeptSource(path: path, stamp: $0.settled) }
        }
        course.files = CourseFiles(files.paths, drafts: Set(course.drafts.map(\.path)))
        return course
    }

    /// Whether the front matter of a lesson's file says so. What can't be read is none: it is complained of as a lesson.
    package func isDraft(_ path: String) -> Bool {
        let place = FileSystem.joined(folder, path)
        guard let file = try? OpenFile(place, path: path, followingLinks: true),
            file.size <= settings.limits[.fileSize], let head = try? file.next(Self.headSize)
        else { return false }
        guard let answer = FrontMatter.isDraft(head, isWhole: head.count < Self.headSize) else {
            // Front matter that goes on.
            let rest = (try? file.next(max(0, file.size - head.count))) ?? []
            return FrontMatter.isDraft(head + rest, isWhole: true) ?? false
        }
        return answer
    }

    private static let headSize = 2048
}

/// Which files were drafts, and how they stood then.
private struct KnownDrafts: Sendable {
    private var drafts: [String: FileStamp] = [:]
    private var lessons: [String: FileStamp] = [:]

    init() {}

    init(_ record: BuildRecord, of course: Course) {
        // Where drafts were taken nobody looked who is one.
        if record.takesDrafts { return }
        for draft in record.drafts { drafts[draft.path] = draft.stamp }
        let lessons = course.lessonFiles.filter { drafts[$0] == nil }
        guard lessons.count == record.lessons.count else { return }
        for (path, lesson) in zip(lessons, record.lessons) { self.lessons[path] = lesson.state.stamp }
    }

    /// nil where the file is another one now, or nobody knew it.
    func isDraft(_ path: String, _ stamp: FileStamp) -> Bool? {
        if drafts[path] == stamp { return true }
        return lessons[path] == stamp ? false : nil
    }
}
