import Testing

@testable import Courses

/// A directive changed on the command line.
@Suite struct OverrideTests {
    static let lesson = """
        # Deep

        The norm is [1](#deep.gradient.norm.2).

        ```experiment deep
        data: xor
        layers: 2 -> 2 tanh -> 1 sigmoid
        epochs: 1
        expect:
          - gradient.norm.2 >= 0
          - gradient.norm.1 >= 0
          - weight.2.1.0 > -9
        ```
        """

    static func load(_ settings: [(path: String, value: String)]) throws -> ResolvedCourse {
        let course = try TemporaryCourse(["en/deep.md": lesson])
        let change = ReadCourse.Change(lesson: "en/deep.md", directive: "deep", settings: settings)
        return try Course(at: course.folder).read(data: nil, jobs: 1, change: change).resolved()
    }

    @Test func claimsOfWhatIsNoLongerMeasuredAreLeftOutWithAWord() throws {
        let loaded = try Self.load([("layers", "2 -> 1 sigmoid")])
        let fence = loaded.lessons[0].lesson.directives[0].span
        let own = loaded.diagnostics[0].filter { $0.span.map { $0.start >= fence.start } ?? false }
        #expect(own.map(\.message) == ["2 claims are left out: the changed directive has no such measurements"])
        #expect(own.map(\.severity) == [.warning])
        #expect(loaded.lessons[0].directives[0]?.claims.map(\.claim.text) == ["gradient.norm.1 >= 0"])
    }

    @Test func aChangeThatKeepsTheMeasurementsKeepsTheClaims() throws {
        let loaded = try Self.load([("epochs", "2")])
        #expect(loaded.diagnostics[0] == [])
        #expect(loaded.lessons[0].directives[0]?.claims.count == 3)
    }
}
