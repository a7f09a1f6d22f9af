import Testing

@testable import Lessons

@Suite struct SourceTests {
    @Test(arguments: [
        ("a\nbc\nd", ["a", "bc", "d"]), ("a\r\nbc\r\nd", ["a", "bc", "d"]), ("a\rbc\rd", ["a", "bc", "d"]),
        ("a\n\r\nb", ["a", "", "b"]), ("", [""]), ("a\n", ["a", ""]), ("\r", ["", ""]),
    ])
    func linesEndInEveryWay(text: String, lines: [String]) {
        let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
        let found = (1...source.lineStarts.count).map { String(decoding: source.line($0), as: UTF8.self) }
        #expect(found == lines)
    }

    @Test func aByteOrderMarkIsNoColumn() {
        let source = SourceFile(path: "a.md", bytes: Array("\u{FEFF}ab\nc".utf8))
        #expect(source.position(0) == Position(line: 1, column: 1))
        #expect(source.position(4) == Position(line: 1, column: 2))
        #expect(source.offset(line: 1, column: 2) == 4)
        #expect(source.position(6) == Position(line: 2, column: 1))
    }

    @Test func offsetsAndPositionsAgree() {
        let source = SourceFile(path: "a.md", bytes: Array("가나\n\nx\ty\r\nz".utf8))
        for offset in 0..<source.bytes.count where source.bytes[offset] != 0x0A {
            let position = source.position(offset)
            #expect(source.offset(line: position.line, column: position.column) == offset)
        }
        #expect(source.position(999) == source.position(source.bytes.count))
        #expect(source.position(-1) == Position(line: 1, column: 1))
        #expect(source.line(0).isEmpty && source.line(99).isEmpty)
        #expect(source.text(Span(-5, 3)) == "가")
        #expect(source.text(Span(7, 2)) == "")
    }
}
