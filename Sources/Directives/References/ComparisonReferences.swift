import Engine
import Lessons

/// A comparison with what its words mean; nil where a row has no such measurement.
struct ResolvedComparison: Sendable {
    /// rows × columns
    var cells: [[MeasurementReference?]] = []
    var curves: [MeasurementReference?] = []
    /// Epochs that its curves go through, all their runs together.
    private(set) var points = 0

    mutating func add(curve: MeasurementReference?, of directive: Directive?) {
        curves.append(curve)
        guard let curve, case .experiment(let job)? = directive?.content else { return }
        points = curve.runs.reduce(points) { Architecture.sum($0, job.runs[$1].plan.epochs) }
    }

    var references: [(reference: MeasurementReference, use: ReferenceUse)] {
        cells.flatMap { $0 }.compactMap { $0.map { ($0, .single) } } + curves.compactMap { $0.map { ($0, .curve) } }
    }
}

extension ReferenceResolver {
    /// A measurement that no row has is wrong; one that only some have leaves the others' cells empty.
    func comparison(_ comparison: Comparison, in lesson: Int) -> (ResolvedComparison, [Diagnostic]) {
        var result = ResolvedComparison()
        var diagnostics: [Diagnostic] = []
        func written(_ item: Comparison.Item) -> WrittenReference? {
            let written = WrittenReference(item.text, at: item.textSpan)
            if written == nil { diagnostics.append(.referenceForm(item.text, path: path(lesson), span: item.span)) }
            return written
        }
        let rows = comparison.rows.map(written)
        let columns = comparison.columns.map(written)
        result.cells = rows.map { _ in columns.map { _ in nil } }
        var wrongRows: Set<Int> = []
        for (c, column) in columns.enumerated() {
            var columnProblem: Diagnostic?
            var isKnown = false
            for (r, row) in rows.enumerated() {
                guard let row, let column, !wrongRows.contains(r) else { continue }
                var cell = row
                cell.parts += column.parts
                cell.text += "." + column.text
                switch resolve(cell, in: lesson, own: nil, use: .single) {
                case .found(let resolved):
                    result.cells[r][c] = resolved
                    isKnown = true
                case .wrong(let diagnostic):
                    if let span = diagnostic.span, span.start >= column.span.start, span.end <= column.span.end {
                        columnProblem = columnProblem ?? diagnostic
                    } else {
                        diagnostics.append(diagnostic)
                        wrongRows.insert(r)
                    }
                case .unreadable: isKnown = true
                }
            }
            if let columnProblem, !isKnown { diagnostics.append(columnProblem) }
        }
        for item in comparison.curves {
            var curve: MeasurementReference?
            if let written = written(item) {
                switch resolve(written, in: lesson, own: nil, use: .curve) {
                case .found(let resolved): curve = resolved
                case .wrong(let diagnostic): diagnostics.append(diagnostic)
                case .unreadable: break
                }
            }
            let of = curve.flatMap { lessons[$0.directive.lesson].directives[$0.directive.directive] }
            result.add(curve: curve, of: of)
        }
        return (result, diagnostics)
    }
}

extension Comparison.Item {
    /// Without the quotes, where there are some.
    var textSpan: Span {
        span.end - span.start == text.utf8.count + 2 ? Span(span.start + 1, span.end - 1) : span
    }
}
