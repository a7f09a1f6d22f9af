import Lessons
import Reports

extension JudgedCourse {
    /// Writes the reports of all lessons.
    package func write(_ formats: [ReportFormat], to output: String) -> WrittenCourse {
        write(OpenFormats(formats, to: output, outline))
    }

    /// Writes the reports of all lessons that are not kept, in each format: a lesson's are made, written and let go
    /// before a thread takes the next.
    ///
    /// nil, and nothing is written, where another build has written there since `kept` was looked at: what is kept stands
    /// there no more, and all must be made.
    package func write(_ formats: [ReportFormat], to output: String, after kept: KeptCourse?) -> WrittenCourse? {
        let open = OpenFormats(formats, to: output, outline, copies: kept?.copies)
        if let kept, !open.all.allSatisfy({ $0.isAs(kept.formats[$0.number]) }) { return nil }
        return write(open)
    }

    private func write(_ open: OpenFormats) -> WrittenCourse {
        var written = WrittenCourse(course: self, outline: open.outline)
        written.problems = open.problems
        let (made, writings) = (self.made, open.all)
        let lessons = map(made) { report in
            MadeLesson(
                summary: LessonSummary(report), diagnostics: report.diagnostics,
                formats: writings.map { $0.put(report) })
        }
        for (index, lesson) in zip(made, lessons) {
            written.summaries[index] = lesson.summary
            written.diagnostics[index] = lesson.diagnostics
        }
        let before = ran.resolved.traces.map(\.kept?.pages)
        for (place, format) in open.all.enumerated() {
            var pages = before.map { $0?[format.number] ?? KeptPage(files: [], entry: []) }
            var shares = zip(written.summaries, pages).map { LessonShare(summary: $0, entry: $1.entry, sections: nil) }
            for (index, lesson) in zip(made, lessons) {
                let part = lesson.formats[place]
                pages[index] = part.page
                (shares[index].entry, shares[index].sections) = (part.page.entry, part.sections)
            }
            let placed = lessons.flatMap { $0.formats[place].files }
            written.add(format.end(placed, pages, shares, self))
        }
        return written
    }
}

/// What was made of a lesson.
private struct MadeLesson: Sendable {
    var summary: LessonSummary
    var diagnostics: [Diagnostic]
    var formats: [MadePage]
}

/// Its part of one format.
private struct MadePage: Sendable {
    var files: [PlacedFile]
    var page: KeptPage
    /// As `LessonFiles.sections`.
    var sections: [UInt8]
}

/// The formats whose folders could be opened, each for this build alone.
private struct OpenFormats {
    let outline: CourseOutline
    private(set) var all: [OpenFormat] = []
    private(set) var problems: [FileProblem] = []

    init(_ formats: [ReportFormat], to output: String, _ outline: CourseOutline, copies: [[KeptFile]]? = nil) {
        self.outline = outline
        for (number, format) in formats.enumerated() {
            do throws(FileProblem) {
                let folder = try FormatFolder(format.name, in: output)
                all.append(OpenFormat(number, format, folder, format.writer(outline), copies?[number] ?? []))
            } catch { problems.append(error) }
        }
    }
}

/// A format on its way into its folder.
private struct OpenFormat: Sendable {
    /// Its place among those that were asked for.
    let number: Int
    private let format: ReportFormat
    private let folder: FormatFolder
    private let writer: ReportFormat.Writer
    /// Copies that need no second look.
    private let copies: [KeptFile]

    init(
        _ number: Int, _ format: ReportFormat, _ folder: FormatFolder, _ writer: ReportFormat.Writer,
        _ copies: [KeptFile]
    ) {
        self.number = number
        self.format = format
        self.folder = folder
        self.writer = writer
        self.copies = copies
    }

    func isAs(_ kept: KeptFormat) -> Bool { folder.isAs(kept) }

    func put(_ report: Report) -> MadePage {
        let made = writer.lesson(report)
        let placed = made.files.map(folder.put)
        let page = KeptPage(files: placed.map { KeptFile($0) }, entry: made.entry)
        return MadePage(files: placed, page: page, sections: made.sections)
    }

    /// The files of the whole course, and the copies. `placed`: the lessons' that are made, `pages`: of all.
    func end(
        _ placed: [PlacedFile], _ pages: [KeptPage], _ shares: [LessonShare], _ course: JudgedCourse
    ) -> WrittenFormat {
        let resolved = course.ran.resolved
        let whole = CourseShares(lessons: shares, before: { folder.bytes(of: $0) }) { count, part in
            inParallel(count, jobs: resolved.jobs, part)
        }
        let pieces = writer.course(whole)
        let shared = inParallel(pieces.count, jobs: resolved.jobs) { pieces[$0]().map(folder.put) }.flatMap(\.self)
        let copies = format.hasCopies ? resolved.copies : []
        let taken = copies.isEmpty ? [] : Set(pages.flatMap { $0.files.map(\.path) } + shared.map(\.path))
        let wanted = copies.filter { !taken.contains($0.path) }
        let kept = Dictionary(self.copies.map { ($0.path, $0) }) { first, _ in first }
        let others = wanted.filter { kept[$0.path] == nil }
        let looked = inParallel(others.count, jobs: resolved.jobs) { folder.put(others[$0]) }
        var unread: [FileProblem] = []
        var copied: [PlacedFile] = []
        for look in looked {
            switch look {
            case .success(let file): copied.append(file)
            case .failure(let problem): unread.append(problem)
            }
        }
        let keptCopies = wanted.compactMap { kept[$0.path] }
        let made = Set(placed.map(\.path))
        let keptPaths = pages.flatMap { $0.files.map(\.path) }.filter { !made.contains($0) } + keptCopies.map(\.path)
        var result = WrittenFormat(name: format.name, pages: pages)
        result.problems = unread
        do throws(FileProblem) {
            let ended = try folder.finish(placed + shared + copied, kept: keptPaths)
            result.count = ended.count(where: \.isWritten)
            result.problems += ended.compactMap(\.problem)
        } catch { result.problems.append(error) }
        result.kept = KeptFormat(
            name: format.name, list: folder.listStamp, shared: shared.map { KeptFile($0) },
            copies: keptCopies + copied.map { KeptFile($0) })
        return result
    }
}

/// What one format has written.
struct WrittenFormat: Sendable {
    var pages: [KeptPage]
    var kept: KeptFormat
    var problems: [FileProblem] = []
    var count = 0

    init(name: String, pages: [KeptPage]) {
        self.pages = pages
        kept = KeptFormat(name: name, list: .unsettled, shared: [], copies: [])
    }
}
