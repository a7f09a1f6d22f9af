import Testing

@testable import Reports

struct HypertextTests {
    private func text(_ tree: Hypertext) -> String { String(decoding: tree.bytes, as: UTF8.self) }

    @Test(arguments: [
        ("a & b &amp; c", "a &amp; b &amp;amp; c"),
        ("한국어 π", "한국어 π"),
        ("nul \0 bell \u{7}\r", "nul \u{FFFD} bell \u{FFFD}\u{FFFD}"),
        ("tab\tline\n", "tab\tline\n"),
    ])
    func escapesTextAndAttributesAlike(_ raw: String, _ written: String) {
        #expect(text(.element("b", [:], raw)) == "<b>\(written)</b>")
        #expect(text(.element("b", ["title": raw])) == "<b title=\"\(written)\"></b>")
    }

    @Test func escapesWhatCouldEndATextOrAnAttribute() {
        let raw = "<script>alert(\"1\")</script>"
        #expect(text(.element("b", [:], raw)) == "<b>&lt;script>alert(\"1\")&lt;/script></b>")
        #expect(
            text(.element("b", ["title": raw]))
                == "<b title=\"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\"></b>")
    }

    @Test(arguments: [("]]>", "]]&gt;"), ("a ]]>> b ] > ]]", "a ]]&gt;> b ] > ]]")])
    func neverEndsASectionOfCharacterData(_ raw: String, _ written: String) {
        #expect(text(.element("mtext", [:], raw)) == "<mtext>\(written)</mtext>")
        let pieces = raw.map { Hypertext.text(String($0)) }
        #expect(text(.element("mtext", [:], pieces)) == "<mtext>\(written)</mtext>")
    }

    @Test func leavesOutAttributesThatAreNil() {
        #expect(text(.element("a", ["href": "#x", "title": nil, "hidden": ""], "x")) == "<a href=\"#x\" hidden>x</a>")
    }

    @Test func writesEmptyAlternativesOut() {
        #expect(text(.element("img", ["src": "a.png", "alt": ""])) == "<img src=\"a.png\" alt=\"\">")
    }

    @Test func closesWhatIsNotVoid() {
        #expect(text(.element("p", [:], [.element("br"), .element("span")])) == "<p><br><span></span></p>\n")
    }

    @Test func leavesOutEndsThatFollowFromWhatComesNext() {
        let list = Hypertext.element("ul", [:], [.element("li", [:], "a"), .element("li", [:], "b")])
        #expect(text(list) == "<ul><li>a\n<li>b\n</ul>\n")
        let row = Hypertext.element("tr", [:], [.element("th", [:], "a"), .element("td", [:], "b")])
        #expect(
            text(.element("table", [:], [.element("tbody", [:], [row])])) == "<table><tbody><tr><th>a<td>b\n</table>\n")
    }

    @Test func keepsTheFirstLineEndOfPreformattedText() {
        #expect(text(.element("pre", [:], "\nx")) == "<pre>\n\nx</pre>\n")
    }

    @Test func writesTrustedBytesAsTheyAre() {
        #expect(text(.element("style", [:], [.trusted(Array("a > b {}".utf8))])) == "<style>a > b {}</style>\n")
    }

    @Test func plainTextIsWhatReadersSee() {
        let tree = Hypertext.element(
            "p", [:],
            [
                .text("x "), .element("annotation", [:], "\\gamma"), .element("span", ["class": "unseen"], "(hidden)"),
                .element("b", [:], "y"), .element("br"), .element("img", ["alt": "a cat"]),
            ])
        #expect(tree.plainText == "x y a cat")
    }
}
