import Directives
import Lessons
import Reports

/// A course judged lesson by lesson: a report is made when it is asked for, and nobody keeps it here.
package struct JudgedCourse: Sendable {
    package let ran: RanCourse

    /// One lesson's claims and values against the runs, with all that a format needs to write it.
    package func report(ofLesson index: Int) -> Report {
        let course = ran.resolved.course
        let lesson = ran.resolved.wholeLesson(index)
        let judged = ran.findings.judged(index)
        let undrawn = judged.outcomes.flatMap { $0?.undrawn(path: lesson.source.path) ?? [] }
        let diagnostics = ran.resolved.diagnostics[index] + ran.problems[index] + judged.diagnostics + undrawn
        return Report(
            lesson: lesson, file: FileSystem.joined(course.name, lesson.source.path), outcomes: judged.outcomes,
            values: judged.values, diagnostics: diagnostics.inTextOrder,
            files: ran.resolved.copied.accepted(of: lesson))
    }

    /// What `make` makes of the reports of these lessons, in that order. Reports are made side by side and let go one by
    /// one.
    package func map<Made: Sendable>(
        _ lessons: [Int], _ make: @escaping @Sendable (Report) -> Made
    ) -> [Made] {
        inParallel(lessons.count, jobs: ran.resolved.jobs) { make(report(ofLesson: lessons[$0])) }
    }

    /// Lessons that are not those of an earlier build.
    package var made: [Int] { ran.resolved.traces.indices.filter { ran.resolved.traces[$0].kept == nil } }

    /// What all lessons say of each other.
    package var outline: CourseOutline {
        let resolved = ran.resolved
        let lessons = resolved.lessons.indices.map { index in
            if let kept = resolved.traces[index].kept { return kept.outline }
            let lesson = resolved.lessons[index].lesson
            return LessonOutline(lesson, title: title(ofLesson: index), files: resolved.copied.accepted(of: lesson))
        }
        return CourseOutline(
            title: resolved.course.title, lessons: lessons, settings: resolved.course.settings,
            logo: resolved.course.logo)
    }

    private func title(ofLesson index: Int) -> String {
        let lesson = ran.resolved.lessons[index].lesson
        let values = lesson.hasValuesInTitle ? ran.findings.judged(index).values : []
        return Report(lesson: lesson, file: "", outcomes: [], values: values, diagnostics: []).title
    }
}

extension Lesson {
    /// Numbers of a run stand in its title, or may.
    var hasValuesInTitle: Bool { values.contains { $0.standing == .title || $0.standing == .heading } }
}

extension RanCourse {
    package func judged() -> JudgedCourse { JudgedCourse(ran: self) }
}
