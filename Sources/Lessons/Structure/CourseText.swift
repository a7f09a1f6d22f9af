/// A text of course.yaml: one for all languages, or one for each.
package struct CourseText: Equatable, Sendable {
    /// By language, as written; under "" what holds for all.
    private let texts: [(language: String, text: String)]

    package init(_ text: String) { texts = [("", text)] }

    package static func == (a: CourseText, b: CourseText) -> Bool {
        a.texts.elementsEqual(b.texts) { $0 == $1 }
    }

    /// In a language, else in the one that is nearest: the same without its region, or the first.
    package func text(in language: String) -> String {
        let primary = language.prefix { $0 != "-" }
        let found =
            texts.first { $0.language == language } ?? texts.first { $0.language.prefix { $0 != "-" } == primary }
            ?? texts.first
        return found?.text ?? ""
    }

    /// In the course's first language.
    package var first: String { texts.first?.text ?? "" }

    /// nil, and said, where it is none.
    init?(_ key: String, _ node: YAMLNode, path: String, _ diagnostics: inout [Diagnostic]) {
        if let text = node.text {
            if let warning = Diagnostic.textEndsAtComment(key, node, path: path) { diagnostics.append(warning) }
            texts = [("", text)]
            return
        }
        guard let entries = node.entries else {
            diagnostics.append(.settingText(key, path: path, span: node.span))
            return nil
        }
        var texts: [(language: String, text: String)] = []
        for entry in entries {
            guard LanguageFolder.isKnown(entry.key) else {
                diagnostics.append(.settingLanguage(entry.key, path: path, span: entry.keySpan))
                continue
            }
            guard let text = entry.value.text else {
                diagnostics.append(.settingText(key, path: path, span: entry.value.span))
                continue
            }
            if let warning = Diagnostic.textEndsAtComment(key, entry.value, path: path) { diagnostics.append(warning) }
            texts.append((entry.key, text))
        }
        guard !texts.isEmpty else { return nil }
        self.texts = texts
    }
}
