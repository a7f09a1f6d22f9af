import Directives
import Engine
import Lessons
import Testing

@Suite("The reference of the language") struct LanguageReferenceTests {
    @Test("every example reads without a diagnostic", arguments: LanguageReference.entries)
    func example(entry: LanguageReference.Entry) throws {
        guard let example = entry.example else { return }
        let (directive, diagnostics) = try ReadFence.read(example)
        #expect(diagnostics.map(\.message) == [], "\(example)")
        #expect(directive != nil)
    }

    @Test("every kind that runs, every figure and every function has an entry")
    func isComplete() {
        let words = Set(LanguageReference.entries.map(\.word))
        for kind in DirectiveKind.allCases where kind != .exercise { #expect(words.contains(kind.rawValue)) }
        for figure in FigureName.allCases { #expect(words.contains(String(decoding: figure.word, as: UTF8.self))) }
        for function in Formula.Function.allCases {
            if let name = function.name { #expect(words.contains("\(name)")) }
        }
    }

    @Test(
        "a word finds its entries, a misspelled one the nearest",
        arguments: [
            ("relu", ["activation", "function"]), ("epochs", ["key"]), ("data.noise", ["key"]), ("boundry", ["figure"]),
            ("xor", ["data set"]),
            ("explore", ["key", "path of explore"]), ("optimizer.rate", ["key", "path of explore"]), ("quuxquux", []),
        ])
    func search(word: String, categories: [String]) {
        let found = LanguageReference.entries(for: word).map(\.category.rawValue)
        for category in categories { #expect(found.contains(category)) }
        #expect(categories.isEmpty == found.isEmpty)
    }

    @Test("front matter, course.yaml, transforms and allowances have entries")
    func isCompleteOutside() {
        let owned = LanguageReference.entries.filter { ["front matter", "course.yaml", "limits"].contains($0.owner) }
        let names =
            LessonParser.frontMatterKeys + CourseSettings.names + Limits.Name.allCases.map(\.rawValue)
        #expect(owned.map(\.word) == names)
        for entry in owned { #expect(!entry.summary.isEmpty && !entry.syntax.hasSuffix(": ")) }
        for word in ["permute", "shift", "double-softmax", "double-sigmoid"] {
            #expect(LanguageReference.entries(for: word).contains { $0.word == word && $0.example != nil })
        }
    }

    @Test("keys say what they take and mean") func keysAreExplained() {
        for kind in DirectiveKind.allCases {
            for key in kind.keys { #expect(!key.takes.isEmpty && !key.summary.isEmpty) }
        }
    }
}
