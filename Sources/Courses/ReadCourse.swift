import Datasets
import Directives
import Lessons
import Mathematics
import Reports

/// A course with every lesson parsed and every directive understood, each by itself.
package struct ReadCourse: Sendable {
    package let course: Course
    package let lessons: [ReadLesson]
    /// By lesson.
    let diagnostics: [[Diagnostic]]
    /// Files that go with the reports.
    let copied: CopiedFiles
    /// They are more than may be copied.
    let isOverdrawn: Bool
    let changed: DirectiveAddress?
    let jobs: Int
    /// By lesson.
    let traces: [LessonTrace]
    let names: LessonNames

    /// A directive changed on the command line: `settings` are written over the one of that id in the lesson at that
    /// path inside the course.
    package struct Change: Sendable {
        package var lesson: String
        package var directive: String
        package var settings: [(path: String, value: String)]
        package init(lesson: String, directive: String, settings: [(path: String, value: String)]) {
            self.lesson = lesson
            self.directive = directive
            self.settings = settings
        }
    }
}

extension Course {
    /// `data`: the folder of data sets that are not shipped. `kept`: what an earlier build left.
    package func read(
        data: String?, jobs: Int, change: ReadCourse.Change? = nil, kept: KeptCourse? = nil,
        room: BlockRoom = BlockRoom()
    ) -> ReadCourse {
        let library = DataLibrary(folder: data)
        var files: [Int: ReadFile] = [:]
        var spread = kept.map { Spread($0) }
        var next = kept.map { $0.stale.sorted() } ?? Array(lessonFiles.indices)
        while !next.isEmpty {
            let numbers = next
            let read = inParallel(numbers.count, jobs: jobs) {
                ReadFile(lessonFiles[numbers[$0]], self, library, change, room: room)
            }
            for (number, file) in zip(numbers, read) {
                files[number] = file
                spread?.add(file.lesson, number)
            }
            next = spread?.next() ?? []
        }
        if room.isOutgrown { for number in files.keys { files[number]?.lesson.lesson.fold() } }
        let all = lessonFiles.indices.map { number in
            files[number]?.lesson
                ?? ReadLesson(lesson: Lesson(kept?.lessons[number], path: lessonFiles[number]), directives: [])
        }
        let lessons = all.map(\.lesson)
        let copied = CopiedFiles(lessons, of: self, kept: kept?.fresh ?? [:], jobs: jobs)
        var diagnostics = lessonFiles.indices.map {
            files[$0]?.diagnostics ?? kept?.lessons[$0].state.diagnostics ?? []
        }
        let targets = LinkTargets(lessons)
        for index in files.keys {
            diagnostics[index] += copied.diagnostics(of: lessons[index]) + targets.diagnostics(of: lessons[index])
        }
        let limit = settings.limits[.copies]
        let overdraft = copied.overdraft(of: lessons, limit: limit)
        if let overdraft {
            let path = lessons[overdraft.lesson].source.path
            diagnostics[overdraft.lesson].append(
                .copiesLimit(overdraft.total, limit: limit, path: path, span: overdraft.use.span))
        }
        let names = (spread?.names ?? LessonNames(lessons)).leavingOut(drafts.map(\.path))
        return ReadCourse(
            course: self, lessons: all, diagnostics: diagnostics, copied: copied, isOverdrawn: overdraft != nil,
            changed: change.flatMap { $0.address(in: all) }, jobs: jobs, traces: traces(files, all, kept, names),
            names: names)
    }

    private func traces(
        _ files: [Int: ReadFile], _ lessons: [ReadLesson], _ kept: KeptCourse?, _ names: LessonNames
    ) -> [LessonTrace] {
        let numbers = Dictionary(lessonFiles.enumerated().map { ($1, $0) }) { first, _ in first }
        return lessons.indices.map { number in
            guard let file = files[number] else {
                let lesson = kept?.lessons[number]
                let reads = lesson?.reads.compactMap { kept?.fresh[$0] } ?? []
                return LessonTrace(
                    kept: lesson, stamp: lesson?.state.stamp ?? .unsettled, reads: reads,
                    refersTo: lesson?.refersTo ?? [])
            }
            let named = file.lesson.lessonsNamed(names, files: numbers, from: number)
            return LessonTrace(stamp: file.stamp, reads: file.reads, refersTo: named.sorted())
        }
    }
}

extension ReadCourse.Change {
    fileprivate func address(in lessons: [ReadLesson]) -> DirectiveAddress? {
        guard let index = lessons.firstIndex(where: { $0.lesson.source.path == lesson }),
            let own = lessons[index].lesson.directives.firstIndex(where: { $0.id == directive })
        else { return nil }
        return DirectiveAddress(lesson: index, directive: own)
    }
}
