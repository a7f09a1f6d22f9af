/// course.yaml: what a course is called and how much a lesson in it may ask for.
package struct CourseSettings: Sendable, Equatable {
    package static let names = ["title", "limits"]

    package var title: String?
    package var limits = Limits()

    package init() {}

    package struct Limits: Sendable, Equatable {
        package var parameters = 50_000_000
        package var samples = 200_000
        /// Estimated multiply-adds of all runs of one directive.
        package var multiplyAdds = 20_000_000_000_000
        /// Bytes that one run may keep.
        package var memory = 2_000_000_000
        /// Runs of one directive: variants × vary × repeat.
        package var runs = 5000
        package var yamlDepth = 20
        package var fileSize = 2_000_000
        package init() {}
    }

    package static func parse(_ source: SourceFile) -> (settings: CourseSettings, diagnostics: [Diagnostic]) {
        var settings = CourseSettings()
        if let at = source.firstByteNotUTF8 {
            return (settings, [.notUTF8(path: source.path, span: Span(at, at + 1))])
        }
        let body = source.body(1..<(source.lineStarts.count + 1))
        let (node, problems) = YAMLReader.read(body.text, lineOffsets: body.lineOffsets, path: source.path)
        var diagnostics = problems
        guard let node else { return (settings, diagnostics) }
        guard let entries = node.entries else {
            return (settings, diagnostics + [.settingsShape(path: source.path, span: node.span)])
        }
        for entry in entries {
            switch entry.key {
            case "title":
                settings.title = entry.value.text
                if settings.title == nil {
                    diagnostics.append(.settingText("title", path: source.path, span: entry.value.span))
                }
            case "limits": diagnostics += settings.limits.read(entry.value, path: source.path)
            default:
                diagnostics.append(
                    .unknownSetting(entry.key, in: Self.names, path: source.path, span: entry.keySpan))
            }
        }
        return (settings, diagnostics)
    }
}

extension CourseSettings.Limits {
    private static let keys: [(key: String, path: WritableKeyPath<Self, Int> & Sendable)] = [
        ("parameters", \.parameters), ("samples", \.samples), ("multiply-adds", \.multiplyAdds),
        ("memory", \.memory), ("runs", \.runs), ("yaml-depth", \.yamlDepth), ("file-size", \.fileSize),
    ]

    /// Keys of `limits`, each with what holds unless course.yaml says otherwise.
    package static var unset: [(name: String, value: Int)] {
        keys.map { ($0.key, Self()[keyPath: $0.path]) }
    }

    fileprivate mutating func read(_ node: YAMLNode, path: String) -> [Diagnostic] {
        guard let entries = node.entries else { return [.limitsShape(path: path, span: node.span)] }
        var diagnostics: [Diagnostic] = []
        for entry in entries {
            guard let known = Self.keys.first(where: { $0.key == entry.key }) else {
                diagnostics.append(
                    .unknownSetting(entry.key, in: Self.keys.map(\.key), path: path, span: entry.keySpan))
                continue
            }
            if let text = entry.value.text, let value = Int(text), value > 0 {
                self[keyPath: known.path] = value
            } else {
                diagnostics.append(.settingNumber(entry.key, path: path, span: entry.value.span))
            }
        }
        return diagnostics
    }
}
