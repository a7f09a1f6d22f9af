import Testing

@testable import Lessons

@Suite struct MacrosTests {
    private static func macros(_ text: String) -> (macros: Macros, problems: [String]) {
        let source = SourceFile(path: "course.yaml", bytes: Array(text.utf8))
        let (settings, diagnostics) = CourseSettings.parse(source)
        return (settings.macros, diagnostics.map { ParsedLesson.short($0, source) })
    }

    private static let some = macros(
        """
        macros:
          R: '\\mathbb{R}'
          \\norm: '\\lVert #1 \\rVert'
          pair: '\\langle #1,#2\\rangle'
          half: \\frac12
          both: '\\pair{\\norm{#1}}{\\R}'
          sum: a+b
          hash: '\\#1'
          tail: '#1\\alpha'
        """)

    /// Each looked at once: a search from each would take minutes.
    @Test(arguments: [20_000]) func manyThatUseEachOther(count: Int) {
        func name(_ number: Int) -> String {
            "m" + String(number).map { String(UnicodeScalar(UInt8(97 + ($0.wholeNumberValue ?? 0)))) }.joined()
        }
        let chain = (0..<count).map { "  \(name($0)): \\\(name($0 + 1))" }.joined(separator: "\n")
        #expect(Self.macros("macros:\n" + chain).problems == [])
        let last = "\n  \(name(count)): \\\(name(0))"
        #expect(Self.macros("macros:\n" + chain + last).problems.count == count + 1)
    }

    @Test(arguments: [
        ("x \\in \\R^2", "x \\in \\mathbb{R}^2"), ("\\norm{x_1}", "\\lVert x_1 \\rVert"),
        ("\\norm x y", "\\lVert x \\rVert y"), ("\\pair ab c", "\\langle a,b\\rangle c"),
        ("\\pair{a}\n{b}", "\\langle a,b\\rangle"), ("\\norm\\alpha", "\\lVert \\alpha \\rVert"),
        ("\\both{v}", "\\langle \\lVert v \\rVert,\\mathbb{R}\\rangle"), ("e^\\sum", "e^{a+b}"),
        ("e_ \\sum", "e_ {a+b}"),
        ("\\hash", "\\#1"), ("\\tail{x}b", "x\\alpha b"), ("\\norm{\\{x\\}}", "\\lVert \\{x\\} \\rVert"),
        ("\\norm{값}", "\\lVert 값 \\rVert"), ("\\half", "\\frac12"), ("\\\\R", "\\\\R"), ("\\Rx", "\\Rx"),
    ])
    func areWrittenOut(tex: String, expected: String) {
        #expect(Self.some.problems == [])
        let found = Self.some.macros.expanded(tex)
        #expect((found?.tex ?? tex) == expected)
        #expect(found?.problems.isEmpty ?? true)
    }

    @Test func placesLeadBack() throws {
        let tex = "a \\norm{x} + \\foo \\R b"
        let found = try #require(Self.some.macros.expanded(tex))
        #expect(found.tex == "a \\lVert x \\rVert + \\foo \\mathbb{R} b")
        let expanded = Array(found.tex.utf8)
        func written(_ piece: String) -> String {
            guard let range = expanded.firstRange(of: Array(piece.utf8)) else { return "" }
            return String(decoding: Array(tex.utf8)[found.expansion.written(range)], as: UTF8.self)
        }
        #expect(written("\\foo") == "\\foo")
        #expect(written("\\rVert") == "\\norm{x}")
        #expect(written("mathbb") == "\\R")
        #expect(written(" b") == " b")
        #expect(written("a ") == "a ")
    }

    @Test(arguments: [
        ("macros: 3", "1:9-1:10 error: macros must be a map of commands to TeX"),
        ("macros: {a1: x}", "1:10-1:12 error: 'a1' can't be a command"),
        ("macros: {a: [x]}", "1:13-1:16 error: \\a must be a text of TeX"),
        ("macros: {a: 'x #0'}", "1:16-1:18 error: an argument is #1 to #9"),
        ("macros:\n  a: \\b\n  b: \\c\n  c: \\a", "2:6-2:8 error: \\a comes to itself again, so it never ends"),
        ("macros: {a: '{\\a}'}", "1:13-1:19 error: \\a comes to itself again, so it never ends"),
        ("macros:\n  a: x #1", "2:8-2:10 warning: "),
    ])
    func whatIsWrongHasAPlace(text: String, problem: String) {
        let found = Self.macros(text).problems
        #expect(found.first?.hasPrefix(problem) == true, "\(found)")
    }

    private func problems(_ lesson: String, _ course: String) -> [String] {
        var settings = CourseSettings()
        settings.macros = Self.macros(course).macros
        let source = SourceFile(path: "a.md", bytes: Array(lesson.utf8))
        let found = LessonParser.parse(source, path: "a.md", files: CourseFiles(["a.md"]), settings: settings)
        return found.diagnostics.map { ParsedLesson.short($0, source) }
    }

    @Test func usesThatAreWrongHaveTheirPlace() {
        let course =
            "macros: {norm: '|#1|', a: '\\b\\b\\b\\b', b: '\\c\\c\\c\\c', c: '\\d\\d\\d\\d', d: '\\e\\e\\e\\e', e: '\\f\\f\\f\\f', f: '\\g\\g\\g\\g', g: '\\h\\h\\h\\h', h: 'xxxxxxxxxxxxxxxxxxxx'}"
        #expect(problems("값 $`x \\norm`$", course) == ["1:9-1:14 error: \\norm has no argument 1"])
        #expect(problems("```math\nx\n\\norm{y\n```", course) == ["3:1-3:6 error: an argument of \\norm is not closed"])
        #expect(problems("$`\\a`$", course) == ["1:3-1:5 error: \\a becomes longer than 20000 bytes"])
    }

    @Test func reportsHaveThemWrittenOut() {
        var settings = CourseSettings()
        settings.macros = Self.some.macros
        let source = SourceFile(path: "a.md", bytes: Array("$`\\R`$ and\n\n```math\n\\norm{x}\n```\n".utf8))
        let lesson = LessonParser.parse(source, path: "a.md", files: CourseFiles(["a.md"]), settings: settings).lesson
        #expect(lesson.mathematics.map(\.source.tex) == ["\\mathbb{R}", "\\lVert x \\rVert"])
        #expect(lesson.mathematics.map(\.isDisplay) == [false, true])
    }
}
