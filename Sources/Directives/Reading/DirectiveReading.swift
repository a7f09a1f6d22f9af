import Engine
import Lessons

extension Directive {
    /// Understands a fence, or says everything that is wrong with it. References to measurements are read here and
    /// found when the course is resolved.
    package static func read(
        _ fence: DirectiveFence, in lesson: Lesson, _ context: ReadingContext
    ) -> (directive: Directive?, diagnostics: [Diagnostic]) {
        var reading = Reading(fence, in: lesson, context)
        let directive = reading.directive()
        let inOrder = reading.diagnostics.enumerated().sorted { a, b in
            let (x, y) = (a.element.span?.start ?? 0, b.element.span?.start ?? 0)
            return x == y ? a.offset < b.offset : x < y
        }
        return (directive, reading.placed(inOrder.map(\.element)))
    }
}

/// What a directive computes, with what is known of its data before any of it is made.
struct PlannedContent {
    var content: Directive.Content
    /// Of several combinations the last one's; nil where there are none.
    var data: PlannedData?
    /// Of the last combination's network.
    var parameters: Int

    init(_ content: Directive.Content, data: PlannedData? = nil, parameters: Int = 0) {
        self.content = content
        self.data = data
        self.parameters = parameters
    }
}

extension Reading {
    fileprivate mutating func directive() -> Directive? {
        guard let kind = fence.kind.content else {
            report(.exerciseNotRun(idPlace))
            return nil
        }
        guard let root = root(kind) else { return nil }
        let keys = fence.kind.keys
        for entry in root.entries ?? [] where !keys.contains(entry.key) && !kind.refused.contains(entry.key) {
            if let meant = Diagnostic.meant(entry.key, in: keys) { misspelled.insert(meant) }
            report(unknown(entry, keys))
        }
        readNeeds(root)
        allowed = root["allow"].map { list($0) }?.compactMap { choose($0, "allowance", Allowance.all) } ?? []
        let read = kind.read(&self, applyOverrides(to: root))
        // A broken claim or caption leaves the runs what they are; anything else may have changed what is run.
        let isUnderstood = errorCount == 0
        if isUnderstood { checkNeeds(root) }
        // Its words were read with the lesson's.
        if let node = root["caption"] { _ = text(node, "caption") }
        let claims = root["expect"].map { self.claims($0) } ?? []
        let records = fence.kind == .experiment ? self.records(root) : []
        let plotting = fence.kind == .plot ? self.plotting(root) : Plotting()
        let shown = self.shown(root)
        let names = isUnderstood ? read.map { self.names(root, $0) } : nil
        guard isUnderstood, let read else { return nil }
        var directive = Directive(
            kind: fence.kind, id: fence.id, span: fence.span, idSpan: fence.idSpan, body: fence.body,
            content: read.content, show: shown ?? read.content.facts.naturalFigures(read.data).map { ShownFigure($0) })
        for entry in root.entries ?? [] { directive.keySpans[entry.key] = entry.value.span }
        directive.needs = needs
        directive.missingNeeds = needs.filter { !context.library.has($0) }
        directive.claims = claims
        directive.plotting = plotting
        directive.names = names ?? ShownNames()
        for record in records { directive[keyPath: record] = true }
        if shown != nil { checkShown(&directive, read.data, root) }
        directive.explore = explored(root, read)
        return directive
    }

    private mutating func root(_ kind: any DirectiveContent.Type) -> YAMLNode? {
        // What is no YAML was reported when the lesson was read.
        guard let node = fence.root else { return nil }
        guard node.entries != nil else {
            report(.bodyForm(fence.kind, kind.examples.key, place(node)))
            return nil
        }
        return node
    }

    private func unknown(_ entry: YAMLNode.Entry, _ keys: [String]) -> Diagnostic {
        let owners = DirectiveKind.allCases.filter { $0.keys.contains(entry.key) }
        if Diagnostic.meant(entry.key, in: keys) == nil, let owner = owners.first {
            return .keyOfAnother(entry.key, fence.kind, owner, keys, place(entry.keySpan))
        }
        return .unknownKey(entry.key, fence.kind.phrase, keys, place(entry.keySpan))
    }

    private mutating func readNeeds(_ root: YAMLNode) {
        for node in root["needs"].map({ list($0) }) ?? [] {
            if let name = choose(node, "data set to need", Self.needable) { needs.append(name) }
        }
    }

    /// What needs data that it does not use is skipped for nothing, its claims with it. A comparison, and what starts
    /// from another's parameters, use the data of others.
    private mutating func checkNeeds(_ root: YAMLNode) {
        guard fence.kind != .compare, root["from"] == nil else { return }
        for node in root["needs"].map({ several($0) }) ?? [] {
            if let name = node.text, !usedSets.contains(name) { report(.needUnused(name, place(node))) }
        }
    }

    private static let needable: [Word<String>] = [
        .init("mnist", "mnist"),
        .init("fashion-mnist", "fashion-mnist"),
    ]

    private mutating func claims(_ node: YAMLNode) -> [Claim] {
        let (claims, problems) = Claim.read(node, path: lesson.source.path)
        report(problems)
        return claims
    }

    /// A key that must be there is not; when a misspelled one is, that says it all.
    mutating func missing(_ key: String, _ example: String) {
        if misspelled.contains(key) {
            refuse()
        } else {
            report(.keyMissing(key, fence.kind, example, idPlace))
        }
    }
}

/// What `allow` may let pass without a warning.
enum Allowance: Sendable {
    case doubleSoftmax, doubleSigmoid

    static let all: [Word<Allowance>] = [
        .init("double-softmax", .doubleSoftmax),
        .init("double-sigmoid", .doubleSigmoid),
    ]
}

extension Diagnostic {
    static func exerciseNotRun(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "exercise-not-run", "exercises are not run in this version", hint: "it is shown as it stands",
            place)
    }

    static func needUnused(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "need-unused", "the data are not \(name), without which all of it is skipped",
            hint: "leave \(name) out of needs", place)
    }

    static func bodyForm(_ kind: DirectiveKind, _ example: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "body-form", "the body of \(kind.phrase) is a list of keys",
            hint: "a key, a colon, a space, its value: " + example, place)
    }

    static func keyMissing(_ key: String, _ kind: DirectiveKind, _ example: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "key-missing", "\(kind.phrase) needs '\(key)'", hint: "such as \(example)", place)
    }

    static func keyOfAnother(
        _ key: String, _ kind: DirectiveKind, _ owner: DirectiveKind, _ keys: [String], _ place: Place
    ) -> Diagnostic {
        Diagnostic(
            error: "unknown-key", "\(kind.phrase) has no '\(key)'",
            hint: "\(owner.phrase) has; this one takes " + keys.joined(separator: ", "), place)
    }
}
