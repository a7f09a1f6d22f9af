import Engine
import Lessons

/// What plans must record so that everything referred to can be read from their results.
struct PlanRecordings {
    /// Bytes that all runs of a directive may keep of their parameters by epoch.
    private static let mostBytes = 500_000_000
    /// So many epochs are kept one by one; for more, all are.
    private static let mostSnapshots = 64

    private struct Request {
        var runs: [Int]
        var recording: ExperimentPlan.Recording
    }
    private var requests: [CourseReferences.Place: [Request]] = [:]

    mutating func add(
        _ resolved: ResolvedReference, _ use: ReferenceUse, _ resolver: ReferenceResolver, from lesson: Int
    ) -> [Diagnostic] {
        let reference = resolved.reference
        guard case .experiment(let job)? = resolver.lessons[resolved.lesson].directives[resolved.directive]?.content,
            let quantity = Quantity(word: reference.name)
        else { return [] }
        var recording = ExperimentPlan.Recording()
        if case .output(_, _, let moment) = quantity {
            recording.predictions = resolved.runs.contains { run in
                let plan = job.runs[run].plan
                return moment == .test || PlanFacts(plan, given: job.given).training.map { $0 > 64 } ?? true
            }
        }
        if reference.epochs != nil || use == .curve {
            var wanted = quantity.recordingAtEpoch
            if quantity.isOfParameters {
                if let epochs = reference.epochs, epochs.count <= Self.mostSnapshots {
                    wanted.everyEpoch = false
                    wanted.snapshots = Array(epochs)
                } else {
                    let bytes = resolved.runs.reduce(0) { Architecture.sum($0, Self.bytes(job.runs[$1].plan, job)) }
                    if bytes > Self.mostBytes {
                        return [
                            .tooMuchToKeep(
                                bytes, limit: Self.mostBytes, path: resolver.path(lesson), span: reference.span)
                        ]
                    }
                }
            }
            recording.add(wanted)
        }
        guard recording != ExperimentPlan.Recording() else { return [] }
        let place = CourseReferences.Place(lesson: resolved.lesson, directive: resolved.directive)
        requests[place, default: []].append(Request(runs: resolved.runs, recording: recording))
        return []
    }

    /// What a directive's figures draw, and the predictions that it asks for.
    mutating func add(figuresOf directive: Directive, at place: CourseReferences.Place) {
        guard case .experiment(let job) = directive.content else { return }
        for (index, run) in job.runs.enumerated() {
            var recording = ExperimentPlan.Recording()
            for figure in directive.show { recording.add(figure.recording(for: run.plan)) }
            if directive.recordsPredictions { recording.predictions = true }
            requests[place, default: []].append(Request(runs: [index], recording: recording))
        }
    }

    /// Parameters of every epoch.
    private static func bytes(_ plan: ExperimentPlan, _ job: ExperimentJob) -> Int {
        guard case .network(let layers, _) = plan.model, let input = PlanFacts(plan, given: job.given).input,
            let count = try? Architecture.parameterCount(input: input, layers: layers)
        else { return 0 }
        return Architecture.product([4, count, Architecture.sum(plan.epochs, 1)])
    }

    func apply(to lessons: inout [ReadLesson]) {
        for (place, requests) in requests {
            guard case .experiment(var job)? = lessons[place.lesson].directives[place.directive]?.content else {
                continue
            }
            for request in requests {
                for run in request.runs where job.runs.indices.contains(run) {
                    job.runs[run].plan.recording.add(request.recording)
                }
            }
            lessons[place.lesson].directives[place.directive]?.content = .experiment(job)
        }
    }
}
