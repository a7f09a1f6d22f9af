import Lessons

/// A path into a directive, `layers.1.units`, where it was written, and what is put there.
struct Override {
    var path: String
    var pathSpan: Span
    var value: YAMLNode

    var steps: [String] { path.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
}

extension Reading {
    /// `root` with a value written over what stands at the path; shorthands on the way are taken apart. nil when the
    /// path leads nowhere, which is reported.
    mutating func setting(_ override: Override, in root: YAMLNode) -> YAMLNode? {
        let steps = override.steps
        guard let first = steps.first else { return nil }
        guard var node = set(root, steps[...], [], override) else { return nil }
        // A baseline takes the place of layers, and the other way round.
        let other = first == "baseline" ? "layers" : first == "layers" && steps.count == 1 ? "baseline" : nil
        if let other, let entries = node.entries {
            node.kind = .map(entries.filter { $0.key != other })
        }
        return node
    }

    /// Keys that say how a page looks or what is claimed are the same for all runs.
    @discardableResult
    mutating func isVariable(_ override: Override) -> Bool {
        let key = override.steps.first ?? ""
        let keys = fence.kind.content?.variable ?? []
        if keys.contains(key) { return true }
        if fence.kind.keys.contains(key) {
            report(.fixedKey(key, keys, place(override.pathSpan)))
        } else {
            report(.unknownPath(override.path, key, keys, place(override.pathSpan)))
        }
        return false
    }

    /// Top keys that hold maps.
    private static let maps = ["data", "optimizer", "weight-decay", "initial", "stop", "at", "update", "check"]

    private mutating func set(
        _ written: YAMLNode?, _ steps: ArraySlice<String>, _ done: [String], _ override: Override
    ) -> YAMLNode? {
        guard let step = steps.first else { return override.value }
        guard var node = container(written, done, override) else { return nil }
        switch node.kind {
        case .scalar: return nil
        case .list(var items):
            guard let index = strictWhole(step), index >= 0, index < items.count else {
                report(.pathIndex(step, done.joined(separator: "."), items.count, place(override.pathSpan)))
                return nil
            }
            guard let item = set(items[index], steps.dropFirst(), done + [step], override) else { return nil }
            items[index] = item
            node.kind = .list(items)
        case .map(var entries):
            let index = entries.firstIndex { $0.key == step }
            guard let value = set(index.map { entries[$0].value }, steps.dropFirst(), done + [step], override) else {
                return nil
            }
            if let index {
                entries[index].value = value
            } else {
                entries.append(.init(key: step, keySpan: override.pathSpan, value: value))
            }
            node.kind = .map(entries)
        }
        return node
    }

    /// What a further step can lead into: a list or a map, made from a shorthand or from what holds when nothing stands.
    private mutating func container(_ node: YAMLNode?, _ done: [String], _ override: Override) -> YAMLNode? {
        let key = done.last ?? ""
        guard let node, node.text != "" else {
            let isMap = done.isEmpty || done.count > 1 || Self.maps.contains(key)
            guard isMap else {
                report(.pathEnds(done.joined(separator: "."), place(override.pathSpan)))
                return nil
            }
            if key == "optimizer" { return expandedOptimizer(.scalar(Optimizers.unset, span: override.pathSpan)) }
            return YAMLNode(.map([]), span: override.pathSpan)
        }
        guard node.text != nil else { return node }
        switch key {
        case "optimizer": return expandedOptimizer(node)
        case "layers": return expandedLayers(node)
        case "data": return expandedData(node)
        case "initial": return expandedInitial(node)
        case "weight-decay": return expandedPenalty(node)
        case _ where done.count == 2 && done[0] == "initial": return expandedInitial(node)
        default:
            report(.pathEnds(done.joined(separator: "."), place(override.pathSpan)))
            return nil
        }
    }
}

extension Diagnostic {
    static func unknownPath(_ path: String, _ key: String, _ keys: [String], _ place: Place) -> Diagnostic {
        let rest = path.dropFirst(key.count)
        let hint =
            inner(key, keys).map { "did you mean '\($0)\(rest)'?" }
            ?? nearest(key, in: keys).map { "did you mean '\($0)\(rest)'?" }
            ?? "a path begins with one of " + keys.joined(separator: ", ")
        return Diagnostic(error: "unknown-path", "no key '\(key)' to vary", hint: hint, place)
    }

    /// `optimizer.rate` of `rate` or `learning-rate`: the one path that ends in this key, or the first of two.
    private static func inner(_ key: String, _ keys: [String]) -> String? {
        let named = Language.entries.filter { $0.category == .key && $0.word == key }
        let found = (named + Explanations.english.entries(meantBy: key)).filter { $0.category == .key }
        let paths = Set(
            found.compactMap { entry -> String? in
                guard let owner = entry.owner else { return nil }
                if DirectiveKind(rawValue: owner) != nil { return keys.contains(entry.word) ? entry.word : nil }
                return keys.contains(owner) ? entry.path : nil
            })
        func place(_ path: String) -> Int { keys.firstIndex(of: String(path.prefix { $0 != "." })) ?? keys.count }
        return paths.count <= 2 ? paths.min { place($0) < place($1) } : nil
    }

    static func fixedKey(_ key: String, _ keys: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "fixed-key", "'\(key)' is the same for all runs",
            hint: "what may differ: " + keys.joined(separator: ", "), place)
    }

    static func pathIndex(_ step: String, _ list: String, _ count: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "path-index", "\(list) has no '\(step)'",
            hint: count == 0 ? "it is empty" : "its entries are numbered 0 to \(count - 1)", place)
    }

    static func pathEnds(_ path: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "path-end", "'\(path)' is a single value, nothing is inside it", place)
    }
}
