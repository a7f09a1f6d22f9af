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
            switch (directive.content, end) {
            case (.experiment(let job), .found(let results)):
                runs = zip(job.runs, results).map { run, result in
                    FinishedRun(key: run.key, findings: .experiment(run.plan, result))
                }
            case (.experiment, .failed(let problem)): return (Outcome(directive: directive, state: .failed), [problem])
            case (.experiment, nil): return (Outcome(directive: directive, state: .failed), [])
            default: runs = try self.runs(of: directive)
            }
        } catch {
            let problem = Diagnostic.runFailed(error, path: path(address), span: directive.idSpan)
            return (Outcome(directive: directive, state: .failed), [problem])
        }
        let given = directive.given
        return (Outcome(resolved, runs: runs) { try? prepared.data(for: $0, given: given) }, [])
    }

    /// Of everything but experiments.
    private func runs(of directive: Directive) throws(RunFailure) -> [FinishedRun] {
        switch directive.content {
        case .trace(let plans):
            return plans.map { FinishedRun(key: $0.key, findings: .trace($0.plan, $0.plan.run())) }
        case .plot(let plans): return plans.map { FinishedRun(key: $0.key, findings: .plot($0.plan, $0.plan.run())) }
        case .count(let plans):
            var runs: [FinishedRun] = []
            for plan in plans {
                do { runs.append(FinishedRun(key: plan.key, findings: .count(try plan.plan.run()))) } catch {
                    throw .shapes(error)
                }
            }
            return runs
        case .dataset(let plan, _):
            let data = try prepared.data(for: plan, given: directive.given)
            return [FinishedRun(key: RunKey(), findings: .dataset(data.summary()))]
        case .experiment, .compare: return []
        }
    }
}

extension Directive {
    /// Data that its plans name by digest.
    var given: [LoadedData] {
        switch content {
        case .experiment(let job): job.given
        case .dataset(_, let given): given.map { [$0] } ?? []
        case .trace, .plot, .count, .compare: []
        }
    }
    var job: ExperimentJob? { if case .experiment(let job) = content { job } else { nil } }
}
