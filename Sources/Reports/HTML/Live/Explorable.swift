import Directives
import Engine
import FoundationEssentials
import Lessons

/// An experiment that a reader may run and change in the page.
struct Explorable: Sendable {
    let id: String
    let plan: ExperimentPlan
    let result: RunResult
    let controls: [ExploreControl]
    /// As the run had them, and with all that `take` may bring in.
    let data: PreparedData
    let carried: PreparedData
    let body: String
    /// What classes are called, where the directive says so.
    private let classNames: [[UInt8]]
    /// Figures the engine draws anew: what they show, and the anchor of the page's.
    let figures: [(name: FigureName, form: FigureForm, anchor: String)]
    /// What the run starts from where that is another experiment's end.
    let start: [Float]?
    let vocabulary: Vocabulary

    /// nil: nothing to explore, or nothing that could be run.
    init?(_ outcome: Outcome?, at places: [Numbering.Numbered], in report: Report, words: Words) {
        guard let outcome, outcome.state == .ran, !outcome.directive.explore.isEmpty, outcome.runs.count == 1,
            case .experiment(let plan, let result) = outcome.runs[0].findings,
            case .experiment(let job) = outcome.directive.content
        else { return nil }
        var given: (training: Samples, test: Samples?)?
        if case .given(let digest) = plan.data.source {
            guard let loaded = job.given.first(where: { $0.digest == digest }) else { return nil }
            given = (loaded.training, loaded.test)
        }
        var whole = plan.data
        for control in outcome.directive.explore {
            if control.setting == .take, case .numbers(_, let to, _, _) = control.range {
                whole.take = max(whole.take ?? 0, Int(to))
            }
        }
        // The split is made again in the page, of what is left.
        whole.validation = .natural
        whole.scale = .none
        guard let data = try? plan.data.prepare(given: given?.training, givenTest: given?.test),
            let carried = try? whole.prepare(given: given?.training, givenTest: given?.test, fillingGaps: false)
        else { return nil }
        self.carried = carried
        var start: [Float]?
        if let from = job.from {
            guard let trained = report.outcomes.lazy.compactMap({ $0 }).first(where: { $0.directive.id == from }),
                case .experiment(_, let end)? = trained.runs.first?.findings
            else { return nil }
            start = end.parameters
        }
        id = outcome.directive.id
        self.plan = plan
        self.result = result
        controls = outcome.directive.explore
        self.data = data
        body = outcome.directive.body
        let names = outcome.directive.names
        classNames = names.isEmpty ? [] : names.named(data).training.classNames
        self.start = start
        vocabulary = words.vocabulary
        figures = zip(outcome.exhibits, places).compactMap { drawn, place in
            let shown = outcome.directive.show
            guard case .figure(let figure) = drawn.content, !figure.isOfReports else { return nil }
            let form = shown.indices.contains(drawn.entry) ? shown[drawn.entry].form : FigureForm()
            return (drawn.name, form, place.anchor)
        }
    }

    /// As the directive calls it; nil where it does not.
    func className(_ number: Int) -> String? {
        classNames.indices.contains(number) ? String(decoding: classNames[number], as: UTF8.self) : nil
    }

    private func draws(_ name: FigureName) -> Bool { figures.contains { $0.name == name } }

    /// Samples in the plane, told into classes: more can be added by hand.
    var takesPoints: Bool { data.training.features == 2 && classCount > 0 }

    /// The figure in which a pointer can add them.
    var plane: String? {
        let planes = FigureName.allCases.filter(\.isOfInputs)
        return planes.lazy.compactMap { name in figures.first { $0.name == name }?.anchor }.first
    }

    var classCount: Int {
        if case .classes(_, let count) = data.training.targets { count } else { 0 }
    }

    /// What a unit answers can be drawn where it is a function of the plane.
    var showsUnits: Bool { data.training.features == 2 && draws(.network) }

    /// Images that may be chosen: the test set's, where there is one.
    var sampleCount: Int { carriedTest?.count ?? data.training.count }

    var hasTest: Bool { carriedTest != nil }

    private var carriedTest: Samples? { data.test.flatMap { $0.count > 0 ? $0 : nil } }

    /// MNIST's form.
    var takesDigits: Bool { data.training.features == 784 && classCount == 10 }

    /// What changes as it learns: how many are right, or how near numbers are.
    private var measurements: [ExplorerDocument.Measurement] {
        var chosen: [(String, Quantity)] = [("loss", .loss(.end))]
        let isOfNumbers = if case .numbers = data.training.targets { true } else { false }
        chosen.append(isOfNumbers ? ("r-squared", .rSquared(.end)) : ("accuracy", .accuracy(.end)))
        if data.validation != nil {
            chosen.append(("validation.loss", .loss(.validation)))
            chosen.append(
                isOfNumbers
                    ? ("validation.r-squared", .rSquared(.validation)) : ("validation.accuracy", .accuracy(.validation))
            )
        }
        if data.test != nil {
            chosen.append(("test.loss", .loss(.test)))
            chosen.append(isOfNumbers ? ("test.r-squared", .rSquared(.test)) : ("test.accuracy", .accuracy(.test)))
        }
        if case .patience = plan.stop { chosen.append(("best.epoch", .bestEpoch)) }
        if plan.loss == .none { chosen = [("mistakes", .mistakes), ("accuracy", .accuracy(.end))] }
        return chosen.map { .init(name: Array($0.0.utf8), quantity: $0.1) }
    }

    /// The words of a choice's codes, as a lesson writes them.
    func names(of control: ExploreControl) -> [(code: UInt8, word: String)] {
        guard case .choices(let codes) = control.range else { return [] }
        return codes.map { (code: $0, word: control.word(of: $0) ?? "") }
    }

    /// What the script is given: where figures go, what a run begins with, how the directive reads.
    var json: [UInt8] {
        let drawn = figures.enumerated().map { index, figure in
            JSONValue.object(["anchor": .string(figure.anchor), "index": .integer(index)])
        }
        return LiveParts.embedded(
            .object([
                "directive": LiveTemplate(body: body, id: id, controls: controls, batch: plan.batch).json,
                "document": .string(document), "epochs": .integer(plan.epochs), "figures": .array(drawn),
                "isTrained": .bool(start != nil), "plane": plane.map { .string($0) } ?? .null,
                "seed": .number(Double(plan.seed)),
            ]))
    }

    /// The experiment as the engine in the page takes it, in base64. Samples are as they were prepared here, those that
    /// `take` may still bring in included, so that the page carries no more than it can use.
    private var document: String {
        var plan = plan
        // What claims and texts ask of the lesson's run has been answered.
        plan.recording.series = []
        plan.recording.once = []
        var training: Samples?
        var test: Samples?
        if case .given = plan.data.source {
            training = carried.training
            test = carriedTest
            plan.data = DataPlan(source: plan.data.source, seed: plan.data.seed)
            plan.data.validation = self.plan.data.validation
            plan.data.split = self.plan.data.split
            plan.data.scale = self.plan.data.scale
            if takeControl != nil { plan.data.take = self.plan.data.take }
        }
        let document = ExplorerDocument(
            id: Array(id.utf8), plan: plan, controls: controls, training: training, test: test, start: start,
            vocabulary: vocabulary, figures: figures.map(\.name), forms: figures.map(\.form),
            measurements: measurements, classNames: classNames)
        return Data(document.encoded()).base64EncodedString()
    }

    private var takeControl: ExploreControl? {
        controls.first { $0.setting == .take }
    }
}
