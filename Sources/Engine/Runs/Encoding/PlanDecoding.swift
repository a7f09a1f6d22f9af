/// Plans from the bytes that `encoded()` gives. What comes out is whole: numbers that would make no sense anywhere are
/// refused here, what does not fit a plan's data is found when it is run.
extension ExperimentPlan {
    package init(decoding bytes: [UInt8]) throws(DecodingProblem) {
        var d = Decoder(bytes)
        self = .read(from: &d)
        try d.finish()
    }

    /// Not to be used unless `finish` finds nothing wrong. No initialiser: its result would be copied.
    static func read(from d: inout Decoder) -> ExperimentPlan {
        let version = d.byte()
        if !(Self.version...Self.longestVersion).contains(version) { d.fail(.version) }
        let data = DataPlan(from: &d)
        let features = d.list { Formula(from: &$0) }
        let model = Model(from: &d)
        let loss = d.known(or: Loss.none)
        let optimizer = Optimizer(from: &d)
        let weightDecay = d.float()
        let batch = d.optional { $0.int(1, 1 << 30) }
        let order = d.known(or: Order.given)
        let epochs = d.int(0, 1 << 30)
        let stop = d.optional { Stop(from: &$0) }
        let seed = d.word()
        var recording = Recording()
        recording.history = d.bool()
        recording.series = d.list { Quantity(from: &$0) }
        recording.snapshots = d.ints()
        recording.everyEpoch = d.bool()
        recording.predictions = d.bool()
        var plan = ExperimentPlan(
            data: data, features: features, model: model, loss: loss, optimizer: optimizer,
            penalty: Penalty(rate: weightDecay), batch: batch, order: order, epochs: epochs, stop: stop, seed: seed,
            recording: recording)
        if version > Self.version { plan.readMore(from: &d) }
        if version == Self.longVersion, !plan.hasMore { d.fail(.value) }
        if version == Self.longestVersion {
            plan.recording.once = d.list { Quantity(from: &$0) }
            if plan.recording.once.isEmpty { d.fail(.value) }
        }
        return plan
    }

    private mutating func readMore(from d: inout Decoder) {
        schedule = d.optional { Schedule(from: &$0) }
        clip = d.optional { $0.float() }
        if let clip, !(clip > 0) { d.fail(.value) }
        penalty.l1 = d.float()
        if !(penalty.l1 >= 0 && penalty.l1 < .infinity) { d.fail(.value) }
        penalty.sparesBiases = d.bool()
    }
}

extension ExperimentPlan.Model {
    fileprivate init(from d: inout Decoder) {
        switch d.byte() {
        case 0:
            let layers = d.list { Layer(from: &$0) }
            self = .network(layers: layers, initial: d.list { Initial(from: &$0) })
        case 1: self = .baseline(d.known(or: .majority))
        default:
            d.fail(.unknownCase)
            self = .baseline(.majority)
        }
    }
}

extension ExperimentPlan.Stop {
    fileprivate init(from d: inout Decoder) {
        let kind = d.byte()
        switch kind {
        case 0:
            let formula = Formula(from: &d)
            self = .condition(formula, d.list { Quantity(from: &$0) })
        case 1, 2:
            let patience = d.int(1, 1 << 30)
            self = .patience(patience, watch: Quantity(from: &d), keepsBest: kind == 2)
        default:
            d.fail(.unknownCase)
            self = .patience(1, watch: .epochs)
        }
    }
}

extension DataPlan {
    package init(from d: inout Decoder) {
        source = DataSource(from: &d)
        samples = d.optional { $0.int(0, 1 << 30) }
        noise = d.optional { $0.float() }
        seed = d.word()
        switch d.byte() {
        case 0: test = .natural
        case 1: test = .share(d.double())
        case 2: test = .count(d.int(0, 1 << 30))
        default:
            d.fail(.unknownCase)
            test = .natural
        }
        split = d.known(or: .order)
        take = d.optional { $0.int(0, 1 << 30) }
        target = d.known(or: .automatic)
        validation = .natural
        transforms = []
        scale = .none
        readTransforms(from: &d)
    }
}

extension DataSource {
    fileprivate init(from d: inout Decoder) {
        switch d.byte() {
        case 0: self = .gate(d.known(or: .and))
        case 1: self = .generated(d.known(or: .blobs))
        case 2:
            let inputs = InputLayout(from: &d)
            let labels = d.list { Formula(from: &$0) }
            if labels.isEmpty { d.fail(.value) }
            self = .formula(inputs: inputs, labels: labels, margin: d.float())
        case 3:
            let inputs = d.int(1, InputLayout.mostCorners)
            self = .truthTable(inputs: inputs, number: d.word())
        case 4: self = .given(digest: d.byteList())
        case 5:
            let inputs = InputLayout(from: &d)
            self = .randomLabels(inputs: inputs, classes: d.int(2, 1000))
        default:
            d.fail(.unknownCase)
            self = .gate(.and)
        }
    }
}

extension InputLayout {
    /// 2^16 corners.
    fileprivate static let mostCorners = 16

    fileprivate init(from d: inout Decoder) {
        switch d.byte() {
        case 0: self = .corners(d.int(1, Self.mostCorners))
        case 1:
            let from = d.float()
            let to = d.float()
            self = .uniform(from: from, to: to, columns: d.int(1, 10_000))
        case 2: self = .disc
        case 3:
            let from = d.float()
            let to = d.float()
            self = .grid(from: from, to: to, steps: d.int(0, 1000))
        default:
            d.fail(.unknownCase)
            self = .disc
        }
    }
}
