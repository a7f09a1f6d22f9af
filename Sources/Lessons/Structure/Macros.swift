/// A course's macros for mathematics: what a command of its own stands for, as TeX with `#1` to `#9` for arguments.
package struct Macros: Equatable, Sendable {
    struct Macro: Equatable, Sendable {
        var body: [UInt8]
        var arguments: Int
    }

    /// By the name without its backslash.
    private(set) var all: [String: Macro] = [:]
    /// Where each is named.
    package private(set) var places: [String: Span] = [:]
    package var names: [String] { all.keys.sorted() }

    package init() {}

    /// A map of names to TeX; what is wrong in it has its place, and stands for nothing.
    static func read(_ node: YAMLNode, path: String) -> (macros: Macros, diagnostics: [Diagnostic]) {
        var macros = Macros()
        guard let entries = node.entries else { return (macros, [.macrosShape(path: path, span: node.span)]) }
        var diagnostics: [Diagnostic] = []
        var spans: [String: Span] = [:]
        for entry in entries {
            let name = String(entry.key.hasPrefix("\\") ? entry.key.dropFirst() : entry.key[...])
            guard !name.isEmpty, name.utf8.allSatisfy(isLetter) else {
                diagnostics.append(.macroName(entry.key, path: path, span: entry.keySpan))
                continue
            }
            guard let text = entry.value.text else {
                diagnostics.append(.macroText(name, path: path, span: entry.value.span))
                continue
            }
            if let warning = Diagnostic.textEndsAtComment("\\" + name, entry.value, path: path) {
                diagnostics.append(warning)
            }
            let (macro, problem) = macro(Array(text.utf8))
            if let problem {
                let span = entry.value.place(problem.lowerBound, problem.upperBound)
                diagnostics.append(.macroArgument(path: path, span: span))
            }
            macros.all[name] = macro
            macros.places[name] = entry.keySpan
            spans[name] = entry.value.span
        }
        for name in macros.circular {
            diagnostics.append(.macroCircle(name, path: path, span: spans[name] ?? node.span))
            // Said once here, and not again in every formula.
            macros.all[name]?.body = []
        }
        return (macros, diagnostics)
    }

    private static func macro(_ body: [UInt8]) -> (macro: Macro, problem: Range<Int>?) {
        var macro = Macro(body: body, arguments: 0)
        for at in body.indices where body[at] == UInt8(ascii: "#") && (at == 0 || body[at - 1] != UInt8(ascii: "\\")) {
            let digit = at + 1 < body.count ? body[at + 1] : 0
            guard 0x31...0x39 ~= digit else { return (macro, at..<min(at + 2, body.count)) }
            macro.arguments = max(macro.arguments, Int(digit) - 0x30)
        }
        return (macro, nil)
    }

    /// Those that come to themselves again, in order.
    private var circular: [String] {
        let names = all.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let uses = names.map { name in
            Set(MacroExpansion.commands(in: all[name]?.body ?? [])).compactMap { places[$0] }
        }
        let circles = Circles(uses).numbers
        let sizes = Dictionary(circles.map { ($0, 1) }, uniquingKeysWith: +)
        return names.indices.filter { sizes[circles[$0]] ?? 1 > 1 || uses[$0].contains($0) }.map { names[$0] }
    }

    static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 && byte < 0x80 }
}

extension Diagnostic {
    fileprivate static func macrosShape(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "macros-shape", "macros must be a map of commands to TeX",
            hint: "such as macros: {R: '\\mathbb{R}', norm: '\\lVert #1 \\rVert'}", path: path, span: span)
    }

    fileprivate static func macroName(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "macro-name", "'\(name)' can't be a command", hint: "letters alone, such as norm or \\norm",
            path: path, span: span)
    }

    fileprivate static func macroText(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "macro-text", "\\\(name) must be a text of TeX", hint: "in single quotes: '\\mathbb{R}'",
            path: path, span: span)
    }

    fileprivate static func macroArgument(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "macro-argument", "an argument is #1 to #9", hint: "write \\# for the sign", path: path, span: span)
    }

    fileprivate static func macroCircle(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "macro-circle", "\\\(name) comes to itself again, so it never ends",
            hint: "a macro may use others, not itself", path: path, span: span)
    }
}
