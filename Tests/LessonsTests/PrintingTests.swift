import Testing

@testable import Lessons

@Suite struct PrintingTests {
    private static func printed(_ text: String, _ start: Int, _ end: Int, hint: String? = nil, path: String = "a.md")
        -> String
    {
        let source = SourceFile(path: path, bytes: Array(text.utf8))
        let diagnostic = Diagnostic(.error, "x", "wrong", hint: hint, path: path, span: Span(start, end))
        return Self.text(diagnostic, source)
    }

    private static func text(_ diagnostic: Diagnostic, _ source: SourceFile?, colours: Bool = false) -> String {
        var printer = DiagnosticPrinter(colours: colours)
        return printer.text(diagnostic, source: source)
    }

    @Test func placeLineCaretsAndHint() {
        #expect(
            Self.printed("ab\nlayers: 2 -> 4 rleu\n", 18, 22, hint: "did you mean 'relu'?") == """
                a.md:2:16: error: wrong
                    layers: 2 -> 4 rleu
                                   ^~~~
                    hint: did you mean 'relu'?
                """)
    }

    @Test func caretsStandUnderWideLettersAndTabs() {
        #expect(Self.printed("가나 다라", 7, 13) == "a.md:1:4: error: wrong\n    가나 다라\n         ^~~~")
        #expect(Self.printed("\tab", 1, 3) == "a.md:1:2: error: wrong\n    \tab\n    \t^~")
    }

    @Test(arguments: [(0, 0, 1), (0, 99, 3), (2, 5, 2), (99, 99, 1), (-3, 1, 1)])
    func spansAreKeptInsideTheirLine(start: Int, end: Int, carets: Int) {
        let last = Self.printed("abc\ndef", start, end).split(separator: "\n").last
        #expect(last.map { $0.count { $0 == "^" || $0 == "~" } } == (start == 2 ? 1 : carets))
    }

    @Test(
        "a character that nobody sees is named where it stands",
        arguments: [
            (
                "unknown word '1\u{A0}sigmoid'", "1<U+00A0>sigmoid",
                "a no-break space (U+00A0) stands in it: write an ordinary space"
            ),
            (
                "unknown word 'sig\u{200B}moid'", "sig<U+200B>moid",
                "a zero-width space (U+200B) stands in it: delete it"
            ),
        ])
    func hidden(message: String, shown: String, hint: String) {
        let source = SourceFile(path: "a.md", bytes: Array("abc".utf8))
        let diagnostic = Diagnostic(.error, "x", message, hint: "did you mean 'b'?", path: "a.md", span: Span(0, 1))
        let text = Self.text(diagnostic, source)
        #expect(text.contains("unknown word '\(shown)'") && text.hasSuffix("hint: \(hint)"))
        let json = DiagnosticPrinter.json([diagnostic], sources: ["a.md": source])
        #expect(json.contains(shown) && json.contains(hint))
    }

    @Test func aVeryLongLineIsCutAroundThePlace() {
        let text = String(repeating: "가", count: 10_000) + "X" + String(repeating: "b", count: 10_000)
        let lines = Self.printed(text, 30_000, 30_001).split(separator: "\n")
        #expect(lines[0] == "a.md:1:10001: error: wrong")
        #expect(lines[1].count < 400 && lines[1].hasPrefix("    …가") && lines[1].hasSuffix("b…"))
        let before = lines[1].prefix { $0 != "X" }
        #expect(String(before).terminalWidth == String(lines[2].prefix { $0 != "^" }).terminalWidth)
    }

    @Test(
        "many diagnostics on one long line are all found in one walk",
        arguments: ["[1](#c.parameters) ", "e\u{301} 가👩‍👩‍👧 "])
    func manyOnOneLine(piece: String) {
        let count = 20_000
        let source = SourceFile(path: "a.md", bytes: Array(String(repeating: piece, count: count).utf8))
        let length = piece.utf8.count
        let diagnostics = (0..<count).map { index in
            Diagnostic(
                .error, "x", "wrong", path: "a.md", span: Span(index * length, (index + 1) * length))
        }
        var printer = DiagnosticPrinter(colours: false)
        let time = ContinuousClock().measure {
            for (index, diagnostic) in diagnostics.enumerated() {
                let text = printer.text(diagnostic, source: source)
                #expect(text.hasPrefix("a.md:1:\(index * piece.count + 1): error"))
            }
            let json = DiagnosticPrinter.json(diagnostics, sources: ["a.md": source])
            #expect(json.contains("\"column\": \((count - 1) * piece.count + 1), \"endLine\": 1"))
        }
        // Seconds, where a walk for each takes many minutes.
        #expect(time < .seconds(120))
    }

    @Test func aStrangersLessonCannotCommandTheTerminal() {
        let text = Self.printed("a\u{1B}[31mb\u{202E}\u{9B}c", 0, 1, path: "x\u{1B}]0;y\u{7}\n.md")
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) })
        #expect(!text.contains("\u{202E}"))
        #expect(text.split(separator: "\n").count == 3)
    }

    @Test func aboutAFileAsAWhole() {
        let diagnostic = Diagnostic(.warning, "x", "odd", path: "a.md", span: nil)
        #expect(Self.text(diagnostic, nil) == "a.md: warning: odd")
        #expect(Self.text(diagnostic, nil, colours: true).contains("\u{1B}[35;1mwarning\u{1B}[0m"))
    }

    @Test func jsonForEditors() {
        let source = SourceFile(path: "a.md", bytes: Array("가 x\ny".utf8))
        let diagnostic = Diagnostic(.error, "id", "say \"x\"\u{1}", hint: "h", path: "a.md", span: Span(4, 7))
        #expect(
            DiagnosticPrinter.json([diagnostic], sources: ["a.md": source]) == """
                [
                  {"severity": "error", "identifier": "id", "message": "say \\"x\\"\\u0001", "path": "a.md", "hint": "h", \
                "line": 1, "column": 3, "endLine": 2, "endColumn": 2}
                ]
                """)
        #expect(DiagnosticPrinter.json([], sources: [:]) == "[]")
    }
}
