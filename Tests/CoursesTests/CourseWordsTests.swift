import Lessons
import Reports
import Testing

@testable import Courses

/// What course.yaml says of the course, in its reports.
@Suite struct CourseWordsTests {
    private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>"

    private func written(_ settings: String, _ more: [String: String] = [:]) throws -> (
        files: [String: String], problems: [String]
    ) {
        let course = try TemporaryCourse(
            ["course.yaml": settings, "en/01-a.md": "# A\n", "ko/01-a.md": "# 가\n"].merging(more) { $1 })
        let build = try course.build()
        _ = build.judged.write([.html, .markdown, .json], to: course.output)
        let files = try RepeatedBuild.files(in: course.output).mapValues { String(decoding: $0, as: UTF8.self) }
        return (files, build.diagnostics.map(\.message))
    }

    @Test func areShown() throws {
        let (files, problems) = try written(
            """
            title: {en: Course, ko: 강좌}
            description: A <course> of two.
            author: Ada & Co
            licence: CC BY 4.0
            logo: logo.svg
            footer: {en: Spring, ko: 봄}
            languages: [en, ko]
            """, ["logo.svg": Self.svg])
        #expect(problems == [])
        #expect(files["html/logo.svg"] == Self.svg && files["markdown/logo.svg"] == Self.svg)
        let index = try #require(files["html/index.html"])
        #expect(index.contains("<p class=\"lead\">A &lt;course> of two.</p>"))
        #expect(index.contains("<meta name=\"description\" content=\"A &lt;course&gt; of two.\">"))
        let lesson = try #require(files["html/ko/01-a.html"])
        #expect(lesson.contains("<img class=\"mark\" src=\"../logo.svg\" alt=\"\" height=\"24\">"))
        #expect(lesson.contains("<p>봄</p>") && lesson.contains("By Ada &amp; Co · Licence: CC BY 4.0</p>"))
        #expect(try #require(files["html/en/01-a.html"]).contains("<p>Spring</p>"))
        let readme = try #require(files["markdown/README.md"])
        #expect(
            readme.hasPrefix(
                "![Course](logo.svg)\n\n# Course\n\nA \\<course> of two.\n\nBy Ada & Co · Licence: CC BY 4.0\n\n## "))
        #expect(readme.hasSuffix("\n\n___\n\nSpring\n"))
        #expect(try #require(files["json/index.json"]).contains("\"licence\": \"CC BY 4.0\""))
    }

    @Test(arguments: [
        ("logo: nowhere.svg", "there is no image 'nowhere.svg'"),
        ("logo: ../a.svg", "'../a.svg' leaves the course"),
        ("logo: a/../../b.svg", "'a/../../b.svg' leaves the course"),
        ("footer: {zz: x}", "'zz' is no language"), ("title: {en: a, qq-QQ: b}", "'qq-QQ' is no language"),
        ("macros: {frac: x}", "\\frac is a command of TeX already, and means something else now"),
        ("macros: {begin: x}", "\\begin is a command of TeX already, and means something else now"),
        ("logo: bad.svg", "'bad.svg' is refused: line 1 has a script"),
        ("logo: [a]", "logo must be a text"), ("footer: {english: x}", "'english' is no language"),
        ("description: [a]", "description must be a text"), ("languages: [en, lab]", "'lab' is no language"),
        ("author: {en: [a]}", "author must be a text"),
    ])
    func whatIsWrongIsSaid(settings: String, problem: String) throws {
        let (files, problems) = try written(
            settings, ["bad.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"])
        #expect(problems == [problem])
        #expect(files["html/bad.svg"] == nil)
        #expect(try #require(files["html/index.html"]).contains("<svg class=\"mark\""))
    }

    @Test func aCourseWithoutThemIsAsItWas() throws {
        let (files, _) = try written("title: Course")
        #expect(try #require(files["markdown/README.md"]).hasPrefix("# Course\n\n## "))
        #expect(try !#require(files["json/index.json"]).contains("footer"))
    }
}
