import Lessons
import Testing

@testable import Engine
@testable import Reports

/// What would command a terminal or turn a text around stands in no report.
@Suite struct CommandCharactersTests {
    /// Both know the same characters: the engine reads bytes, since it runs in pages too.
    @Test func theEngineKnowsTheSame() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(Character(scalar)).utf8)
            let isLineEnd = scalar == "\n" || scalar == "\r"
            #expect(commandBytes(bytes.span, at: 0) == (scalar.isCommand && !isLineEnd ? bytes.count : 0), "\(value)")
        }
    }

    private static let hostile = ["a\u{1B}[31mb", "a\u{7}b", "a\u{9B}b", "a\u{202E}b", "a\u{2067}b", "a\u{2028}b"]

    private static func isClean(_ bytes: [UInt8]) -> Bool {
        !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.isCommand && $0 != "\n" }
    }

    @Test(arguments: hostile) func inPages(text: String) {
        #expect(Self.isClean(Hypertext.element("p", ["title": text], text).bytes))
        #expect(Hypertext.text("naïve “quotes” – ◌ é\u{200D}").bytes == Array("naïve “quotes” – ◌ é\u{200D}".utf8))
    }

    @Test(arguments: hostile) func inDrawings(text: String) {
        var svg = SVGWriter()
        svg.begin("text")
        svg.attribute("x", Array(text.utf8))
        svg.text(Array((text + "“é”").utf8))
        svg.end()
        #expect(Self.isClean(svg.bytes))
        #expect(String(decoding: svg.bytes, as: UTF8.self).contains("“é”"))
    }

    @Test func lineEndsStay() {
        #expect("a\r\nb\rc\nd\u{85}".printable(keepingLines: true) == "a\r\nb\u{FFFD}c\nd\u{FFFD}")
        #expect("a\r\nb".printable == "a\u{FFFD}\u{FFFD}b")
    }
}
