import Engine
import Testing

@testable import Reports

/// What is left out of style and scripts says nothing to a browser.
struct LeanTextTests {
    private static func style(_ css: String) -> String { String(decoding: LeanText.style(css), as: UTF8.self) }
    private static func script(_ source: String) -> String {
        String(decoding: LeanText.script(Array(source.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("a { color: red; }\n\nb { margin: 0 auto; }", "a{color:red}b{margin:0 auto}"),
        ("/* why; { } */ a:hover > b, .c .d:is(e, f) { x: y }", "a:hover>b,.c .d:is(e,f){x:y}"),
        (".a :where(b) { content: \" {;  }/* \"; }", ".a :where(b){content:\" {;  }/* \"}"),
        (
            "@media screen and (width: 3rem) { a { w: calc(1px + 2px); } }",
            "@media screen and (width:3rem){a{w:calc(1px + 2px)}}"
        ),
        ("a::before { content: \"\\a0\"; } p + p { x: 1 }", "a::before{content:\"\\a0\"}p + p{x:1}"),
        (":root { --serif: \"A B\", c; }", ":root{--serif:\"A B\",c}"),
    ])
    func styleKeepsWhatCounts(_ css: String, _ lean: String) { #expect(Self.style(css) == lean) }

    @Test func commentsAndIndentationStayBehind() {
        let source = "// why\nfunction f() {\n  // because\n  return \"// not this\";  // this\n}\n\n"
        #expect(Self.script(source) == "function f() {\nreturn \"// not this\";\n}\n")
    }

    /// A line that looks like a comment is one, and no text goes over several lines.
    @Test func scriptsCanBeToldLineByLine() {
        let all = LiveParts.sources + [Array(PageScript.everyPage.utf8), Array(PageScript.search.utf8)]
        for source in all {
            for line in String(decoding: source, as: UTF8.self).split(separator: "\n") {
                let text = line.drop { $0 == " " }
                if text.hasPrefix("//") { continue }
                let code = text.split(separator: "  // ", maxSplits: 1).first ?? ""
                for quote in ["\"", "'", "`"] {
                    let count = code.split(separator: quote, omittingEmptySubsequences: false).count - 1
                    #expect(count.isMultiple(of: 2), "\(line)")
                }
                #expect(!text.contains("/*") || text.contains("*/"), "\(line)")
            }
        }
    }

    /// Strings in style have double quotes, and nothing is fetched.
    @Test func stylesCanBeToldByteByByte() {
        let css =
            String(decoding: Stylesheet.text(isLesson: false, [.formulas, .asides]), as: UTF8.self) + Stylesheet.live
        for word in ["'", "url(", "@import"] { #expect(!css.contains(word)) }
    }
}
