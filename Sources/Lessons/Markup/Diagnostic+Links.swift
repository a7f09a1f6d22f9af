extension Diagnostic {
    static func missingLesson(_ file: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "missing-lesson", "the course has no lesson '\(file)'",
            hint: nearest.map { "did you mean '\($0)'?" }, path: path, span: span)
    }

    static func uncheckedValue(_ file: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "missing-lesson", "the course has no lesson '\(file)' to compare this with",
            hint: nearest.map { "did you mean '\($0)'?" }, path: path, span: span)
    }

    /// `file`: of another lesson.
    static func missingAnchor(
        _ anchor: String, of file: String?, nearest: String?, path: String, span: Span
    ) -> Diagnostic {
        Diagnostic(
            .warning, "missing-anchor",
            "the lesson \(file.map { $0 + " " } ?? "")has no heading and no directive '\(anchor)'",
            hint: nearest.map { "did you mean '#\($0)'?" }, path: path, span: span)
    }

    static func linkDraft(_ file: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "link-draft", "'\(file)' is a draft and left out, so the link is shown as text",
            hint: "--drafts builds the course with it", path: path, span: span)
    }

    static func missingFile(_ file: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "missing-file", "there is no file '\(file)', so the report has no link here",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "the path is relative to the lesson", path: path,
            span: span)
    }

    static func linkFolder(_ file: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "link-folder", "'\(file)' is a folder, and the report has no page for one",
            hint: "link to the files in it", path: path, span: span)
    }

    static func linkOutside(_ file: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "link-leaves", "'\(file)' leaves the course, so the report has no link here",
            hint: "put the file beside the lesson, or link to where it is on the web", path: path, span: span)
    }

    static func linkElsewhere(_ file: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "link-elsewhere", "'\(file)' begins at no folder of the course, so the report has no link here",
            hint: "the path is relative to the lesson", path: path, span: span)
    }

    static func linkEmpty(path: String, span: Span) -> Diagnostic {
        Diagnostic(.warning, "link-empty", "the link leads nowhere", path: path, span: span)
    }

    static func linkNoLesson(_ file: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "link-no-lesson", "'\(file)' is no lesson, so the report has no page for it",
            hint: "README.md, index.md and search.md are none", path: path, span: span)
    }

    static func linkScheme(_ scheme: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "link-scheme", "the report has no links of the kind '\(scheme)'",
            hint: "https:, http: and mailto: are let through", path: path, span: span)
    }

    static func missingImage(_ file: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "missing-image", "there is no image '\(file)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "the path is relative to the lesson", path: path,
            span: span)
    }

    static func imageElsewhere(_ url: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "image-elsewhere", "the image lies outside the course, so the report goes without it",
            hint: "put it beside the lesson and write a relative path", path: path, span: span)
    }

    static func imageOutside(_ url: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "image-outside", "'\(url)' leaves the course", hint: "put the image beside the lesson", path: path,
            span: span)
    }
}
