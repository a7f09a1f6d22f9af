import Testing

@testable import Lessons

@Suite struct DialectsTests {
    @Test(arguments: [
        ("a ~~b c~~ d", "1:3-1:10", "~~ strikes nothing out here"),
        ("- [ ] a\n- b", "1:3-1:6", "a list has no boxes to tick"),
        ("1. a\n2. [x] b", "2:4-2:7", "a list has no boxes to tick"),
        ("see https://a.b/c.", "1:5-1:18", "an address by itself is no link"),
        ("가 www.a.b", "1:5-1:12", "an address by itself is no link"),
        ("# The wall {#wall}", "1:12-1:19", "{#wall} names nothing here"),
        ("as [@minsky1969, p. 3] says", "1:4-1:23", "[@minsky1969, p. 3] cites nothing here"),
        ("::: note\na\n:::", "1:1-1:4", "::: begins nothing here"),
        ("$$x^2$$", "1:1-1:8", "mathematics between $$ is shown as it is"),
        ("$$\nx\n$$", "1:1-1:3", "mathematics between $$ is shown as it is"),
        ("> [!NOTE] Title\n> text", "1:3-1:10", "[!NOTE] stands alone on its line; this is a quote"),
    ])
    func areSaidWithTheMend(text: String, place: String, message: String) {
        let parsed = ParsedLesson(text + "\n")
        #expect(parsed.problems.first == "\(place) warning: \(message)")
        #expect(parsed.problems.allSatisfy { $0.hasSuffix(message) })
        #expect(parsed.diagnostics.first?.hint?.isEmpty == false)
    }

    @Test(arguments: [
        "a \\~~b~~", "`~~a~~ $$x$$ {#a} [@b] https://a.b`", "<https://a.b>", "[https://a.b](https://a.b)",
        "a ~~ b ~~ c",
        "- \\[ ] a", "a {b} [b@c.d] x", "a://b www", "[x] a", "```text\n::: a\n```", "![https://a.b](p.png)",
        "it costs $5 or $6",
    ])
    func whatIsMeantIsLeft(text: String) {
        #expect(ParsedLesson(text + "\n", files: ["en/p.png"]).problems == [])
    }
}
