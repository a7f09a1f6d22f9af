import Foundation
import Testing

@testable import Reports

/// The search page's script and what Swift writes for it, held to each other.
struct SearchScriptTests {
    private static let sources = [
        PackageResources.folding_js, PackageResources.searchblock_js, PackageResources.ranking_js,
    ]

    private static let texts = [
        """
        # Gradient Descent

        Rate and STEP; the gradient's slope. ＦＵＬＬ width, straße, Σίσυφος.

        ## 기울기를 따라 내려가기

        손실함수의 기울기를 구한다. 무게는 5㎏, 온도는 20℃, theta.

        ## 勾配降下法

        損失関数の勾配を計算し、学習率を掛けて更新する。

        """,
        """
        # Second

        ## Rates

        Two rates, and the learning rate.

        ## Other

        The e\u{301}tude, \u{1112}\u{1161}\u{11AB}글, don't.

        """,
    ]

    private static func block(keepsTexts: Bool = true) -> SearchBlock {
        SearchBlock(
            texts.enumerated().map { number, text in
                SearchedLesson(HTMLSample.report(text, path: "en/0\(number)-l.md"), keepsTexts: keepsTexts)
            })
    }

    /// With `blocks` of what the page would have unpacked.
    private static func value<Value: Decodable>(_ program: String, of block: SearchBlock = block()) throws -> Value {
        let bytes = try PageRuntime.literal(Data(block.content).base64EncodedString())
        return try PageRuntime.value(
            of: "const blocks = [new SearchBlock(new Uint8Array(Buffer.from(\(bytes), \"base64\")))];\n\(program)",
            after: sources)
    }

    /// Titles of what is found, best first.
    private static func found(_ queries: [String]) throws -> [[String]] {
        try value(
            """
            return \(try PageRuntime.literal(queries)).map((query) => {
              const asked = terms(query);
              return !asked.length ? [] : ranked(blocks, asked).map(({ block, number }) =>
                block.sections[number].title || block.lessons[block.sections[number].lesson].title);
            });
            """)
    }

    @Test func queriesAreCutAsTextsAre() throws {
        let queries = ["Learning-Rate  x", "ＡＢ ㈜ 5㎏", "+ = …", "don't DON'T", "ΣΊΣΥΦΟΣ", "½", "e\u{301}"]
        let cut: [[String]] = try PageRuntime.value(
            of: "return \(try PageRuntime.literal(queries)).map(terms);", after: Self.sources)
        #expect(
            cut == [
                ["learning", "rate", "x"], ["ab", "주", "5kg"], [], ["don", "t"], ["σίσυφοσ"], ["1", "2"], ["é"],
            ])
    }

    @Test(arguments: [true, false]) func readsWhatSwiftWrites(keepsTexts: Bool) throws {
        struct Section: Codable, Equatable {
            var address, lesson, anchor, title, text: String
            var words: [String]
        }
        let block = Self.block(keepsTexts: keepsTexts)
        let read: [Section] = try Self.value(
            """
            return blocks[0].sections.map((section, number) => ({
              ...section, lesson: blocks[0].lessons[section.lesson].title, address: blocks[0].lessons[section.lesson].address,
              words: Array.from(blocks[0].counts, (count, word) => word).filter((word) => stands(blocks[0], word, number))
                .map((word) => blocks[0].words.line(word)),
            }));
            """, of: block)
        let words = block.lessons.flatMap { lesson in lesson.sections.map { lesson.words(of: $0) } }
        let folded: [[String]] = try PageRuntime.value(
            of: "return \(try PageRuntime.literal(words)).map((words) => words.map(folded));", after: Self.sources)
        let written = block.lessons.flatMap { lesson in
            lesson.sections.map {
                Section(
                    address: lesson.address, lesson: lesson.title, anchor: $0.anchor, title: $0.title, text: $0.text,
                    words: [])
            }
        }
        func with(_ words: [String], _ section: Section) -> Section {
            var section = section
            section.words = words
            return section
        }
        #expect(zip(folded, written).map(with) == read)
        #expect(folded.joined().contains("5kg") && folded.joined().contains("full"))
    }

    /// Many sections, so that words are rare, frequent, and in nearly all.
    @Test func placesOfAllWordsAreReadAsWritten() throws {
        let lessons = (0..<12).map { number in
            let sections = (0..<40).map { section in
                let words = (1..<60).filter { (number * 40 + section) % $0 == 0 || ($0 > 50 && section % 16 != 0) }
                return "## S\n\n" + words.map { "w\($0)" }.joined(separator: " ")
            }
            return SearchedLesson(
                HTMLSample.report(sections.joined(separator: "\n\n"), path: "en/\(10 + number)-l.md"), keepsTexts: false
            )
        }
        let places: [[Int]] = try Self.value(
            """
            return Array.from(blocks[0].counts, (count, word) => {
              blocks[0].read(word);
              return Array.from(blocks[0].places.subarray(blocks[0].starts[word], blocks[0].starts[word + 1]));
            });
            """,
            of: SearchBlock(lessons))
        let sections = lessons.flatMap { lesson in lesson.sections.map { Set(lesson.words(of: $0)) } }
        let words = Set(sections.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(places == words.map { word in sections.indices.filter { sections[$0].contains(word) } })
        #expect(places.map(\.count).max() ?? 0 > sections.count / 2)
    }

    @Test func findsByPartsOfWords() throws {
        let found = try Self.found([
            "기울기", "5kg", "20°C", "勾配", "straße", "ΣΊΣΥΦΟΣ", "full", "étude", "한글", "lope", "absent", "rate absent",
        ])
        #expect(
            found == [
                ["기울기를 따라 내려가기"], ["기울기를 따라 내려가기"], ["기울기를 따라 내려가기"], ["勾配降下法"],
                ["Gradient Descent"], ["Gradient Descent"], ["Gradient Descent"], ["Other"], ["Other"],
                ["Gradient Descent"], [], [],
            ])
    }

    /// A section's title before its lesson's, that before a word, a whole word before a part of one.
    @Test func titlesComeFirst() throws {
        let found = try Self.found(["rate", "gradient", "the"])
        #expect(found[0] == ["Rates", "Gradient Descent"])
        #expect(found[1] == ["Gradient Descent", "기울기를 따라 내려가기", "勾配降下法"])
        #expect(found[2] == ["Other", "Gradient Descent", "Rates", "기울기를 따라 내려가기"])
    }

    @Test func showsTheWordsThatWereFound() throws {
        let shown: [[String]] = try Self.value(
            """
            return ["rat", "기울기 5kg", "e"].map((query) => matched(ranked(blocks, terms(query))[0], terms(query)));
            """)
        #expect(shown == [["rate", "rates"], ["기울기를", "5kg"], shown[2]])
        #expect(shown[2].count == 3 && shown[2].allSatisfy { $0.contains("e") })
    }

    @Test func marksEveryMatchInAPartOfTheText() throws {
        let pieces: [[String]] = try PageRuntime.value(
            of:
                #"return [parted("A rate, Rates; the end", ["rate", "end"]), parted("none", ["x"]), parted("", ["x"])];"#,
            after: Self.sources)
        #expect(pieces == [["A ", "rate", ", ", "Rate", "s; the ", "end", ""], ["none"], [""]])
        let parts: [String] = try PageRuntime.value(
            of: """
                const text = "word ".repeat(100) + "needle " + "word ".repeat(100);
                return [excerpt(text, ["needle"]), excerpt("short needle", ["needle"]), excerpt(text, ["x"])];
                """, after: Self.sources)
        #expect(parts[0].hasPrefix("… word ") && parts[0].hasSuffix(" …") && parts[0].contains(" needle "))
        #expect(parts[0].count < 230)
        #expect(parts[1] == "short needle")
        #expect(parts[2].hasPrefix("word ") && parts[2].hasSuffix(" …"))
    }

    @Test func marksWhatIsFound() throws {
        struct Case: Encodable { var text: String, asked: [String] }
        let cases: [(String, [String], [String])] = [
            ("The rate, RATE.", ["rate"], ["The ", "rate", ", ", "RATE", "."]),
            ("İstanbul lines", ["lines"], ["İstanbul ", "lines", ""]),
            ("a ﬁt e\u{301}tude", ["fi", "é"], ["a ", "ﬁ", "t ", "e\u{301}", "tude"]),
            ("무게 5㎏", ["5kg"], ["무게 ", "5㎏", ""]),
        ]
        let parts: [[String]] = try PageRuntime.value(
            of: """
                return \(try PageRuntime.literal(cases.map { Case(text: $0.0, asked: $0.1) }))
                  .map(({ text, asked }) => parted(text, asked));
                """, after: Self.sources)
        for (found, expected) in zip(parts, cases) {
            #expect(found.map { Array($0.utf8) } == expected.2.map { Array($0.utf8) })
        }
    }

    /// Also in a text that has no spaces, and without half a sign at an end.
    @Test(arguments: [
        (String(repeating: "学习神经网络需要很多数据。", count: 40) + "感知机在这里。", "感知机"),
        (String(repeating: "😀", count: 300) + "x" + String(repeating: "😀", count: 300), "x"),
        (String(repeating: "word ", count: 100) + "needle" + String(repeating: " word", count: 100), "needle"),
    ])
    func excerptsHaveTheMatch(text: String, asked: String) throws {
        let shown: String = try PageRuntime.value(
            of: "return excerpt(\(try PageRuntime.literal(text)), [\(try PageRuntime.literal(asked))]);",
            after: Self.sources)
        #expect(shown.contains(asked))
        #expect(shown.utf16.count < 230 && shown.utf16.count > 70)
        #expect(!shown.contains("\u{FFFD}"))
    }
}
