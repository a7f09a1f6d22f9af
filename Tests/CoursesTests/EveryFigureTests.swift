import Engine
import Lessons
import Testing

@testable import Directives
@testable import Reports

/// The recipe for a figure: each is read by its word, made of a run, drawn, told in words and listed in numbers.
@Suite struct EveryFigureTests {
    struct Shown: Sendable, CustomStringConvertible {
        let figure: FigureName
        let kind: DirectiveKind
        var description: String { "\(figure.text) of \(kind.rawValue)" }
    }

    static let shown = FigureName.allCases.flatMap { figure in
        figure.kinds.map { Shown(figure: figure, kind: $0) }
    }

    @Test(arguments: FigureName.allCases) func someDirectiveShowsIt(_ figure: FigureName) {
        #expect(!figure.kinds.isEmpty)
        #expect(
            Language.entries.contains { entry in
                entry.id == "figure.\(figure.text)" && entry.example != nil
                    && !Explanations.english[entry].summary.isEmpty
            })
    }

    @Test(arguments: shown) func itsExampleIsShownWithWordsAndNumbers(_ shown: Shown) throws {
        var lesson = "# A figure\n\n"
        if shown.kind == .compare {
            for gate in ["xor", "and"] {
                lesson += "```experiment \(gate)\ndata: \(gate)\nlayers: 2 -> 1 sigmoid\nepochs: 5\n```\n\n"
            }
        }
        lesson += Language.figureExample(shown.figure, in: shown.kind) + "\n"
        let build = try TemporaryCourse(["en/01-figure.md": lesson]).build(isKept: false)
        #expect(BuildTests.messages(build) == [])
        let pages = build.files(.html)
        let bytes = try #require(pages.first { $0.path == "en/01-figure.html" }).bytes
        let page = String(decoding: bytes, as: UTF8.self)
        let parts = page.split(separator: "<figure id=\"example.\(shown.figure.text)\"")
        let exhibit = try #require(parts.dropFirst().first, "not shown").split(separator: "</figure>")[0]
        #expect(exhibit.contains("<td"), "no numbers")
        if shown.figure.facts.isTable {
            #expect(!exhibit.contains("<svg"))
        } else if exhibit.contains("<svg") {
            #expect(exhibit.contains(/<title id="[^"]*">[^<]+<\/title><desc id="[^"]*">[^<]+<\/desc>/), "no words")
            #expect(exhibit.contains("<details class=\"data\">"))
        } else {
            // A few data sets are listed where they can't be drawn.
            #expect(shown.figure == .samples)
        }
    }
}
