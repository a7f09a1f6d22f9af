import Directives
import Lessons
import Reports

/// A course judged lesson by lesson: a report is made when it is asked for, and nobody keeps it here.
package struct JudgedCourse: Sendable {
    package let ran: RanCourse
    /// Numbers of the lessons that reports are made of, in reading order.
    package let chosen: [Int]
    private let neighbours: [Neighbours]

    fileprivate struct Neighbours: Sendable {
        var previous: Report.Neighbour?
        var next: Report.Neighbour?
    }

    fileprivate init(_ ran: RanCourse, only: Set<Int>?) {
        self.ran = ran
        let lessons = ran.resolved.lessons
        chosen = lessons.indices.filter { only?.contains($0) ?? true }
        neighbours = Self.neighbours(chosen.map { lessons[$0].lesson }, at: chosen, of: lessons.count) { index in
            let lesson = lessons[index].lesson
            let hasValues = lesson.values.contains { $0.standing == .title || $0.standing == .heading }
            let values = hasValues ? ran.findings.judged(index).values : []
            return Report(lesson: lesson, file: "", outcomes: [], values: values, diagnostics: []).title
        }
    }

    /// Previous and next among the lessons of the same language.
    private static func neighbours(
        _ lessons: [Lesson], at places: [Int], of count: Int, title: (Int) -> String
    ) -> [Neighbours] {
        var neighbours = [Neighbours](repeating: Neighbours(), count: count)
        var last: [String: (place: Int, neighbour: Report.Neighbour)] = [:]
        for (lesson, place) in zip(lessons, places) {
            let own = Report.Neighbour(path: lesson.path, title: title(place))
            if let before = last[lesson.frontMatter.language] {
                neighbours[place].previous = before.neighbour
                neighbours[before.place].next = own
            }
            last[lesson.frontMatter.language] = (place, own)
        }
        return neighbours
    }

    /// One lesson's claims and values against the runs, with all that a format needs to write it.
    package func report(ofLesson index: Int) -> Report {
        let course = ran.resolved.course
        let lesson = ran.resolved.lessons[index].lesson
        let judged = ran.findings.judged(index)
        let undrawn = judged.outcomes.flatMap { $0?.undrawn(path: lesson.source.path) ?? [] }
        let diagnostics = ran.resolved.diagnostics[index] + ran.problems[index] + judged.diagnostics + undrawn
        return Report(
            lesson: lesson, file: FileSystem.joined(course.name, lesson.source.path), outcomes: judged.outcomes,
            values: judged.values, diagnostics: diagnostics.inTextOrder,
            files: ran.resolved.copied.accepted(of: lesson), previous: neighbours[index].previous,
            next: neighbours[index].next)
    }

    /// What `make` makes of each report, in reading order. Reports are made side by side and let go one by one.
    package func map<Made: Sendable>(_ make: @escaping @Sendable (Report) -> Made) -> [Made] {
        inParallel(chosen.count, jobs: ran.resolved.jobs) { make(report(ofLesson: chosen[$0])) }
    }
}

extension RanCourse {
    /// `only`: numbers of the lessons to be looked at.
    package func judged(only: Set<Int>? = nil) -> JudgedCourse { JudgedCourse(self, only: only) }
}
