import Lessons

extension Diagnostic {
    /// Said where the file is shown or linked to.
    static func fileRefused(_ use: FileUse, _ refusal: FileRefusal, path: String) -> Diagnostic {
        let (identifier, message, hint) = refusal.words(for: use)
        return Diagnostic(.error, identifier, message, hint: hint, path: path, span: use.span)
    }

    static func logoOutside(_ file: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "image-outside", "'\(file)' leaves the course", hint: "put the picture beside course.yaml",
            path: path, span: span)
    }

    static func missingLogo(_ file: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "missing-image", "there is no image '\(file)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "the path is relative to course.yaml", path: path,
            span: span)
    }

    static func copiesLimit(_ total: Int, limit: Int, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "limit-copies",
            "with this the course copies \((total + 999_999) / 1_000_000) megabytes, more than the \(limit / 1_000_000) it may",
            hint: "a smaller file, or a link to where it is on the web; \(raising(.copies))", path: path, span: span)
    }

    /// Two files whose names are the same letters, spelled in two ways.
    static func sameName(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "name-twice", "two files have this name, their letters put together in two ways",
            hint: "rename one of them", path: path, span: nil)
    }
}

extension FileRefusal {
    func words(for use: FileUse) -> (identifier: String, message: String, hint: String?) {
        let name = FileSystem.name(of: use.path)
        switch self {
        case .unreadable(let problem): return ("file-unreadable", "'\(name)' can't be read: \(problem.reason)", nil)
        case .reserved:
            return (
                "file-reserved", "'\(use.path)' is where the report has a file of its own", "rename it, or its folder"
            )
        case .noPicture:
            return ("no-picture", "'\(name)' is no picture", "PNG, JPEG, GIF, WebP, AVIF and SVG are, by their content")
        case .ending(let kind):
            return (
                "picture-ending", "'\(name)' is a \(kind.rawValue) picture and not called like one",
                "let its name end in .\(kind.rawValue.lowercased())"
            )
        case .svg(let problem):
            return (
                "svg-refused", "'\(name)' is refused: line \(problem.line) has \(problem.what)",
                "save it as plain SVG, or as a PNG picture"
            )
        case .svgSize(let limit):
            return ("svg-refused", "'\(name)' has more than \(limit / 1_000_000) megabytes", "save it as a PNG picture")
        case .runs:
            return (
                "file-runs", "the report has no link to '\(name)': a browser could run what is in it",
                "link to where it is on the web, or to a .txt or .zip of it"
            )
        }
    }
}
