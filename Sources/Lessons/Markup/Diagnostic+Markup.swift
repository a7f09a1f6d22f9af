extension Diagnostic {
    static func rawHTML(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "raw-html", "HTML is shown as text", hint: "a comment <!-- … --> vanishes; the rest is Markdown",
            path: path, span: span)
    }

    static func nearlyAKind(_ word: String, kind: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-kind", "there is no kind of directive '\(word)'", hint: "did you mean '\(kind)'?",
            path: path,
            span: span)
    }

    static func directiveWithoutId(_ kind: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "directive-without-id", "the \(kind) has no id", hint: "such as ```\(kind) first", path: path,
            span: span)
    }

    static func directiveId(_ id: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "directive-id", "'\(id)' can't be an id",
            hint: "one word of small letters, digits and hyphens", path: path, span: span)
    }

    static func directiveTwice(_ id: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "id-twice", "the id '\(id)' is used a second time", hint: "ids are unique in a lesson", path: path,
            span: span)
    }

    static func fenceOpen(_ fence: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "fence-open", "the fence that begins here has no end", hint: "a line \(fence) closes it",
            path: path, span: span)
    }

    static func directiveInCode(_ kind: String, closing fence: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "directive-in-code", "the fence of \(kind == "experiment" ? "an" : "a") \(kind) inside code",
            hint:
                "is a line \(fence) missing above? to show it as code, begin the code with \(fence)\(fence.prefix(1))",
            path: path, span: span)
    }

    static func openEmphasis(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "open-emphasis", "these ** are shown as they are",
            hint: "between a mark of punctuation and a letter write **…**&#8203;", path: path, span: span)
    }

    static func bareDollar(_ tex: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "bare-dollar", "mathematics between bare $ is shown as it is", hint: "write $`\(tex)`$",
            path: path, span: span)
    }

    static func unknownDirective(_ id: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-directive", "there is no directive '\(id)' in this lesson",
            hint: nearest.map { "did you mean '\($0)'?" }, path: path, span: span)
    }

    static func rowTooLong(_ cells: Int, columns: Int, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "row-too-long", "the row has \(cells) cells, the table \(columns) columns; the rest is not shown",
            hint: "a | inside a cell is written \\|", path: path, span: span)
    }

    static func tableTooLarge(_ limit: Int, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "table-too-large", "the table has more than \(limit) cells", path: path, span: span)
    }
}
