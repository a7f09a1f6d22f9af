import Testing

@testable import Reports

/// What the search knows of one lesson.
struct SearchedLessonTests {
    private static let fence = "```experiment xor\ndata: xor\ncaption: Learned.\n```\n"

    private static func searched(_ text: String, keepsTexts: Bool = true) -> SearchedLesson {
        SearchedLesson(HTMLSample.report(text), keepsTexts: keepsTexts)
    }

    private static func words(_ text: String) -> [[String]] {
        let lesson = searched(text)
        return lesson.sections.map { lesson.words(of: $0) }
    }

    @Test func holdsTheWordsReadersSee() {
        let lesson = Self.searched(
            "# T\n\nIntro $`x`$.\n\n## A & B\n\n- one </script> [0.5](#xor.loss)\n\n" + Self.fence)
        #expect(lesson.address == "en/01-sample.html")
        #expect(lesson.title == "T")
        #expect(lesson.sections.map(\.title) == ["", "A & B"])
        #expect(lesson.sections.map(\.anchor) == ["", "a--b"])
        #expect(lesson.sections.map(\.text) == ["Intro x.", "one </script> 0.5 Learned."])
        #expect(
            lesson.sections.map { lesson.words(of: $0) } == [["intro", "x"], ["0", "5", "learned", "one", "script"]])
    }

    @Test func textIsLeftOutWhereItIsNotShown() {
        let text = "# T\n\nIntro.\n\n## A\n\nOne two.\n"
        let lesson = Self.searched(text, keepsTexts: false)
        #expect(lesson.sections.map(\.text) == ["", ""])
        #expect(lesson.sections.map(\.words) == Self.searched(text).sections.map(\.words))
    }

    @Test func wordsAreRunsOfLettersDigitsAndMarks() {
        #expect(
            Self.words("Don't re-read x2_y, 3.14 ＡＢ!") == [
                ["14", "3", "don", "re", "read", "t", "x2", "y", "ＡＢ"].sorted(by: Self.bytes)
            ])
        #expect(Self.words("a **b**c `D`e, f\\\ng and\nh") == [["a", "and", "bc", "de", "f", "g", "h"]])
        #expect(Self.words("경사하강법은 기울기를 따라, 손실·함수") == [["경사하강법은", "기울기를", "따라", "손실", "함수"].sorted(by: Self.bytes)])
        #expect(Self.words("勾配降下法、学習率。データ・点") == [["勾配降下法", "学習率", "データ", "点"].sorted(by: Self.bytes)])
        #expect(
            Self.words("5㎏ 20℃ 🙂 + = – \u{1112}\u{1161}\u{11AB}") == [
                ["20℃", "5㎏", "\u{1112}\u{1161}\u{11AB}"].sorted(by: Self.bytes)
            ])
    }

    @Test func eachWordStandsOnceInASection() {
        #expect(Self.words("The the THE, them.\n\n## S\n\nthe end\n") == [["the", "them"], ["end", "the"]])
    }

    @Test func aPictureIsItsWords() {
        let report = HTMLSample.report(
            "![A cat](cat.png) ![dog](no.png)", files: ["en/cat.png"], copied: ["en/cat.png"])
        let lesson = SearchedLesson(report, keepsTexts: true)
        #expect(lesson.sections.map(\.text) == ["A cat A picture is missing here: dog"])
    }

    @Test func goesThroughItsBytes() throws {
        for keepsTexts in [true, false] {
            let lesson = Self.searched(
                "---\ntitle: \"Two\\nlines\"\n---\n\nIntro.\n\n## 둘 & é\n\nOne\n\n```\ncode\n\tmore\n```\n",
                keepsTexts: keepsTexts)
            #expect(lesson.title == "Two lines")
            #expect(SearchedLesson(bytes: lesson.bytes) == lesson)
            #expect(try #require(SearchedLesson(bytes: lesson.bytes)).bytes == lesson.bytes)
        }
    }

    /// Cut short or changed anywhere, bytes are refused or are another lesson's; nothing is assumed of them.
    @Test func damagedBytesAreTakenForNothing() {
        let bytes = Self.searched("# T\n\nOne two three.\n\n## S\n\nTwo three four four.\n").bytes
        for length in 0..<bytes.count { #expect(SearchedLesson(bytes: Array(bytes[..<length])) == nil) }
        for place in bytes.indices {
            for flip: UInt8 in [1, 0x80, 0xFF] {
                var changed = bytes
                changed[place] ^= flip
                if let lesson = SearchedLesson(bytes: changed) { #expect(!lesson.bytes.isEmpty) }
            }
        }
    }

    static func bytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
