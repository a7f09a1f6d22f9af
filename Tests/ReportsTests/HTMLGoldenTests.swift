import Directives
import Engine
import FoundationEssentials
import Lessons
import Testing

@testable import Reports

/// The part of a page between banner and foot, byte for byte. `CHALKLINE_RECORD=1 swift test --filter Golden` writes it anew.
struct HTMLGoldenTests {
    static let lesson = """
        ---
        title: A small lesson
        goal: See *one* of each.
        minutes: 3
        date: 2025-01-02
        ---
        # A small lesson

        Text with **strong**, `code`, $`x_1`$ and [0.25](#gate.loss) in [Table 1](#gate.truth-table).

        > [!TIP]
        > Take a pencil.

        ## A table

        | gate | ones |
        | :-- | --: |
        | and | 1 |

        ```python
        print("<1>")
        ```

        ```experiment gate
        data: and
        show: [truth-table]
        caption: AND.
        expect:
          - accuracy == 1
        ```

        ## Last

        1. one
        2. two
        """

    @Test func smallPage() throws {
        let report = HTMLSample.report(Self.lesson, path: "en/02-small.md")
        let before = HTMLSample.report("# A line that decides\n", path: "en/01-line.md")
        let file = LessonPage(report, of: Site(CourseReport(title: "Course", reports: [before, report]))).file
        let page = String(decoding: file.bytes, as: UTF8.self)
        let written = HTMLScan(page).all("main").map(\.content).joined()
        let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goldens/page.html")
        if ProcessInfo.processInfo.environment["CHALKLINE_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(written.utf8).write(to: golden)
        }
        #expect(written == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }
}
