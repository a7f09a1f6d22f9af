import Datasets
import Engine
import Lessons
import Testing

@testable import Directives

/// What a course takes is judged before anything runs, all its lessons together.
@Suite struct AccountingTests {
    /// `id: message` of everything that passes a limit.
    private static func messages(_ texts: [String], limits: Limits = Limits()) -> [String] {
        let course = SmallCourse(texts.enumerated().map { (path: "en/0\($0.offset + 1)-lesson.md", text: $0.element) })
        var account = CourseAccount(limits)
        return course.resolved.flatMap { lesson in
            lesson.directives.flatMap { resolved -> [String] in
                guard let resolved else { return ["not read"] }
                return account.add(resolved, path: lesson.lesson.source.path)
                    .map { "\(resolved.directive.id): \($0.message)" }
            } + account.add(lookups: lesson.lookups, path: lesson.lesson.source.path, span: Span(0, 0)).map(\.message)
        }
    }

    private static func fence(_ kind: String, _ id: String, _ body: String) -> String {
        "```\(kind) \(id)\n\(body)\n```\n\n"
    }

    /// 10¹⁰ numbers out of ten lines.
    private static let vectors = fence(
        "trace", "doubling",
        "expression: |\n  a0 = [x, x, x, x, x, x, x, x, x, x]\n"
            + (1..<10).map { n in "  a\(n) = [\(Array(repeating: "a\(n - 1)", count: 10).joined(separator: ", "))]\n" }
            .joined() + "  z = sum(a9)\nat: {x: 1}")

    @Test(arguments: [
        (
            fence("experiment", "work", "data: mnist-5k\nlayers: 784 -> 1000 relu -> 10 softmax\nepochs: 10000"),
            [
                "work: this alone takes about 140,493 billion multiply-adds, more than the 20,000 billion a course may take"
            ]
        ),
        (
            fence(
                "experiment", "tested",
                "data: {name: moons, samples: 200000, test: 199998}\nlayers: 2 -> 500 relu -> 1 sigmoid\nepochs: 100000\nshow: [loss]"
            ),
            [
                "tested: this alone takes about 126,171 billion multiply-adds, more than the 20,000 billion a course may take"
            ]
        ),
        (
            fence(
                "experiment", "batch",
                "data: {name: moons, samples: 100000}\nlayers: 2 -> 3000 relu -> 1 sigmoid\nbatch: all\nepochs: 1"),
            ["batch: this alone would hold 3,613 megabytes at once, more than the 2,000 a course may hold"]
        ),
        (
            fence("experiment", "history", "data: xor\nlayers: 2 -> 1 sigmoid\nepochs: 100000000"),
            ["history: this alone would hold 11,201 megabytes at once, more than the 2,000 a course may hold"]
        ),
        (
            fence(
                "experiment", "kept",
                "data: moons\nlayers: 2 -> 1000 relu -> 1000 relu -> 1 sigmoid\nepochs: 0\nrepeat: 480\nshow: [spread]"),
            ["kept: this alone would hold 3,880 megabytes at once, more than the 2,000 a course may hold"]
        ),
        (
            fence(
                "experiment", "seeds",
                "data: {name: moons, samples: 200000, seed: each}\nlayers: 2 -> 1 sigmoid\nepochs: 0\nrepeat: 3000\nshow: [spread]"
            ),
            ["seeds: this alone would hold 14,411 megabytes at once, more than the 2,000 a course may hold"]
        ),
        (
            fence(
                "experiment", "wide",
                "data: {name: moons, samples: 200000}\nfeatures: ["
                    + Array(repeating: "x1", count: 3000).joined(separator: ", ")
                    + "]\nlayers: 3000 -> 1 sigmoid\nepochs: 0"),
            ["wide: this alone would hold 2,427 megabytes at once, more than the 2,000 a course may hold"]
        ),
        (
            fence("trace", "steps", "expression: z = w*x\nat: {w: 1, x: 1}\nupdate: {steps: 1000000}"),
            [] as [String]
        ),
        (
            // Every sample is fetched and its loss computed, however small the network.
            fence(
                "experiment", "epochs",
                "data: {name: moons, samples: 10000}\nlayers: 2 -> 1 sigmoid\nbatch: all\nepochs: 1000000\nshow: [decisions]"
            ),
            [
                "epochs: this alone takes about 24,310 billion multiply-adds, more than the 20,000 billion a course may take"
            ]
        ),
        (
            // Drawn a thousand times, each with the border's slope.
            fence(
                "dataset", "margin",
                "data: {inputs: uniform -1 1, labels: [x2 > "
                    + Array(repeating: "x1", count: 100).joined(separator: " + ")
                    + "], margin: 0.001, samples: 200000}"),
            [
                "margin: this alone takes about 100,500 billion multiply-adds, more than the 20,000 billion a course may take"
            ]
        ),
        (
            fence(
                "experiment", "claims",
                "data: xor\nlayers: 2 -> 1 sigmoid\nepochs: 10\nrepeat: 5000\nexpect:\n"
                    + Array(repeating: "  - all(loss) >= 0\n", count: 1_000).joined()),
            []
        ),
        (
            vectors,
            [
                "doubling: this alone takes about 1,200,000 billion multiply-adds, more than the 20,000 billion a course may take",
                "doubling: this alone would hold 160,001 megabytes at once, more than the 2,000 a course may hold",
            ]
        ),
    ])
    func aDirectiveThatAsksForTooMuchIsRefused(text: String, messages: [String]) {
        #expect(Self.messages([text]) == messages)
    }

    @Test func lessonsAddUp() {
        let lesson = Self.fence(
            "experiment", "half", "data: xor\nlayers: 2 -> 1 sigmoid\nepochs: 13000000\nshow: [loss]")
        #expect(Self.messages([lesson]) == [])
        #expect(
            Self.messages([lesson, lesson]) == [
                "half: with this the course would hold 2,913 megabytes at once, more than the 2,000 a course may hold"
            ])
    }

    @Test func theSameDataCountOnce() {
        let lesson = Self.fence("dataset", "points", "data: {name: moons, samples: 200000}\nshow: [table]")
        var limits = Limits()
        limits[.memory] = 40_000_000
        #expect(Self.messages([lesson, lesson], limits: limits) == [])
        let other = Self.fence("dataset", "points", "data: {name: moons, samples: 200000, seed: 2}\nshow: [table]")
        #expect(Self.messages([lesson, other, other, other], limits: limits).count == 1)
    }

    @Test func runsOfAllDirectivesAreCounted() {
        var limits = Limits()
        limits[.runs] = 30
        let twenty = Self.fence("experiment", "a", "data: xor\nlayers: 2 -> 1 sigmoid\nepochs: 1\nrepeat: 20")
        #expect(
            Self.messages([twenty, twenty], limits: limits)
                == ["a: with these the course has 40 runs, more than the 30 a course may have"])
    }

    /// The course of digits takes hundreds of runs of a second; nobody is to be asked for that.
    @Test func ordinaryLessonsAreFarBelow() {
        let ordinary = Self.fence(
            "experiment", "deep",
            "data: mnist-5k\nlayers: 784 -> [128 relu] * 5 -> 10\nepochs: 30\nrepeat: 5\nvary: {optimizer.rate: [0.01, 0.1]}"
        )
        var limits = Limits()
        limits[.multiplyAdds] = Limits.Name.multiplyAdds.unset / 20
        #expect(Self.messages([ordinary], limits: limits) == [])
    }

    @Test func samplesHaveSoManyInputsAtMost() {
        let text = Self.fence("dataset", "d", "data: {points: [[0, 0, 0, 0], [1, 1, 1, 1]], labels: [0, 1]}")
        let (lesson, _) = LessonParser.parse(SourceFile(path: "a.md", bytes: Array(text.utf8)), path: "a.md")
        var limits = Limits()
        limits[.features] = 3
        let context = ReadingContext(limits: limits, library: DataLibrary(folder: nil)) { _ in .missing(nearest: nil) }
        let (directive, diagnostics) = Directive.read(lesson.directives[0], in: lesson, context)
        #expect(directive == nil)
        #expect(diagnostics.map(\.message) == ["4 inputs a sample, more than the 3 it may have"])
        #expect(diagnostics.map(\.hint) == ["--limits features=… allows more"])
    }
}
