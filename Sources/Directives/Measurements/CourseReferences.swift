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

    package init(_ lessons: [ReadLesson]) { self.lessons = lessons }

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
    package mutating func resolve() -> [[Diagnostic]] {
        let resolver = ReferenceResolver(lessons)
        var all: [[Diagnostic]] = []
        var recordings = PlanRecordings()
        for lesson in lessons.indices {
            var resolution = LessonResolution(resolver: resolver, lesson: lesson)
            for index in lessons[lesson].directives.indices {
                guard let directive = lessons[lesson].directives[index] else { continue }
                let claims = directive.claims.map { claim in
                    var claim = claim
                    claim.expression = resolution.resolved(claim.expression, own: index, use: .single)
                    return claim
                }
                if case .compare(let comparison) = directive.content {
                    resolution.resolve(comparison)
                }
                lessons[lesson].directives[index]?.claims = claims
            }
            for link in lessons[lesson].lesson.values { resolution.resolve(link) }
            for (resolved, use) in resolution.found {
                resolution.diagnostics += recordings.add(resolved, use, resolver, from: lesson)
            }
            all.append(resolution.diagnostics)
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
        var resolution = LessonResolution(resolver: ReferenceResolver(lessons), lesson: place.lesson)
        for claim in directive.claims {
            _ = resolution.resolved(claim.expression, own: place.directive, use: .single)
        }
        if case .compare(let comparison) = directive.content { resolution.resolve(comparison) }
        return resolution.places.filter { $0 != place }
    }

    /// The directives whose findings stand in a lesson's prose.
    package func referredTo(byProseOf lesson: Int) -> [Place] {
        guard lessons.indices.contains(lesson) else { return [] }
        var resolution = LessonResolution(resolver: ReferenceResolver(lessons), lesson: lesson)
        for link in lessons[lesson].lesson.values { resolution.resolve(link) }
        return resolution.places
    }
}

/// Everything that one lesson refers to.
struct LessonResolution {
    let resolver: ReferenceResolver
    let lesson: Int
    var diagnostics: [Diagnostic] = []
    var found: [(resolved: ResolvedReference, use: ReferenceUse)] = []

    private var path: String { resolver.path(lesson) }

    init(resolver: ReferenceResolver, lesson: Int) {
        self.resolver = resolver
        self.lesson = lesson
    }

    /// Where what was found stands, each place once.
    var places: [CourseReferences.Place] {
        var places: [CourseReferences.Place] = []
        for (resolved, _) in found {
            let place = CourseReferences.Place(lesson: resolved.lesson, directive: resolved.directive)
            if !places.contains(place) { places.append(place) }
        }
        return places
    }

    private mutating func resolve(_ written: WrittenReference, own: Int?, use: ReferenceUse) -> ResolvedReference? {
        switch resolver.resolve(written, in: lesson, own: own, use: use) {
        case .found(let resolved):
            found.append((resolved, use))
            return resolved
        case .wrong(let diagnostic): diagnostics.append(diagnostic)
        case .unreadable: break
        }
        return nil
    }

    /// The same with its references' fields filled in.
    mutating func resolved(_ expression: ClaimExpression, own: Int, use: ReferenceUse) -> ClaimExpression {
        var expression = expression
        var lengths: [(runs: Int, epochs: Int, span: Span)] = []
        for (index, reference) in expression.references.enumerated() {
            switch reference {
            case .measurement(let measurement):
                guard let written = measurement.written, let resolved = resolve(written, own: own, use: use) else {
                    continue
                }
                expression.references[index] = .measurement(resolved.reference)
                let runs = resolved.reference.statesStatistic ? 1 : resolved.runs.count
                lengths.append((runs, resolved.reference.epochs?.count ?? 1, written.span))
            case .all(let inner):
                expression.references[index] = .all(resolved(inner, own: own, use: .all))
            case .share(let inner):
                expression.references[index] = .share(resolved(inner, own: own, use: .perRun))
            case .count(let inner):
                expression.references[index] = .count(resolved(inner, own: own, use: .perRun))
            }
        }
        guard use == .all || use == .perRun, let first = lengths.first else { return expression }
        let runs = lengths.first { $0.runs > 1 }?.runs ?? first.runs
        let epochs = lengths.first { $0.epochs > 1 }?.epochs ?? first.epochs
        for other in lengths {
            let isUneven = other.runs > 1 && other.runs != runs
            guard isUneven || (other.epochs > 1 && other.epochs != epochs) else { continue }
            diagnostics.append(.unevenGathering(path: path, span: other.span))
            break
        }
        return expression
    }

    mutating func resolve(_ comparison: Comparison) {
        let (resolved, problems) = resolver.comparison(comparison, in: lesson)
        diagnostics += problems
        found += resolved.references
    }

    mutating func resolve(_ link: ValueLink) {
        switch resolver.target(of: link, in: lesson) {
        case .measurement(let resolved):
            found.append((resolved, .single))
            if ValueText(link.text) == nil {
                diagnostics.append(.valueText(link.text, path: path, span: link.textSpan))
            }
        case .figure, .unreadable: break
        case .wrong(let diagnostic): diagnostics.append(diagnostic)
        }
    }
}

extension Diagnostic {
    static func unevenGathering(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "uneven-gathering", "this has another number of runs or epochs than what it is compared with",
            hint: "a statistic, such as .median, makes one number of all runs", path: path, span: span)
    }
}
