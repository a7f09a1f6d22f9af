import Lessons

/// The pages of a course and the ways between them.
struct Site: Sendable {
    let course: CourseOutline
    /// The engine for pages as WebAssembly, in gzip and letters of `Base85`; empty where the build had no means to make it.
    let module: [UInt8]
    /// Numbers in `course.lessons` by `Lesson.path`, and by language and name.
    private let byPath: [String: Int]
    private let byName: [String: Int]
    /// Lessons, and the files of the course that go with the report.
    private let files: CourseFiles
    /// Languages in the order of the course, each with its lessons.
    let languages: [(language: String, lessons: [LessonOutline])]
    /// Where in its language a lesson stands, by `Lesson.path`.
    private let places: [String: Int]
    /// Numbers in `course.lessons` of the lessons that are one in several languages, by their path below the language's
    /// folder.
    private let siblings: [Substring: [Int]]

    static let index = "index.html"
    static let search = "search.html"

    init(_ course: CourseOutline, module: [UInt8] = []) {
        self.course = course
        self.module = module
        var byPath: [String: Int] = [:]
        var byName: [String: Int] = [:]
        var groups: [(language: String, lessons: [LessonOutline])] = []
        var groupOf: [String: Int] = [:]
        var places: [String: Int] = [:]
        var siblings: [Substring: [Int]] = [:]
        var files: Set<String> = []
        for (number, lesson) in course.lessons.enumerated() {
            byPath[lesson.path] = number
            byName[Self.key(lesson.name, lesson.language)] = number
            let group = groupOf[lesson.language] ?? groups.count
            if group == groups.count {
                groups.append((lesson.language, []))
                groupOf[lesson.language] = group
            }
            places[lesson.path] = groups[group].lessons.count
            groups[group].lessons.append(lesson)
            if let rest = Self.pathInLanguage(lesson.path) { siblings[rest, default: []].append(number) }
            files.insert(lesson.path + ".md")
            files.formUnion(lesson.files)
        }
        self.byPath = byPath
        self.byName = byName
        languages = groups
        self.places = places
        self.siblings = siblings
        self.files = CourseFiles(files)
    }

    private static func key(_ name: String, _ language: String) -> String { language + "/" + name }

    static func page(_ lessonPath: String) -> String { lessonPath + pageEnding }
    static let pageEnding = ".html"

    /// The lesson that a value is of: the one that its link names, by file or by name, or the one it stands in, which is
    /// nil.
    func lesson(of link: ValueLink, in lesson: Lesson) -> LessonOutline? {
        if let file = link.file { return self.lesson(at: file) }
        let head = link.head
        guard let slash = head.lastIndex(of: "/") else { return nil }
        return self.lesson(named: String(head[..<slash]), language: lesson.frontMatter.language)
    }

    private func lesson(at file: String) -> LessonOutline? {
        guard file.hasSuffix(".md") else { return nil }
        return byPath[String(file.dropLast(3))].map { course.lessons[$0] }
    }

    /// The lesson called `name` in a language.
    func lesson(named name: String, language: String) -> LessonOutline? {
        byName[Self.key(name, language)].map { course.lessons[$0] }
    }

    private static func pathInLanguage(_ path: String) -> Substring? {
        LanguageFolder.of(path).map { path.dropFirst($0.count) }
    }

    /// The same lesson in the other languages: the same path below the language's folder.
    func translations(of lesson: Lesson) -> [LessonOutline] {
        guard let rest = Self.pathInLanguage(lesson.path) else { return [] }
        return (siblings[rest] ?? []).map { course.lessons[$0] }.filter {
            $0.path != lesson.path && $0.language != lesson.frontMatter.language
        }
    }

    /// The lessons before and after one in its language.
    func neighbours(of lesson: Lesson) -> (previous: LessonOutline?, next: LessonOutline?) {
        guard let place = places[lesson.path], let all = lessons(inLanguageOf: lesson) else { return (nil, nil) }
        return (place > 0 ? all[place - 1] : nil, place + 1 < all.count ? all[place + 1] : nil)
    }

    private func lessons(inLanguageOf lesson: Lesson) -> [LessonOutline]? {
        languages.first { $0.language == lesson.frontMatter.language }?.lessons
    }

    /// A course of more lessons than this is listed whole on the first page alone: a page must not grow with the course.
    static let listed = 60
    /// Lessons that a page then names, its own among them.
    private static let around = 20

    /// The lessons of the same language that a lesson's page lists, in their order, and whether these are all.
    func listed(beside lesson: Lesson) -> (lessons: ArraySlice<LessonOutline>, areAll: Bool) {
        guard let all = lessons(inLanguageOf: lesson) else { return ([], true) }
        guard let place = places[lesson.path] else { return (all[...], true) }
        let range = Self.listed(around: place, of: all.count)
        return (all[range], range.count == all.count)
    }

    /// Places of those that the page of the lesson at a place of its language lists.
    static func listed(around place: Int, of count: Int) -> Range<Int> {
        guard count > listed else { return 0..<count }
        let start = max(0, min(place - around / 2, count - around))
        return start..<(start + around)
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
            return (here == own ? "" : Addresses.relative(from: here, to: own))
                + Self.fragment(anchor, among: lesson.anchors)
        case .outside(let address): return Addresses.cleaned(address)
        case .scheme, .root: return nil
        case .file(let file, let fragment):
            guard let found = files.path(ofAddress: file, from: lesson.file) else { return nil }
            guard let other = self.lesson(at: found) else { return Addresses.relative(from: here, to: found) }
            return Addresses.relative(from: here, to: other.path + ending)
                + (fragment.isEmpty ? "" : Self.fragment(String(fragment.dropFirst()), among: other.anchors))
        }
    }

    /// In the bytes of the heading or directive itself: a browser compares nothing else.
    private static func fragment(_ anchor: String, among anchors: HeadingAnchors) -> String {
        let own = anchor.percentDecoded.flatMap { anchors.spelling(of: $0) }
        return "#" + Addresses.cleaned(own ?? anchor)
    }
}
