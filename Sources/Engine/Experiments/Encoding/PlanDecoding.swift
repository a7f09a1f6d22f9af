/// Plans from the bytes that `encoded()` gives. What comes out is whole: numbers that would make no sense anywhere are
/// refused here, what does not fit a plan's data is found when it is run.
extension ExperimentPlan {
    package init(decoding bytes: [UInt8]) throws(DecodingProblem) {
        var d = Decoder(bytes)
        self = try ExperimentPlan(from: &d)
        guard d.isAtEnd else { throw .tooLong }
    }

    package init(from d: inout Decoder) throws(DecodingProblem) {
        guard try d.byte() == Self.version else { throw .version }
        let data = try DataPlan(from: &d)
        let features = try d.list { (d) throws(DecodingProblem) in try Formula(from: &d) }
        let model: Model
        switch try d.byte() {
        case 0:
            let layers = try d.list { (d) throws(DecodingProblem) in try Layer(from: &d) }
            let initial = try d.list { (d) throws(DecodingProblem) in try Initial(from: &d) }
            model = .network(layers: layers, initial: initial)
        case 1:
            guard let baseline = Baseline(rawValue: try d.byte()) else { throw .unknownCase }
            model = .baseline(baseline)
        default: throw .unknownCase
        }
        guard let loss = Loss(number: try d.byte()) else { throw .unknownCase }
        self.init(data: data, features: features, model: model, loss: loss, optimizer: try Optimizer(from: &d))
        weightDecay = try d.float()
        batch = try d.optional { (d) throws(DecodingProblem) in try d.int(1...(1 << 30)) }
        guard let order = Order(rawValue: try d.byte()) else { throw .unknownCase }
        self.order = order
        epochs = try d.int(0...(1 << 30))
        stop = try d.optional { (d) throws(DecodingProblem) in try Stop(from: &d) }
        seed = try d.word()
        recording.history = try d.bool()
        recording.series = try d.list { (d) throws(DecodingProblem) in try Quantity(from: &d) }
        recording.snapshots = try d.ints()
        recording.everyEpoch = try d.bool()
        recording.predictions = try d.bool()
    }
}

extension ExperimentPlan.Stop {
    fileprivate init(from d: inout Decoder) throws(DecodingProblem) {
        switch try d.byte() {
        case 0:
            let formula = try Formula(from: &d)
            self = .condition(formula, try d.list { (d) throws(DecodingProblem) in try Quantity(from: &d) })
        case 1:
            let patience = try d.int(1...(1 << 30))
            self = .patience(patience, watch: try Quantity(from: &d))
        default: throw .unknownCase
        }
    }
}

extension DataPlan {
    package init(from d: inout Decoder) throws(DecodingProblem) {
        self.init(source: try DataSource(from: &d))
        samples = try d.optional { (d) throws(DecodingProblem) in try d.int(0...(1 << 30)) }
        noise = try d.optional { (d) throws(DecodingProblem) in try d.float() }
        seed = try d.word()
        switch try d.byte() {
        case 0: test = .natural
        case 1: test = .share(try d.double())
        case 2: test = .count(try d.int(0...(1 << 30)))
        default: throw .unknownCase
        }
        guard let split = Split(rawValue: try d.byte()) else { throw .unknownCase }
        self.split = split
        take = try d.optional { (d) throws(DecodingProblem) in try d.int(0...(1 << 30)) }
        guard let target = TargetForm(rawValue: try d.byte()) else { throw .unknownCase }
        self.target = target
        transforms = try d.list { (d) throws(DecodingProblem) -> Transform in
            switch try d.byte() {
            case 0: return .permute(seed: try d.word())
            case 1:
                let right = try d.int(-10_000...10_000)
                return .shift(right: right, down: try d.int(-10_000...10_000))
            default: throw .unknownCase
            }
        }
    }
}

extension DataSource {
    fileprivate init(from d: inout Decoder) throws(DecodingProblem) {
        switch try d.byte() {
        case 0:
            guard let gate = Gate(rawValue: try d.byte()) else { throw .unknownCase }
            self = .gate(gate)
        case 1: self = .blobs
        case 2: self = .circles
        case 3: self = .moons
        case 4: self = .spirals
        case 5: self = .gaussians
        case 6: self = .planes
        case 7:
            let inputs = try InputLayout(from: &d)
            let labels = try d.list { (d) throws(DecodingProblem) in try Formula(from: &d) }
            guard !labels.isEmpty else { throw .value }
            self = .formula(inputs: inputs, labels: labels, margin: try d.float())
        case 8:
            let inputs = try d.int(1...InputLayout.mostCorners)
            self = .truthTable(inputs: inputs, number: try d.word())
        case 9: self = .given(digest: try d.byteList())
        default: throw .unknownCase
        }
    }
}

extension InputLayout {
    /// 2^16 corners.
    fileprivate static let mostCorners = 16

    fileprivate init(from d: inout Decoder) throws(DecodingProblem) {
        switch try d.byte() {
        case 0: self = .corners(try d.int(1...Self.mostCorners))
        case 1:
            let from = try d.float()
            let to = try d.float()
            self = .uniform(from: from, to: to, columns: try d.int(1...10_000))
        case 2: self = .disc
        case 3:
            let from = try d.float()
            let to = try d.float()
            self = .grid(from: from, to: to, steps: try d.int(0...1000))
        default: throw .unknownCase
        }
    }
}
