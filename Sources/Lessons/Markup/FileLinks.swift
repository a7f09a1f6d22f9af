extension LessonParser {
    /// What a link leads to is there, and goes with the report.
    mutating func checkLink(_ url: String, _ target: LinkTarget, _ span: Span) {
        guard !files.paths.isEmpty else { return }
        switch target {
        case .anchor, .outside: break
        case .scheme(let scheme): diagnostics.append(.linkScheme(scheme, path: source.path, span: span))
        case .root: diagnostics.append(.linkElsewhere(url, path: source.path, span: span))
        case .file("", _): diagnostics.append(.linkEmpty(path: source.path, span: span))
        case .file(let file, let fragment):
            guard let found = files.path(ofAddress: file, from: path) else {
                if !reportUnchecked(file, fragment, span) { reportMissing(file, span) }
                return
            }
            if files.drafts.contains(found) {
                diagnostics.append(.linkDraft(file, path: source.path, span: span))
            } else if !found.hasSuffix(".md") {
                fileUses.append(FileUse(path: found, purpose: .link, span: span))
            } else if !CourseFiles.isLesson(found), !reportUnchecked(file, fragment, span) {
                diagnostics.append(.linkNoLesson(file, path: source.path, span: span))
            }
        }
    }

    /// A value that a link promises and no lesson has: an error, for nothing compares it.
    private mutating func reportUnchecked(_ file: String, _ fragment: String, _ span: Span) -> Bool {
        guard file.hasSuffix(".md"), Self.isReference(fragment.percentDecoded ?? fragment) else { return false }
        diagnostics.append(
            .uncheckedValue(file, nearest: nearestFile(file, [".md"]), path: source.path, span: span))
        return true
    }

    private mutating func reportMissing(_ file: String, _ span: Span) {
        if CourseFiles.resolved(file.percentDecoded ?? file, from: path) == nil {
            diagnostics.append(.linkOutside(file, path: source.path, span: span))
        } else if file.hasSuffix("/") || (hints.take() && files.hasFolder(file, from: path)) {
            diagnostics.append(.linkFolder(file, path: source.path, span: span))
        } else if file.hasSuffix(".md") {
            diagnostics.append(
                .missingLesson(file, nearest: nearestFile(file, [".md"]), path: source.path, span: span))
        } else {
            diagnostics.append(.missingFile(file, nearest: nearestFile(file, []), path: source.path, span: span))
        }
    }

    private mutating func nearestFile(_ file: String, _ ends: [String]) -> String? {
        hints.take() ? files.nearest(to: file, from: path, endingIn: ends) : nil
    }

    mutating func image(_ node: MarkupNode, _ tree: MarkupTree, _ block: Span) -> Inline {
        let span = node.targetPlace ?? node.place ?? block
        let url = tree.literal(node)
        let file = pictureFile(url, span)
        // Its words are a text of their own: a value in them is compared too.
        let words = linkedInlines(tree, in: node, block)
        return Inline(
            .image(path: url, file: file, title: tree.string(node.addition), alternative: words), span: span)
    }

    /// The picture's path inside the course; nil, and said, when there is none.
    private mutating func pictureFile(_ url: String, _ span: Span) -> String? {
        guard !url.hasPrefix("/"), !url.contains("://"), !url.hasPrefix("data:") else {
            diagnostics.append(.imageElsewhere(url, path: source.path, span: span))
            return nil
        }
        if let file = files.path(ofAddress: url, from: path) {
            fileUses.append(FileUse(path: file, purpose: .picture, span: span))
            return file
        }
        if CourseFiles.resolved(url, from: path) == nil {
            diagnostics.append(.imageOutside(url, path: source.path, span: span))
        } else {
            let near = nearestFile(url, [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"])
            diagnostics.append(.missingImage(url, nearest: near, path: source.path, span: span))
        }
        return nil
    }
}
