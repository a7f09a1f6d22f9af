extension LessonParser {
    /// What a link leads to is there, and goes with the report.
    mutating func checkLink(_ url: String, _ span: Span) {
        guard !files.paths.isEmpty else { return }
        switch LinkTarget(url) {
        case .anchor, .outside: break
        case .scheme(let scheme): diagnostics.append(.linkScheme(scheme, path: source.path, span: span))
        case .root: diagnostics.append(.linkElsewhere(url, path: source.path, span: span))
        case .file("", _): diagnostics.append(.linkEmpty(path: source.path, span: span))
        case .file(let file, let fragment):
            guard let found = files.path(ofAddress: file, from: path) else {
                reportMissing(file, span)
                return
            }
            if !found.hasSuffix(".md") {
                fileUses.append(FileUse(path: found, purpose: .link, span: span))
            } else if CourseFiles.isLesson(found) {
                let anchor = String(fragment.dropFirst()).percentDecoded ?? ""
                // With a dot or a bracket it names what a directive found.
                let isPlace = !anchor.isEmpty && !anchor.contains { $0 == "." || $0 == "(" }
                if isPlace { lessonLinks.append(LessonLink(path: found, anchor: anchor, span: span)) }
            } else {
                diagnostics.append(.linkNoLesson(file, path: source.path, span: span))
            }
        }
    }

    private mutating func reportMissing(_ file: String, _ span: Span) {
        if CourseFiles.resolved(file.percentDecoded ?? file, from: path) == nil {
            diagnostics.append(.linkOutside(file, path: source.path, span: span))
        } else if file.hasSuffix("/") || (nearestAllowance > 0 && files.hasFolder(file, from: path)) {
            nearestAllowance -= 1
            diagnostics.append(.linkFolder(file, path: source.path, span: span))
        } else if file.hasSuffix(".md") {
            diagnostics.append(
                .missingLesson(file, nearest: nearestFile(file, [".md"]), path: source.path, span: span))
        } else {
            diagnostics.append(.missingFile(file, nearest: nearestFile(file, []), path: source.path, span: span))
        }
    }

    private mutating func nearestFile(_ file: String, _ ends: [String]) -> String? {
        guard nearestAllowance > 0 else { return nil }
        nearestAllowance -= 1
        return files.nearest(to: file, from: path, endingIn: ends)
    }

    mutating func image(_ node: MarkupNode, _ block: Span, _ cursor: inout Int) -> Inline {
        let target = target(node, block, from: cursor)
        let span = target?.span ?? inlineSpan(node, block)
        if let target { cursor = target.span.start }
        let file = pictureFile(node.url, span)
        return Inline(.image(path: node.url, file: file, title: node.title, alternative: node.plainText), span: span)
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
