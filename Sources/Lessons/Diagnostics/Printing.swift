/// Writes diagnostics as people read them, or as JSON for editors. One is for the diagnostics of one set of files.
package struct DiagnosticPrinter {
    private let colours: Bool
    private var columns = CharacterColumns()

    package init(colours: Bool) { self.colours = colours }

    /// `file:line:column: error: message`, the source line, a caret range, the hint.
    package mutating func text(_ found: Diagnostic, source: SourceFile?) -> String {
        let diagnostic = found.namingHidden(in: source)
        var place = diagnostic.path.printable
        var excerpt = ""
        if let span = diagnostic.span, let source {
            let start = source.position(span.start)
            place += ":\(start.line):\(columns.column(start, in: source))"
            let shown = Excerpt(source, start, source.position(max(span.start, span.end)))
            let carets = "^" + String(repeating: "~", count: shown.width - 1)
            excerpt = "\n    \(shown.line)\n    \(shown.indent)\(paint(carets, "32;1"))"
        }
        let severity = paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? "31;1" : "35;1")
        let hint = diagnostic.hint.map { "\n    hint: \($0.printable)" } ?? ""
        return "\(place): \(severity): \(paint(diagnostic.message.printable, "1"))\(excerpt)\(hint)"
    }

    private func paint(_ text: String, _ code: String) -> String { colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

    /// An array of objects; columns count characters from 1, the end is exclusive.
    package static func json(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
        var columns = CharacterColumns()
        let objects = diagnostics.map { found in
            let diagnostic = found.namingHidden(in: sources[found.path])
            var fields = [
                "\"severity\": \(quoted(diagnostic.severity.rawValue))",
                "\"identifier\": \(quoted(diagnostic.identifier))", "\"message\": \(quoted(diagnostic.message))",
                "\"path\": \(quoted(diagnostic.path))",
            ]
            if let hint = diagnostic.hint { fields.append("\"hint\": \(quoted(hint))") }
            if let span = diagnostic.span, let source = sources[diagnostic.path] {
                for (offset, line, column) in [(span.start, "line", "column"), (span.end, "endLine", "endColumn")] {
                    let position = source.position(offset)
                    fields.append("\"\(line)\": \(position.line)")
                    fields.append("\"\(column)\": \(columns.column(position, in: source))")
                }
            }
            return "  {" + fields.joined(separator: ", ") + "}"
        }
        return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
    }

    /// A JSON string. What would command a terminal is escaped.
    package static func quoted(_ text: String) -> String {
        // Nearly every text is plain, and some are long.
        let isPlain = text.utf8.allSatisfy {
            (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return "\"" + text + "\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.isCommand:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
