/// course.yaml: what a course is called, what it says of itself, and how much a lesson in it may ask for.
package struct CourseSettings: Sendable, Equatable {
    package static let names = [
        "title", "description", "author", "licence", "logo", "footer", "macros", "languages", "limits",
    ]

    package var title: CourseText?
    package var description: CourseText?
    package var author: CourseText?
    package var licence: CourseText?
    package var footer: CourseText?
    /// A picture, by its path inside the course as written.
    package var logo: Logo?
    package var macros = Macros()
    /// The first is the course's own.
    package var languages: [String] = []
    package var limits = Limits()

    package struct Logo: Equatable, Sendable {
        package var path: String
        package var span: Span
    }

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
        for entry in entries { settings.read(entry, allowed, path: source.path, &diagnostics) }
        return (settings, diagnostics)
    }

    private mutating func read(
        _ entry: YAMLNode.Entry, _ allowed: AllowedLimits, path: String, _ diagnostics: inout [Diagnostic]
    ) {
        switch entry.key {
        case "title": title = CourseText("title", entry.value, path: path, &diagnostics)
        case "description": description = CourseText("description", entry.value, path: path, &diagnostics)
        case "author": author = CourseText("author", entry.value, path: path, &diagnostics)
        case "licence": licence = CourseText("licence", entry.value, path: path, &diagnostics)
        case "footer": footer = CourseText("footer", entry.value, path: path, &diagnostics)
        case "logo":
            if let text = entry.value.text {
                logo = Logo(path: text, span: entry.value.span)
            } else {
                diagnostics.append(.settingText("logo", path: path, span: entry.value.span))
            }
        case "macros":
            let (macros, problems) = Macros.read(entry.value, path: path)
            self.macros = macros
            diagnostics += problems
        case "languages":
            for item in entry.value.items ?? [entry.value] {
                if let text = item.text, LanguageFolder.isKnown(text) {
                    languages.append(text)
                } else {
                    diagnostics.append(.settingLanguage(item.text ?? "", path: path, span: item.span))
                }
            }
        case "limits":
            let (written, problems) = Limits.read(entry.value, path: path)
            let (limits, raised) = allowed.lowered(by: written, path: path)
            self.limits = limits
            diagnostics += problems + raised
        default: diagnostics.append(.unknownSetting(entry.key, in: Self.names, path: path, span: entry.keySpan))
        }
    }
}
