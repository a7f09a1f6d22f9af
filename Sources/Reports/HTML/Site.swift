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

    /// The same lesson in the other languages: the same path below the language's folder.
    func translations(of lesson: Lesson) -> [Report] {
        guard let folder = LanguageFolder.of(lesson.path) else { return [] }
        let rest = lesson.path.dropFirst(folder.count)
        return course.reports.filter { report in
            let other = report.lesson
            guard other.path != lesson.path, other.frontMatter.language != lesson.frontMatter.language else {
                return false
            }
            return LanguageFolder.of(other.path).map { other.path.dropFirst($0.count) } == rest
        }
    }

    /// Languages in the order of the course, each with its lessons.
    var languages: [(language: String, reports: [Report])] {
        var groups: [(language: String, reports: [Report])] = []
        for report in course.reports {
            let language = report.lesson.frontMatter.language
            if let at = groups.firstIndex(where: { $0.language == language }) {
                groups[at].reports.append(report)
            } else {
                groups.append((language, [report]))
            }
        }
        return groups
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
