import Engine
import Lessons

/// Everything that one lesson refers to, found without changing anything, so that lessons can be looked at side by side.
package struct LessonReferences: Sendable {
    private(set) var resolver: ReferenceResolver
    let lesson: Int
    private var hints = HintAllowance()
    /// By directive; nil where it could not be understood.
    private(set) var claims: [[ResolvedClaim]?] = []
    private(set) var comparisons: [ResolvedComparison?] = []
    /// By directive what it starts from; nil where it could not be understood, or names none to start from.
    private(set) var origins: [Origin?] = []
    private(set) var targets: [ValueTarget?] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Names of the lessons that it requires.
    let required: [String]
    private(set) var found: [(reference: MeasurementReference, use: ReferenceUse)] = []

    struct Origin: Sendable {
        /// nil: from parameters of its own.
        var address: DirectiveAddress?
    }

    private var path: String { resolver.path(lesson) }

    /// `changed`: a directive changed on the command line, whose claims of what it no longer measures are left out,
    /// with a word.
    init(_ resolver: ReferenceResolver, lesson: Int, changed: DirectiveAddress?) {
        self.resolver = resolver
        self.lesson = lesson
        let read = resolver.lessons[lesson]
        let requirements = Requirements(resolver, of: lesson)
        required = requirements.names
        diagnostics += requirements.diagnostics
        for (index, directive) in read.directives.enumerated() {
            let isChanged = changed == DirectiveAddress(lesson: lesson, directive: index)
            if let directive {
                let own = resolved(directive.claims, own: index, isChanged: isChanged)
                claims.append(own)
            } else {
                claims.append(nil)
            }
            origins.append(directive.flatMap { origin(of: $0) })
            guard case .compare(let comparison)? = directive?.content else {
                comparisons.append(nil)
                continue
            }
            let (resolved, problems) = resolver.comparison(comparison, in: lesson)
            comparisons.append(resolved)
            report(problems)
            found += resolved.references
        }
        for link in read.lesson.values { targets.append(target(of: link)) }
    }

    private mutating func resolved(_ claims: [Claim], own: Int, isChanged: Bool) -> [ResolvedClaim] {
        var dropped: [Claim] = []
        let kept = claims.compactMap { claim -> ResolvedClaim? in
            var formula = FormulaResolution(resolver, lesson: lesson, own: own)
            let statement = formula.statement(claim.formula, use: .single)
            if isChanged, !formula.diagnostics.isEmpty {
                dropped.append(claim)
                return nil
            }
            report(formula.diagnostics)
            found += formula.found
            return ResolvedClaim(
                claim: claim, formula: statement.map { ResolvedFormula(statement: $0, subjects: formula.subjects) })
        }
        if let first = dropped.first { diagnostics.append(.claimsDropped(dropped.count, first, path: path)) }
        return kept
    }

    private mutating func origin(of directive: Directive) -> Origin? {
        switch resolver.origin(of: directive, in: lesson) {
        case .success(let address): return Origin(address: address)
        case .failure(let problem):
            report([problem.diagnostic])
            return nil
        }
    }

    private mutating func target(of link: ValueLink) -> ValueTarget? {
        switch resolver.target(of: link, in: lesson) {
        case .found(let target):
            if case .value(let formula) = target { found += formula.measurements.map { ($0, .single) } }
            return target
        case .wrong(let diagnostics): report(diagnostics)
        case .unreadable: break
        }
        return nil
    }

    private mutating func report(_ wrong: [Diagnostic]) {
        for diagnostic in wrong {
            diagnostics.append(diagnostic)
            resolver.mayHint = hints.take() && hints.isLeft
        }
    }
}

/// A claim's references found, and numbered through all its parts.
struct FormulaResolution {
    let resolver: ReferenceResolver
    let lesson: Int
    /// The directive that a claim stands in.
    let own: Int?
    /// The lesson whose file a link names.
    let linked: Int?
    var subjects: [ResolvedFormula.Subject] = []
    var found: [(reference: MeasurementReference, use: ReferenceUse)] = []
    var diagnostics: [Diagnostic] = []

    init(_ resolver: ReferenceResolver, lesson: Int, own: Int? = nil, of linked: Int? = nil) {
        self.resolver = resolver
        self.lesson = lesson
        self.own = own
        self.linked = linked
    }

    /// nil when something in it could not be found; the rest is looked at all the same.
    mutating func statement(_ written: WrittenFormula, use: ReferenceUse) -> Statement? {
        var terms: [Statement.Variable?] = []
        var lengths: [(runs: Int, epochs: Int, span: Span)] = []
        for term in written.terms {
            switch term {
            case .measurement(let reference): terms.append(variable(reference, use, &lengths))
            case .all(let inner): terms.append(statement(inner, use: .all).map { .all($0) })
            case .share(let inner):
                let number = count("share", inner)
                terms.append(statement(inner, use: .perRun).map { .share($0, number: number) })
            case .count(let inner):
                let number = count("count", inner)
                terms.append(statement(inner, use: .perRun).map { .count($0, number: number) })
            }
        }
        if use == .all || use == .perRun { checkEven(lengths) }
        let known = terms.compactMap(\.self)
        return known.count == terms.count ? Statement(formula: written.formula, terms: known) : nil
    }

    private mutating func count(_ word: String, _ inner: WrittenFormula) -> Int {
        subjects.append(.gathering("\(word)(\(inner.text))"))
        return subjects.count - 1
    }

    private mutating func variable(
        _ written: WrittenReference, _ use: ReferenceUse, _ lengths: inout [(runs: Int, epochs: Int, span: Span)]
    ) -> Statement.Variable? {
        switch resolver.resolve(written, in: lesson, of: linked, own: own, use: use) {
        case .found(let reference):
            found.append((reference, use))
            subjects.append(.measurement(reference))
            let isOne = use == .single || reference.statesStatistic
            lengths.append((isOne ? 1 : reference.runs.count, reference.epochs?.count ?? 1, written.span))
            return isOne ? .one(subjects.count - 1, reference.statistic) : .each(subjects.count - 1)
        case .wrong(let diagnostic): diagnostics.append(diagnostic)
        case .unreadable: break
        }
        return nil
    }

    /// What is compared run by run and epoch by epoch has as many of both.
    private mutating func checkEven(_ lengths: [(runs: Int, epochs: Int, span: Span)]) {
        guard let first = lengths.first else { return }
        let runs = lengths.first { $0.runs > 1 }?.runs ?? first.runs
        let epochs = lengths.first { $0.epochs > 1 }?.epochs ?? first.epochs
        let uneven = lengths.first {
            ($0.runs > 1 && $0.runs != runs) || ($0.epochs > 1 && $0.epochs != epochs)
        }
        if let uneven { diagnostics.append(.unevenGathering(path: resolver.path(lesson), span: uneven.span)) }
    }
}

extension Diagnostic {
    static func unevenGathering(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "uneven-gathering", "this has another number of runs or epochs than what it is compared with",
            hint: "a statistic, such as .median, makes one number of all runs", path: path, span: span)
    }

    static func claimsDropped(_ count: Int, _ first: Claim, path: String) -> Diagnostic {
        Diagnostic(
            .warning, "claims-dropped",
            count == 1
                ? "a claim is left out: the changed directive has no such measurement"
                : "\(count) claims are left out: the changed directive has no such measurements", path: path,
            span: first.span)
    }
}
