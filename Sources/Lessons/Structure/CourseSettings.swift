/// course.yaml: what a course is called and how much a lesson in it may ask for.
package struct CourseSettings: Sendable, Equatable {
    package static let names = ["title", "limits"]

    package var title: String?
    package var limits = Limits()

    package init() {}

    /// `allowed`: what its reader lets a course ask for.
    package static func parse(
        _ source: SourceFile, allowed: AllowedLimits = AllowedLimits()
    ) -> (settings: CourseSettings, diagnostics: [Diagnostic]) {
        var settings = CourseSettings()
        settings.limits = allowed.most
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
                if let warning = Diagnostic.textEndsAtComment("title", entry.value, path: source.path) {
                    diagnostics.append(warning)
                }
                if settings.title == nil {
                    diagnostics.append(.settingText("title", path: source.path, span: entry.value.span))
                }
            case "limits":
                let (written, problems) = Limits.read(entry.value, path: source.path)
                let (limits, raised) = allowed.lowered(by: written, path: source.path)
                settings.limits = limits
                diagnostics += problems + raised
            default:
                diagnostics.append(
                    .unknownSetting(entry.key, in: Self.names, path: source.path, span: entry.keySpan))
            }
        }
        return (settings, diagnostics)
    }
}
