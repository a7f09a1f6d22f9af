import Testing

@testable import Reports

/// The page around the blocks.
struct SearchPageTests {
    private static func course(_ count: Int) -> CourseReport {
        let lessons = (0..<count).map { number in
            HTMLSample.report(
                "# Lesson \(number)\n\n## One\n\nWords of \(number).\n\n## Two\n\nMore.\n",
                path: "en/\(1000 + number)-l.md")
        }
        return CourseReport(title: "Course", reports: lessons)
    }

    private static func firstBlock(of file: OutputFile) throws -> SearchBlock {
        let packed = try #require(SearchPage.blocks(in: file.bytes)?.first)
        return try #require(SearchBlock(packed: packed))
    }

    @Test func blocksAreFoundInThePage() throws {
        let page = SearchPage(Self.course(2 * SearchBlock.size + 3))
        let file = page.file
        let blocks = try #require(SearchPage.blocks(in: file.bytes))
        #expect(blocks.count == 3)
        let lessons = try blocks.flatMap { try #require(SearchBlock(packed: $0)).lessons }
        #expect(lessons.map(\.title) == page.site.course.lessons.map(\.title))
        // Put back as they are.
        let again = page.file(blocks: blocks)
        #expect(again.bytes.elementsEqual(file.bytes))
    }

    @Test func aPageWithoutWholeBlocksHasNone() throws {
        let bytes = SearchPage(Self.course(2)).file.bytes
        #expect(try #require(SearchPage.blocks(in: bytes)).count == 1)
        let start = try #require(SearchPage.blocks(in: bytes)).first?.startIndex ?? 0
        #expect(SearchPage.blocks(in: Array(bytes[..<(start + 20)])) == nil)
        #expect(SearchPage.blocks(in: Array("<html><p>page.index.0</p>".utf8)) == nil)
        #expect(SearchPage.blocks(in: []) == nil)
    }

    @Test func sixtyLessonsKeepTheirTextsAndAreListed() throws {
        let file = SearchPage(Self.course(60)).file
        let scan = HTMLScan(String(decoding: file.bytes, as: UTF8.self))
        #expect(scan.problems == [])
        #expect(scan.all("a").count { $0.content == "Two" } == 60)
        let block = try Self.firstBlock(of: file)
        #expect(block.lessons[59].sections.map(\.text) == ["", "Words of 59.", "More."])
    }

    @Test func beyondThatWordsAloneAndTheWayToTheLessons() throws {
        let file = SearchPage(Self.course(61)).file
        let scan = HTMLScan(String(decoding: file.bytes, as: UTF8.self))
        #expect(scan.problems == [])
        #expect(scan.all("a").contains { $0.content == "All lessons" && $0.attributes["href"] == "index.html" })
        #expect(!scan.all("a").contains { $0.content == "Two" })
        let block = try Self.firstBlock(of: file)
        #expect(block.lessons.flatMap(\.sections).allSatisfy { $0.text.isEmpty })
        #expect(block.lessons[59].words(of: block.lessons[59].sections[1]) == ["59", "of", "words"])
    }

    /// A reader who asks for nothing gets little more than the blocks.
    @Test func thePageGrowsByItsBlocksAlone() throws {
        let sizes = try [61, 300].map { count in
            let bytes = SearchPage(Self.course(count)).file.bytes
            let blocks = try #require(SearchPage.blocks(in: bytes))
            return bytes.count - blocks.reduce(0) { $0 + $1.count }
        }
        #expect(abs(sizes[1] - sizes[0]) < 200)
    }
}
