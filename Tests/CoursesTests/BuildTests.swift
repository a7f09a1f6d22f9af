import Foundation
import Testing

@testable import Courses
@testable import Directives
@testable import Lessons
@testable import Reports

/// A course from its folder to its reports.
@Suite struct BuildTests {
    static func messages(_ build: BuiltCourse) -> [String] {
        let sources = build.resolved.sources(of: build.diagnostics)
        return build.diagnostics.map { diagnostic in
            let line = diagnostic.span.flatMap { span in
                sources[diagnostic.path].map { "\($0.position(span.start).line)" }
            }
            return "\(diagnostic.path):\(line ?? "-"): \(diagnostic.severity.rawValue) \(diagnostic.identifier)"
        }
    }

    @Test func whatHoldsHasNothingToSay() throws {
        let build = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two]).build()
        #expect(Self.messages(build) == [])
        #expect(build.claims.held == 1)
        #expect(build.fixes.isEmpty)
    }

    @Test func aWrongNumberIsFoundAtItsPlaceAndRewritten() throws {
        let wrong = TemporaryCourse.two.replacing("[6](#and", with: "[7](#and")
        let course = try TemporaryCourse(["en/01-two.md": wrong])
        let build = try course.build()
        #expect(Self.messages(build) == ["en/01-two.md:3: error value-differs"])
        let fixes = build.fixes
        #expect(fixes.count == 1)
        #expect(fixes.first.map { String(decoding: $0.bytes, as: UTF8.self) } == TemporaryCourse.two)
        #expect(fixes.first?.rewritten == [.init(line: 3, old: "7", new: "6")])
    }

    /// In prose and in YAML, and nothing else of the same letters.
    @Test func aWordThatIsCalledOtherwiseNowIsRewritten() throws {
        let old = TemporaryCourse.two.replacing("epochs == 6", with: "epochs.least == 6 # least")
            .replacing("[6](#and.epochs)", with: "[6](#and.epochs.most)")
        let course = try TemporaryCourse(["en/01-two.md": old])
        let build = try course.build()
        #expect(
            Self.messages(build) == [
                "en/01-two.md:3: error statistic-renamed", "en/01-two.md:13: error statistic-renamed",
            ])
        let fix = try #require(build.fixes.first)
        #expect(fix.rewritten.map(\.new) == ["max", "min"])
        try course.write(String(decoding: fix.bytes, as: UTF8.self), to: "en/01-two.md")
        #expect(Self.messages(try course.build()) == [])
    }

    @Test func aClaimThatFailsIsAnErrorWithTheValueFound() throws {
        let wrong = TemporaryCourse.two.replacing("epochs == 6", with: "epochs == 5")
        let build = try TemporaryCourse(["en/01-two.md": wrong]).build()
        #expect(Self.messages(build) == ["en/01-two.md:13: error claim-fails"])
        #expect(build.diagnostics[0].message.contains("6"))
        #expect(build.claims.failed == 1)
    }

    @Test func aFigureThatOnlyTheRunLeavesOutIsSaidAtItsWord() throws {
        let lesson = "# A\n\n```experiment a\ndata: and\nlayers: 2 -> 1 step\nepochs: 0\ninitial: zero\n"
        let lines = try TemporaryCourse(["en/01-a.md": lesson + "show: [line-by-epoch]\n```\n"]).build()
        #expect(Self.messages(lines) == ["en/01-a.md:8: warning figure-left-out"])
        let tables = try TemporaryCourse(["en/01-a.md": lesson + "show: [truth-table]\n```\n"]).build()
        #expect(Self.messages(tables) == [])
    }

    @Test func oneLessonsErrorsLeaveTheOthersWhole() throws {
        let course = try TemporaryCourse([
            "en/01-bad.md": "# Bad\n\n```experiment one\ndata: xro\nlayers: 2 -> 1\n```\n",
            "en/02-empty.md": "", "en/03-two.md": TemporaryCourse.two,
        ])
        let build = try course.build()
        #expect(build.reports.count == 3)
        #expect(Self.messages(build).contains { $0.hasPrefix("en/01-bad.md:4: error") })
        #expect(Self.messages(build).contains("en/02-empty.md:-: error empty-lesson"))
        #expect(build.claims.held == 1)
        let pages = build.files(.html).map(\.path)
        #expect(pages.contains("en/01-bad.html"))
        #expect(pages.contains("en/03-two.html"))
    }

    @Test func twoBuildsGiveTheSameBytesWithAnyNumberOfJobs() throws {
        let lesson = try String(
            contentsOf: CourseTests.lessons.appending(path: "en/04-lift.md"), encoding: .utf8
        ).replacing("repeat: 200", with: "repeat: 3")
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two, "en/04-lift.md": lesson])
        let one = try course.build(jobs: 1, isKept: false)
        let several = try course.build(jobs: 4, isKept: false)
        _ = try course.build()
        let kept = try course.build()
        for format in ReportFormat.all {
            let files = one.files(format)
            #expect(!files.isEmpty)
            #expect(files == several.files(format), "\(format.name)")
            #expect(files == kept.files(format), "\(format.name), kept")
        }
        for format in ReportFormat.all {
            _ = several.judged.write([format], to: course.output)
            for file in one.files(format) {
                let written = try Data(contentsOf: URL(filePath: "\(course.output)/\(format.name)/\(file.path)"))
                #expect(Array(written) == file.bytes)
            }
        }
    }

    @Test func startingFromAnotherExperimentsParameters() throws {
        let lesson = """
            # From

            ```experiment first
            data: xor
            layers: 2 -> 4 tanh -> 1 sigmoid
            epochs: 50
            ```

            ```experiment second
            data: xor
            layers: 2 -> 4 tanh -> 1 sigmoid
            from: first
            epochs: 0
            expect:
              - loss == first.loss
              - start.loss == first.loss
            ```
            """
        let build = try TemporaryCourse(["01.md": lesson]).build()
        #expect(Self.messages(build) == [])
        let circle = lesson.replacing("epochs: 50", with: "epochs: 50\nfrom: second")
        let broken = try TemporaryCourse(["01.md": circle]).build()
        #expect(Self.messages(broken).contains { $0.hasSuffix("circular-source") })
    }

    /// What the course began as, where it stands beside the repository.
    private static let seed = CourseTests.root.deletingLastPathComponent().appending(path: "shared/seed.md")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: seed.path), "no lecture beside the repository"))
    func theLectureItselfBuilds() throws {
        let text = try String(contentsOf: Self.seed, encoding: .utf8)
        let build = try TemporaryCourse(["seed.md": text]).build()
        #expect(build.reports.count == 1)
        #expect(!build.diagnostics.hasErrors)
        #expect(build.diagnostics.count { $0.identifier == "image-elsewhere" } == 7)
    }
}
