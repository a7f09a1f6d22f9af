import Foundation
import Testing

/// The program itself: what it takes, says, and leaves behind.
@Suite struct CommandTests {
    private static let lesson = "# A\n\n```count c\nlayers: 2 -> 3 sigmoid -> 1 sigmoid\n```\n"

    @Test(arguments: [("-j1", 0), ("-j 1", 0), ("--jobs 2", 0), ("-j0", 64), ("-j x", 64)])
    func jobs(arguments: String, status: Int) throws {
        let folder = try CommandFolder(["c/a.md": Self.lesson])
        #expect(try folder.run("build c -q --no-cache " + arguments).status == status)
    }

    @Test(arguments: ["run c/a.md", "reference layers", "check c/a.md", "--help", "build --help", "--version"])
    func outputThatIsLostIsAnError(command: String) throws {
        let folder = try CommandFolder(["c/a.md": Self.lesson])
        let (status, text) = try folder.run(command + " >/dev/full")
        #expect(status == 1)
        #expect(text.contains("standard output can't be written: no space left"))
        #expect(try folder.run(command).status == 0)
    }

    @Test func aFileThatMayNotGrowIsAnErrorAndLeavesNothing() throws {
        let folder = try CommandFolder(["c/a.md": Self.lesson])
        let (status, text) = try folder.run("build c -q --no-cache", before: "ulimit -f 8;")
        #expect(status == 1)
        #expect(text.contains("a.html: file too large"))
        #expect(try folder.files().allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test func aFolderOfTheUsersIsNotWrittenOver() throws {
        let folder = try CommandFolder([
            "c/a.md": Self.lesson, "docs/html/index.html": "mine", "docs/markdown/README.md": "mine",
        ])
        let (status, text) = try folder.run("build c -o docs --no-cache")
        #expect(status == 1)
        for name in ["docs/html/index.html", "docs/markdown/README.md"] {
            #expect(try folder.text(name) == "mine")
            #expect(text.contains("error: \(name): Chalkline did not write what stands there, so it stays"))
        }
        #expect(try folder.files().contains("docs/html/a.html"))
        #expect(try folder.run("build c -o docs2 --no-cache -q").status == 0)
        #expect(try folder.run("build c -o docs2 --no-cache -q").status == 0)
    }

    @Test func aLinkCalledReportsIsWrittenToOnlyWhenAskedFor() throws {
        let folder = try CommandFolder(["c/a.md": Self.lesson, "elsewhere/x": ""])
        try FileManager.default.createSymbolicLink(
            atPath: folder.root.appending(path: "Reports").path, withDestinationPath: "elsewhere")
        #expect(try folder.run("build c -q --no-cache").status == 1)
        #expect(try folder.files().filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/x"])
        #expect(try folder.run("build c -q --no-cache -o Reports").status == 0)
        #expect(try folder.files().contains("elsewhere/html/a.html"))
    }

    @Test func aLessonsFileStandsForItsCourse() throws {
        let folder = try CommandFolder(["c/en/a.md": Self.lesson, "c/en/b.md": "# B\n\n[x](gone.csv)\n"])
        let built = try folder.run("build c/en/a.md --no-cache")
        #expect(built.status == 0)
        #expect(built.text.contains("c/en/a.md is a lesson of the course c, which is built whole"))
        #expect(built.text.contains("html: Reports/html/en/a.html"))
        #expect(try folder.files().contains("Reports/html/en/b.html"))
        #expect(
            try folder.run("check c/en/a.md").text
                == "c/en/a.md: nothing to mend; numbers and claims are compared by chalkline build\n")
        #expect(try folder.run("check c/en/b.md").text.contains("there is no file 'gone.csv'"))
        #expect(try folder.run("build c/en/d.csv").status == 1)
    }

    @Test func aCourseOfOneLessonIsRun() throws {
        let folder = try CommandFolder(["c/a.md": Self.lesson, "two/a.md": Self.lesson, "two/pt-BR/b.md": Self.lesson])
        #expect(try folder.run("run c").text == folder.run("run c/a.md").text)
        let (status, text) = try folder.run("run two")
        #expect(status == 1)
        #expect(text.contains("a course of 2 lessons"))
        #expect(text.contains("such as two/a.md, two/pt-BR/b.md"))
        #expect(try folder.run("run two/pt-BR/b.md").status == 0)
    }

    @Test func aBuildCountsNumbersAndSaysWhatIsNotChecked() throws {
        let lesson = "# A\n\nIt has [13](#c.parameters), not [14](#c.parameters).\n\n" + Self.count
        let folder = try CommandFolder([
            "c/a.md": lesson,
            "d/a.md": "# D\n\nIt is [0.99](#e.accuracy).\n\n```experiment e\ndata: mnist\nneeds: mnist\n"
                + "layers: 784 -> 10 softmax\nexpect: accuracy == 1\n```\n",
        ])
        let counted = try folder.run("build c --no-cache").text
        #expect(counted.contains("1 lesson, 1 of 1 claims hold, 1 of 2 numbers agree"))
        let skipped = try folder.run("build d --no-cache").text
        #expect(skipped.contains("not checked: 1 claim and 1 number, without these data: mnist"))
        #expect(try folder.text("Reports/markdown/a.md").contains("It is 0.99 (?)."))
        #expect(try folder.text("Reports/markdown/a.md").contains("\n(?) Not checked by a run\n"))
        #expect(try folder.run("run d").text.contains("It is 0.99 (?)."))
    }

    @Test(arguments: ["17", "about the loss 99"])
    func theRunsNumberStandsForAPictureToo(text: String) throws {
        let number = text.split(separator: " ").last.map { String($0) } ?? text
        let words = text.replacing(number, with: "[\(number)](#c.parameters)")
        let folder = try CommandFolder([
            "c/a.md": "# A\n\n![\(words)](p.svg)\n\n" + Self.count,
            "c/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5\" height=\"5\"/>",
        ])
        #expect(try folder.run("build c --no-cache").text.contains("the run gives 13, the text says \(number)"))
        let shown = text.replacing(number, with: "13")
        #expect(try folder.text("Reports/html/a.html").contains("alt=\"\(shown)\""))
        #expect(try folder.text("Reports/markdown/a.md").contains("![\(shown)](p.svg)"))
        #expect(try folder.run("run c").text.contains("[\(shown)]"))
    }

    private static let count =
        "```count c\nlayers: 2 -> 3 sigmoid -> 1 sigmoid\nexpect: parameters == 13\n```\n"

    @Test(arguments: [
        ("--set layers=2", "these are inputs without a layer"),
        ("--set rate=10", "hint: did you mean 'optimizer.rate'?"),
        ("--set lr=10", "hint: did you mean 'optimizer.rate'?"),
    ])
    func aBadSettingIsTheOnlyThingSaid(setting: String, text: String) throws {
        let lesson = "# A\n\n```experiment e\ndata: xor\nlayers: 2 -> 1 sigmoid\nepochs: 1\n```\n"
        let folder = try CommandFolder(["c/a.md": lesson])
        let found = try folder.run("run c/a.md --no-cache --experiment e " + setting)
        #expect(found.status == 1)
        #expect(found.text.contains(text))
        #expect(!found.text.contains("could not be run"))
    }

    @Test(arguments: ["build", "check"])
    func aCourseThatIsNotThere(command: String) throws {
        #expect(
            try CommandFolder(["c/a.md": Self.lesson]).run(command + " nowhere").text.contains(
                "chalkline \(command) FOLDER"))
    }

    @Test(arguments: [
        ("reference course.yaml", 0, "title"), ("reference optimizer", 0, "chalkline reference optimizers"),
        ("reference activation", 0, "leaky-relu"), ("reference quuxquux", 1, "no word 'quuxquux'"),
        ("reference cross", 1, "no word 'cross'"), ("reference boundry", 1, "no word 'boundry'"),
        ("reference caption", 0, "caption (key of experiment, trace, plot, count, dataset, compare)"),
        ("--version", 0, "chalkline "),
        ("run --help", 0, "  chalkline run xor --experiment smooth --set optimizer.rate=10\n"),
        ("check --nonsense", 64, "--nonsense"), ("", 0, "SUBCOMMANDS"),
    ])
    func whatIsSaid(command: String, status: Int, text: String) throws {
        let found = try CommandFolder(["c/a.md": Self.lesson]).run(command)
        #expect(found.status == status)
        #expect(found.text.contains(text), "\(found.text)")
    }

    @Test(arguments: ["\u{9B}31m", "\u{202E}", "\u{2067}", "\u{7}"])
    func nothingCommandsTheTerminal(mark: String) throws {
        let csv = "x,y\n1,a\(mark)b\n2,c\n"
        let prose = "# A \(mark)\n\n[x](gone\(mark).csv)\n\n```dataset d\ndata: {csv: d.csv, label: y}\n```\n"
        let folder = try CommandFolder(["c/a.md": prose, "c/d.csv": csv, "c/x\(mark).md": Self.lesson])
        for command in ["run c/a.md", "build c --no-cache", "check c", "check c --diagnostics json"] {
            let text = try folder.run(command).text
            #expect(!text.isEmpty)
            #expect(!text.unicodeScalars.contains(mark.unicodeScalars.first ?? " "), "\(command)")
        }
    }
}

/// A folder with files, in which the program is run.
final class CommandFolder {
    let root: URL

    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "chalkline-\(UUID().uuidString)")
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// The program that was built with the tests.
    private static func program() throws -> String {
        let bundle = try #require(CommandLine.arguments.first { $0.hasSuffix(".xctest") })
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "chalkline").path
    }

    /// Exit status, and all that it says.
    func run(_ command: String, before: String = "") throws -> (status: Int, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\(before) exec \"$0\" \(command)", try Self.program()]
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["XDG_CACHE_HOME": root.appending(path: "cache").path]
        ) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (Int(process.terminationStatus), String(decoding: data, as: UTF8.self))
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
