import Lessons
import Testing

@testable import Courses
@testable import Directives
@testable import Reports

/// What a lesson says of others: their numbers, their figures, and that they come first.
@Suite struct OtherLessonsTests {
    private static let first = """
        # One

        ```experiment a
        data: and
        layers: 2 -> 1 step
        optimizer: perceptron-rule 1
        initial: zero
        order: given
        stop: mistakes == 0
        show: [line-by-epoch, mistakes]
        ```
        """

    private static func messages(_ second: String) throws -> (messages: [String], build: BuiltCourse) {
        let course = try TemporaryCourse(["en/01-one.md": first, "en/02-two.md": second])
        let build = try course.build()
        return (build.diagnostics.filter { $0.path == "en/02-two.md" }.map { "\($0.identifier): \($0.message)" }, build)
    }

    @Test(
        "values and figures of another lesson's file are compared",
        arguments: [
            ("[6](01-one.md#a.epochs)", [String]()), ("[Figure 2](01-one.md#a.mistakes)", []),
            ("[the course](01-one.md#one)", []),
            ("[0.123](01-one.md#a.epochs)", ["value-differs: the run gives 6.000, the text says 0.123"]),
            ("[Figure 7](01-one.md#a.mistakes)", ["figure-differs: this is Figure 2, the text says Figure 7"]),
            ("[1](01-one.md#a.nothing)", ["unknown-measurement: a has no 'nothing'"]),
            ("[1](01-one.md#b.epochs)", ["unknown-directive: nothing in lesson 'one' is called 'b'"]),
            (
                "[1](01-one.md#a.line-by-epoch)",
                ["figure-is-no-number: 'line-by-epoch' is a figure of a, not a number"]
            ),
        ])
    func compared(_ link: String, _ expected: [String]) throws {
        #expect(try Self.messages("# Two\n\nIt is \(link).\n").messages == expected)
    }

    @Test func aFixRewritesThemAndThePageLeadsThere() throws {
        let build = try Self.messages("# Two\n\nAfter [7](01-one.md#a.epochs): [Figure 1](01-one.md#a.mistakes).\n")
            .build
        let fix = try #require(build.fixes.first)
        #expect(
            String(decoding: fix.bytes, as: UTF8.self)
                == "# Two\n\nAfter [6](01-one.md#a.epochs): [Figure 2](01-one.md#a.mistakes).\n")
        #expect(fix.rewritten.map(\.new) == ["6", "Figure 2"])
        let page = try #require(build.files(.html).first { $0.path == "en/02-two.html" })
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("href=\"01-one.html#a\"") && text.contains("href=\"01-one.html#a.mistakes\""))
    }

    @Test(
        "what is required is a lesson, another one, and not in a circle",
        arguments: [
            ("[one]", [String]()), ("[01-one.md]", []), ("[../en/01-one.md]", []),
            ("[oen]", ["unknown-requirement: no lesson is called 'oen'"]),
            ("[nope]", ["unknown-requirement: no lesson is called 'nope'"]),
            ("[one, two]", ["requires-itself: a lesson can't require itself"]),
            ("[02-two.md]", ["requires-itself: a lesson can't require itself"]),
        ])
    func required(_ names: String, _ expected: [String]) throws {
        let (messages, build) = try Self.messages("---\nrequires: \(names)\n---\n# Two\n\ntext\n")
        #expect(messages == expected)
        if expected.isEmpty { #expect(build.reports[1].lesson.frontMatter.requires == ["one"]) }
    }

    @Test func requirementsInACircleAreToldAtEachOfThem() throws {
        let course = try TemporaryCourse([
            "en/01-a.md": "---\nrequires: b\n---\n# A\n\ntext\n",
            "en/02-b.md": "---\nrequires: [c]\n---\n# B\n\ntext\n",
            "en/03-c.md": "---\nrequires: [a]\n---\n# C\n\ntext\n",
        ])
        let build = try course.build()
        #expect(build.diagnostics.map(\.identifier) == Array(repeating: "requires-in-circle", count: 3))
        #expect(build.diagnostics.map(\.severity) == Array(repeating: .warning, count: 3))
        #expect(build.diagnostics.map { $0.span?.start } == [14, 15, 15])
    }
}
