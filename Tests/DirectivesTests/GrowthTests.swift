import Lessons
import Testing

@testable import Directives

/// Ten thousand of something cost ten times what a thousand cost: each of these would take minutes if everything were
/// looked through for each of them.
@Suite("Many of everything") struct GrowthTests {
    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined(separator: "\n")
    }

    @Test("directives, each with its number and one that starts from the one before")
    func directives() {
        let text = Self.lines(4000) { number in
            """
            ```experiment e\(number)
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 0
            show: []
            \(number > 0 ? "from: e\(number - 1)" : "")
            ```

            It has [3](#e\(number).parameters).

            """
        }
        let course = SmallCourse(text)
        #expect(course.messages() == [])
        #expect(course.resolved[0].targets.count == 4000)
    }

    @Test("lines of a trace, each used by the next and named in the text")
    func trace() {
        let count = 5000
        let text =
            "```trace t\nat: {x: 1}\nexpression: |\n  v0 = x\n" + Self.lines(count) { "  v\($0 + 1) = v\($0) + 1" }
            + "\nshow: []\n```\n\n" + Self.lines(count) { "It is [\($0 + 1)](#t.v\($0))." }
        let course = SmallCourse(text)
        #expect(course.messages() == [])
        #expect(course.resolved[0].targets.count == count)
    }

    @Test("lines of a trace that use what is not there")
    func wrongLines() {
        let text = "```trace t\nexpression: |\n" + Self.lines(5000) { "  v\($0) = w\($0) + 1" } + "\n```\n"
        #expect(SmallCourse(text).messages().count == 5000)
    }

    @Test("variants, each with a name of its own", arguments: [8000])
    func variants(count: Int) {
        let text =
            "```count c\nshow: []\nvariants:\n" + Self.lines(count) { "  v\($0): {layers: 2 -> \($0 % 9 + 1)}" }
            + "\nnames:\n" + Self.lines(count) { "  v\($0): w\($0)" } + "\n```\n"
        #expect(SmallCourse(text).messages() == [])
    }

    @Test("runs, each named in the text")
    func runs() {
        let rates = (1...2000).map { "0.\(10_000 + $0)" }
        let text =
            "```experiment e\ndata: xor\nlayers: 2 -> 1 sigmoid\nepochs: 0\nshow: []\nvary:\n  optimizer.rate: ["
            + rates.joined(separator: ", ") + "]\n```\n\n"
            + rates.map { "It has [3](#e(optimizer.rate=\($0)).parameters)." }.joined(separator: "\n")
        let course = SmallCourse(text)
        #expect(course.messages() == [])
        #expect(course.resolved[0].targets.count == 2000)
    }

    @Test("a run is found by its value as text and as a number")
    func values() {
        let text = """
            ```experiment e
            data: xor
            layers: 2 -> 1 sigmoid
            show: []
            vary: {optimizer.rate: [0.1, 0.10, 1], seed: [1, 2]}
            ```

            [3](#e(optimizer.rate=0.1,seed=2).parameters) [3](#e(seed=1,optimizer.rate=1.0).parameters)
            """
        let course = SmallCourse(text)
        let scope = ReferenceResolver(course.lessons).scopes[0][0]
        func runs(_ path: String, _ value: String) -> [Int] {
            WrittenSetting("\(path)=\(value)"[...], at: 0).map { scope?.runs(with: $0) ?? [] } ?? []
        }
        #expect(runs("optimizer.rate", "1.0").count == 2 && runs("optimizer.rate", "1").count == 2)
        #expect(runs("optimizer.rate", "0.1").count == 4 && runs("optimizer.rate", "2") == [])
        #expect(runs("optimizer", "1") == [])
    }

    @Test("after twenty wrong numbers nobody reads hints, and the others have none")
    func hints() {
        let text =
            "```count c\nlayers: 2 -> 1\n```\n\n" + Self.lines(30) { _ in "It has [3](#c.parametres)." }
        let problems = SmallCourse(text).messages()
        #expect(problems.count == 30)
        #expect(problems.count { $0.contains("did you mean 'parameters'?") } == 20)
    }
}
