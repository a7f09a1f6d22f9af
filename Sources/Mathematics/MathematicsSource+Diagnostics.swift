import Lessons

extension Lesson {
    /// What MathML can't be made of, each with its place.
    package var mathematicsDiagnostics: [Diagnostic] {
        var hints = HintAllowance()
        return mathematics.flatMap { piece, isDisplay in
            TeX.parse(piece.tex, isDisplay: isDisplay).problems.map { problem in
                Diagnostic.mathematics(
                    problem.kind, path: source.path, span: piece.place(of: problem.range), mayHint: hints.take())
            }
        }
    }
}
