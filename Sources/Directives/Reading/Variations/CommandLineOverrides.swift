import Lessons

extension Reading {
    /// What is set on the command line stands nowhere in the file: its spans lie before it, a stretch an override,
    /// until `placed` says what they were.
    private static let stretch = 1 << 20

    /// `--set PATH=VALUE` written over the directive. A path that is set no longer varies.
    mutating func applyOverrides(to root: YAMLNode) -> YAMLNode {
        var root = root
        for (index, override) in context.overrides.enumerated() {
            let at: Int = -Self.stretch * (index + 1)
            let span = Span(at, at)
            let value = parsed(override.value, span)
            if let vary = root["vary"]?.entries {
                let left = vary.filter { $0.key != override.path }
                if left.count < vary.count { root = root.without("vary") }
                if !left.isEmpty, left.count < vary.count {
                    root = root.adding("vary", YAMLNode(.map(left), span: span), span)
                }
            }
            if override.path == "repeat" {
                root = root.without("repeat").adding("repeat", value, span)
            } else {
                let written = Override(path: override.path, pathSpan: span, value: value)
                if written.steps.first == "variants", written.steps.count > 2, let set = settingVariant(written, root) {
                    root = set
                } else if written.steps.first == "variants" {
                    let names = root["variants"]?.entries?.map(\.key) ?? []
                    report(.noVariantToSet(written.steps, names, place(span)))
                } else if isVariable(written), let set = setting(written, in: root) {
                    checkOverruled(written, root)
                    root = set
                }
            }
        }
        return root
    }

    /// What `variants` and `vary` write over it afterwards changes nothing there, which is said.
    private mutating func checkOverruled(_ override: Override, _ root: YAMLNode) {
        func covers(_ path: String) -> Bool { override.path == path || override.path.hasPrefix(path + ".") }
        let variants = root["variants"]?.entries ?? []
        let overruling = variants.filter { $0.value.entries?.contains { covers($0.key) } ?? false }
        if !overruling.isEmpty {
            let all = overruling.count == variants.count
            report(.setOverruled(override.path, overruling.map(\.key), isAll: all, place(override.pathSpan)))
        }
        if let varied = root["vary"]?.entries?.first(where: { covers($0.key) }) {
            report(.setVaried(override.path, by: varied.key, place(override.pathSpan)))
        }
    }

    /// `variants.NAME.PATH` is written over what the variant says of the path; nil where there is no such variant.
    private func settingVariant(_ override: Override, _ root: YAMLNode) -> YAMLNode? {
        guard var variants = root["variants"]?.entries,
            let index = variants.firstIndex(where: { $0.key == override.steps[1] })
        else { return nil }
        let path = override.steps.dropFirst(2).joined(separator: ".")
        let own = (variants[index].value.entries ?? []).filter { $0.key != path && !$0.key.hasPrefix(path + ".") }
        let entry = YAMLNode.Entry(key: path, keySpan: override.pathSpan, value: override.value)
        variants[index].value = YAMLNode(.map(own + [entry]), span: variants[index].value.span)
        return root.without("variants").adding(
            "variants", YAMLNode(.map(variants), span: override.pathSpan), override.pathSpan)
    }

    /// A list or a map is YAML; anything else is the text it is.
    private func parsed(_ text: String, _ span: Span) -> YAMLNode {
        guard text.hasPrefix("[") || text.hasPrefix("{") else { return .scalar(text, span: span) }
        let (node, _) = YAMLReader.read(text, lineOffsets: [0], path: lesson.source.path)
        return node?.moved(to: span) ?? .scalar(text, span: span)
    }

    /// What was found wrong with an override is said of the override, at the directive's id.
    func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard let span = diagnostic.span, span.start < 0 else { return diagnostic }
            let index = (-span.start - 1) / Self.stretch
            guard index < context.overrides.count else { return diagnostic }
            let override = context.overrides[index]
            var result = diagnostic
            result.span = fence.idSpan
            result.message = "--set \(override.path)=\(override.value): \(diagnostic.message)"
            return result
        }
    }
}

extension YAMLNode {
    func without(_ key: String) -> YAMLNode {
        entries.map { YAMLNode(.map($0.filter { $0.key != key }), span: span) } ?? self
    }

    func adding(_ key: String, _ value: YAMLNode, _ keySpan: Span) -> YAMLNode {
        entries.map { YAMLNode(.map($0 + [.init(key: key, keySpan: keySpan, value: value)]), span: span) } ?? self
    }

    /// The same, standing at another place.
    func moved(to span: Span) -> YAMLNode {
        switch kind {
        case .scalar(let scalar): .scalar(scalar.text, span: span)
        case .list(let items): YAMLNode(.list(items.map { $0.moved(to: span) }), span: span)
        case .map(let entries):
            YAMLNode(
                .map(entries.map { .init(key: $0.key, keySpan: span, value: $0.value.moved(to: span)) }), span: span)
        }
    }
}

extension Diagnostic {
    static func setOverruled(_ path: String, _ variants: [String], isAll: Bool, _ place: Place) -> Diagnostic {
        let names = variants.joined(separator: ", ")
        let message =
            isAll
            ? "nothing changes, every variant (\(names)) says this itself"
            : "the variant\(variants.count == 1 ? "" : "s") \(names) say\(variants.count == 1 ? "s" : "") this for \(variants.count == 1 ? "itself" : "themselves")"
        return Diagnostic(
            isAll ? .error : .warning, "set-overruled", message,
            hint: "one variant is set by its name: variants.\(variants[0]).\(path)=…", path: place.path,
            span: place.span)
    }

    static func setVaried(_ path: String, by key: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "set-overruled", "nothing changes, vary gives each run its own '\(key)'",
            hint: "--set \(key)=… takes the place of vary", place)
    }

    static func noVariantToSet(_ steps: [String], _ names: [String], _ place: Place) -> Diagnostic {
        guard steps.count > 2 else {
            return Diagnostic(
                error: "set-variant", "one key of one variant can be set",
                hint: "such as variants.\(names.first ?? "relu").optimizer.rate=0.1", place)
        }
        let hint =
            nearest(steps[1], in: names).map {
                "did you mean 'variants.\($0).\(steps.dropFirst(2).joined(separator: "."))'?"
            }
            ?? (names.isEmpty ? "it has no variants" : "its variants are " + names.joined(separator: ", "))
        return Diagnostic(error: "set-variant", "no variant '\(steps[1])'", hint: hint, place)
    }
}
