/// An experiment as a page carries it: all that is needed to run and draw it there again.
package struct ExplorerDocument: Equatable, Sendable {
    /// Begins every id of the drawings, so that several experiments share a page (UTF-8).
    package var id: [UInt8]
    package var plan: ExperimentPlan
    package var controls: [ExploreControl]
    /// What `.given` data stand for.
    package var training: Samples?
    package var test: Samples?
    /// Parameters to start from instead of the plan's initial ones.
    package var start: [Float]?
    /// The engine's words by `Term.rawValue` (UTF-8).
    package var words: [[UInt8]]
    /// Figures, as the page asks for them by index.
    package var figures: [FigureName]
    /// How each of them is drawn.
    package var forms: [FigureForm]
    package var measurements: [Measurement]
    /// At most so many epochs are kept to be looked at again.
    package var mostRecorded: Int
    /// What classes are called in figures, where the lesson says so (UTF-8).
    package var classNames: [[UInt8]] = []

    /// What the page shows of a state beside its figures.
    package struct Measurement: Equatable, Sendable {
        /// As the lesson language calls it: `test.accuracy` (UTF-8).
        package var name: [UInt8]
        package var quantity: Quantity
        package init(name: [UInt8], quantity: Quantity) {
            self.name = name
            self.quantity = quantity
        }
    }
}

extension ExplorerDocument {
    package init(
        id: [UInt8], plan: ExperimentPlan, controls: [ExploreControl], training: Samples? = nil, test: Samples? = nil,
        start: [Float]? = nil, vocabulary: Vocabulary, figures: [FigureName], forms: [FigureForm]? = nil,
        measurements: [Measurement], mostRecorded: Int = 200, classNames: [[UInt8]] = []
    ) {
        self.init(
            id: id, plan: plan, controls: controls, training: training, test: test, start: start,
            words: vocabulary.all, figures: figures,
            forms: forms ?? [FigureForm](repeating: FigureForm(), count: figures.count), measurements: measurements,
            mostRecorded: mostRecorded, classNames: classNames)
    }

    /// The second one has names of classes, the third says how figures are drawn too.
    private static let versions: ClosedRange<UInt8> = 1...3

    private var version: UInt8 {
        for form in forms where form != FigureForm() { return 3 }
        return classNames.isEmpty ? 1 : 2
    }

    package func encoded() -> [UInt8] {
        var e = Encoder()
        let version = version
        e.put(version)
        e.put(id)
        e.put(plan.encoded())
        e.put(controls) { $1.encode(into: &$0) }
        e.put(training) { $1.encode(into: &$0) }
        e.put(test) { $1.encode(into: &$0) }
        e.put(start) { $0.put($1) }
        e.put(words) { $0.put($1) }
        e.put(figures.map { $0.rawValue })
        e.put(measurements) { e, measurement in
            e.put(measurement.name)
            measurement.quantity.encode(into: &e)
        }
        e.put(mostRecorded)
        if version > 1 { e.put(classNames) { $0.put($1) } }
        if version > 2 { e.put(forms) { $1.encode(into: &$0) } }
        return e.bytes
    }

    package init(decoding bytes: [UInt8]) throws(DecodingProblem) {
        var d = Decoder(bytes)
        self = .read(from: &d)
        try d.finish()
    }

    /// Not to be used unless `finish` finds nothing wrong. No initialiser: its result would be copied.
    static func read(from d: inout Decoder) -> ExplorerDocument {
        let version = d.byte()
        if !Self.versions.contains(version) { d.fail(.version) }
        let id = d.byteList()
        let plan = d.nested { .read(from: &$0) } as ExperimentPlan
        let controls = d.list { ExploreControl(from: &$0) }
        let training = d.optional { Samples(from: &$0) }
        let test = d.optional { Samples(from: &$0) }
        let start = d.optional { $0.floats() }
        let words = d.list { $0.byteList() }
        let figures = d.list { d in d.known(or: FigureName.loss) }
        let measurements = d.list { d in
            let name = d.byteList()
            return Measurement(name: name, quantity: Quantity(from: &d))
        }
        let most = d.int(2, 1000)
        let classNames = version > 1 ? d.list { $0.byteList() } : []
        var forms = version > 2 ? d.list { FigureForm(from: &$0) } : []
        if version < 3 { forms = [FigureForm](repeating: FigureForm(), count: figures.count) }
        if forms.count != figures.count { d.fail(.value) }
        return ExplorerDocument(
            id: id, plan: plan, controls: controls, training: training, test: test, start: start,
            words: words, figures: figures, forms: forms, measurements: measurements, mostRecorded: most,
            classNames: classNames)
    }
}

/// A page draws one run, and no tables: the other words of a form stay behind.
extension FigureForm {
    fileprivate func encode(into e: inout Encoder) {
        e.put(from ?? .nan)
        e.put(to ?? .nan)
        e.put(isLogarithmic) { $0.put($1) }
        e.put(layers)
    }

    fileprivate init(from d: inout Decoder) {
        self.init()
        let (from, to) = (d.double(), d.double())
        if !from.isNaN { self.from = from }
        if !to.isNaN { self.to = to }
        isLogarithmic = d.optional { $0.bool() }
        layers = d.ints()
    }
}
