import Engine
import Lessons

/// What a course takes, all its lessons together, against what it may: judged before anything runs, so that a lesson
/// nobody vouches for is refused instead of bringing the machine down.
package struct CourseAccount: Sendable {
    private let limits: Limits
    private var runs = 0
    private var multiplyAdds = 0
    /// Data sets that are made, by their plans.
    private var data: Set<[UInt8]> = []
    private var held = Held()
    /// Limits that have been passed: said where that happens, and of every directive that does so alone.
    private var passed: Set<Limits.Name> = []

    /// Bytes held at once, by what they are for.
    private struct Held {
        var data = 0
        var results = 0
        var figures = 0
        /// Of the largest run.
        var working = 0

        var total: Int { [results, figures, working].reduce(data, Architecture.sum) }
    }

    package init(_ limits: Limits) { self.limits = limits }

    /// Nothing of a course may be run that asks for more than it may.
    package var isOverdrawn: Bool { !passed.isEmpty }

    /// What reading one number out of a run takes.
    private static let lookup = 5_000

    /// Adds a directive, in the order of the course, and says at its place which limits it passes. `lookups`: how many
    /// numbers its claims and tables read out of runs.
    package mutating func add(_ directive: Directive, lookups: Int, path: String) -> [Diagnostic] {
        var cost = DirectiveCost(directive)
        cost.multiplyAdds = Architecture.sum(cost.multiplyAdds, Architecture.product([lookups, Self.lookup]))
        let before = held
        runs = Architecture.sum(runs, cost.runs)
        multiplyAdds = Architecture.sum(multiplyAdds, cost.multiplyAdds)
        for (plan, bytes) in cost.data where data.insert(plan).inserted {
            held.data = Architecture.sum(held.data, bytes)
        }
        held.results = Architecture.sum(held.results, cost.results)
        held.figures = Architecture.sum(held.figures, cost.figures)
        held.working = max(held.working, cost.working)

        var diagnostics: [Diagnostic] = []
        if passes(.runs, runs, alone: cost.runs) {
            let place = directive.place(of: ["vary", "repeat", "variants"], path)
            diagnostics.append(.courseRuns(runs, alone: cost.runs, limit: limits[.runs], place))
        }
        if passes(.multiplyAdds, multiplyAdds, alone: cost.multiplyAdds) {
            let place = directive.place(
                of: ["update", "epochs", "repeat", "vary", "data", "expression", "layers", "y", "expect"], path)
            diagnostics.append(
                .courseWork(multiplyAdds, alone: cost.multiplyAdds, limit: limits[.multiplyAdds], place))
        }
        if passes(.memory, held.total, alone: cost.memory) {
            diagnostics.append(Self.memory(held, before: before, cost, limits[.memory], directive, path))
        }
        return diagnostics
    }

    /// Adds the values of a lesson's prose, the first of them at `span`.
    package mutating func add(lookups: Int, path: String, span: Span) -> [Diagnostic] {
        let cost = Architecture.product([lookups, Self.lookup])
        multiplyAdds = Architecture.sum(multiplyAdds, cost)
        guard passes(.multiplyAdds, multiplyAdds, alone: cost) else { return [] }
        return [
            .courseWork(multiplyAdds, alone: cost, limit: limits[.multiplyAdds], Place(path: path, span: span))
        ]
    }

    private mutating func passes(_ limit: Limits.Name, _ amount: Int, alone: Int) -> Bool {
        guard amount > limits[limit] else { return false }
        let isFirst = passed.insert(limit).inserted
        return isFirst || alone > limits[limit]
    }

    private static func memory(
        _ held: Held, before: Held, _ cost: DirectiveCost, _ limit: Int, _ directive: Directive, _ path: String
    ) -> Diagnostic {
        // Whatever grew most here is what can be made smaller.
        let parts: [(bytes: Int, keys: [String], hint: String)] = [
            (held.data - before.data, ["data"], "fewer samples or inputs"),
            (
                held.results - before.results, ["epochs", "repeat", "vary", "layers", "expression"],
                "fewer epochs or runs"
            ),
            (held.figures - before.figures, ["show", "repeat", "vary"], "fewer figures or runs"),
            (held.working - before.working, ["layers", "batch", "expression", "data"], "a smaller network or batch"),
        ]
        let largest = parts.max { $0.bytes < $1.bytes } ?? parts[0]
        return .courseMemory(
            alone: cost.memory, together: held.total, limit: limit, hint: largest.hint,
            directive.place(of: largest.keys, path))
    }
}

extension Directive {
    /// Where the first of these keys has its value; the id where none is written.
    fileprivate func place(of keys: [String], _ path: String) -> Place {
        Place(path: path, span: keys.lazy.compactMap { keySpans[$0] }.first ?? idSpan)
    }
}

extension Diagnostic {
    static func courseRuns(_ count: Int, alone: Int, limit: Int, _ place: Place) -> Diagnostic {
        let amount = alone > limit ? "these are \(grouped(alone))" : "with these the course has \(grouped(count))"
        return Diagnostic(
            error: "limit-runs", "\(amount) runs, more than the \(grouped(limit)) a course may have",
            hint: raising(.runs), place)
    }

    static func courseWork(_ count: Int, alone: Int, limit: Int, _ place: Place) -> Diagnostic {
        func amount(_ count: Int) -> String {
            count == Int.max ? "countless" : "about \(grouped(count / 1_000_000_000)) billion"
        }
        let subject =
            alone > limit
            ? "this alone takes \(amount(alone))" : "with this the course takes \(amount(count))"
        return Diagnostic(
            error: "limit-multiply-adds",
            "\(subject) multiply-adds, more than the \(grouped(limit / 1_000_000_000)) billion a course may take",
            hint: "fewer epochs, samples or runs; \(raising(.multiplyAdds))", place)
    }

    static func courseMemory(alone: Int, together: Int, limit: Int, hint: String, _ place: Place) -> Diagnostic {
        func amount(_ bytes: Int) -> String {
            bytes == Int.max ? "countless" : grouped((bytes + 999_999) / 1_000_000)
        }
        let subject =
            alone > limit
            ? "this alone would hold \(amount(alone))" : "with this the course would hold \(amount(together))"
        return Diagnostic(
            error: "limit-memory",
            "\(subject) megabytes at once, more than the \(grouped(limit / 1_000_000)) a course may hold",
            hint: "\(hint); \(raising(.memory))", place)
    }
}
