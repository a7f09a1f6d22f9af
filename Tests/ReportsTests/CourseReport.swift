@testable import Reports

/// A course whose lessons' reports are made up by hand.
struct CourseReport: Sendable {
    var title: String
    var reports: [Report]

    var outline: CourseOutline { CourseOutline(title: title, lessons: reports.map { LessonOutline($0) }) }
}

extension ReportFormat {
    func write(_ course: CourseReport) -> [OutputFile] { write(title: course.title, course.reports) }
}

extension Site {
    init(_ course: CourseReport, module: [UInt8] = []) { self.init(course.outline, module: module) }
}

extension SearchPage {
    init(_ course: CourseReport) {
        let site = Site(course)
        self.init(site, course.reports.map { SearchedLesson($0, keepsTexts: SearchPage.keepsTexts(site)).bytes })
    }
}
