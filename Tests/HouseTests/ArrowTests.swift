import Foundation
import Testing

/// Holds the `import` lines of Sources to the README's table "The house".
@Suite struct ArrowTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// Of the toolchain; what may be imported anywhere but in the engine.
    static let platform: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization", "PackagePlugin",
    ]

    /// Rows `| target | rooms | may import |` of the README, cells taken apart at commas.
    static func table() throws -> [String: Set<String>] {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        var rows: [String: Set<String>] = [:]
        var isInside = false
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| target |") { isInside = true; continue }
            guard isInside else { continue }
            guard line.hasPrefix("|") else { break }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, !cells[0].hasPrefix("---") else { continue }
            for target in cells[0].split(separator: ",") {
                rows[target.trimmingCharacters(in: CharacterSet(charactersIn: " `"))] = Set(
                    cells[2].split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
                        .filter { !$0.isEmpty })
            }
        }
        return rows
    }

    static func imports(of target: String) throws -> [(file: String, module: String)] {
        let folder = root.appending(path: "Sources/\(target)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try files.sorted().flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n")
                .compactMap { line in
                    let words = line.split(separator: " ")
                    guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else { return nil }
                    guard at == 0 || words[0].hasPrefix("@") else { return nil }
                    return (file, String(words[at + 1].split(separator: ".")[0]))
                }
        }
    }

    @Test func everyTargetHasARow() throws {
        let rows = try Self.table()
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(folders).subtracting(["Plugins"]) == Set(rows.keys))
    }

    @Test func importsKeepToTheTable() throws {
        for (target, allowed) in try Self.table() {
            let free = target == "Engine" ? [] : Self.platform
            for line in try Self.imports(of: target) {
                #expect(
                    allowed.contains(line.module) || free.contains(line.module),
                    "\(target)/\(line.file) imports \(line.module)")
            }
        }
    }

    @Test func filesKeepToTheirLength() throws {
        for (folder, limit) in [("Sources", 300), ("Tests", 400)] {
            let base = Self.root.appending(path: folder)
            for file in try FileManager.default.subpathsOfDirectory(atPath: base.path)
            where [".swift", ".c", ".h", ".inc"].contains(where: file.hasSuffix) {
                let text = try String(contentsOf: base.appending(path: file), encoding: .utf8)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
                #expect(lines <= limit, "\(folder)/\(file) has \(lines) lines")
            }
        }
    }
}
