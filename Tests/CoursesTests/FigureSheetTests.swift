import Engine
import Foundation
import Testing

@testable import Courses
@testable import Reports

/// The sheet of all figures: every kind stands on it, and the numbers behind each are those that were looked at.
@Suite struct FigureSheetTests {
    private static let sheet = CourseTests.root.appending(path: "Tests/Browser/Lessons/02-figures.md")
    private static let golden = CourseTests.root.appending(path: "Tests/Goldens/figures.txt")

    private static func lines() throws -> (drawn: Set<String>, lines: [String]) {
        let text = try String(contentsOf: sheet, encoding: .utf8)
        let build = try TemporaryCourse(["en/02-figures.md": text]).build()
        #expect(BuildTests.messages(build) == [])
        let vocabulary = Words.english.vocabulary
        func shown(_ cell: Table.Cell) -> String {
            switch cell {
            case .label(let label): String(decoding: vocabulary.text(of: label), as: UTF8.self)
            case .number(let value): String(decoding: NumberText.significant(value, 4), as: UTF8.self)
            case .empty: ""
            }
        }
        var drawn: Set<String> = []
        var lines: [String] = []
        for outcome in build.reports.flatMap(\.outcomes).compactMap(\.self) {
            for exhibit in outcome.exhibits {
                drawn.insert(String(decoding: exhibit.name.word, as: UTF8.self))
                let table =
                    switch exhibit.content {
                    case .figure(let figure): figure.dataTable()
                    case .table(let table): table
                    }
                let ends = [table.rows.first, table.rows.count > 1 ? table.rows.last : nil].compactMap(\.self)
                lines.append(
                    "\(outcome.directive.id) \(String(decoding: exhibit.name.word, as: UTF8.self)) \(table.rows.count): "
                        + ends.map { $0.map(shown).joined(separator: " ") }.joined(separator: " | "))
            }
        }
        return (drawn, lines)
    }

    @Test func everyFigureStandsOnTheSheetWithItsNumbers() throws {
        let (drawn, lines) = try Self.lines()
        for name in FigureName.allCases {
            #expect(drawn.contains(String(decoding: name.word, as: UTF8.self)), "\(name)")
        }
        let written = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["CHALKLINE_RECORD"] != nil {
            try Data(written.utf8).write(to: Self.golden)
        }
        let known = try String(contentsOf: Self.golden, encoding: .utf8)
        for (line, golden) in zip(lines, known.split(separator: "\n").map(String.init)) { #expect(line == golden) }
        #expect(written == known)
    }
}
