import Directives
import Lessons
import Reports

/// Which lessons must be read beside those that are: a page is made from all that it speaks of.
///
/// What refers to a lesson, and what that refers to, is read with it, as experiments record what others ask of them. So
/// is what links to headings that are others now, and what lists a title that is another now.
struct Spread {
    private let lessons: [KeptLesson]
    let names: LessonNames
    private let files: [String: Int]
    /// By lesson, the lessons that it refers to and those that refer to it.
    private var references: [Int: Set<Int>] = [:]
    /// By lesson, those that link to its headings.
    private var linkedFrom: [Int: Set<Int>] = [:]
    private let lists: TitleLists
    /// By name, the lessons that require one of that name.
    private var requiring: [String: [Int]] = [:]
    private var read: Set<Int> = []
    private var waiting: Set<Int> = []
    private var isOfAll = false

    init(_ kept: KeptCourse) {
        lessons = kept.lessons
        let outlines = lessons.map(\.outline)
        lists = TitleLists(outlines)
        names = LessonNames(paths: outlines.map(\.path), names: outlines.map(\.name))
        files = Dictionary(outlines.enumerated().map { ($1.path + ".md", $0) }) { first, _ in first }
        for number in lessons.indices {
            for other in lessons[number].refersTo { refer(number, other) }
            for other in lessons[number].links { linkedFrom[other, default: []].insert(number) }
            for name in lessons[number].requires { requiring[name, default: []].append(number) }
        }
    }

    private mutating func refer(_ lesson: Int, _ other: Int) {
        references[lesson, default: []].insert(other)
        references[other, default: []].insert(lesson)
    }

    /// Takes note of a lesson that has been read.
    mutating func add(_ lesson: ReadLesson, _ number: Int) {
        read.insert(number)
        for other in lesson.lessonsNamed(names, files: files, from: number) { refer(number, other) }
        waiting.formUnion(references[number] ?? [])
        let old = lessons[number].outline
        let new = lesson.lesson
        guard new.frontMatter.language.hasBytes(of: old.language),
            new.frontMatter.requires.elementsEqual(lessons[number].requires, by: { $0.hasBytes(of: $1) })
        else {
            isOfAll = true
            return
        }
        if new.anchors != old.anchors { waiting.formUnion(linkedFrom[number] ?? []) }
        if !(new.plainTitle?.hasBytes(of: old.title) ?? false) {
            waiting.formUnion(lists.naming(number))
            waiting.formUnion(requiring[old.name] ?? [])
        }
    }

    /// Numbers of lessons to be read next; none when all are that must be.
    mutating func next() -> [Int] {
        defer { waiting = [] }
        return (isOfAll ? Set(lessons.indices) : waiting).subtracting(read).sorted()
    }
}

extension String {
    /// Two spellings of one letter are equal as strings, and are written with other bytes.
    fileprivate func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Lesson {
    /// nil while numbers of a run stand in it.
    fileprivate var plainTitle: String? {
        hasValuesInTitle ? nil : Report(lesson: self, file: "", outcomes: [], values: [], diagnostics: []).title
    }

    /// A lesson of which only is known what an earlier build says of it.
    init(_ kept: KeptLesson?, path: String) {
        let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
        self.init(
            source: SourceFile(path: path, bytes: []), path: stem, name: kept?.outline.name ?? stem,
            frontMatter: FrontMatter(), blocks: [], directives: [], values: [])
        guard let kept else { return }
        frontMatter.language = kept.outline.language
        frontMatter.requires = kept.requires
        anchors = kept.outline.anchors
        files = kept.uses
    }
}
