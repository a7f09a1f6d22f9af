/// course.yaml: what a course is called and how much a lesson in it may ask for.
package struct CourseSettings: Sendable, Equatable {
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

    private static let limitKeys: [(key: String, path: WritableKeyPath<Limits, Int> & Sendable)] = [
        ("parameters", \.parameters), ("samples", \.samples), ("multiply-adds", \.multiplyAdds),
        ("memory", \.memory), ("runs", \.runs), ("yaml-depth", \.yamlDepth), ("file-size", \.fileSize),
    ]

    package static func parse(_ source: SourceFile) -> (settings: CourseSettings, diagnostics: [Diagnostic]) {
        var settings = CourseSettings()
        let (node, problems) = YAMLReader.read(
            String(decoding: source.bytes, as: UTF8.self), lineOffsets: source.lineStarts, path: source.path)
        var diagnostics = problems
        for entry in node?.entries ?? [] {
            switch entry.key {
            case "title": settings.title = entry.value.text
            case "limits":
                for limit in entry.value.entries ?? [] {
                    guard let known = limitKeys.first(where: { $0.key == limit.key }) else {
                        diagnostics.append(
                            .unknownSetting(
                                limit.key, nearest: nearest(limit.key, in: limitKeys.map(\.key)), path: source.path,
                                span: limit.keySpan))
                        continue
                    }
                    if let text = limit.value.text, let value = Int(text), value > 0 {
                        settings.limits[keyPath: known.path] = value
                    } else {
                        diagnostics.append(.settingNumber(limit.key, path: source.path, span: limit.value.span))
                    }
                }
            default:
                diagnostics.append(
                    .unknownSetting(
                        entry.key, nearest: nearest(entry.key, in: ["title", "limits"]), path: source.path,
                        span: entry.keySpan))
            }
        }
        return (settings, diagnostics)
    }
}
