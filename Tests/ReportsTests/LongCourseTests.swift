import Testing

@testable import Reports

/// No page but the contents grows with the number of lessons.
@Suite struct LongCourseTests {
    private static func course(_ count: Int) -> CourseReport {
        let lessons = (0..<count).map { number in
            HTMLSample.report("# Lesson \(number)\n\nText.\n", path: "en/\(100 + number)-l.md")
        }
        return CourseReport(title: "Course", reports: lessons)
    }

    /// Titles of the list beside a lesson's text, the number it begins with, and where its end leads.
    private static func listed(_ number: Int, of course: CourseReport) throws -> (
        titles: [String], start: String?, rest: String?
    ) {
        let page = LessonPage(course.reports[number], of: Site(course))
        let scan = HTMLScan(String(decoding: page.file.bytes, as: UTF8.self))
        let inside = scan.elements.filter { $0.ancestors.contains("nav") && !$0.ancestors.contains("header") }
        let list = try #require(scan.all("ol").first)
        let links = inside.filter { $0.name == "a" && $0.content.hasPrefix("Lesson ") && $0.ancestors.contains("li") }
        let rest = inside.first { $0.name == "a" && $0.content == "All lessons" }
        return (links.map(\.content), list.attributes["start"], rest?.attributes["href"])
    }

    @Test func sixtyLessonsAreListedWhole() throws {
        let course = Self.course(60)
        let (titles, start, rest) = try Self.listed(30, of: course)
        #expect(titles.count == 60 && start == nil && rest == nil)
    }

    @Test(arguments: [(0, 0), (9, 0), (30, 20), (60, 41)]) func beyondThatTwentyAround(number: Int, first: Int) throws {
        let course = Self.course(61)
        let (titles, start, rest) = try Self.listed(number, of: course)
        #expect(titles == (first..<(first + 20)).map { "Lesson \($0)" })
        #expect(titles.contains("Lesson \(number)"))
        #expect(start == (first == 0 ? nil : String(first + 1)))
        #expect(rest == "../index.html")
        let file = try #require(ReportFormat.html.write(course).first { $0.path == "index.html" })
        let index = String(decoding: file.bytes, as: UTF8.self)
        #expect((0..<61).allSatisfy { index.contains(">Lesson \($0)<") })
    }

    /// Who is told when a title changes: as the pages themselves have it.
    @Test(arguments: [1, 2, 60, 61, 90]) func whoListsALesson(count: Int) {
        let others = [
            HTMLSample.report("# 하나\n", path: "ko/100-l.md"), HTMLSample.report("# 둘\n", path: "ko/101-l.md"),
        ]
        let course = CourseReport(title: "Course", reports: Self.course(count).reports + others)
        let lists = TitleLists(course.outline.lessons)
        let site = Site(course)
        for number in course.reports.indices {
            let path = course.reports[number].lesson.path
            let naming = course.reports.indices.filter { other in
                let lesson = course.reports[other].lesson
                let (previous, next) = site.neighbours(of: lesson)
                return site.listed(beside: lesson).lessons.contains { $0.path == path }
                    || previous?.path == path || next?.path == path
            }
            #expect(lists.naming(number) == naming, "\(number)")
        }
    }
}
