import Testing

@testable import Lessons

@Suite struct DetailsTests {
    private func details(_ text: String) -> (title: String, count: Int)? {
        let parsed = ParsedLesson(text)
        #expect(parsed.problems == [])
        guard case .details(let title, let blocks)? = parsed.lesson.blocks.first?.kind else { return nil }
        return (parsed.words(title), blocks.count)
    }

    @Test(arguments: [
        ("> [!DETAILS] A **solution** with $`x`$\n> text", "A solution with x", 1),
        ("> [!details]\n> text\n>\n> more", "", 2),
        ("> [!DETAILS] *A* b\n>\n> - a\n>\n> ```text\n> x\n> ```", "A b", 2),
        ("> [!DETAILS] Only a title", "Only a title", 0), ("> [!DETAILS]   `code`  \n> a", "code", 1),
    ])
    func haveATitleAndWhatIsInThem(text: String, title: String, count: Int) throws {
        let found = try #require(details(text + "\n"))
        #expect(found.title == title)
        #expect(found.count == count)
    }

    @Test func aSlipIsSaid() {
        let parsed = ParsedLesson("> [!DETAIL] A title\n> text\n")
        #expect(parsed.problems == ["1:3-1:12 warning: there is no callout 'detail'"])
        #expect(parsed.diagnostics.first?.hint == "did you mean [!DETAILS]?")
        #expect(ParsedLesson("> [!so it is] A quote\n").problems == [])
    }

    @Test func theirValuesAreCompared() {
        let parsed = ParsedLesson(
            "> [!DETAILS] At [1](#p.y.0.max)\n> and [2](#p.y.0.min)\n\n```plot p\ny: [x]\nx: 0..1\n```\n")
        #expect(parsed.lesson.values.map(\.text) == ["1", "2"])
        #expect(parsed.problems == [])
    }
}
