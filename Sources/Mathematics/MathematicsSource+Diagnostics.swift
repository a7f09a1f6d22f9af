import Lessons

extension Lesson {
    /// What MathML can't be made of, each with its place.
    package var mathematicsDiagnostics: [Diagnostic] {
        var hints = HintAllowance()
        return mathematics.flatMap { piece in
            let places = TeXPlaces(piece)
            return TeX.parse(piece.tex).problems.map { problem in
                Diagnostic.mathematics(
                    problem.kind, path: source.path, span: places.span(problem.range), mayHint: hints.take())
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
