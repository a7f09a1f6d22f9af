import Glibc
import Lessons
import Reports
import Testing

@testable import Courses

@Suite struct DraftTests {
    private static let files = [
        "01-a.md": "# A\n\nSee [the *draft*](02-b.md) and [its part](02-b.md#part), [0.7](02-b.md#p.y.0.max).\n",
        "02-b.md": "---\ntitle: B\ndraft: true\n---\n\n# Part\n\n```plot p\ny: [x]\nx: 0..1\n```\n", "03-c.md": "# C\n",
    ]

    private func course(_ course: TemporaryCourse, drafts: Bool) throws -> Course {
        let whole = try Course(at: course.folder)
        return drafts ? whole : whole.withoutDrafts(jobs: 2)
    }

    @Test func areLeftOutUnlessAskedFor() throws {
        let files = try TemporaryCourse(Self.files)
        #expect(try course(files, drafts: false).lessonFiles == ["01-a.md", "03-c.md"])
        #expect(try course(files, drafts: true).lessonFiles.count == 3)
        let judged = try course(files, drafts: false).read(data: nil, jobs: 1).resolved().run(ResultStore(folder: nil))
            .judged()
        let report = judged.report(ofLesson: 0)
        #expect(
            report.diagnostics.map(\.message)
                == Array(repeating: "'02-b.md' is a draft and left out, so the link is shown as text", count: 3))
        _ = judged.write([.html, .markdown], to: files.output)
        let written = try RepeatedBuild.files(in: files.output)
        #expect(written["html/02-b.html"] == nil && written["markdown/02-b.md"] == nil)
        let page = String(decoding: try #require(written["html/01-a.html"]), as: UTF8.self)
        #expect(page.contains("See <span>the <em>draft</em></span>") && !page.contains("02-b"))
        let text = String(decoding: try #require(written["markdown/01-a.md"]), as: UTF8.self)
        #expect(text.contains("See the *draft* and its part, 0.7."))
    }

    private static let draft =
        "---\ndraft: true\n---\n\n# Two\n\n```plot e\ny: [x]\nx: 0..1\n```\n"

    /// What names a draft is told that it is one, however it does.
    @Test(arguments: [
        ("---\nrequires: [two]\n---\n\n# A\n", "lesson-draft"),
        ("---\nrequires: [02-two.md]\n---\n\n# A\n", "lesson-draft"),
        ("# A\n\n[1](#two/e.y.0.max)\n", "lesson-draft"), ("# A\n\n[1](<#two/e.y.0.max + 0>)\n", "lesson-draft"),
        ("# A\n\n```compare c\nrows: [two/e]\ncolumns: [y.0.max]\n```\n", "lesson-draft"),
        ("# A\n\n```plot p\ny: [x]\nx: 0..1\nexpect: two/e.y.0.max == 1\n```\n", "lesson-draft"),
        ("# A\n\n```compare c\ncurves: [two/e.loss]\n```\n", "lesson-draft"),
    ])
    func areNamed(text: String, identifier: String) throws {
        let files = try TemporaryCourse(["01-a.md": text, "02-two.md": Self.draft])
        let resolved = try course(files, drafts: false).read(data: nil, jobs: 1).resolved()
        #expect(resolved.allDiagnostics.map(\.identifier) == [identifier])
        #expect(resolved.allDiagnostics.first?.hint == "--drafts takes it in")
    }

    @Test func saySoWhenTheyAreThere() throws {
        let files = try TemporaryCourse(Self.files)
        let build = try files.build()
        #expect(build.diagnostics.map(\.identifier) == ["value-differs"])
        let page = build.files(.html).first { $0.path == "02-b.html" }
        let text = String(decoding: try #require(page).bytes, as: UTF8.self)
        #expect(text.contains("<li>Draft"))
    }

    @Test(arguments: [
        ("---\ndraft: true\n---\n", FrontMatter.Draft.yes), ("---\ndraft: 'true' # soon\n---\n", .yes),
        ("---\ndraft: false\n---\n", .no), ("---\ntitle: a\n---\n\ndraft: true\n", .no), ("# draft: true\n", .no),
        ("---\ntitle: 'draft: true'\n---\n", .no), ("\u{FEFF}---  \r\ndraft: true\r\n---\r\n", .yes),
        // A slip publishes nothing.
        ("---\ndraft: true\n", .unclear(line: 2)), ("---\ndraft: yes\n---\n", .unclear(line: 2)),
        ("---\ndraft: True\n---\n", .unclear(line: 2)), ("---\nDraft: true\n---\n", .unclear(line: 2)),
        ("---\ngoal: [\ndrafts: true\n---\n", .unclear(line: 3)), ("\n---\ndraft: true\n---\n", .unclear(line: 3)),
        (" ---\ndraft: true\n---\n", .unclear(line: 2)), ("---\ndraft: true\n\n# A\n\n---\n", .yes),
        ("# A\n\n---\n\ndraft: x\n\n---\n", .no), ("---\n\nA rule, and a draft: x\n", .no),
    ])
    func areToldByTheirFrontMatter(text: String, says: FrontMatter.Draft) throws {
        #expect(FrontMatter.draft(Array(text.utf8), isWhole: true) == says)
        let long = text.replacing(
            "---\n", with: "---\ngoal: \(String(repeating: "x", count: 5000))\n", maxReplacements: 1)
        guard long != text, text.hasPrefix("---\n") else { return }
        let course = try TemporaryCourse(["a.md": long])
        #expect(try Course(at: course.folder).isDraft("a.md") == (says != .no))
    }

    @Test func aSlipLeavesItOutAndSaysSo() throws {
        let files = try TemporaryCourse(["a.md": "---\ndraft: yes\n---\n\n# A\n", "b.md": "# B\n"])
        for _ in 0..<2 {
            let course = try Course(at: files.folder).withoutDrafts(jobs: 2)
            #expect(course.lessonFiles == ["b.md"])
            #expect(course.diagnostics.map(\.identifier) == ["draft-unclear"])
        }
    }

    @Test func anotherWordIsAnError() throws {
        let build = try TemporaryCourse(["a.md": "---\ndraft: maybe\n---\n\n# A\n"]).build()
        #expect(build.diagnostics.map(\.message) == ["draft is true or false"])
    }

    /// A build that took drafts in leaves nothing of them to the next one, whichever came before.
    @Test(arguments: [[true, false], [false, true, false], [true, true, false, false]])
    func aBuildWithThemIsForgotten(builds: [Bool]) throws {
        let files = try TemporaryCourse(Self.files)
        for takesDrafts in builds {
            usleep(60_000)
            let whole = try Course(at: files.folder)
            let all = BuildRecords(cache: files.cache, of: whole, in: files.output, [.html, .markdown], data: nil)
            let record = all.record
            let course = takesDrafts ? whole : whole.withoutDrafts(after: record, jobs: 2)
            let records = all.of(course)
            let kept = record.flatMap { records.kept($0, jobs: 2) }
            if let kept, kept.isCurrent { continue }
            let judged = course.resolved(data: nil, jobs: 2, after: kept).run(ResultStore(folder: nil)).judged()
            records.keep(try #require(judged.write([.html, .markdown], to: files.output, after: kept)))
        }
        let cold = files.folder + ".cold"
        let course = try course(files, drafts: false).read(data: nil, jobs: 1).resolved()
        _ = course.run(ResultStore(folder: nil)).judged().write([.html, .markdown], to: cold)
        let written = try RepeatedBuild.files(in: files.output)
        #expect(try written == RepeatedBuild.files(in: cold))
        #expect(!written.keys.contains { $0.contains("02-b") })
    }

    /// What is kept of the others is used, and a change of mind is seen.
    @Test func repeatedBuildsSeeThem() throws {
        let files = try TemporaryCourse(Self.files)
        let cache = files.cache
        func build() throws -> [String]? {
            // Stamps of files that changed a moment ago are not kept.
            usleep(60_000)
            let whole = try Course(at: files.folder)
            let all = BuildRecords(cache: cache, of: whole, in: files.output, [.html], data: nil)
            let record = all.record
            let course = whole.withoutDrafts(after: record, jobs: 2)
            let records = all.of(course)
            let kept = record.flatMap { records.kept($0, jobs: 2) }
            if let kept, kept.isCurrent { return nil }
            let judged = course.resolved(data: nil, jobs: 2, after: kept).run(ResultStore(folder: nil)).judged()
            records.keep(try #require(judged.write([.html], to: files.output, after: kept)))
            return judged.made.map { course.lessonFiles[$0] }
        }
        #expect(try build() == ["01-a.md", "03-c.md"])
        #expect(try build() == nil)
        try files.write("---\ndraft: true\n---\n\n# Another\n", to: "02-b.md")
        #expect(try build() == nil)
        try files.write("# Out\n\n## Part\n", to: "02-b.md")
        #expect(try build() == ["01-a.md", "02-b.md", "03-c.md"])
        #expect(try build() == nil)
        try files.write("---\ndraft: true\n---\n\n# C\n", to: "03-c.md")
        #expect(try build() == ["01-a.md", "02-b.md"])
        #expect(try RepeatedBuild.files(in: files.output)["html/03-c.html"] == nil)
    }
}
