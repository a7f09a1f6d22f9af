import Lessons

/// What the rest of a course needs of a lesson: enough for every link to it and every list that names it.
package struct LessonOutline: Sendable, Equatable {
    /// As `Lesson.path`.
    package var path: String
    package var name: String
    package var language: String
    /// In words, with the numbers that the run gives.
    package var title: String
    package var anchors: HeadingAnchors
    /// Pictures and linked files that the report has beside its pages, by path inside the course.
    package var files: Set<String>

    package init(
        path: String, name: String, language: String, title: String, anchors: HeadingAnchors = HeadingAnchors(),
        files: Set<String> = []
    ) {
        self.path = path
        self.name = name
        self.language = language
        self.title = title
        self.anchors = anchors
        self.files = files
    }

    package init(_ lesson: Lesson, title: String, files: Set<String>) {
        self.init(
            path: lesson.path, name: lesson.name, language: lesson.frontMatter.language, title: title,
            anchors: lesson.anchors, files: files)
    }

    package init(_ report: Report) { self.init(report.lesson, title: report.title, files: report.files) }
}

/// A whole course, for the index, the navigation and the search.
package struct CourseOutline: Sendable {
    package var title: String
    /// In reading order, languages one after another.
    package var lessons: [LessonOutline]
    /// What the course says of itself.
    package var settings: CourseSettings
    /// Its picture, by path inside the course, where it goes with the reports.
    package var logo: String?
    package init(
        title: String, lessons: [LessonOutline], settings: CourseSettings = CourseSettings(), logo: String? = nil
    ) {
        self.title = title
        self.lessons = lessons
        self.settings = settings
        self.logo = logo
    }
}

/// How a lesson came out, for lists and totals.
package struct LessonSummary: Sendable, Equatable {
    package var claims = ClaimCount()
    /// Numbers in the prose and figures' numbers, counted as claims are.
    package var numbers = ClaimCount()
    package var errors = 0
    package var warnings = 0
    /// Data sets for want of which directives were skipped, in order.
    package var missingData: [String] = []

    package init() {}

    package init(_ report: Report) {
        claims = ClaimCount(report.outcomes)
        for value in report.values {
            switch value {
            case .checked(_, agrees: true), .figure(_, _, agrees: true): numbers.held += 1
            case .checked, .figure: numbers.failed += 1
            case .unchecked: numbers.unchecked += 1
            }
        }
        errors = report.diagnostics.count { $0.severity == .error }
        warnings = report.diagnostics.count - errors
        let missing = report.outcomes.flatMap { outcome -> [String] in
            if case .skipped(let missing)? = outcome?.state { missing } else { [] }
        }
        missingData = Set(missing).sorted()
    }

    package static func + (a: LessonSummary, b: LessonSummary) -> LessonSummary {
        var sum = a
        sum.claims = a.claims + b.claims
        sum.numbers = a.numbers + b.numbers
        sum.errors += b.errors
        sum.warnings += b.warnings
        sum.missingData = b.missingData.isEmpty ? a.missingData : Set(a.missingData + b.missingData).sorted()
        return sum
    }
}

/// Which pages of a course list which lessons by their titles.
package struct TitleLists: Sendable {
    /// Numbers of the lessons of each language, in order.
    private var groups: [[Int]] = []
    /// By lesson, where it stands.
    private var places: [(group: Int, place: Int)] = []

    package init(_ lessons: [LessonOutline]) {
        var numbers: [String: Int] = [:]
        for (number, lesson) in lessons.enumerated() {
            let group = numbers[lesson.language] ?? groups.count
            if group == groups.count {
                numbers[lesson.language] = group
                groups.append([])
            }
            places.append((group, groups[group].count))
            groups[group].append(number)
        }
    }

    /// Numbers of the lessons whose pages list the one of that number.
    package func naming(_ number: Int) -> [Int] {
        let (own, place) = places[number]
        let group = groups[own]
        let near = max(0, place - Site.listed)...min(group.count - 1, place + Site.listed)
        return near.filter { other in
            abs(other - place) == 1 || Site.listed(around: other, of: group.count).contains(place)
        }.map { group[$0] }
    }
}
