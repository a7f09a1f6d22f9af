extension TracePlan {
    /// Values, gradients, updates and the gradient check.
    package func run() -> TraceResult {
        var result = TraceResult()
        let (values, gradients) = evaluated(inputs, single: false)
        result.values = values
        result.gradients = gradients
        result.vectors = vectors(inputs)
        if let update { descend(update, into: &result) }
        if let check { result.checkError = error(of: check) }
        return result
    }

    /// Values of all names where the inputs are these, such as a row of a result's path.
    package func values(from inputs: [Double]) -> [Double] { evaluated(inputs, single: false).values }

    /// Values of all names and the last line's gradients by them. A name that stands for several numbers shows the
    /// first value and the sum of their gradients.
    func evaluated(
        _ inputs: [Double], single: Bool, present: [Double]? = nil
    ) -> (values: [Double], gradients: [Double]) {
        let (tape, places, result) = taped(inputs, single: single, present: present)
        let all = tape.gradients(of: result)
        var values: [Double] = []
        var gradients: [Double] = []
        for place in places {
            let nodes = place.all
            var total = 0.0
            for node in nodes { total += all[node] }
            values.append(nodes.first.map { tape.nodes[$0].value } ?? .nan)
            gradients.append(total)
        }
        return (values, gradients)
    }

    /// Names that stand for several numbers, component by component.
    private func vectors(_ inputs: [Double]) -> [TraceResult.Vector] {
        let (tape, places, result) = taped(inputs, single: false)
        let all = tape.gradients(of: result)
        var vectors: [TraceResult.Vector] = []
        for (name, place) in places.enumerated() {
            guard case .several(let nodes) = place else { continue }
            var vector = TraceResult.Vector(name: name, values: [], gradients: [])
            for node in nodes {
                vector.values.append(tape.nodes[node].value)
                vector.gradients.append(all[node])
            }
            vectors.append(vector)
        }
        return vectors
    }

    private func taped(
        _ inputs: [Double], single: Bool, present: [Double]? = nil
    ) -> (tape: Tape, places: [Tape.Operand], result: Int) {
        var tape = Tape(single: single)
        var places: [Tape.Operand] = []
        for (index, value) in inputs.enumerated() {
            places.append(
                .one(tape.push(index < names.count ? names[index] : [], value, present: present?[index])))
        }
        for (index, line) in lines.enumerated() {
            let place = tape.place(line, places)
            if case .one(let node) = place, inputs.count + index < names.count, node >= inputs.count {
                tape.rename(node, names[inputs.count + index] + utf8(" ") + tape.nodes[node].label)
            }
            places.append(place)
        }
        return (tape, places, places.last?.all.first ?? 0)
    }

    /// The computation as a graph: inputs, constants and operations with values and gradients.
    package func graph() -> ComputationGraph {
        let (tape, _, result) = taped(inputs, single: false)
        let gradients = tape.gradients(of: result)
        var nodes: [ComputationGraph.Node] = []
        for (index, node) in tape.nodes.enumerated() {
            nodes.append(
                .init(
                    label: Label(text: node.label), value: node.value, gradient: gradients[index],
                    inputs: node.inputs))
        }
        return ComputationGraph(nodes: nodes)
    }

    /// Steps downhill. One group, updated at once from the old values' gradients, is the right way. Several in turn are
    /// the mistake of a program that updates in place on its way back: each further group's error has come through
    /// inputs that have already moved, with everything else as the one forward pass left it.
    private func descend(_ update: Update, into result: inout TraceResult) {
        var present = inputs
        result.path = [present]
        result.pathValues = [evaluated(present, single: false).values.last ?? .nan]
        var optimizers: [DoubleUpdating] = []
        for group in update.groups { optimizers.append(DoubleUpdating(update.optimizer, count: group.count)) }
        for _ in 0..<update.steps {
            let old = present
            for (index, group) in update.groups.enumerated() {
                let gradients = evaluated(old, single: false, present: present).gradients
                var chosen: [Double] = []
                for input in group { chosen.append(gradients[input]) }
                let steps = optimizers[index].steps(chosen)
                for (i, input) in group.enumerated() { present[input] -= steps[i] }
            }
            result.path.append(present)
            result.pathValues.append(evaluated(present, single: false).values.last ?? .nan)
        }
        result.after = evaluated(present, single: false).values
        if result.vectors.isEmpty { return }
        let after = vectors(present)
        for (index, vector) in after.enumerated() where index < result.vectors.count {
            result.vectors[index].after = vector.values
        }
    }

    /// The largest |g − d| / max(|g|, |d|) over the inputs, where g is the gradient and d the difference quotient;
    /// 0 where both are 0.
    private func error(of check: Check) -> Double {
        let gradients = evaluated(inputs, single: check.single).gradients
        func last(_ moved: [Double]) -> Double { evaluated(moved, single: check.single).values.last ?? .nan }
        let here = last(inputs)
        var largest = 0.0
        for index in inputs.indices {
            var moved = inputs
            moved[index] = inputs[index] + check.step
            let ahead = last(moved)
            var difference = (ahead - here) / check.step
            if check.central {
                moved[index] = inputs[index] - check.step
                difference = (ahead - last(moved)) / (2 * check.step)
            }
            let g = gradients[index]
            let a = abs(g)
            let b = abs(difference)
            let scale = max(a, b)
            if scale == 0 { continue }
            let gap = (g - difference) / scale
            let relative = abs(gap)
            if relative > largest || relative.isNaN { largest = relative }
        }
        return largest
    }
}

/// The optimisers in double precision, for traces; same definitions as OptimizerState.
struct DoubleUpdating {
    private let optimizer: Optimizer
    private var first: [Double]
    private var second: [Double]
    private var beta1Power = 1.0
    private var beta2Power = 1.0

    init(_ optimizer: Optimizer, count: Int) {
        self.optimizer = optimizer
        first = [Double](repeating: 0, count: count)
        second = first
    }

    /// What to subtract from each value.
    mutating func steps(_ gradients: [Double]) -> [Double] {
        var steps: [Double] = []
        if let betas = optimizer.betas {
            beta1Power *= exact(betas.first)
            beta2Power *= exact(betas.second)
        }
        for (i, g) in gradients.enumerated() {
            switch optimizer {
            case .sgd(let rate, let momentum, let nesterov):
                first[i] = exact(momentum) * first[i] + g
                steps.append(exact(rate) * (nesterov ? g + exact(momentum) * first[i] : first[i]))
            case .adagrad(let rate, let epsilon):
                first[i] += g * g
                steps.append(exact(rate) * g / (first[i].squareRoot() + exact(epsilon)))
            case .rmsprop(let rate, let decay, let epsilon):
                first[i] = decay * first[i] + (1 - decay) * g * g
                steps.append(exact(rate) * g / (first[i].squareRoot() + exact(epsilon)))
            case .adam(let rate, let beta1, let beta2, let epsilon),
                .adamw(let rate, let beta1, let beta2, let epsilon):
                first[i] = exact(beta1) * first[i] + (1 - exact(beta1)) * g
                second[i] = exact(beta2) * second[i] + (1 - exact(beta2)) * g * g
                let mean = first[i] / (1 - beta1Power)
                let square = second[i] / (1 - beta2Power)
                steps.append(exact(rate) * mean / (square.squareRoot() + exact(epsilon)))
            case .perceptronRule(let rate): steps.append(exact(rate) * g)
            }
        }
        return steps
    }

    /// The decimal number that a Float setting stands for: 0.1, not 0.100000001.
    private func exact(_ value: Float) -> Double {
        NumberLiteral.read(Array(value.description.utf8), from: 0)?.value ?? Double(value)
    }
}
