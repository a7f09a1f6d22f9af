/// How much a course may ask for, all its lessons together: judged before anything runs.
package struct Limits: Sendable, Equatable {
    /// One limit; its word stands in course.yaml, in the reader's configuration and after `--limits`.
    package enum Name: String, CaseIterable, Sendable {
        /// Weights and biases of one network.
        case parameters
        /// Samples of one data set.
        case samples
        /// Inputs of one sample.
        case features
        /// Multiplications with an addition, estimated, of everything that is trained, measured and evaluated.
        case multiplyAdds = "multiply-adds"
        /// Bytes held at once: data, results, histories, figures and the largest run.
        case memory
        /// Runs of all directives: variants × vary × repeat.
        case runs
        /// Bytes of the images and files that are copied beside the reports.
        case copies
        /// Lists and maps of a directive within each other.
        case yamlDepth = "yaml-depth"
        /// Bytes of one lesson, or of course.yaml.
        case fileSize = "file-size"

        /// The limit where nobody says otherwise.
        package var unset: Int {
            switch self {
            case .parameters: 50_000_000
            case .samples: 200_000
            case .features: 100_000
            case .multiplyAdds: 20_000_000_000_000
            case .memory: 2_000_000_000
            case .runs: 20_000
            case .copies: 200_000_000
            case .yamlDepth: 20
            case .fileSize: 2_000_000
            }
        }
    }

    private var values: [Name: Int] = [:]

    package init() {}

    package subscript(name: Name) -> Int {
        get { values[name] ?? name.unset }
        set { values[name] = newValue }
    }

    /// A limit as somebody wrote it.
    package struct Written: Sendable, Equatable {
        package var name: Name
        package var value: Int
        package var span: Span
    }

    /// `{runs: 100, …}`, with all that is wrong in it.
    package static func read(_ node: YAMLNode, path: String) -> (written: [Written], diagnostics: [Diagnostic]) {
        guard let entries = node.entries else { return ([], [.limitsShape(path: path, span: node.span)]) }
        var written: [Written] = []
        var diagnostics: [Diagnostic] = []
        for entry in entries {
            guard let name = Name(rawValue: entry.key) else {
                let known = Name.allCases.map(\.rawValue)
                diagnostics.append(.unknownSetting(entry.key, in: known, path: path, span: entry.keySpan))
                continue
            }
            if let text = entry.value.text, let value = Int(text), value > 0 {
                written.append(Written(name: name, value: value, span: entry.value.span))
            } else {
                diagnostics.append(.settingNumber(entry.key, path: path, span: entry.value.span))
            }
        }
        return (written, diagnostics)
    }
}

/// What the reader of a course allows it, whatever its author wrote.
package struct AllowedLimits: Sendable {
    package var most = Limits()
    /// `--limits course`: what the course asks for is granted.
    package var grantsCourse = false

    package init() {}

    /// A course lowers what it is allowed; what would raise it is an error, unless the reader grants it.
    package func lowered(by written: [Limits.Written], path: String) -> (limits: Limits, diagnostics: [Diagnostic]) {
        var limits = most
        var diagnostics: [Diagnostic] = []
        for asked in written {
            if asked.value <= most[asked.name] || grantsCourse {
                limits[asked.name] = asked.value
            } else {
                diagnostics.append(.limitRaised(asked, allowed: most[asked.name], path: path))
            }
        }
        return (limits, diagnostics)
    }
}

extension Diagnostic {
    /// How a reader allows more; the end of every message about a limit.
    package static func raising(_ name: Limits.Name) -> String { "--limits \(name.rawValue)=… allows more" }

    static func limitRaised(_ asked: Limits.Written, allowed: Int, path: String) -> Diagnostic {
        Diagnostic(
            .error, "limit-raised",
            "a course can lower the limit of \(allowed) \(asked.name.rawValue), not raise it",
            hint: "you can: --limits \(asked.name.rawValue)=\(asked.value), or --limits course for all it asks for",
            path: path, span: asked.span)
    }
}
