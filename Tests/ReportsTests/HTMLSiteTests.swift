import Engine
import FoundationEssentials
import Lessons
import Testing

@testable import Reports

/// What holds for every page of a site.
struct HTMLSiteTests {
    static let hostile = """
        ---
        title: "</title><script>alert(1)</script>"
        goal: "<img src=x onerror=alert(1)>"
        author: "\\"><script>"
        ---
        # <script>alert(2)</script> & "quotes"

        A [bad](javascript:alert(1)) link, a [quoted](<https://a.b/"onclick=alert(1)>), `</code><script>`,
        $`\\text{</math><script>}`$, ![a" onerror="alert(1)](x.png).

        # Page main

        ## page.main

        ## Same

        ## Same

        ## !!!

        ```"><script>alert(3)</script>
        </pre>
        ```

        ```experiment xor
        # </pre></details><script>
        show: [loss, loss, truth-table]
        caption: <b>bold</b> & "so"
        expect:
          - loss < 1 and "</code>"
        ```

        ## xor

        The loss is [0.1](#xor.loss), <i>html</i>.
        """

    static let course = CourseReport(
        title: "A course & <more>",
        reports: HTMLSample.lessons(in: HTMLSample.lessonsFolder) + [
            HTMLSample.report(hostile, path: "en/90-a b#c?.md"), HTMLSample.report("", path: "en/91-empty.md"),
            HTMLSample.report("# 벽\n\n[앞](../en/03-xor.md#restless)", path: "ko/03-xor.md", files: ["en/03-xor.md"]),
        ])
    static let files = ReportFormat.html.write(course)
    static let pages = files.filter { $0.path.hasSuffix(".html") }
    static let scans = Dictionary(
        uniqueKeysWithValues: pages.map { ($0.path, HTMLScan(String(decoding: $0.bytes, as: UTF8.self))) })
    static let paths = pages.map(\.path)

    @Test func writesAPageALessonAndTwoMore() {
        #expect(Self.paths.prefix(3) == ["index.html", "search.html", "en/01-line.html"])
        #expect(Self.paths.count == Self.course.reports.count + 2)
    }

    @Test(arguments: paths)
    func isWellFormed(_ path: String) throws {
        let scan = try #require(Self.scans[path])
        #expect(scan.problems == [])
        #expect(scan.all("html").first?.attributes["lang"] == (path.hasPrefix("ko") ? "ko" : "en"))
        #expect(scan.all("h1").count == 1)
        #expect(scan.all("main").count == 1)
        #expect(scan.all("nav").allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
        #expect(scan.elements.allSatisfy { $0.attributes["style"] == nil })
        #expect(scan.elements.allSatisfy { element in element.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        #expect(scan.all("body").first?.content.hasPrefix("<a class=\"skip\" href=\"#page.main\">") == true)
    }

    @Test(arguments: paths)
    func hasUniqueIds(_ path: String) throws {
        let ids = try #require(Self.scans[path]).elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: paths)
    func linksLeadSomewhere(_ path: String) throws {
        let scan = try #require(Self.scans[path])
        for link in scan.all("a") {
            let address = try #require(link.attributes["href"])
            if case .outside = LinkTarget(address) { continue }
            let file = String(address.prefix { $0 != "#" && $0 != "?" })
            let target =
                file.isEmpty
                ? path : try #require(file.percentDecoded.flatMap { CourseFiles.resolved($0, from: path) })
            let other = try #require(Self.scans[target], "\(path) links to \(target), which is not there")
            let fragment = try #require(String(address.drop { $0 != "#" }.dropFirst()).percentDecoded)
            if !fragment.isEmpty { #expect(other.first(id: fragment) != nil, "\(path) links to \(address)") }
        }
    }

    @Test(arguments: paths)
    func policyNamesExactlyItsOwnStyleAndScripts(_ path: String) throws {
        let scan = try #require(Self.scans[path])
        let policy = try #require(
            scan.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"])
        let parts = scan.all("style") + scan.all("script").filter { $0.attributes["type"] == nil }
        #expect(parts.count == (path == "search.html" ? 3 : 2))
        for part in parts {
            #expect(policy.contains("'sha256-\(Data(sha256(Array(part.content.utf8))).base64EncodedString())'"))
        }
        #expect(policy.split(separator: "'sha256-").count - 1 == parts.count)
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
    }

    @Test(arguments: paths)
    func asksForNothingFromElsewhere(_ path: String) throws {
        let scan = try #require(Self.scans[path])
        #expect(
            scan.elements.allSatisfy { $0.attributes["src"].map { !$0.contains(":") && !$0.hasPrefix("//") } ?? true })
        #expect(scan.all("link").isEmpty && scan.all("iframe").isEmpty && scan.all("object").isEmpty)
    }

    @Test(arguments: paths.filter { $0 != "search.html" })
    func staysUnderTheWeightOfAPage(_ path: String) throws {
        #expect(try #require(Self.pages.first { $0.path == path }).bytes.count < 120_000)
    }

    @Test func isTheSameTwice() { #expect(ReportFormat.html.write(Self.course) == Self.files) }
}
