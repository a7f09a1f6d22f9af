import Directives
import Lessons
import Reports

/// What a build has written, and how every lesson came out.
package struct WrittenCourse: Sendable {
    let course: JudgedCourse
    let outline: CourseOutline
    /// By lesson.
    package internal(set) var summaries: [LessonSummary]
    package internal(set) var diagnostics: [[Diagnostic]]
    /// Files that could not be written, or not be read to be copied.
    package internal(set) var problems: [FileProblem] = []
    /// How many files are others than before.
    package internal(set) var count = 0
    /// By lesson, then by format.
    var pages: [[KeptPage]]
    var formats: [KeptFormat] = []

    init(course: JudgedCourse, outline: CourseOutline) {
        self.course = course
        self.outline = outline
        let traces = course.ran.resolved.traces
        summaries = traces.map { $0.kept?.state.summary ?? LessonSummary() }
        diagnostics = traces.map { $0.kept?.state.diagnostics ?? [] }
        pages = traces.map { _ in [] }
    }

    mutating func add(_ format: WrittenFormat) {
        problems += format.problems
        count += format.count
        for index in pages.indices { pages[index].append(format.pages[index]) }
        formats.append(format.kept)
    }

    /// All lessons together.
    package var summary: LessonSummary { summaries.reduce(LessonSummary(), +) }

    /// For the next build; nil where something is not as it should be.
    func record(identity: [UInt8]) -> BuildRecord? {
        guard problems.isEmpty else { return nil }
        let resolved = course.ran.resolved
        let numbers = Dictionary(outline.lessons.enumerated().map { ($1.path + ".md", $0) }) { first, _ in first }
        var sources: [String: KeptSource] = [:]
        for source in resolved.traces.flatMap(\.reads) + resolved.copied.sources {
            // Read twice, and another file the second time: it is looked at again.
            let isSame = sources[source.path].map { $0.stamp == source.stamp } ?? true
            sources[source.path] = isSame ? source : KeptSource(path: source.path, stamp: .unsettled)
        }
        let lessons = resolved.traces.enumerated().map { number, trace -> KeptLesson.Encoded in
            if let encoded = trace.kept?.encoded { return encoded }
            let lesson = resolved.lessons[number]
            let links = Set(lesson.lesson.links.compactMap { numbers[$0.file] }).subtracting([number])
            let state = KeptState(
                stamp: trace.stamp, summary: summaries[number], diagnostics: diagnostics[number],
                files: pages[number].map(\.files))
            return KeptLesson.Encoded(
                KeptLesson(
                    state: state, outline: outline.lessons[number], requires: lesson.lesson.frontMatter.requires,
                    uses: lesson.lesson.files, reads: trace.reads.map(\.path), links: links.sorted(),
                    refersTo: trace.refersTo, cost: lesson.cost, entries: pages[number].map(\.entry)))
        }
        let ordered = sources.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return BuildRecord(
            identity: identity, lessons: lessons, takesDrafts: resolved.course.takesDrafts,
            drafts: resolved.course.drafts, sources: ordered, formats: formats)
    }
}
