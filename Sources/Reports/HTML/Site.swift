import Lessons

/// The pages of a course and the ways between them.
struct Site: Sendable {
    let course: CourseReport
    /// The engine for pages as WebAssembly, in gzip and base64; empty where the build had no means to make it.
    let module: [UInt8]
    /// Numbers in `course.reports` by `Lesson.path`, and by language and name.
    private let byPath: [String: Int]
    private let byName: [String: Int]
    /// Lessons, and the files of the course that go with the report.
    private let files: CourseFiles
    /// Languages in the order of the course, each with its lessons.
    let languages: [(language: String, reports: [Report])]
    /// Where in its language a lesson stands, by `Lesson.path`.
    private let places: [String: Int]
    /// Numbers in `course.reports` of the lessons that are one in several languages, by their path below the language's
    /// folder.
    private let siblings: [Substring: [Int]]

    static let index = "index.html"
    static let search = "search.html"

    init(_ course: CourseReport, module: [UInt8] = []) {
        self.course = course
        self.module = module
        var byPath: [String: Int] = [:]
        var byName: [String: Int] = [:]
        for (number, report) in course.reports.enumerated() {
            byPath[report.lesson.path] = number
            byName[Self.key(report.lesson.name, report.lesson.frontMatter.language)] = number
        }
        self.byPath = byPath
        self.byName = byName
        var groups: [(language: String, reports: [Report])] = []
        var groupOf: [String: Int] = [:]
        var places: [String: Int] = [:]
        var siblings: [Substring: [Int]] = [:]
        for (number, report) in course.reports.enumerated() {
            let language = report.lesson.frontMatter.language
            let group = groupOf[language] ?? groups.count
            if group == groups.count {
                groups.append((language, []))
                groupOf[language] = group
            }
            places[report.lesson.path] = groups[group].reports.count
            groups[group].reports.append(report)
            if let rest = Self.pathInLanguage(report.lesson) { siblings[rest, default: []].append(number) }
        }
        languages = groups
        self.places = places
        self.siblings = siblings
        files = CourseFiles(
            Set(course.reports.map { $0.lesson.path + ".md" } + course.reports.flatMap(\.files)))
    }

    private static func key(_ name: String, _ language: String) -> String { language + "/" + name }

    static func page(of lesson: Lesson) -> String { page(lesson.path) }
    static func page(_ lessonPath: String) -> String { lessonPath + pageEnding }
    static let pageEnding = ".html"

    /// Of the lesson that a value is of: the one that its link names, by file or by name, or the one it stands in.
    func report(of link: ValueLink, in report: Report) -> Report? {
        if let file = link.file { return byFile(file) }
        let head = link.target.prefix { $0 != "." && $0 != "(" }
        guard let slash = head.lastIndex(of: "/") else { return report }
        return self.report(named: String(head[..<slash]), language: report.lesson.frontMatter.language)
    }

    private func byFile(_ file: String) -> Report? {
        guard file.hasSuffix(".md") else { return nil }
        return byPath[String(file.dropLast(3))].map { course.reports[$0] }
    }

    /// The lesson called `name` in a language.
    func report(named name: String, language: String) -> Report? {
        byName[Self.key(name, language)].map { course.reports[$0] }
    }

    private static func pathInLanguage(_ lesson: Lesson) -> Substring? {
        LanguageFolder.of(lesson.path).map { lesson.path.dropFirst($0.count) }
    }

    /// The same lesson in the other languages: the same path below the language's folder.
    func translations(of lesson: Lesson) -> [Report] {
        guard let rest = Self.pathInLanguage(lesson) else { return [] }
        return (siblings[rest] ?? []).map { course.reports[$0] }.filter {
            $0.lesson.path != lesson.path && $0.lesson.frontMatter.language != lesson.frontMatter.language
        }
    }

    /// A course of more lessons than this is listed whole on the first page alone: a page must not grow with the course.
    private static let listed = 60
    /// Lessons that a page then names, its own among them.
    private static let around = 20

    /// The lessons of the same language that a lesson's page lists, in their order, and whether these are all.
    func listed(beside lesson: Lesson) -> (reports: ArraySlice<Report>, areAll: Bool) {
        guard let group = languages.first(where: { $0.language == lesson.frontMatter.language }) else {
            return ([], true)
        }
        let all = group.reports
        guard all.count > Self.listed, let place = places[lesson.path] else { return (all[...], true) }
        let start = max(0, min(place - Self.around / 2, all.count - Self.around))
        return (all[start..<(start + Self.around)], false)
    }

    /// Where a link in a lesson's text leads from `page` (unset: the lesson's own, in files that end in `ending`); nil
    /// when there is nothing there to lead to, or nothing that is safe to follow.
    func address(
        _ written: String, in lesson: Lesson, from page: String? = nil, ending: String = Site.pageEnding
    ) -> String? {
        let own = lesson.path + ending
        let here = page ?? own
        switch LinkTarget(written) {
        case .anchor(let anchor):
            return (here == own ? "" : Addresses.relative(from: here, to: own)) + Self.fragment(anchor, in: lesson)
        case .outside(let address): return Addresses.cleaned(address)
        case .scheme, .root: return nil
        case .file(let file, let fragment):
            guard let found = files.path(ofAddress: file, from: lesson.file) else { return nil }
            guard let other = byFile(found)?.lesson else { return Addresses.relative(from: here, to: found) }
            return Addresses.relative(from: here, to: other.path + ending)
                + (fragment.isEmpty ? "" : Self.fragment(String(fragment.dropFirst()), in: other))
        }
    }

    /// In the bytes of the heading or directive itself: a browser compares nothing else.
    private static func fragment(_ anchor: String, in lesson: Lesson) -> String {
        let own = anchor.percentDecoded.flatMap { lesson.anchors.spelling(of: $0) }
        return "#" + Addresses.cleaned(own ?? anchor)
    }
}
