import Engine
import Lessons
import Testing

@testable import Directives

/// `names`: what variants and classes are called where they are shown.
@Suite struct ShownNamesTests {
    private static func depth(_ names: String) -> String {
        """
        ```experiment depth
        data: {name: moons, samples: 30}
        layers: 2 -> 2 tanh -> 1 sigmoid
        epochs: 2
        variants: {one: {}, two: {layers: 2 -> 3 tanh -> 1 sigmoid}}
        show: [loss, table, boundary]
        \(names)
        expect:
          - two.loss < 10
        ```

        """
    }

    private func words(_ outcome: Outcome) -> String {
        let vocabulary = Vocabulary(words: Term.allCases.map { _ in Array("word".utf8) })
        return outcome.exhibits.map { exhibit in
            switch exhibit.content {
            case .figure(let figure):
                String(decoding: figure.standaloneSVG(vocabulary: vocabulary, id: [0x61]), as: UTF8.self)
            case .table(let table):
                (table.columns
                    + table.rows.flatMap { row in
                        row.compactMap { if case .label(let label) = $0 { label } else { nil } }
                    }).map { String(decoding: vocabulary.text(of: $0), as: UTF8.self) }.joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }

    @Test func areShownAndChangeNothing() throws {
        let plain = SmallCourse(Self.depth("caption: x"))
        let named = SmallCourse(Self.depth("names: {one: 하나, 1: 예, 0: 아니요}"))
        #expect(named.messages() == [])
        let (a, b) = (plain.findings().judged(0).outcomes[0], named.findings().judged(0).outcomes[0])
        let (before, after) = (try #require(a), try #require(b))
        #expect(after.digest == before.digest && !after.digest.isEmpty)
        #expect(after.claims.map(\.verdict) == [.holds])
        let (old, new) = (words(before), words(after))
        for word in ["하나", "예", "아니요"] { #expect(new.contains(word) && !old.contains(word), "\(word)") }
        #expect(new.contains("two"))
        #expect(after.runs.map(\.key.variant) == ["one", "two"])
        #expect(after.shownRuns.map(\.key.variant) == ["하나", "two"])
    }

    @Test func ofClassesWithoutNames() throws {
        let text =
            "```experiment a\ndata: {name: moons, samples: 20}\nlayers: 2 -> 1 sigmoid\nepochs: 1\nshow: [boundary]\nnames: {1: 위}\n```\n"
        let course = SmallCourse(text)
        #expect(course.messages() == [])
        let outcome = try #require(course.findings().judged(0).outcomes[0])
        #expect(words(outcome).contains("위"))
    }

    @Test func scaledDataStayScaled() throws {
        let plan = try ReadFence.plan(
            "data: {name: moons, samples: 30, scale: standard, validation: 0.2}\nlayers: 2 -> 1 sigmoid")
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        let named = ShownNames(["1": "one"]).named(data)
        #expect(data.scaling != nil && named.scaling == data.scaling)
        #expect(named.validation?.classNames == [Array("0".utf8), Array("one".utf8)])
    }

    @Test func inAComparisonAcrossLessons() throws {
        let compare =
            "```compare all\ncurves: [lesson/depth.one.loss, depth.two.loss]\nnames: {one: 하나, depth.two.loss: 둘}\n```\n"
        let rows =
            "```compare rows\nrows: [lesson/depth.one, depth.two]\ncolumns: [loss, epochs]\nnames: {one: 하나, epochs: 번}\n```\n"
        let course = SmallCourse([
            ("en/01-lesson.md", Self.depth("caption: x")),
            ("en/02-other.md", Self.depth("caption: x") + compare + rows),
        ])
        #expect(course.messages(1) == [])
        let outcomes = course.findings().judged(1).outcomes
        let lines = try #require(outcomes[1])
        #expect(lines.exhibits.map(\.name) == [.lines])
        #expect(words(lines).contains("depth.하나.loss") && words(lines).contains("둘"))
        let table = try #require(outcomes[2])
        #expect(table.exhibits.map(\.name) == [.table])
        #expect(words(table).contains("depth.하나") && words(table).contains("번"))
    }

    @Test(arguments: [
        ("names: [a]", "[[a]] names must be a map of variants and classes to what they are called"),
        ("names: {twoo: x}", "[twoo] there is no variant and no class 'twoo' here | did you mean 'two'?"),
        ("names: {one: ''}", "[''] a name must be a text"),
        ("names: {one: two}", "[two] 'one' is called as 'two' is | nobody could tell them apart"),
        ("names: {0: same, 1: same}", "[same] '0' is called as '1' is"),
    ])
    func whatIsWrongIsSaidAtItsPlace(names: String, problem: String) {
        let found = SmallCourse(Self.depth(names)).messages()
        let first = (found.first ?? "").drop { $0 != "[" }
        #expect(first.hasPrefix(problem), "\(found)")
    }
}
