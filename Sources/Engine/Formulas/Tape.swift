/// Reverse-mode differentiation as one reads it in a textbook: every operation leaves its value, what it was made of and
/// its derivative by each of those; the chain rule then runs backwards over the list.
package struct Tape {
    package struct Node {
        /// The operation (`+`, `sigmoid`), or a name.
        package var label: [UInt8]
        package var value: Double
        /// What the way back reads: the value, unless an input has moved in the meantime (TracePlan's `in-turn`).
        var present: Double
        package var inputs: [Int]
        /// ∂value/∂input, one for each of `inputs`.
        var slopes: [Double]
        /// It passes some inputs on and not others (relu, max, step): an input with slope 0 does not feed it.
        var selects = false
    }

    /// One number or several, as numbers of nodes.
    enum Operand {
        case one(Int)
        case several([Int])

        var all: [Int] {
            switch self {
            case .one(let node): [node]
            case .several(let nodes): nodes
            }
        }
    }

    package private(set) var nodes: [Node] = []
    /// Every operation's result rounded to single precision.
    private let isSingle: Bool

    /// The label of what has no value.
    private static var unknown: [UInt8] { [UInt8(ascii: "?")] }

    init(single: Bool = false) { isSingle = single }

    mutating func push(
        _ label: [UInt8], _ value: Double, _ inputs: [Int] = [], _ slopes: [Double] = [], selects: Bool = false,
        present: Double? = nil
    ) -> Int {
        let kept = isSingle ? Double(Float(value)) : value
        nodes.append(
            Node(
                label: label, value: kept, present: present ?? kept, inputs: inputs, slopes: slopes, selects: selects))
        return nodes.count - 1
    }

    mutating func rename(_ node: Int, _ label: [UInt8]) { nodes[node].label = label }

    /// ∂result/∂node for every node; 0 for those that don't feed the result, so that what is infinite there leaves no NaN.
    package func gradients(of result: Int) -> [Double] {
        var gradients = [Double](repeating: 0, count: nodes.count)
        var feeds = [Bool](repeating: false, count: nodes.count)
        gradients[result] = 1
        feeds[result] = true
        var at = result
        while at >= 0 {
            defer { at -= 1 }
            guard feeds[at] else { continue }
            let node = nodes[at]
            let gradient = gradients[at]
            for i in node.inputs.indices where !node.selects || node.slopes[i] != 0 {
                feeds[node.inputs[i]] = true
                let part = gradient * node.slopes[i]
                gradients[node.inputs[i]] += isSingle ? Double(Float(part)) : part
            }
        }
        return gradients
    }

    /// Puts a formula's operations on the tape; `variables` are the places of its names.
    mutating func place(_ formula: Formula, _ variables: [Operand]) -> Operand {
        switch formula {
        case .number(let value): return .one(push(NumberText.shown(value), value))
        case .variable(let index): return index < variables.count ? variables[index] : .one(push(Self.unknown, .nan))
        case .vector(let items):
            var all: [Int] = []
            for item in items { all += place(item, variables).all }
            return .several(all)
        case .element(let whole, let index):
            let all = place(whole, variables).all
            let at = index.value(values(of: variables)).number
            guard at >= 0, at < Double(all.count), Double(Int(at)) == at else { return .one(push(Self.unknown, .nan)) }
            return .one(all[Int(at)])
        case .negate(let inner):
            return each(place(inner, variables)) { tape, x in
                tape.push([UInt8(ascii: "-")], -tape.nodes[x].value, [x], [-1])
            }
        case .binary(let symbol, let a, let b):
            return pair(place(a, variables), place(b, variables), symbol)
        case .call(let function, let arguments): return call(function, arguments, variables)
        case .not, .roundedEqual: return .one(push([UInt8(ascii: "=")], formula.value(values(of: variables)).number))
        }
    }

    private func values(of places: [Operand]) -> [FormulaValue] {
        [FormulaValue](places.count) { value(places[$0]) }
    }

    private func value(_ place: Operand) -> FormulaValue {
        switch place {
        case .one(let node): return .scalar(nodes[node].value)
        case .several(let all):
            var values: [Double] = []
            for node in all { values.append(nodes[node].value) }
            return .vector(values)
        }
    }

    private mutating func each(_ place: Operand, _ apply: (inout Tape, Int) -> Int) -> Operand {
        switch place {
        case .one(let node): return .one(apply(&self, node))
        case .several(let all):
            var results: [Int] = []
            for node in all { results.append(apply(&self, node)) }
            return .several(results)
        }
    }

    private mutating func pair(_ a: Operand, _ b: Operand, _ symbol: Formula.BinaryOperator) -> Operand {
        switch (a, b) {
        case (.one(let x), .one(let y)): return .one(operate(symbol, x, y))
        case (.one(let x), .several): return each(b) { tape, y in tape.operate(symbol, x, y) }
        case (.several, .one(let y)): return each(a) { tape, x in tape.operate(symbol, x, y) }
        case (.several(let x), .several(let y)):
            guard x.count == y.count else { return .one(push(Self.unknown, .nan)) }
            var results: [Int] = []
            for i in x.indices { results.append(operate(symbol, x[i], y[i])) }
            return .several(results)
        }
    }

    private mutating func operate(_ symbol: Formula.BinaryOperator, _ x: Int, _ y: Int) -> Int {
        let value = symbol.result(nodes[x].value, nodes[y].value)
        let a = nodes[x].present
        let b = nodes[y].present
        switch symbol {
        case .add: return push(utf8("+"), value, [x, y], [1, 1])
        case .subtract: return push(utf8("−"), value, [x, y], [1, -1])
        case .multiply: return push(utf8("×"), value, [x, y], [b, a])
        case .divide: return push(utf8("÷"), value, [x, y], [1 / b, -a / (b * b)])
        case .power:
            let byBase = b == 0 ? 0 : b * Elementary.pow(a, b - 1)
            // The derivative by the exponent matters only when something varies it; 0^b stays 0 for b > 0.
            let isFlat = nodes[y].inputs.isEmpty && a <= 0 || a == 0 && b > 0
            let byExponent = isFlat ? 0 : value * Elementary.log(a)
            return push(utf8("^"), value, [x, y], [byBase, byExponent])
        default: return push(utf8("?"), value, [x, y], [0, 0], selects: true)
        }
    }

    private mutating func call(_ function: Formula.Function, _ arguments: [Formula], _ variables: [Operand]) -> Operand
    {
        var places: [Operand] = []
        for argument in arguments { places.append(place(argument, variables)) }
        guard let first = places.first else { return .one(push(Self.unknown, .nan)) }
        let label = utf8(function.name ?? "f")
        var all: [Int] = []
        for place in places { all += place.all }
        switch function {
        case .sum, .mean:
            var total = 0.0
            for node in all { total += nodes[node].value }
            let share = function == .sum ? 1 : 1 / Double(all.count)
            return .one(push(label, total * share, all, [Double](repeating: share, count: all.count)))
        case .min, .max:
            let numbers = value(.several(all)).numbers
            guard let best = Formula.Function.extreme(of: numbers, isLeast: function == .min) else {
                return .one(push(Self.unknown, .nan))
            }
            let slopes = [Double](all.count) { $0 == best ? 1 : 0 }
            return .one(push(label, numbers[best], all, slopes, selects: true))
        case .dot:
            guard places.count == 2 else { return .one(push(Self.unknown, .nan)) }
            let products = pair(first, places[1], .multiply).all
            var total = 0.0
            for node in products { total += nodes[node].value }
            return .one(push(label, total, products, [Double](repeating: 1, count: products.count)))
        case .softmax:
            let shares = Formula.Function.softmax(value(.several(all)).numbers)
            var results: [Int] = []
            for i in all.indices {
                var slopes: [Double] = []
                for j in all.indices { slopes.append(shares[i] * ((i == j ? 1 : 0) - shares[j])) }
                results.append(push(label, shares[i], all, slopes))
            }
            return .several(results)
        case .leakyReLU where places.count > 1:
            guard let factor = places[1].all.first else { return .one(push(Self.unknown, .nan)) }
            let slope = nodes[factor].value
            return each(first) { tape, x in
                let value = tape.nodes[x].value
                let isAbove = value > 0
                return tape.push(
                    label, isAbove ? value : slope * value, [x, factor],
                    isAbove ? [1, 0] : [slope, tape.nodes[x].present], selects: isAbove)
            }
        default:
            return each(first) { tape, x in
                let value = tape.nodes[x].value
                let result = function.element(value)
                let present = tape.nodes[x].present
                let slope = function.slope(present, present == value ? result : function.element(present))
                return tape.push(label, result, [x], [slope], selects: function.selects)
            }
        }
    }
}

extension Formula.Function {
    /// Where its slope is 0, it does not change at all with its argument.
    fileprivate var selects: Bool {
        switch self {
        case .relu, .step, .finite: true
        default: false
        }
    }
}
