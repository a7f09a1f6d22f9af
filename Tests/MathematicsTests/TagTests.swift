import Lessons
import Testing

@testable import Mathematics

@Suite struct TagTests {
    private func problems(_ text: String) -> [String] {
        LessonParser.parse(SourceFile(path: "a.md", bytes: Array(text.utf8)), path: "a.md").lesson
            .mathematicsDiagnostics.map { "\($0.span?.start ?? -1): \($0.message)" }
    }

    @Test(arguments: [
        ("x = y \\tag{1}", "x = y  (1)"), ("x \\tag*{A\\,1}", "x  A 1"), ("x \\tag{$n$}", "x  (n)"),
    ])
    func standsBehindTheFormula(tex: String, line: String) {
        #expect(TeX.line(tex) == line)
        #expect(TeX.parse(tex).problems == [])
    }

    @Test func isOnThePage() {
        let page = TeX.markup("x \\tag{1}", isDisplay: true).written
        #expect(page.contains("<mspace width=\"2em\"></mspace>") && page.contains("<mtext>(</mtext><mtext>1</mtext>"))
    }

    @Test func rowsHaveOneEach() {
        let rows = "\\begin{aligned} a &= b \\tag{1} \\\\ c &= d \\tag{2} \\end{aligned}"
        #expect(problems("```math\n\(rows)\n```") == [])
        #expect(TeX.lines(rows) == ["a = b  (1)", "c = d  (2)"])
        #expect(problems("```math\nx \\tag{1} \\tag{2}\n```") == ["18: a second \\tag for the same formula"])
    }

    @Test func aFormulaInALineHasNone() {
        #expect(problems("$`x \\tag{1}`$") == ["4: \\tag numbers a formula on its own, and this one stands in a line"])
        #expect(problems("```math\nx \\tag\n```") == ["10: \\tag has nothing to act on"])
    }
}
