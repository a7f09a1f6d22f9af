import Foundation
import Testing

@testable import Engine

/// The README's "How to add things" against the files in which one thing of each kind really stands.
@Suite struct RecipeTests {
    struct Recipe: CustomTestStringConvertible, Sendable {
        var what: String
        /// How one of them is called in sources.
        var name: String
        var most: Int
        /// Rooms in which the same name means something else.
        var elsewhere: [String] = []
        var testDescription: String { what }
    }

    static let recipes = [
        // Functions of formulas have the names of activations.
        Recipe(
            what: "an activation", name: #"\b(CK_GELU|gelu)\b"#, most: 5,
            elsewhere: ["Engine/Formulas/"]),
        Recipe(what: "a loss", name: #"\bhinge\b"#, most: 4),
        Recipe(what: "an optimiser", name: #"\b(ck_)?adagrad\b"#, most: 6),
        Recipe(what: "a rule by which weights start", name: #"\blecun\b"#, most: 2),
        Recipe(what: "a generated data set", name: #"\bspirals\b"#, most: 2),
        Recipe(what: "something to explore", name: #"\bdataSeed\b"#, most: 3),
        Recipe(what: "a figure of experiments", name: #"\bweightsAsImages\b"#, most: 4),
        Recipe(
            what: "a word that figures say, such as a new title", name: #"\bsayRises\b"#, most: 2,
            elsewhere: ["Engine/Figures/Curves/"]),
    ]

    static let sources = ArrowTests.root.appending(path: "Sources")

    /// Files that the row names, all of which are there.
    static func files(of recipe: Recipe) throws -> [String] {
        let readme = try String(contentsOf: ArrowTests.root.appending(path: "README.md"), encoding: .utf8)
        let row = try #require(readme.split(separator: "\n").first { $0.hasPrefix("| \(recipe.what) |") })
        let files = row.matches(of: /`([^` ]+\.[a-z]+)`/).map { String($0.1) }
        for file in files {
            let folder = file.hasPrefix("Tests/") ? ArrowTests.root : sources
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: file).path), "\(file)")
        }
        return files
    }

    @Test(arguments: recipes) func namesEveryFile(_ recipe: Recipe) throws {
        let listed = try Self.files(of: recipe)
        #expect(listed.count <= recipe.most && !listed.isEmpty)
        let pattern = try Regex(recipe.name)
        var found: [String] = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path).sorted() {
            // What the language's words mean is said there of many of them at once.
            guard [".swift", ".c", ".h", ".inc", ".js"].contains(where: file.hasSuffix),
                !file.hasPrefix("Directives/Language/English/"), !recipe.elsewhere.contains(where: file.hasPrefix)
            else { continue }
            let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
            if text.split(separator: "\n").contains(where: { Self.code($0).contains(pattern) }) { found.append(file) }
        }
        #expect(Set(found).subtracting(listed) == [], "the recipe does not name these")
        #expect(!found.isEmpty)
    }

    /// Cases whose `all` is written by hand: what is left out there is in no catalogue and in no test.
    @Test(
        "every word is in all",
        arguments: [
            ("Activation", Activation.all.map { "\($0.word)" }), ("Optimizer", Optimizer.all.map { "\($0.word)" }),
            ("Distribution", Distribution.all.map { "\($0.word)" }), ("Loss", Loss.all.map { "\($0.word)" }),
            ("Data/Generated", Generated.all.map { "\($0.word)" }),
        ])
    func everyWordIsInAll(file: String, words: [String]) throws {
        let text = try String(
            contentsOf: Self.sources.appending(path: "Engine/Networks/\(file).swift"), encoding: .utf8)
        let written = text.matches(of: /\bword: "([^"]+)"/).map { String($0.1) }
        #expect(written.sorted() == words.sorted())
    }

    /// A line without what is said about it.
    private static func code(_ line: Substring) -> Substring {
        line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
}
