import Engine
import Lessons

extension ReferenceResolver {
    /// The experiment of the same lesson whose trained parameters a directive starts from; nil where it has no `from`.
    func origin(of directive: Directive, in lesson: Int) -> Result<DirectiveAddress?, ReferenceProblem> {
        guard case .experiment(let job) = directive.content, let id = job.from else { return .success(nil) }
        let place = Place(path: path(lesson), span: directive.keySpans["from"] ?? directive.idSpan)
        let fences = lessons[lesson].lesson.directives
        guard id != directive.id, let index = experiment(id, in: lesson) else {
            let others = known(fences.filter { $0.kind == .experiment && $0.id != directive.id }.map(\.id))
            return .failure(.init(.unknownSource(id, others, isSelf: id == directive.id, place)))
        }
        guard !circular[lesson].contains(directive.id) else {
            return .failure(.init(.circularSource(id, place)))
        }
        if let theirs = self.job(index, in: lesson)?.layers, let ours = job.layers,
            theirs.map(\.withoutActivation) != ours.map(\.withoutActivation)
        {
            return .failure(.init(.otherNetwork(id, place)))
        }
        return .success(DirectiveAddress(lesson: lesson, directive: index))
    }

    private func experiment(_ id: String, in lesson: Int) -> Int? {
        directives(id, in: lesson).first { lessons[lesson].lesson.directives[$0].kind == .experiment }
    }

    private func job(_ index: Int, in lesson: Int) -> ExperimentJob? {
        if case .experiment(let job)? = lessons[lesson].directives[index]?.content { job } else { nil }
    }

    /// Each starts from one other at most: whoever is met again on the way that began with it is on a circle, and what
    /// was met on an earlier way need not be looked at again.
    func circularOrigins(in lesson: Int) -> Set<String> {
        var circular: Set<String> = []
        var ways: [Int: Int] = [:]
        for start in lessons[lesson].directives.indices where job(start, in: lesson)?.from != nil {
            var way: [Int] = []
            var next: Int? = start
            while let at = next, ways[at] == nil {
                ways[at] = start
                way.append(at)
                next = job(at, in: lesson)?.from.flatMap { experiment($0, in: lesson) }
            }
            guard let met = next, ways[met] == start, let first = way.firstIndex(of: met) else { continue }
            for index in way[first...] { circular.insert(lessons[lesson].lesson.directives[index].id) }
        }
        return circular
    }
}

extension ExperimentJob {
    /// Of its first run; nil without a network.
    fileprivate var layers: [Layer]? {
        if case .network(let layers, _)? = runs.first?.plan.model { layers } else { nil }
    }
}

extension Layer {
    /// What decides the number of parameters.
    fileprivate var withoutActivation: Layer {
        var layer = self
        layer.activation = .linear
        return layer
    }
}

extension Diagnostic {
    static func unknownSource(_ id: String, _ ids: [String], isSelf: Bool, _ place: Place) -> Diagnostic {
        if isSelf { return Diagnostic(error: "unknown-source", "an experiment can't start from itself", place) }
        return Diagnostic(
            error: "unknown-source", "no experiment '\(id)' in this lesson",
            hint: id.contains("/")
                ? "an experiment starts from one of its own lesson" : ids.isEmpty ? nil : hint(for: id, in: ids), place)
    }

    static func circularSource(_ id: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "circular-source", "starting from '\(id)' goes round in a circle", place)
    }

    static func otherNetwork(_ id: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "other-network", "'\(id)' has a network of another shape",
            hint: "the layers must have the same sizes", place)
    }
}
