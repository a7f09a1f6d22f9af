import Engine

/// What a trace takes: the nodes that its lines put on the tape, with their inputs as edges. A name may stand for several
/// numbers, so that few lines can ask for many: [a, a] of [b, b] of … doubles with each.
struct TraceCost: Equatable {
    /// One node on the tape, walked there and back.
    private static let visit = 30_000
    private static let bytesOfNode = 300
    private static let bytesOfEdge = 16

    private(set) var nodes: Int
    private(set) var edges = 0
    let multiplyAdds: Int
    /// Bytes of the tape, and of the steps that are kept.
    let memory: Int

    init(_ plan: TracePlan) {
        var size = Size(lengths: plan.inputs.map { _ in 1 })
        for line in plan.lines { size.lengths.append(size.add(line)) }
        nodes = Architecture.sum(size.nodes, plan.inputs.count)
        edges = size.edges
        let steps = plan.update?.steps ?? 0
        let descents = Architecture.product([steps, Architecture.sum(1, plan.update?.groups.count ?? 0)])
        let checks = plan.check == nil ? 0 : 2 * plan.inputs.count + 2
        let evaluations = Architecture.sum(4, Architecture.sum(descents, checks))
        multiplyAdds = Architecture.product([evaluations, Architecture.sum(nodes, edges), Self.visit])
        let tape = Architecture.sum(
            Architecture.product([nodes, Self.bytesOfNode]), Architecture.product([edges, Self.bytesOfEdge]))
        memory = Architecture.sum(tape, Architecture.product([8, Architecture.sum(steps, 1), plan.inputs.count + 5]))
    }

    /// How many numbers each name stands for, and what was put on the tape so far.
    private struct Size {
        var lengths: [Int]
        var nodes = 0
        var edges = 0

        private mutating func push(_ count: Int, inputs: Int) {
            nodes = Architecture.sum(nodes, count)
            edges = Architecture.sum(edges, Architecture.product([count, inputs]))
        }

        /// How many numbers the formula gives.
        mutating func add(_ formula: Formula) -> Int {
            switch formula {
            case .number:
                push(1, inputs: 0)
                return 1
            case .variable(let index): return index < lengths.count ? lengths[index] : 1
            case .vector(let items): return items.reduce(0) { Architecture.sum($0, add($1)) }
            case .element(let whole, _):
                _ = add(whole)
                return 1
            case .not(let inner), .roundedEqual(let inner, _, _):
                _ = add(inner)
                push(1, inputs: 0)
                return 1
            case .negate(let inner):
                let length = add(inner)
                push(length, inputs: 1)
                return length
            case .binary(_, let a, let b):
                let length = max(add(a), add(b))
                push(length, inputs: 2)
                return length
            case .call(let function, let arguments):
                let found = arguments.map { add($0) }
                let all = found.reduce(0, Architecture.sum)
                switch function {
                case .sum, .mean, .min, .max:
                    push(1, inputs: all)
                    return 1
                case .dot:
                    push(found.max() ?? 1, inputs: 2)
                    push(1, inputs: all)
                    return 1
                case .softmax:
                    push(all, inputs: all)
                    return all
                default:
                    push(found.first ?? 1, inputs: 1)
                    return found.first ?? 1
                }
            }
        }
    }
}
