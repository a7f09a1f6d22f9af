import Directives
import Lessons

extension LoadedCourse {
    /// These directives and all whose findings they start from, claim something of or compare.
    package func needed(by places: [CourseRun.Place]) -> Set<CourseRun.Place> {
        var found: Set<CourseRun.Place> = []
        var waiting = places
        let references = CourseReferences(lessons)
        while let place = waiting.popLast() {
            guard found.insert(place).inserted, let directive = lessons[place.lesson].directives[place.directive] else {
                continue
            }
            waiting += references.referredTo(by: .init(lesson: place.lesson, directive: place.directive)).map {
                CourseRun.Place(lesson: $0.lesson, directive: $0.directive)
            }
            if let origin = directive.job?.from.flatMap({ self.place(of: $0, lesson: place.lesson) }) {
                waiting.append(origin)
            }
        }
        return found
    }

    func place(of id: String, lesson: Int) -> CourseRun.Place? {
        lessons[lesson].lesson.directives.firstIndex { $0.id == id }.map { .init(lesson: lesson, directive: $0) }
    }
}
