import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Texts put together at random") struct MeasurementsRandomTests {
    static let pieces = [
        "loss", "test", "start", "xor", "depth", "narrow", "weight", "1", "0", "99", "at-epoch(", "..", "3", ".", ".",
        ".", "(", ")", "[", "]", ",",
        "=", "==", "<", "~", "-", "+", "*", "/", "^", " ", " ", "and", "or", "not", "all(", "share(", "count(", "max(",
        "1e5", "0.5", "%",
        "optimizer.rate=0.1", "d.E.w", "E", "y.0.at(0)", "confusion(1,0)", "é", "가", "_", "most", "\u{2212}", "e",
        "Figure ", "boundary",
        "99999999999999999999", "output", "layer",
    ]

    @Test("never trap, and their diagnostics lie inside", arguments: 0..<8)
    func neverTrap(seed: UInt64) {
        let course = SmallCourse(MeasurementsReferencesTests.course)
        let resolver = ReferenceResolver(course.lessons)
        var numbers = RandomNumbers(seed: seed, stream: 1)
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<numbers.below(14) { text += Self.pieces[numbers.below(Self.pieces.count)] }
            let span = Span(10, 10 + text.utf8.count)
            let (claims, diagnostics) = Claim.read(.scalar(text, span: span), path: "x.md")
            #expect(claims.count <= 1)
            #expect(claims.isEmpty != diagnostics.isEmpty || text.isEmpty, "\(text)")
            var resolution = FormulaResolution(resolver, lesson: 0, own: Int(seed % 8))
            for claim in claims { _ = resolution.statement(claim.formula, use: .single) }
            let link = ValueLink(target: text, targetSpan: span, text: text, textSpan: span)
            var wrong = diagnostics + resolution.diagnostics
            if case .wrong(let found) = resolver.target(of: link, in: 0) { wrong += found }
            for diagnostic in wrong {
                let place = diagnostic.span ?? Span(-1, -1)
                #expect(
                    place.start >= span.start && place.end <= span.end && place.start <= place.end,
                    "\(text): \(diagnostic)")
            }
            if let form = ValueText(text) { _ = form.text(for: Double(seed) * 1.37 - 4) }
            _ = Quantity(word: text)
            _ = FigureText.text(text, number: 3)
        }
    }
}
