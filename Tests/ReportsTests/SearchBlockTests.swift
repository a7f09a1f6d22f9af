import Engine
import Testing

@testable import Reports

/// Lessons packed together and taken apart again.
struct SearchBlockTests {
    /// Sections of `size` words out of `kinds`, some of them frequent.
    private static func lessons(_ count: Int, sections: Int = 4, size: Int = 60, kinds: Int = 900, seed: UInt64 = 1)
        -> [SearchedLesson]
    {
        var state = seed
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        return (0..<count).map { number in
            let texts = (0..<sections).map { section in
                "## Section \(section)\n\n"
                    + (0..<size).map { _ in "w\(random(1 + random(1 + random(kinds))))" }.joined(separator: " ")
            }
            let report = HTMLSample.report(
                "# Lesson \(number)\n\n" + texts.joined(separator: "\n\n"), path: "en/\(1000 + number)-l.md")
            return SearchedLesson(report, keepsTexts: number.isMultiple(of: 2))
        }
    }

    @Test func givesItsLessonsBack() throws {
        for count in [0, 1, 2, 30] {
            let block = SearchBlock(Self.lessons(count))
            let again = try #require(SearchBlock(packed: block.packed))
            #expect(again == block)
            #expect(again.packed == block.packed)
        }
    }

    @Test func oneLessonIsReplacedInIt() throws {
        var lessons = Self.lessons(20)
        let packed = SearchBlock(lessons).packed
        let other = Self.lessons(1, seed: 9)[0]
        var kept = try #require(SearchBlock(packed: packed)).lessons
        kept[7] = other
        lessons[7] = other
        #expect(SearchBlock(kept).packed == SearchBlock(lessons).packed)
        #expect(SearchBlock(kept).packed != packed)
    }

    @Test func isTheSameTwice() {
        #expect(SearchBlock(Self.lessons(10)).packed == SearchBlock(Self.lessons(10)).packed)
    }

    /// Every word stands exactly where a count by hand finds it, the rare and those that stand nearly everywhere.
    @Test func wordsStandWhereTheyStand() throws {
        let lessons = Self.lessons(40)
        let block = try #require(SearchBlock(packed: SearchBlock(lessons).packed))
        var shares: Set<Int> = []
        let before = lessons.flatMap { lesson in lesson.sections.map { Set(lesson.words(of: $0)) } }
        let after = block.lessons.flatMap { lesson in lesson.sections.map { Set(lesson.words(of: $0)) } }
        #expect(before == after)
        for word in Set(before.joined()) { shares.insert(before.count { $0.contains(word) } * 10 / before.count) }
        #expect(shares.isSuperset(of: [0, 1, 5, 6]))
    }

    @Test(arguments: [1, 2, 3, 7, 8, 9, 100, 1001]) func sectionsOfAWordAreReadAsWritten(all: Int) throws {
        for step in [1, 2, 3, 5, 17, 999] {
            let some = Array(stride(from: step % 4, to: all, by: step))
            for sections in [some, (0..<all).filter { !some.contains($0) }] where !sections.isEmpty {
                var bits = BitWriter()
                Postings.write(sections.map { Int32($0) }[...], of: all, to: &bits)
                // Never longer than a bit a section and a little.
                #expect(bits.bytes.count <= all / 8 + 2)
                var reader = BitReader(bits.bytes[...])
                #expect(Postings.read(sections.count, of: all, from: &reader) == sections)
                #expect(reader.isAtEnd)
            }
        }
    }

    /// Twice the sections of the same words take less than twice the room; a word in a section less than seven bits.
    @Test func growsSlowerThanItsText() {
        let half = SearchBlock(Self.lessons(30)), whole = SearchBlock(Self.lessons(60))
        func places(_ block: SearchBlock) -> Int { block.lessons.flatMap(\.sections).reduce(0) { $0 + $1.words.count } }
        func bare(_ block: SearchBlock) -> SearchBlock {
            SearchBlock(
                block.lessons.map { lesson in
                    var lesson = lesson
                    for number in lesson.sections.indices { lesson.sections[number].text = "" }
                    return lesson
                })
        }
        let sizes = [half, whole].map { bare($0).packed.count }
        #expect(sizes[1] < 2 * sizes[0])
        #expect(sizes[1] * 8 < 7 * places(whole), "\(sizes) \(places(whole))")
    }

    @Test func whatIsNotABlockIsNone() {
        let packed = SearchBlock(Self.lessons(3)).packed
        #expect(SearchBlock(packed: packed.dropLast(8)) == nil)
        #expect(SearchBlock(packed: Array("AAAA".utf8)) == nil)
        #expect(SearchBlock(packed: Array("no base64!".utf8)) == nil)
        #expect(SearchBlock(packed: []) == nil)
    }

    @Test func blocksCoverTheCourse() {
        #expect(SearchBlock.ranges(0).isEmpty)
        #expect(SearchBlock.ranges(SearchBlock.size) == [0..<SearchBlock.size])
        let size = SearchBlock.size
        #expect(SearchBlock.ranges(2 * size + 1) == [0..<size, size..<(2 * size), (2 * size)..<(2 * size + 1)])
    }
}
