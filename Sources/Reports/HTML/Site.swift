import Lessons

/// The pages of a course and the ways between them.
struct Site: Sendable {
    let course: CourseReport
    /// The engine for pages as WebAssembly, in gzip and base64; empty where the build had no means to make it.
    let module: [UInt8]
    /// Numbers in `course.reports` by `Lesson.path`, and by language and name.
    private let byPath: [String: Int]
    private let byName: [String: Int]
    private let pictures: Set<String>

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
        pictures = Set(course.reports.flatMap { $0.images.keys })
    }

    private static func key(_ name: String, _ language: String) -> String { language + "/" + name }

    static func page(of lesson: Lesson) -> String { page(lesson.path) }
    static func page(_ lessonPath: String) -> String { lessonPath + ".html" }

    /// The lesson called `name` in a language.
    func report(named name: String, language: String) -> Report? {
        byName[Self.key(name, language)].map { course.reports[$0] }
    }

    /// The same lesson in the other languages: the same path below the language's folder.
    func translations(of lesson: Lesson) -> [Report] {
        let rest = lesson.path.drop { $0 != "/" }
        guard !rest.isEmpty else { return [] }
        return course.reports.filter { report in
            let other = report.lesson
            guard other.path != lesson.path, other.frontMatter.language != lesson.frontMatter.language else {
                return false
            }
            return other.path.drop { $0 != "/" } == rest
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

    /// Where a link in a lesson's prose leads on its page; nil when there is nothing there to lead to.
    func address(_ target: String, in lesson: Lesson) -> String? {
        if target.hasPrefix("#") { return Addresses.cleaned(target) }
        if Addresses.isOutside(target) { return Addresses.cleaned(target) }
        let file = target.prefix { $0 != "#" && $0 != "?" }
        let fragment = Addresses.cleaned(target.drop { $0 != "#" })
        let here = Self.page(of: lesson)
        guard !file.hasPrefix("/"), let inside = path(String(file), from: here) else { return nil }
        let page = inside.hasSuffix(".md") ? Self.page(String(inside.dropLast(3))) : inside
        return Addresses.relative(from: here, to: page) + fragment
    }

    /// A file of the course that the site has too, as written or with its %XX read.
    private func path(_ relative: String, from page: String) -> String? {
        for spelling in [relative, relative.percentDecoded] {
            guard let spelling, let inside = Addresses.resolved(spelling, from: page) else { continue }
            if inside.hasSuffix(".md") ? byPath[String(inside.dropLast(3))] != nil : pictures.contains(inside) {
                return inside
            }
        }
        return nil
    }
}
