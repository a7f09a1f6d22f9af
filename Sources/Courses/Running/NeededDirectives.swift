import Directives

extension LoadedCourse {
    /// These directives, and all whose findings they start from, claim something of or compare.
    package func needed(by places: [CourseRun.Place]) -> Set<CourseRun.Place> {
        var found: Set<CourseRun.Place> = []
        var waiting = places
        while let place = waiting.popLast() {
            guard found.insert(place).inserted, let directive = lessons[place.lesson].directives[place.directive] else {
                continue
            }
            waiting += references.referredTo(by: place)
            if let origin = directive.job?.from {
                waiting += self.place(of: origin, lesson: place.lesson).map { [$0] } ?? []
            }
        }
        return found
    }

    /// A whole lesson: its directives and all that they and its prose refer to.
    package func needed(byLesson lesson: Int) -> Set<CourseRun.Place> {
        let own = lessons[lesson].directives.indices.map { CourseRun.Place(lesson: lesson, directive: $0) }
        return needed(by: own + references.referredTo(byProseOf: lesson))
    }

    private func place(of id: String, lesson: Int) -> CourseRun.Place? {
        lessons[lesson].lesson.directives.firstIndex { $0.id == id }.map { .init(lesson: lesson, directive: $0) }
    }
}
