import Lessons

package enum MathematicsCheck {
    /// What MathML can't be made of, each with its place.
    package static func diagnostics(of lesson: Lesson) -> [Diagnostic] {
        lesson.blocks.mathematics.flatMap { source in
            Mathematics.parse(source.tex).problems.map { problem in
                .mathematics(problem.kind, path: lesson.source.path, span: source.place(problem.range))
            }
        }
    }
}

extension MathematicsSource {
    /// Bytes of the TeX as bytes of the file.
    func place(_ range: Range<Int>) -> Span {
        var line = 0
        var lineStart = 0
        for (index, byte) in tex.utf8.enumerated() where byte == 0x0A && index < range.lowerBound {
            line += 1
            lineStart = index + 1
        }
        guard let last = lineOffsets.last else { return Span(0, 0) }
        let start = (line < lineOffsets.count ? lineOffsets[line] : last) + range.lowerBound - lineStart
        return Span(start, start + range.count)
    }
}

extension [Block] {
    /// All mathematics in reading order.
    fileprivate var mathematics: [MathematicsSource] {
        flatMap { block -> [MathematicsSource] in
            switch block.kind {
            case .mathematics(let source): [source]
            case .heading(_, _, let inlines), .paragraph(let inlines): inlines.mathematics
            case .quote(let blocks), .callout(_, let blocks): blocks.mathematics
            case .list(_, _, let items): items.flatMap { $0.mathematics }
            case .table(_, let header, let rows): (header + rows.flatMap { $0 }).flatMap { $0.mathematics }
            case .code, .directive, .rawText, .rule: []
            }
        }
    }
}

extension [Inline] {
    fileprivate var mathematics: [MathematicsSource] {
        flatMap { inline -> [MathematicsSource] in
            switch inline.kind {
            case .mathematics(let source): [source]
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.mathematics
            case .text, .code, .value, .image, .softBreak, .hardBreak: []
            }
        }
    }
}
