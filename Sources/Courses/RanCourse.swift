import Datasets
import Directives
import Engine
import Lessons

/// A course with everything run that was asked for, and drawn.
package struct RanCourse: Sendable {
    package let resolved: ResolvedCourse
    let findings: Findings
    /// Why something could not be run, by lesson.
    let problems: [[Diagnostic]]
}

extension ResolvedCourse {
    /// `only`: the others are left out. What a reference needs of them is in `needed(by:)`.
    package func run(
        _ store: ResultStore, only: Set<DirectiveAddress>? = nil, observer: RunObserver = RunObserver()
    ) -> RanCourse {
        let runner = Runner(course: self, store: store, observer: observer)
        var wanted: [DirectiveAddress] = []
        for lesson in lessons {
            for case let directive? in lesson.directives where only?.contains(directive.address) ?? true {
                wanted.append(directive.address)
            }
        }
        var ends: [DirectiveAddress: ExperimentEnd] = [:]
        for level in runner.levels(of: wanted) {
            ends.merge(runner.experiments(level, after: ends)) { _, new in new }
        }
        let (known, all) = (ends, wanted)
        let found = inParallel(all.count, jobs: jobs) { runner.outcome(at: all[$0], known[all[$0]]) }
        var outcomes: [[Outcome?]] = lessons.map { $0.directives.map { _ in nil } }
        var problems: [[Diagnostic]] = lessons.map { _ in [] }
        for (address, (outcome, diagnostics)) in zip(all, found) {
            outcomes[address.lesson][address.directive] = outcome
            problems[address.lesson] += diagnostics
        }
        return RanCourse(resolved: self, findings: Findings(lessons, outcomes), problems: problems)
    }
}

/// Runs the directives of a course: what it has prepared, keeps and tells while it does.
struct Runner: Sendable {
    let course: ResolvedCourse
    let store: ResultStore
    let observer: RunObserver
    let prepared = PreparedStore()

    var jobs: Int { course.jobs }

    func resolved(_ address: DirectiveAddress) -> ResolvedDirective? {
        course.lessons[address.lesson].directives[address.directive]
    }
    func directive(at address: DirectiveAddress) -> Directive? { resolved(address)?.directive }
    func path(_ address: DirectiveAddress) -> String { course.lessons[address.lesson].lesson.source.path }

    func outcome(at address: DirectiveAddress, _ end: ExperimentEnd?) -> (Outcome?, [Diagnostic]) {
        guard let resolved = resolved(address) else { return (nil, []) }
        let directive = resolved.directive
        guard directive.missingNeeds.isEmpty else {
            return (Outcome(directive: directive, state: .skipped(missing: directive.missingNeeds)), [])
        }
        let runs: [FinishedRun]
        do throws(RunFailure) {
            switch (directive.job, end) {
            case (let job?, .found(let results)):
                runs = zip(job.runs, results).map { run, result in
                    FinishedRun(key: run.key, findings: .experiment(run.plan, result))
                }
            case (_?, .failed(let problem)): return (Outcome(directive: directive, state: .failed), [problem])
            case (_?, nil): return (Outcome(directive: directive, state: .failed), [])
            case (nil, _):
                runs = try directive.run { (plan: DataPlan) throws(RunFailure) -> PreparedData in
                    try prepared.data(for: plan, given: directive.given)
                }
            }
        } catch {
            let problem = Diagnostic.runFailed(error, path: path(address), span: directive.idSpan)
            return (Outcome(directive: directive, state: .failed), [problem])
        }
        let given = directive.given
        return (Outcome(resolved, runs: runs) { try? prepared.data(for: $0, given: given) }, [])
    }
}

extension Directive {
    var job: ExperimentJob? { if case .experiment(let job) = content { job } else { nil } }
}
