import Foundation
import Testing

/// What sources, tests and the README cite is in this repository: nobody else can read anything else.
@Suite("What is cited is here") struct CitationTests {
    private static let root = ArrowTests.root

    private static let cited: [String] = {
        let folders = ["Sources", "Tests"].flatMap { folder in
            let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
            return paths.map { "\(folder)/\($0)" }
        }
        let kinds = ["swift", "c", "h", "inc", "js", "py", "md"]
        return ["README.md", "Package.swift"]
            + folders.filter { path in kinds.contains { path.hasSuffix("." + $0) } && !path.contains("/__pycache__/") }
            .sorted()
    }()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test("pages that are written in capitals exist", arguments: cited) func pages(path: String) throws {
        // This file names one that is not there.
        guard !path.hasSuffix("CitationTests.swift") else { return }
        for page in Self.pages(in: try Self.text(path)) {
            #expect(Self.cited.contains { $0 == page || $0.hasSuffix("/" + page) }, "\(path) cites \(page)")
        }
    }

    @Test("what is looked through is there") func control() {
        #expect(Self.cited.count > 500 && Self.cited.contains("Tests/HouseTests/CitationTests.swift"))
    }

    @Test("a page that is nowhere is found") func found() {
        #expect(
            Self.pages(in: "/// DESIGN.md, \"Handles\"; see NOTICE.md and 03-xor.md.") == ["DESIGN.md", "NOTICE.md"])
    }

    @Test("no path leads out of the repository", arguments: cited.filter { !$0.hasPrefix("Tests/") })
    func paths(path: String) throws {
        let text = try Self.text(path)
        for place in ["../shared/", "/home/", "findings/"] {
            #expect(!text.contains(place), "\(path): \(place)")
        }
    }

    @Test("the README's paths exist") func readme() throws {
        let words = try Self.text("README.md").split { " \n`()|,".contains($0) }.map { word in
            String(word.reversed().drop { ".;:".contains($0) }.reversed())
        }
        let paths = words.filter { $0.hasPrefix("Sources/") || $0.hasPrefix("Tests/") || $0.hasPrefix("Lessons/") }
        #expect(paths.count > 3)
        for path in paths {
            #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path)")
        }
    }

    /// Names such as README.md: capitals, and the ending of a page.
    private static func pages(in text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_") }.compactMap { word in
            let page = word.last == "." ? word.dropLast() : word
            guard page.hasSuffix(".md") else { return nil }
            let name = page.dropLast(3)
            return name.count > 2 && name.allSatisfy { $0.isUppercase } ? String(page) : nil
        }
    }
}
