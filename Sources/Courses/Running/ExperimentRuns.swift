import Directives
import Engine
import Lessons
import Synchronization

/// What an experiment's runs came to.
enum ExperimentEnd: Sendable {
    /// One result a run, in the order of the job.
    case found([RunResult])
    case failed(Diagnostic)
}

extension Runner {
    /// Experiments in levels: each starts from what earlier levels trained. Reading has refused those that would wait
    /// for themselves; one whose source could not be read has no level.
    func levels(of places: [DirectiveAddress]) -> [[DirectiveAddress]] {
        var levels: [[DirectiveAddress]] = []
        for place in places {
            guard let directive = directive(at: place), directive.job != nil, directive.missingNeeds.isEmpty else {
                continue
            }
            var depth = 0
            var current: DirectiveAddress? = place
            while let here = current, depth <= places.count, let origin = resolved(here)?.origin {
                depth += 1
                current = origin
            }
            while levels.count <= depth { levels.append([]) }
            levels[depth].append(place)
        }
        return levels
    }

    private struct Task: Sendable {
        var place: DirectiveAddress
        var plan: ExperimentPlan
        var from: [Float]?
        var key: [UInt8]
        var work = 0.0
    }

    /// Runs what is not kept, the longest first, over all cores; the last ones get the help of all.
    func experiments(_ places: [DirectiveAddress], after known: [DirectiveAddress: ExperimentEnd]) -> [DirectiveAddress:
        ExperimentEnd]
    {
        var ends: [DirectiveAddress: ExperimentEnd] = [:]
        var tasks: [Task] = []
        let made = inParallel(places.count, jobs: jobs) { self.tasks(places[$0], after: known) }
        for (place, made) in zip(places, made) {
            switch made {
            case .success(let new): tasks += new
            case .failure(let problem): ends[place] = .failed(problem.diagnostic)
            }
        }
        let wanted = tasks
        let kept = inParallel(wanted.count, jobs: jobs) { store.result(for: wanted[$0].key) }
        var left = kept.indices.filter { kept[$0] == nil }
        for index in left { tasks[index].work = work(tasks[index]) }
        let all = tasks
        left.sort { all[$0].work == all[$1].work ? $0 < $1 : all[$0].work > all[$1].work }
        let open = left
        observer.planned(open.reduce(0) { $0 + all[$1].work })
        let progress = Mutex(Remaining(all.map(\.place)))
        @Sendable func end(_ task: Task, seconds: Double, isKept: Bool) {
            guard let count = progress.withLock({ $0.take(task.place, seconds, isKept) }) else { return }
            observer.finished(
                .init(
                    lesson: path(task.place), id: directive(at: task.place)?.id ?? "", runs: count.runs,
                    kept: count.kept,
                    seconds: count.seconds))
        }
        for index in kept.indices where kept[index] != nil { end(all[index], seconds: 0, isKept: true) }
        let ran = inParallel(open.count, jobs: jobs, helping: true) { index in
            let task = all[open[index]]
            let start = ContinuousClock.now
            let result = run(task)
            let spent = (ContinuousClock.now - start).components
            end(task, seconds: Double(spent.seconds) + Double(spent.attoseconds) * 1e-18, isKept: false)
            return result
        }
        var results: [DirectiveAddress: [RunResult]] = [:]
        let fresh = Dictionary(uniqueKeysWithValues: zip(open, ran))
        for (index, task) in all.enumerated() {
            switch (kept[index], fresh[index]) {
            case (let result?, _), (nil, .success(let result)): results[task.place, default: []].append(result)
            case (nil, .failure(let failure)):
                let span = directive(at: task.place)?.idSpan ?? Span(0, 0)
                ends[task.place] = .failed(.runFailed(failure, path: path(task.place), span: span))
            case (nil, nil): break
            }
        }
        for (place, found) in results where ends[place] == nil { ends[place] = .found(found) }
        return ends
    }

    private struct Problem: Error { var diagnostic: Diagnostic }

    private func tasks(_ place: DirectiveAddress, after known: [DirectiveAddress: ExperimentEnd]) -> Result<
        [Task], Problem
    > {
        guard let directive = directive(at: place), let job = directive.job else { return .success([]) }
        var tasks: [Task] = []
        for run in job.runs {
            var from: [Float]?
            if let id = job.from {
                from = resolved(place)?.origin.flatMap { parameters(of: $0, for: run.key, known) }
                guard from != nil else {
                    return .failure(
                        Problem(diagnostic: .fromFailed(id, path: path(place), span: directive.idSpan)))
                }
            }
            tasks.append(
                Task(place: place, plan: run.plan, from: from, key: ResultStore.key(run.plan, from: from)))
        }
        return .success(tasks)
    }

    /// What the run of the same key trained; a single run serves all.
    private func parameters(of origin: DirectiveAddress, for key: RunKey, _ known: [DirectiveAddress: ExperimentEnd])
        -> [Float]?
    {
        guard case .found(let results) = known[origin], let runs = directive(at: origin)?.job?.runs else { return nil }
        if runs.count == 1 { return results.first.map(\.parameters) }
        let same = runs.firstIndex { $0.key == key }
        guard let index = same ?? runs.firstIndex(where: { $0.key.seed == key.seed }), index < results.count else {
            return nil
        }
        return results[index].parameters
    }

    private func work(_ task: Task) -> Double {
        let given = directive(at: task.place)?.job?.given ?? []
        guard let data = try? prepared.data(for: task.plan.data, given: given) else { return 0 }
        return task.plan.workload(samples: data.training.count, input: data.training.shape)
    }

    private func run(_ task: Task) -> Result<RunResult, RunFailure> {
        do throws(RunFailure) {
            let given = directive(at: task.place)?.job?.given ?? []
            let data = try prepared.data(for: task.plan.data, given: given)
            let share = task.work / Double(max(1, task.plan.epochs))
            let every = max(1, task.plan.epochs / 200)
            var told = 0
            let result = try task.plan.run(on: data, from: task.from) { epoch in
                if epoch % every == 0 {
                    observer.advanced(share * Double(epoch - told))
                    told = epoch
                }
                return true
            }
            observer.advanced(task.work - share * Double(told))
            store.keep(result, for: task.key)
            return .success(result)
        } catch {
            observer.advanced(task.work)
            return .failure(error)
        }
    }
}

/// Runs of each experiment that are still to come.
private struct Remaining: Sendable {
    private var left: [DirectiveAddress: Int] = [:]
    private var totals: [DirectiveAddress: (runs: Int, kept: Int, seconds: Double)] = [:]

    init(_ places: [DirectiveAddress]) { for place in places { left[place, default: 0] += 1 } }

    /// Counts a finished run; the totals when it was the experiment's last.
    mutating func take(
        _ place: DirectiveAddress, _ seconds: Double, _ isKept: Bool
    ) -> (runs: Int, kept: Int, seconds: Double)? {
        var total = totals[place] ?? (0, 0, 0)
        total.runs += 1
        total.kept += isKept ? 1 : 0
        total.seconds += seconds
        totals[place] = total
        left[place, default: 1] -= 1
        return left[place] == 0 ? total : nil
    }
}
