import Engine
import Lessons

/// A lesson with its directives read.
package struct ReadLesson: Sendable {
    package var lesson: Lesson
    /// One for each of `lesson.directives`; nil where it could not be understood.
    package var directives: [Directive?]
    package init(lesson: Lesson, directives: [Directive?]) {
        self.lesson = lesson
        self.directives = directives
    }
}

/// All lessons of a course together: who refers to whose measurements.
package struct CourseReferences: Sendable {
    package private(set) var lessons: [ReadLesson]
    private let resolver: ReferenceResolver

    package init(_ lessons: [ReadLesson]) {
        self.lessons = lessons
        resolver = ReferenceResolver(lessons)
    }

    /// A directive's place in the course.
    package struct Place: Hashable, Sendable {
        package var lesson: Int
        package var directive: Int
        package init(lesson: Int, directive: Int) {
            self.lesson = lesson
            self.directive = directive
        }
    }

    /// Finds what every claim, value in prose and comparison refers to, and adds to the plans referred to what must be
    /// recorded for it. Diagnostics (unknown measurement, variant, value, epoch, figure; with the nearest) by lesson.
    /// The claims of a directive `changed` on the command line that speak of what it no longer measures are dropped,
    /// with a word.
    package mutating func resolve(changed: Place? = nil) -> [[Diagnostic]] {
        take(lessons.indices.map { references(ofLesson: $0, changed: changed) })
    }

    /// What one lesson refers to: found without changing anything, so lessons can be looked at side by side.
    package struct LessonReferences: Sendable {
        /// By directive; nil where it could not be understood.
        fileprivate var claims: [[Claim]?]
        fileprivate var resolution: LessonResolution
    }

    /// One lesson's part of `resolve(changed:)`.
    package func references(ofLesson lesson: Int, changed: Place? = nil) -> LessonReferences {
        var resolution = LessonResolution(resolver: resolver, lesson: lesson)
        let claims = lessons[lesson].directives.enumerated().map { index, directive -> [Claim]? in
            guard let directive else { return nil }
            let isChanged = changed == Place(lesson: lesson, directive: index)
            var dropped: [Claim] = []
            let claims = directive.claims.compactMap { claim -> Claim? in
                var resolved = claim
                guard isChanged else {
                    resolved.expression = resolution.resolved(claim.expression, own: index, use: .single)
                    return resolved
                }
                var trial = LessonResolution(resolver: resolver, lesson: lesson)
                resolved.expression = trial.resolved(claim.expression, own: index, use: .single)
                guard trial.diagnostics.isEmpty else {
                    dropped.append(claim)
                    return nil
                }
                resolution.found += trial.found
                return resolved
            }
            if let first = dropped.first {
                let path = resolver.path(lesson)
                resolution.diagnostics.append(.claimsDropped(dropped.count, first, path: path))
            }
            if case .compare(let comparison) = directive.content { resolution.resolve(comparison) }
            return claims
        }
        for link in lessons[lesson].lesson.values { resolution.resolve(link) }
        return LessonReferences(claims: claims, resolution: resolution)
    }

    /// What `references(ofLesson:changed:)` gave for each lesson: claims, and what plans must record. Diagnostics by
    /// lesson.
    package mutating func take(_ references: [LessonReferences]) -> [[Diagnostic]] {
        var all: [[Diagnostic]] = []
        var recordings = PlanRecordings()
        for (lesson, reference) in zip(lessons.indices, references) {
            for (index, directive) in lessons[lesson].directives.enumerated() {
                guard let directive else { continue }
                recordings.add(figuresOf: directive, at: Place(lesson: lesson, directive: index))
            }
            for (index, claims) in reference.claims.enumerated() {
                if let claims { lessons[lesson].directives[index]?.claims = claims }
            }
            var diagnostics = reference.resolution.diagnostics
            for (resolved, use) in reference.resolution.found {
                diagnostics += recordings.add(resolved, use, resolver, from: lesson)
            }
            all.append(diagnostics)
        }
        recordings.apply(to: &lessons)
        return all
    }

    /// The directives whose findings a directive's claims and comparisons are about.
    package func referredTo(by place: Place) -> [Place] {
        guard lessons.indices.contains(place.lesson),
            lessons[place.lesson].directives.indices.contains(place.directive),
            let directive = lessons[place.lesson].directives[place.directive]
        else { return [] }
        var resolution = LessonResolution(resolver: resolver, lesson: place.lesson)
        for claim in directive.claims {
            _ = resolution.resolved(claim.expression, own: place.directive, use: .single)
        }
        if case .compare(let comparison) = directive.content { resolution.resolve(comparison) }
        return resolution.places.filter { $0 != place }
    }

    /// The directives whose findings stand in a lesson's prose.
    package func referredTo(byProseOf lesson: Int) -> [Place] {
        guard lessons.indices.contains(lesson) else { return [] }
        var resolution = LessonResolution(resolver: resolver, lesson: lesson)
        for link in lessons[lesson].lesson.values { resolution.resolve(link) }
        return resolution.places
    }
}

extension Diagnostic {
    static func claimsDropped(_ count: Int, _ first: Claim, path: String) -> Diagnostic {
        Diagnostic(
            .warning, "claims-dropped",
            count == 1
                ? "a claim is left out: the changed directive has no such measurement"
                : "\(count) claims are left out: the changed directive has no such measurements", path: path,
            span: first.span)
    }
}
