import Lessons

package enum MathematicsCheck {
    /// What MathML can't be made of, each with its place.
    package static func diagnostics(of lesson: Lesson) -> [Diagnostic] {
        lesson.blocks.mathematics.flatMap { source -> [Diagnostic] in
            let places = TeXPlaces(source)
            return Mathematics.parse(source.tex).problems.map { problem in
                Diagnostic.mathematics(problem.kind, path: lesson.source.path, span: places.span(problem.range))
            }
        }
    }
}

/// Bytes of some TeX as bytes of the file.
private struct TeXPlaces {
    /// Where each line begins, in the TeX and in the file.
    private var lines: [(tex: Int, file: Int)] = []

    init(_ source: MathematicsSource) {
        var starts = [0]
        for (index, byte) in source.tex.utf8.enumerated() where byte == 0x0A { starts.append(index + 1) }
        lines = zip(starts, source.lineOffsets).map { ($0, $1) }
    }

    func span(_ range: Range<Int>) -> Span {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].tex <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return Span(0, 0) }
        let start = lines[low - 1].file + range.lowerBound - lines[low - 1].tex
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
