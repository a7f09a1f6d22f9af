import Engine
import Lessons

/// What plans must record so that everything drawn of their runs and referred to can be read from their results.
struct Recordings {
    /// Bytes that all runs of a directive may keep of their parameters by epoch.
    private static let mostBytes = 500_000_000
    /// So many epochs are kept one by one; for more, all are.
    private static let mostSnapshots = 64

    private let lessons: [ReadLesson]
    private var wanted: [DirectiveAddress: [(runs: [Int], recording: ExperimentPlan.Recording)]] = [:]

    init(_ lessons: [ReadLesson]) { self.lessons = lessons }

    private func directive(_ address: DirectiveAddress) -> Directive? {
        lessons[address.lesson].directives[address.directive]
    }

    /// Adds what a reference of a lesson needs, or says that it is too much.
    mutating func add(_ reference: MeasurementReference, _ use: ReferenceUse, from path: String) -> [Diagnostic] {
        guard case .experiment(let job)? = directive(reference.directive)?.content, let quantity = reference.quantity
        else { return [] }
        var recording = ExperimentPlan.Recording()
        let isByEpoch = reference.epochs != nil || use == .curve
        if !isByEpoch { recording = quantity.recordingAtEnd }
        if !isByEpoch, case .output(_, _, let moment) = quantity, !moment.isStart {
            recording.predictions = reference.runs.contains { run in
                let plan = job.runs[run].plan
                return moment != .end || ExpectedData(plan, given: job.given).training.map { $0 > 64 } ?? true
            }
        }
        if isByEpoch {
            var byEpoch = quantity.recordingAtEpoch
            if quantity.isOfParameters {
                if let epochs = reference.epochs, epochs.count <= Self.mostSnapshots {
                    byEpoch.everyEpoch = false
                    byEpoch.snapshots = Array(epochs)
                } else {
                    let bytes = reference.runs.reduce(0) { Architecture.sum($0, Self.bytes(job.runs[$1].plan, job)) }
                    if bytes > Self.mostBytes {
                        return [.tooMuchToKeep(bytes, limit: Self.mostBytes, path: path, span: reference.span)]
                    }
                }
            }
            recording.add(byEpoch)
        }
        if recording != ExperimentPlan.Recording() {
            wanted[reference.directive, default: []].append((reference.runs, recording))
        }
        return []
    }

    /// Parameters of every epoch.
    private static func bytes(_ plan: ExperimentPlan, _ job: ExperimentJob) -> Int {
        guard case .network(let layers, _) = plan.model, let input = ExpectedData(plan, given: job.given).input,
            let count = try? Architecture.numberCount(input: input, layers: layers)
        else { return 0 }
        return Architecture.product([4, count, Architecture.sum(plan.epochs, 1)])
    }

    /// A directive as it was read, with plans that record what its figures draw, what it asks for and what was added.
    func recording(_ directive: Directive, at address: DirectiveAddress) -> Directive {
        guard case .experiment(var job) = directive.content else { return directive }
        for index in job.runs.indices {
            let plan = job.runs[index].plan
            for figure in directive.shownNames { job.runs[index].plan.recording.add(figure.recording(for: plan)) }
            if directive.recordsPredictions { job.runs[index].plan.recording.predictions = true }
        }
        for (runs, recording) in wanted[address] ?? [] {
            for run in runs { job.runs[run].plan.recording.add(recording) }
        }
        var recorded = directive
        recorded.content = .experiment(job)
        return recorded
    }
}
