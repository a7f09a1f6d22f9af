import Lessons
import Testing

@testable import Mathematics

@Suite struct MathematicsDiagnosticsTests {
    /// `line:column-endColumn: message; hint` of all diagnostics of a lesson.
    private func diagnostics(_ text: String) -> [String] {
        let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
        let lesson = LessonParser.parse(source, path: "a.md").lesson
        return lesson.mathematicsDiagnostics.map { diagnostic in
            guard let span = diagnostic.span else { return "nowhere" }
            let start = source.position(span.start)
            let end = source.position(span.end)
            let hint = diagnostic.hint.map { "; \($0)" } ?? ""
            return "\(start.line):\(start.column)-\(end.column): \(diagnostic.message)\(hint)"
        }
    }

    @Test(arguments: [
        ("\\alhpa", "3:5-11: unknown command '\\alhpa' in mathematics; did you mean '\\alpha'?"),
        ("x + {y", "3:9-10: this brace is not closed; add }"),
        ("x} + y", "3:6-7: this brace closes nothing; write \\} for a brace to be seen"),
        (
            "a & b",
            "3:7-8: & outside rows and columns; "
                + "put \\begin{aligned} … \\end{aligned} around the rows, or write \\& for the sign"
        ),
        (
            "a \\\\ b",
            "3:7-9: \\\\ outside rows and columns; put \\begin{aligned} … \\end{aligned} around the rows"
        ),
        ("x^2^3", "3:8-9: a second ^ on the same thing; group what belongs together: {x^a}^b or x^{a b}"),
        ("\\frac{1}", "3:5-10: \\frac has nothing to act on; its argument stands in { }"),
        ("x_", "3:6-7: _ has nothing to act on; its argument stands in { }"),
        ("\\left( x", "3:5-10: \\left without its \\right; \\right. closes it with nothing"),
        ("x \\right)", "3:7-13: \\right without its \\left; \\left. opens it with nothing"),
        ("\\left x \\right)", "3:5-10: no delimiter after \\left; such as ( [ | \\{ \\langle, or . for none"),
        ("\\begin{case} x \\end{case}", "3:12-16: unknown environment 'case' in mathematics; did you mean 'cases'?"),
        ("\\begin{cases} x", "3:5-18: \\begin{cases} without its end; add \\end{cases}"),
        (
            "\\begin{cases} x \\end{matrix}",
            "3:26-32: \\begin{cases} is ended by 'matrix'; write \\end{cases}"
        ),
        ("x \\end{cases}", "3:7-11: \\end without its \\begin"),
        (
            "\\text{a \\alpha b}",
            "3:13-19: '\\alpha' is not known among words; mathematics in words stands between dollars: \\text{… $\\alpha$ …}"
        ),
        ("\\text{a $\\foo$}", "3:14-18: unknown command '\\foo' in mathematics"),
        ("5 % of", "3:7-8: % hides the rest of the line; write \\% for the sign"),
    ])
    func reportsInPlace(_ tex: String, _ expected: String) {
        #expect(diagnostics("# T\n\nA $`\(tex)`$ b.\n").first == expected)
    }

    @Test func countsLinesOfAFence() {
        #expect(
            diagnostics("# T\n\n> - x\n>   ```math\n>   a\n>   \\b + 오 \\gama\n>   ```\n")
                == [
                    "6:5-7: unknown command '\\b' in mathematics",
                    "6:14-19: unknown command '\\gama' in mathematics; did you mean '\\gamma'?",
                ])
    }

    @Test func findsMathematicsEverywhere() {
        let text = "# T $`\\aa`$\n\n| a |\n| - |\n| $`\\bb`$ |\n\n- *$`\\cc`$*\n\n> [!NOTE]\n> [$`\\dd`$](x)\n"
        let found = diagnostics(text).map { $0.prefix { $0 != " " } }
        #expect(found == ["1:7-10:", "5:5-8:", "7:6-9:", "10:6-9:"])
    }

    @Test(arguments: ["{", "\\frac", "x^", "\\left(", "\\begin{cases}", "\\sqrt[", "\\text{$", "\\displaystyle "])
    func deepNestingIsRefusedWithoutACrash(_ piece: String) {
        let tex = String(repeating: piece, count: 20_000)
        let (node, problems) = TeX.parse(tex)
        #expect(!problems.isEmpty)
        #expect(!MathMLWriter().row(node.members, .display).isEmpty)
    }

    /// What is too deep is said, and nothing of braces that are closed behind it.
    @Test(arguments: [("{", "}"), ("\\sqrt{", "}"), ("\\left(", "\\right)"), ("\\frac{1}{", "}")])
    func balancedButTooDeep(open: String, close: String) {
        let tex = String(repeating: open, count: 60) + "x" + String(repeating: close, count: 60)
        let found = diagnostics("# A\n\n$`\(tex)`$\n")
        #expect(found.count == 1 && found.allSatisfy { $0.contains("deep") }, "\(found)")
    }
}
