import Datasets
import Directives
import Engine
import Lessons
import Synchronization

/// Runs every directive of a course and gathers what they found.
package struct CourseRun: Sendable {
    let loaded: LoadedCourse
    let store: ResultStore
    let jobs: Int
    let observer: RunObserver
    let prepared = PreparedStore()

    package init(_ loaded: LoadedCourse, store: ResultStore, jobs: Int, observer: RunObserver = RunObserver()) {
        self.loaded = loaded
        self.store = store
        self.jobs = jobs
        self.observer = observer
    }

    package typealias Place = CourseReferences.Place

    /// Outcomes by lesson and directive, drawn and not yet judged, and what went wrong by lesson.
    /// `only`: the others are left out (nil outcomes).
    package func outcomes(only: Set<Place>? = nil) -> (outcomes: [[Outcome?]], diagnostics: [[Diagnostic]]) {
        var places: [Place] = []
        for (lesson, read) in loaded.lessons.enumerated() {
            for index in read.directives.indices where read.directives[index] != nil {
                let place = Place(lesson: lesson, directive: index)
                if only?.contains(place) ?? true { places.append(place) }
            }
        }
        var ends: [Place: ExperimentEnd] = [:]
        for level in levels(of: places) { ends.merge(experiments(level, after: ends)) { _, new in new } }
        let known = ends
        let all = places
        let found = inParallel(all.count, jobs: jobs) { outcome(at: all[$0], known[all[$0]]) }
        var outcomes: [[Outcome?]] = loaded.lessons.map { $0.directives.map { _ in nil } }
        var diagnostics: [[Diagnostic]] = loaded.lessons.map { _ in [] }
        for (place, (outcome, problems)) in zip(all, found) {
            outcomes[place.lesson][place.directive] = outcome
            diagnostics[place.lesson] += problems
        }
        return (outcomes, diagnostics)
    }

    func directive(at place: Place) -> Directive? { loaded.lessons[place.lesson].directives[place.directive] }
    func path(_ place: Place) -> String { loaded.lessons[place.lesson].lesson.source.path }

    private func outcome(at place: Place, _ end: ExperimentEnd?) -> (Outcome?, [Diagnostic]) {
        guard let directive = directive(at: place) else { return (nil, []) }
        guard directive.missingNeeds.isEmpty else {
            return (Outcome(directive: directive, state: .skipped(missing: directive.missingNeeds)), [])
        }
        var runs: [FinishedRun] = []
        var given = directive.given
        do throws(RunFailure) {
            switch directive.content {
            case .experiment(let job):
                given = job.given
                switch end {
                case .found(let results):
                    for (run, result) in zip(job.runs, results) {
                        runs.append(FinishedRun(key: run.key, findings: .experiment(run.plan, result)))
                    }
                case .failed(let problem): return (Outcome(directive: directive, state: .failed), [problem])
                case nil: return (Outcome(directive: directive, state: .failed), [])
                }
            case .trace(let plans):
                runs = plans.map { FinishedRun(key: $0.key, findings: .trace($0.plan, $0.plan.run())) }
            case .plot(let plans):
                runs = plans.map { FinishedRun(key: $0.key, findings: .plot($0.plan, $0.plan.run())) }
            case .count(let plans):
                for plan in plans {
                    do { runs.append(FinishedRun(key: plan.key, findings: .count(try plan.plan.run()))) } catch {
                        throw .shapes(error)
                    }
                }
            case .dataset(let plan, _):
                let data = try prepared.data(for: plan, given: given)
                runs = [FinishedRun(key: RunKey(), findings: .dataset(data.summary()))]
            case .compare: break
            }
        } catch {
            let problem = Diagnostic.runFailed(error, path: path(place), span: directive.idSpan)
            return (Outcome(directive: directive, state: .failed), [problem])
        }
        let shared = given
        let exhibits = directive.exhibits(of: runs) { try? prepared.data(for: $0, given: shared) }
        return (Outcome(directive: directive, runs: runs, digest: Outcome.digest(runs), exhibits: exhibits), [])
    }
}

extension Directive {
    var given: [LoadedData] {
        if case .dataset(_, let given) = content, let given { return [given] }
        return []
    }
    var job: ExperimentJob? { if case .experiment(let job) = content { job } else { nil } }
}
