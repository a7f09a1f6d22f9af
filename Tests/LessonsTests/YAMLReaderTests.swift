import Testing

@testable import Lessons

@Suite struct YAMLReaderTests {
    /// Every scalar with the bytes of the file at its span, keys too.
    private static func places(_ node: YAMLNode, _ source: SourceFile) -> [String] {
        switch node.kind {
        case .scalar(let scalar): ["\(scalar.text) = \(source.text(node.span))"]
        case .list(let items): items.flatMap { places($0, source) }
        case .map(let entries):
            entries.flatMap { ["\($0.key) : \(source.text($0.keySpan))"] + places($0.value, source) }
        }
    }

    private static func read(_ text: String) -> (node: YAMLNode?, problems: [String], source: SourceFile) {
        let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
        let body = source.body(1..<(source.lineStarts.count + 1))
        let (node, diagnostics) = YAMLReader.read(body.text, lineOffsets: body.lineOffsets, path: "a.md")
        return (node, diagnostics.map { ParsedLesson.short($0, source) }, source)
    }

    @Test func everyPieceHasItsPlace() throws {
        let (node, problems, source) = Self.read(
            "제목: 가나다\nlist: [1, 둘, \"three\"]\nmap: {a: b, 나: 라}\nlines:\n  - x = 가\n  - 'q'\n")
        #expect(problems == [])
        #expect(
            Self.places(try #require(node), source) == [
                "제목 : 제목", "가나다 = 가나다", "list : list", "1 = 1", "둘 = 둘", "three = \"three\"", "map : map",
                "a : a", "b = b", "나 : 나", "라 = 라", "lines : lines", "x = 가 = x = 가", "q = 'q'",
            ])
    }

    @Test func nothingIsTyped() throws {
        let (node, _, _) = Self.read("[yes, 1:30, 1_000, ~, 2024-01-01, 0x10, null]")
        #expect(node?.items?.compactMap(\.text) == ["yes", "1:30", "1_000", "~", "2024-01-01", "0x10", "null"])
    }

    @Test func linesOfABlockHavePlaces() throws {
        let (node, _, source) = Self.read("expression: |\n  z = w*x\n  E = 가*z\n")
        let scalar = try #require(node?["expression"])
        let text = try #require(scalar.text)
        #expect(text == "z = w*x\nE = 가*z\n")
        let at = Array(text.utf8).count - 3
        #expect(source.text(scalar.place(at, at + 2)) == "*z")
        #expect(source.text(scalar.place(4, 7)) == "w*x")
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", "3:1-3:2 error: the key 'a' stands here a second time"),
        ("a: &x 1", "1:4-1:8 error: tags and anchors are not part of the lesson language"),
        ("a: !!int 1", "1:4-1:11 error: tags and anchors are not part of the lesson language"),
        ("a: *x", "1:4-1:6 error: aliases are not part of the lesson language"),
        ("[a]: b", "1:1-1:4 error: a key must be a word, not a list or a map"),
        ("a: 1\n---\nb: 2", "2:1-2:4 error: '---' begins a second document"),
        ("a: b: c", "1:5-1:6 error: this is not YAML: mapping values are not allowed in this context"),
        ("가: [1, 2\nb: 3", "1:6-1:7 error: this is not YAML: did not find expected ',' or ']'"),
        ("a:\n\t- b", "2:1-2:2 error: this is not YAML: found character that cannot start any token"),
        ("a: \"b", "1:6-1:6 error: this is not YAML: found unexpected end of stream"),
        ("a: 1\nb: \u{80}c", "2:4-2:5 error: this is not YAML: control characters are not allowed"),
    ])
    func problemsHavePlaces(text: String, problem: String) {
        let (node, problems, _) = Self.read(text)
        #expect(problems == [problem])
        #expect(node == nil)
    }

    @Test func bombsCostNothing() {
        var text = "a: &a [x, x]\n"
        for (name, last) in zip("bcdefghij", "abcdefghi") {
            text += "\(name): &\(name) [\(String(repeating: "*\(last), ", count: 20))]\n"
        }
        #expect(Self.read(text).problems.count == 1)
    }

    @Test func depthIsLimited() {
        let (_, problems, _) = Self.read(String(repeating: "[", count: 21) + String(repeating: "]", count: 21))
        #expect(problems == ["1:21-1:22 error: lists and maps are nested deeper than 20"])
        #expect(Self.read(String(repeating: "[", count: 100_000)).problems.count == 1)
    }

    @Test func manyItemsAreRead() {
        let (list, _, _) = Self.read("[" + (0..<50_000).map { "\($0)" }.joined(separator: ", ") + "]")
        #expect(list?.items?.count == 50_000)
        let (map, _, source) = Self.read((0..<20_000).map { "가\($0): \($0)" }.joined(separator: "\n"))
        #expect(map?.entries?.count == 20_000)
        #expect(map?.entries.map { source.text($0[12_345].keySpan) } == "가12345")
    }

    @Test(arguments: ["", "\n", "# only a comment"]) func nothingIsNothing(text: String) {
        let (node, problems, _) = Self.read(text)
        #expect(node == nil && problems.isEmpty)
    }
}
