import Engine
import Lessons

/// What a course takes, all its lessons together, against what it may: judged before anything runs, so that a lesson
/// nobody vouches for is refused instead of bringing the machine down.
package struct CourseAccount: Sendable {
    private let limits: Limits
    private var total = DirectiveCost()
    /// Bytes of `total.data`.
    private var data = 0
    /// Limits that have been passed: said where that happens, and of every directive that does so alone.
    private var passed: Set<Limits.Name> = []

    package init(_ limits: Limits) { self.limits = limits }

    /// Nothing of a course may be run that asks for more than it may.
    package var isOverdrawn: Bool { !passed.isEmpty }

    /// Bytes held at once, by what they are for, and what can be made smaller where they are too many.
    private var parts: [(bytes: Int, keys: [String], hint: String)] {
        [
            (data, ["data"], "fewer samples or inputs"),
            (total.results, ["epochs", "repeat", "vary", "layers", "expression"], "fewer epochs or runs"),
            (total.figures, ["show", "repeat", "vary"], "fewer figures or runs"),
            (total.working, ["layers", "batch", "expression", "data"], "a smaller network or batch"),
        ]
    }

    private var held: Int { parts.reduce(0) { Architecture.sum($0, $1.bytes) } }

    /// Adds a directive, in the order of the course, and says at its place which limits it passes.
    package mutating func add(_ resolved: ResolvedDirective, path: String) -> [Diagnostic] {
        let directive = resolved.directive
        let cost = DirectiveCost(resolved)
        let before = parts
        put(cost)

        var diagnostics: [Diagnostic] = []
        if passes(.runs, total.runs, alone: cost.runs) {
            let place = directive.place(of: ["vary", "repeat", "variants"], path)
            diagnostics.append(.courseRuns(total.runs, alone: cost.runs, limit: limits[.runs], place))
        }
        if passes(.multiplyAdds, total.multiplyAdds, alone: cost.multiplyAdds) {
            let place = directive.place(
                of: ["update", "epochs", "repeat", "vary", "data", "expression", "layers", "y", "expect"], path)
            diagnostics.append(
                .courseWork(total.multiplyAdds, alone: cost.multiplyAdds, limit: limits[.multiplyAdds], place))
        }
        if passes(.memory, held, alone: cost.memory) {
            diagnostics.append(memory(before: before, cost, directive, path))
        }
        return diagnostics
    }

    /// Adds the values of a lesson's prose, the first of them at `span`.
    package mutating func add(lookups: Int, path: String, span: Span) -> [Diagnostic] {
        var cost = DirectiveCost()
        cost.add(lookups: lookups)
        put(cost)
        guard passes(.multiplyAdds, total.multiplyAdds, alone: cost.multiplyAdds) else { return [] }
        return [
            .courseWork(
                total.multiplyAdds, alone: cost.multiplyAdds, limit: limits[.multiplyAdds],
                Place(path: path, span: span))
        ]
    }

    /// Adds a lesson that is read no further: whoever asks for more than there is left is not told here.
    package mutating func add(_ lesson: DirectiveCost) {
        put(lesson)
        for (limit, amount) in [
            (Limits.Name.runs, total.runs), (.multiplyAdds, total.multiplyAdds), (.memory, held),
        ] where amount > limits[limit] { passed.insert(limit) }
    }

    private mutating func put(_ cost: DirectiveCost) {
        for (plan, bytes) in cost.data where total.data[plan] == nil { data = Architecture.sum(data, bytes) }
        total.add(cost)
    }

    private mutating func passes(_ limit: Limits.Name, _ amount: Int, alone: Int) -> Bool {
        guard amount > limits[limit] else { return false }
        let isFirst = passed.insert(limit).inserted
        return isFirst || alone > limits[limit]
    }

    private func memory(
        before: [(bytes: Int, keys: [String], hint: String)], _ cost: DirectiveCost, _ directive: Directive,
        _ path: String
    ) -> Diagnostic {
        // Whatever grew most here is what can be made smaller.
        let grown = zip(before, parts).max { $0.1.bytes - $0.0.bytes < $1.1.bytes - $1.0.bytes }?.1 ?? parts[0]
        return .courseMemory(
            alone: cost.memory, together: held, limit: limits[.memory], hint: grown.hint,
            directive.place(of: grown.keys, path))
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
