import Lessons

/// A lesson with `draft: true` in its front matter is left out of a course until somebody asks for it.
extension Course {
    /// Without its drafts. `record`: what an earlier build knows, so that only files that are others now are looked at.
    package func withoutDrafts(after record: BuildRecord? = nil, jobs: Int) -> Course {
        let known = record.map { KnownDrafts($0, of: self) } ?? KnownDrafts()
        let found = inParallel(lessonFiles.count, jobs: jobs) { number -> (stamp: FileStamp, says: FrontMatter.Draft) in
            let path = lessonFiles[number]
            let stamp = FileStamp(of: FileSystem.joined(folder, path))
            return (stamp, known.isLesson(path, stamp) ? .no : draft(path))
        }
        var course = self
        course.takesDrafts = false
        guard found.contains(where: { $0.says != .no }) else { return course }
        let all = zip(lessonFiles, found)
        course.lessonFiles = all.filter { $1.says == .no }.map(\.0)
        course.drafts = all.filter { $1.says != .no }.map { KeptSource(path: $0, stamp: $1.stamp.settled) }
        course.files = CourseFiles(files.paths, drafts: Set(course.drafts.map(\.path)))
        for (path, found) in all {
            if case .unclear(let line) = found.says { course.diagnostics.append(.draftUnclear(path, line: line)) }
        }
        return course
    }

    /// Whether the lesson is left out of a course without drafts.
    package func isDraft(_ path: String) -> Bool { draft(path) != .no }

    /// What the front matter of a lesson's file says. What can't be read is none: it is complained of as a lesson.
    private func draft(_ path: String) -> FrontMatter.Draft {
        let place = FileSystem.joined(folder, path)
        guard let file = try? OpenFile(place, path: path, followingLinks: true),
            file.size <= settings.limits[.fileSize], let head = try? file.next(Self.headSize)
        else { return .no }
        guard let answer = FrontMatter.draft(head, isWhole: head.count < Self.headSize) else {
            // Front matter that goes on.
            let rest = (try? file.next(max(0, file.size - head.count))) ?? []
            return FrontMatter.draft(head + rest, isWhole: true) ?? .no
        }
        return answer
    }

    private static let headSize = 2048
}

/// Which files were lessons of the course, and how they stood then. Drafts are looked at each time: what one says may
/// have to be complained of again.
private struct KnownDrafts: Sendable {
    private var lessons: [String: FileStamp] = [:]

    init() {}

    init(_ record: BuildRecord, of course: Course) {
        // Where drafts were taken nobody looked who is one.
        if record.takesDrafts { return }
        let drafts = Set(record.drafts.map(\.path))
        let lessons = course.lessonFiles.filter { !drafts.contains($0) }
        guard lessons.count == record.lessons.count else { return }
        for (path, lesson) in zip(lessons, record.lessons) { self.lessons[path] = lesson.state.stamp }
    }

    /// False where the file is another one now, or nobody knew it.
    func isLesson(_ path: String, _ stamp: FileStamp) -> Bool { lessons[path] == stamp }
}

extension Diagnostic {
    fileprivate static func draftUnclear(_ path: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "draft-unclear", "line \(line) does not tell whether this is a draft, so it is left out",
            hint: "draft: true or draft: false, between --- lines of which the first is the file's first", path: path,
            span: nil)
    }
}
