import Lessons

extension Lesson {
    /// Paths inside the course of the images that its prose shows, each once, in order.
    var images: [String] {
        var found: [String] = []
        for block in blocks { block.images(into: &found) }
        return found
    }
}

extension Block {
    fileprivate func images(into found: inout [String]) {
        switch kind {
        case .heading(_, _, let inlines), .paragraph(let inlines): inlines.images(into: &found)
        case .quote(let blocks), .callout(_, let blocks): for block in blocks { block.images(into: &found) }
        case .list(_, _, let items): for block in items.flatMap(\.self) { block.images(into: &found) }
        case .table(_, let header, let rows):
            for cell in header + rows.flatMap(\.self) { cell.images(into: &found) }
        case .code, .mathematics, .directive, .rawText, .rule: break
        }
    }
}

extension [Inline] {
    fileprivate func images(into found: inout [String]) {
        for inline in self {
            switch inline.kind {
            case .image(_, let file?, _, _): if !found.contains(file) { found.append(file) }
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.images(into: &found)
            case .image, .text, .code, .mathematics, .value, .softBreak, .hardBreak: break
            }
        }
    }
}
