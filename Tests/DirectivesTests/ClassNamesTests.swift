import Datasets
import Engine
import Lessons
import Testing

@testable import Directives

/// Where classes have names, a name goes before a number.
@Suite struct ClassNamesTests {
    private static func names(_ all: [String]) -> ClassNames {
        ClassNames(
            Samples(
                shape: Shape(1), inputs: .numbers([0]), targets: .classes([0], count: all.count),
                classNames: all.map { Array($0.utf8) }))
    }

    @Test(
        arguments: [
            (["1", "2", "3+"], "1", "0"), (["1", "2", "3+"], "2", "1"), (["1", "2", "3+"], "3+", "2"),
            (["1", "2", "3+"], "0", nil), (["2", "1"], "1", "1"), (["no", "yes"], "1", "1"),
            (["no", "yes"], "yes", "1"),
            (["no", "yes"], "maybe", nil), (["0", "1", "2"], "2", "2"), (["-1", "1"], "0", "0"),
            (["2020", "2021"], "1", "1"),
            (["2020", "2021"], "2021", "1"), ([], "7", "7"),
        ] as [([String], String, String?)])
    func areMeant(all: [String], word: String, number: String?) { #expect(Self.names(all).number(word) == number) }

    private static let table = "a,k\n1,1\n2,2\n3,2\n4,3+\n5,3+\n6,3+\n"

    private static func messages(_ claims: String) throws -> [String] {
        let text = """
            ```dataset d
            data: {csv: g.csv, label: k}
            expect:
            \(claims)
            ```

            ```experiment e
            data: {csv: g.csv, label: k}
            layers: 1 -> 3 softmax
            epochs: 1
            ```
            """
        let source = SourceFile(path: "en/a.md", bytes: Array(text.utf8))
        let (lesson, _) = LessonParser.parse(source, path: "en/a.md")
        let context = ReadingContext(library: DataLibrary(folder: nil)) { _ in .bytes(Array(table.utf8)) }
        let directives = lesson.directives.map { Directive.read($0, in: lesson, context).directive }
        let resolver = ReferenceResolver([ReadLesson(lesson: lesson, directives: directives)])
        let resolved = resolver.resolved([resolver.references(ofLesson: 0)])
        return resolved[0].diagnostics.map { $0.message + ($0.hint.map { " | \($0)" } ?? "") }
    }

    @Test func inClaims() throws {
        #expect(
            try Self.messages("  - class.1 == 1\n  - class.2 == 2\n  - e.confusion(1,2) >= 0\n  - e.recall(3+) >= 0")
                == [])
        #expect(
            try Self.messages("  - class.0 == 1\n  - e.recall(0) > 0")
                == Array(repeating: "no class is called '0' | they are 1, 2, 3+", count: 2))
    }
}
