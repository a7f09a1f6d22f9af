import Lessons

/// The files that lessons show or link to, each looked at once: what goes with the report, and what is refused.
package struct CopiedFiles: Sendable {
    /// A file that the reports have beside their pages, at the same path.
    package struct File: Sendable, Equatable {
        /// Inside the course.
        package var path: String
        package var size: Int
    }

    /// In the order of their paths.
    package let files: [File]
    private let looked: [String: LookedFile]

    /// Reads of each file what tells its kind: a few bytes, or a drawing whole. `kept` were looked at by an earlier build
    /// and accepted.
    init(_ lessons: [Lesson], of course: Course, kept: [String: KeptSource] = [:], jobs: Int) {
        let names = ReservedNames(lessons: course.lessonFiles)
        let paths = Set(lessons.flatMap { $0.files.map(\.path) } + [course.logo].compactMap(\.self)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let found = inParallel(paths.count, jobs: jobs) { index in
            kept[paths[index]].flatMap { LookedFile($0) }
                ?? LookedFile(paths[index], in: course.folder, isReserved: names.contains(paths[index]))
        }
        let looked = Dictionary(uniqueKeysWithValues: zip(paths, found))
        self.looked = looked
        let used = Set(lessons.flatMap(\.files).filter { looked[$0.path]?.refusal(for: $0) == nil }.map(\.path))
        files = zip(paths, found).compactMap { path, file in
            used.contains(path) || path == course.logo ? File(path: path, size: file.size) : nil
        }
    }

    /// Why one file may not be shown or linked to.
    static func refusal(of use: FileUse, in folder: String, _ names: ReservedNames) -> FileRefusal? {
        LookedFile(use.path, in: folder, isReserved: names.contains(use.path)).refusal(for: use)
    }

    /// As they were looked at, the refused ones too: another build may find them mended.
    var sources: [KeptSource] { looked.map { $1.source(path: $0) } }

    /// What of a lesson's files goes with the report.
    func accepted(of lesson: Lesson) -> Set<String> {
        Set(lesson.files.filter { looked[$0.path]?.refusal(for: $0) == nil }.map(\.path))
    }

    func diagnostics(of lesson: Lesson) -> [Diagnostic] {
        lesson.files.compactMap { use in
            looked[use.path]?.refusal(for: use).map { .fileRefused(use, $0, path: lesson.source.path) }
        }
    }

    /// The use of a file with which the course passes what it may copy, and the lesson's number.
    func overdraft(of lessons: [Lesson], limit: Int) -> (lesson: Int, use: FileUse, total: Int)? {
        let sizes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.size) })
        var seen: Set<String> = []
        var total = 0
        for (number, lesson) in lessons.enumerated() {
            for use in lesson.files where seen.insert(use.path).inserted {
                total += sizes[use.path] ?? 0
                if total > limit { return (number, use, total) }
            }
        }
        return nil
    }
}

/// Why a file does not go with the report.
enum FileRefusal: Equatable {
    case unreadable(FileProblem)
    /// The report has a page, or a folder, of that name.
    case reserved
    /// Shown as a picture, and none by its bytes.
    case noPicture
    /// A picture by its bytes that is called otherwise.
    case ending(RasterPicture)
    case svg(XMLScanner.Problem)
    case svgSize(Int)
    /// What a browser would run if it were opened.
    case runs
}

/// What one file is.
private struct LookedFile: Sendable {
    private var stamp = FileStamp.none
    var size: Int { max(0, stamp.size) }
    private var isPicture = false
    private var refusal: FileRefusal?

    func refusal(for use: FileUse) -> FileRefusal? {
        if use.purpose == .picture, !isPicture, refusal == nil || refusal == .runs { return .noPicture }
        return refusal
    }

    init?(_ kept: KeptSource) {
        guard let isPicture = kept.isPicture else { return nil }
        stamp = kept.stamp
        self.isPicture = isPicture
    }

    func source(path: String) -> KeptSource {
        KeptSource(path: path, stamp: stamp.settled, isPicture: refusal == nil ? isPicture : nil)
    }

    init(_ path: String, in folder: String, isReserved: Bool) {
        do throws(FileProblem) {
            let file = try OpenFile(FileSystem.joined(folder, path), path: path, followingLinks: true)
            stamp = file.stamp
            let head = try file.next(RasterPicture.headSize)
            let name = FileSystem.name(of: path).lowercased()
            let ending = name.contains(".") ? String(name.split(separator: ".").last ?? "") : ""
            if let kind = RasterPicture(head: head) {
                isPicture = true
                if !RasterPicture.endings.contains(ending) { refusal = .ending(kind) }
            } else if ending == "svg" {
                isPicture = true
                refusal = try Self.refusal(ofSVG: head, file)
            } else if RunnableFile.isOne(ending: ending, head: head) {
                refusal = .runs
            }
        } catch { refusal = .unreadable(error) }
        if isReserved { refusal = .reserved }
    }

    /// Larger drawings are better pictures.
    private static let largestSVG = 10_000_000

    private static func refusal(ofSVG head: [UInt8], _ file: borrowing OpenFile) throws(FileProblem) -> FileRefusal? {
        guard file.size <= largestSVG else { return .svgSize(largestSVG) }
        let rest = try file.next(max(0, file.size - head.count))
        do throws(XMLScanner.Problem) { try SVGCheck.check(head + rest) } catch { return .svg(error) }
        return nil
    }
}
