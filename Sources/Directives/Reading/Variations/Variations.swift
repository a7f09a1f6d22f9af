import Engine
import Lessons

/// One point of variants × vary: the directive's body with everything written over.
struct Combination {
    var key: RunKey
    var node: YAMLNode
}

extension Reading {
    /// Every combination of `variants` and `vary`, variants outermost, the last key of `vary` fastest.
    /// nil when something was reported.
    mutating func combinations(of root: YAMLNode, repeats: Int) -> [Combination]? {
        let before = errorCount
        let variants = variants(root)
        let axes = axes(root)
        guard errorCount == before else { return nil }
        var count = Architecture.product([max(1, variants.count), repeats])
        for axis in axes { count = Architecture.product([count, axis.values.count]) }
        guard count <= context.limits[.runs] else {
            let node = ["vary", "repeat", "variants"].lazy.compactMap { (key: String) in root[key] }.first ?? root
            report(.tooManyRuns(count, limit: context.limits[.runs], place(node)))
            return nil
        }
        var result: [Combination] = []
        result.reserveCapacity(count)
        if variants.isEmpty { result.append(Combination(key: RunKey(), node: root)) }
        for variant in variants {
            var node: YAMLNode? = root
            for override in variant.overrides { node = node.flatMap { setting(override, in: $0) } }
            if let node { result.append(Combination(key: RunKey(variant: variant.name), node: node)) }
        }
        for axis in axes {
            result = result.flatMap { combination in axis.values.compactMap { vary(combination, axis, $0) } }
        }
        return errorCount == before ? result : nil
    }

    private mutating func vary(_ combination: Combination, _ axis: Axis, _ value: YAMLNode) -> Combination? {
        let override = Override(path: axis.path, pathSpan: axis.pathSpan, value: value)
        guard let node = setting(override, in: combination.node) else { return nil }
        let text = value.text ?? written(value)
        var key = combination.key
        key.settings.append(.init(path: axis.path, value: text, number: strictNumber(text)))
        return Combination(key: key, node: node)
    }

    /// As it stands in the lesson, on one line.
    private func written(_ node: YAMLNode) -> String {
        lesson.source.text(node.span).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    private struct Axis {
        var path: String
        var pathSpan: Span
        var values: [YAMLNode]
    }

    private mutating func axes(_ root: YAMLNode) -> [Axis] {
        guard let node = root["vary"] else { return [] }
        guard let entries = node.entries else {
            report(.varyForm(place(node)))
            return []
        }
        return entries.map { entry in
            isVariable(Override(path: entry.key, pathSpan: entry.keySpan, value: entry.value))
            var values: [YAMLNode] = []
            for item in list(entry.value) {
                if let steps = steps(item, most: context.limits[.runs]) {
                    values += steps.map { .scalar($0, span: item.span) }
                } else {
                    values.append(item)
                }
            }
            if entry.value.items?.isEmpty ?? false { report(.varyEmpty(entry.key, place(entry.value))) }
            return Axis(path: entry.key, pathSpan: entry.keySpan, values: values)
        }
    }

    private mutating func variants(_ root: YAMLNode) -> [(name: String, overrides: [Override])] {
        guard let node = root["variants"] else { return [] }
        guard let entries = node.entries else {
            report(.variantsForm(place(node)))
            return []
        }
        if entries.isEmpty { report(.variantsForm(place(node))) }
        return entries.map { entry in
            checkName(entry)
            if entry.value.entries == nil, entry.value.text != "" {
                report(.variantForm(entry.key, place(entry.value)))
            }
            let overrides = (entry.value.entries ?? []).map {
                Override(path: $0.key, pathSpan: $0.keySpan, value: $0.value)
            }
            for override in overrides { isVariable(override) }
            return (entry.key, overrides)
        }
    }

    /// What measurements begin with.
    private static let taken: Set<String> = {
        let heads = Quantity.words.map { word in
            String(word.prefix { (character: Character) -> Bool in character != "." && character != "(" })
        }
        let others = ["test", "validation", "start", "best", "at-epoch", "all", "share", "count"]
        return Set(heads + others + Statistic.allCases.map(\.word))
    }()

    /// A variant is named in references, `depth.relu.loss`: a word, and none that a measurement begins with.
    private mutating func checkName(_ entry: YAMLNode.Entry) {
        let bytes = Array(entry.key.utf8)
        let beginsWell = bytes.first.map(FormulaParser.isLetter) ?? false
        let isWord =
            beginsWell
            && bytes.allSatisfy { (byte: UInt8) -> Bool in
                FormulaParser.isLetter(byte) || FormulaParser.isDigit(byte) || byte == 45
            }
        if !isWord { report(.variantName(entry.key, place(entry.keySpan))) }
        if Self.taken.contains(entry.key) { report(.variantTaken(entry.key, place(entry.keySpan))) }
    }
}

extension Diagnostic {
    static func tooManyRuns(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-runs",
            "\(count == Int.max ? "countless" : grouped(count)) runs, more than the \(grouped(limit)) a course may have",
            hint: raising(.runs), place)
    }

    static func varyForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "vary", "vary is a map from a path to values", hint: "such as vary: {optimizer.rate: [0.01, 0.1]}",
            place)
    }

    static func varyEmpty(_ path: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "vary", "no values for '\(path)'", place)
    }

    static func variantsForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "variants", "variants is a map from names to what differs",
            hint: "such as variants: {sigmoid: {}, relu: {initial: he}}", place)
    }

    static func variantForm(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "variants", "the variant '\(name)' must be a map of what differs", hint: "{} when nothing does",
            place)
    }

    static func variantName(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "variant-name", "'\(name)' can't name a variant", hint: "a letter, then letters, digits and hyphens",
            place)
    }

    static func variantTaken(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "variant-name", "a variant can't be called '\(name)', measurements are", hint: "any other word",
            place)
    }
}
