import Directives
import Lessons

extension LoadedCourse {
    /// These directives and all whose findings they start from, claim something of or compare.
    package func needed(by places: [CourseRun.Place]) -> Set<CourseRun.Place> {
        var found: Set<CourseRun.Place> = []
        var waiting = places
        while let place = waiting.popLast() {
            guard found.insert(place).inserted, let directive = lessons[place.lesson].directives[place.directive] else {
                continue
            }
            waiting += directive.referredTo(place, self)
        }
        return found
    }

    func place(of id: String, lesson: Int) -> CourseRun.Place? {
        lessons[lesson].lesson.directives.firstIndex { $0.id == id }.map { .init(lesson: lesson, directive: $0) }
    }
}
