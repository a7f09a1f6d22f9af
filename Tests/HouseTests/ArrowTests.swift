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

    /// Rows `| target | rooms | may import |` of the README in their order, cells taken apart at commas.
    static func table() throws -> [(target: String, imports: Set<String>)] {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let marks = CharacterSet(charactersIn: " `")
        var rows: [(target: String, imports: Set<String>)] = []
        var isInside = false
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| target |") { isInside = true; continue }
            guard isInside else { continue }
            guard line.hasPrefix("|") else { break }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, !cells[0].hasPrefix("---") else { continue }
            let imports = cells[2].split(separator: ",").map { cell in
                // `CYaml (of Yams)`: a module of another package.
                cell.prefix { $0 != "(" }.trimmingCharacters(in: marks)
            }.filter { !$0.isEmpty }
            for target in cells[0].split(separator: ",") {
                rows.append((target.trimmingCharacters(in: marks), Set(imports)))
            }
        }
        return rows
    }

    /// The modules that a line of Swift imports, however it is written.
    static func modules(in line: some StringProtocol) -> [String] {
        String(line).split(separator: ";").compactMap { statement in
            var words = statement.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
            let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
            while let first = words.first, first.hasPrefix("@") || access.contains(first) { words.removeFirst() }
            guard words.popFirst() == "import" else { return nil }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            if let first = words.first, kinds.contains(first) { words.removeFirst() }
            return words.first.map { String($0.prefix { $0 != "." }) }
        }
    }

    static func imports(of target: String) throws -> [(file: String, module: String)] {
        let folder = root.appending(path: "Sources/\(target)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try files.sorted().flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n")
                .flatMap { modules(in: $0).map { (file, $0) } }
        }
    }

    @Test(arguments: [
        ("import Engine", ["Engine"]), ("  @testable import Engine", ["Engine"]), ("internal import Yams", ["Yams"]),
        ("@_exported public import struct Engine.Figure", ["Engine"]),
        ("import Glibc; import Yams", ["Glibc", "Yams"]),
        ("let important = 1", []), ("// import Engine", []), ("    import func Glibc.open", ["Glibc"]),
    ])
    func everyWayToImportIsSeen(line: String, modules: [String]) { #expect(Self.modules(in: line) == modules) }

    @Test func everyTargetHasARow() throws {
        let rows = try Self.table()
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(folders).subtracting(["Plugins"]) == Set(rows.map(\.target)))
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

    /// A row imports nothing that stands below it, and nothing without need.
    @Test func arrowsPointUpAndAreUsed() throws {
        let rows = try Self.table()
        let targets = rows.map(\.target)
        for (place, row) in rows.enumerated() {
            let used = Set(try Self.imports(of: row.target).map(\.module))
            for module in row.imports {
                if let other = targets.firstIndex(of: module) {
                    #expect(other < place, "\(row.target) imports \(module), which stands below it")
                }
                #expect(used.contains(module), "\(row.target) may import \(module) and does not")
            }
        }
    }

    /// What the package lets a target see is what the table says.
    @Test func thePackageSaysTheSame() throws {
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        for (target, allowed) in try Self.table() {
            guard
                let start = manifest.firstRange(of: "name: \"\(target)\", dependencies: [")?.upperBound
                    ?? manifest.firstRange(of: "name: \"\(target)\",\n            dependencies: [")?.upperBound
            else { continue }
            let list = manifest[start...].prefix { $0 != "]" }
            for module in Set(try Self.table().map(\.target)) where module != target {
                #expect(
                    list.contains("\"\(module)\"") == allowed.contains(module),
                    "Package.swift and the table disagree on \(target) and \(module)")
            }
        }
    }

    @Test func filesKeepToTheirLength() throws {
        for (folder, limit) in [("Sources", 300), ("Tests", 400)] {
            let base = Self.root.appending(path: folder)
            for file in try FileManager.default.subpathsOfDirectory(atPath: base.path)
            where [".swift", ".c", ".h", ".inc", ".js"].contains(where: file.hasSuffix) {
                let text = try String(contentsOf: base.appending(path: file), encoding: .utf8)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
                #expect(lines <= limit, "\(folder)/\(file) has \(lines) lines")
            }
        }
    }
}
