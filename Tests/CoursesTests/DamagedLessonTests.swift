import Datasets
import Directives
import Foundation
import Lessons
import Mathematics
import Testing

@testable import Courses

/// The course's lessons, damaged at random with a fixed seed and read as `check` reads them: whatever stands in a file,
/// nothing traps and every message has a place inside its file.
@Suite struct DamagedLessonTests {
    private static let lessons: [(path: String, bytes: [UInt8])] = {
        guard let course = try? Course(at: CourseTests.lessons.path) else { return [] }
        return course.lessonFiles.compactMap { path in
            (try? FileSystem.read(FileSystem.joined(course.folder, path))).map { (path, $0) }
        }
    }()

    @Test(arguments: 0..<20) func readingEndsWell(group: Int) throws {
        #expect(Self.lessons.count >= 10)
        for number in 0..<10 {
            var damage = Damage(seed: UInt64(group * 10 + number))
            let (path, bytes) = Self.lessons[damage.below(Self.lessons.count)]
            let source = SourceFile(path: path, bytes: damage.damaged(bytes))
            var printer = DiagnosticPrinter(colours: true)
            for diagnostic in Self.check(source) {
                let span = diagnostic.span ?? Span(0, 0)
                #expect(span.start >= 0 && span.start <= span.end && span.start <= source.bytes.count)
                let text = printer.text(diagnostic, source: source)
                #expect(text.contains(diagnostic.message.printable))
            }
        }
    }

    /// Everything that is looked at before anything runs.
    private static func check(_ source: SourceFile) -> [Diagnostic] {
        let (lesson, problems) = LessonParser.parse(source, path: source.path)
        let context = ReadingContext(library: DataLibrary(folder: nil)) { _ in .missing(nearest: nil) }
        var diagnostics = problems + lesson.mathematicsDiagnostics
        let directives = lesson.directives.map { fence -> Directive? in
            let (directive, problems) = Directive.read(fence, in: lesson, context)
            diagnostics += problems
            return directive
        }
        let resolver = ReferenceResolver([ReadLesson(lesson: lesson, directives: directives)])
        return diagnostics + resolver.resolved([resolver.references(ofLesson: 0)]).flatMap(\.diagnostics)
    }
}

/// Ways to spoil a file, chosen by a seed.
private struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 + below(12)) where !bytes.isEmpty { once(&bytes) }
        return bytes
    }

    private mutating func once(_ bytes: inout [UInt8]) {
        let at = below(bytes.count)
        let other = below(bytes.count)
        switch below(9) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(bytes[other], at: at)
        case 2: bytes.swapAt(at, other)
        case 3: bytes[at] = UInt8(truncatingIfNeeded: next())
        case 4: bytes.removeSubrange(at..<min(bytes.count, at + below(40)))
        case 5: bytes.insert(contentsOf: bytes[other..<min(bytes.count, other + below(400))], at: at)
        case 6: lines(&bytes)
        case 7: numbers(&bytes, from: at)
        default:
            let signs: [String] = [
                "`", "```\n", "[", "](#", ")", "\t", "- ", "> ", ": ", "|", "$`", "\\", "..", "\r", "^", "(",
            ]
            bytes.insert(contentsOf: Array(signs[below(signs.count)].utf8), at: at)
        }
    }

    /// Removes, doubles or swaps lines.
    private mutating func lines(_ bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let at = below(lines.count)
        switch below(3) {
        case 0: lines.remove(at: at)
        case 1: lines.insert(lines[at], at: below(lines.count))
        default: lines.swapAt(at, below(lines.count))
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Writes another number over the next one.
    private mutating func numbers(_ bytes: inout [UInt8], from: Int) {
        guard let start = bytes[from...].firstIndex(where: { $0 >= 48 && $0 <= 57 }) else { return }
        let end = bytes[start...].firstIndex { $0 < 48 || $0 > 57 } ?? bytes.count
        let others = [
            "0", "-1", "1e30", "1e400", "99999999999999999999", "0.5", "nan", "1..9", "9223372036854775807", "4",
        ]
        bytes.replaceSubrange(start..<end, with: Array(others[below(others.count)].utf8))
    }
}
