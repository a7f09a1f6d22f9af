import Lessons

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
