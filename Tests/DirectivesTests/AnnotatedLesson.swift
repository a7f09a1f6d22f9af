import Datasets
import Engine
import FoundationEssentials
import Lessons

@testable import Directives

/// A lesson of Errors/ whose fences say in comments above them what must be found in them, one a line, in order:
///
///     <!-- error 2:8-2:12 unknown layer 'dnse' -->
///     <!-- hint did you mean 'dense'? -->
///
/// Lines count from 1 at the fence's first line of content, so 0 is its info string; columns count bytes from 1, the
/// end is exclusive. A hint belongs to what stands above it; one that ends with ", …" says only how a list begins, since
/// anybody may add to it. A fence without comments must read without a diagnostic.
struct AnnotatedLesson {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Errors")

    static func names() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".md") }
            .sorted()
    }

    struct Fence {
        var id: String
        var expected: [String]
        var found: [String]
        var directive: Directive?
    }

    /// Lines of the file, and its fences as they are read.
    static func fences(of name: String) throws -> (lines: [String], fences: [(line: Int, fence: Fence)], [Diagnostic]) {
        let data = try Data(contentsOf: folder.appending(path: name))
        let source = SourceFile(path: name, bytes: Array(data))
        let (lesson, problems) = LessonParser.parse(source, path: "en/\(name)")
        let lines = String(decoding: source.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        let read = lesson.directives.map { Directive.read($0, in: lesson, context) }
        let resolver = ReferenceResolver([ReadLesson(lesson: lesson, directives: read.map(\.0))])
        let fences = zip(lesson.directives, read).map { fence, read in
            let line = source.position(fence.span.start).line
            var expected: [String] = []
            var at = line - 2
            while at >= 0, lines[at].hasPrefix("<!-- ") {
                expected.insert(lines[at], at: 0)
                at -= 1
            }
            var (directive, diagnostics) = read
            if let found = directive, case .failure(let problem) = resolver.origin(of: found, in: 0) {
                diagnostics.append(problem.diagnostic)
                directive = nil
            }
            let own = problems.filter { Self.concerns($0, fence) } + diagnostics
            let inOrder = own.enumerated().sorted { a, b in
                let (x, y) = (a.element.span?.start ?? 0, b.element.span?.start ?? 0)
                return x == y ? a.offset < b.offset : x < y
            }
            // As they are printed.
            let found = inOrder.flatMap { annotations($0.element.namingHidden(in: source), source, fence: line) }
                .enumerated().map { index, found in
                    index < expected.count && begins(found, as: expected[index]) ? expected[index] : found
                }
            return (line, Fence(id: fence.id, expected: expected, found: found, directive: directive))
        }
        return (lines, fences, problems.filter { problem in !lesson.directives.contains { concerns(problem, $0) } })
    }

    private static func begins(_ found: String, as expected: String) -> Bool {
        expected.hasSuffix(", … -->") && found.hasPrefix(expected.dropLast("… -->".count))
    }

    private static func concerns(_ problem: Diagnostic, _ fence: DirectiveFence) -> Bool {
        problem.span.map { $0.start >= fence.span.start && $0.end <= fence.span.end } ?? false
    }

    static var context: ReadingContext {
        ReadingContext(library: DataLibrary(folder: nil)) { path in
            let bytes = try? Data(contentsOf: folder.appending(path: path))
            return bytes.map { .bytes(Array($0)) } ?? .missing(nearest: nil)
        }
    }

    private static func annotations(_ diagnostic: Diagnostic, _ source: SourceFile, fence line: Int) -> [String] {
        var place = ""
        if let span = diagnostic.span {
            let start = source.position(span.start)
            let end = source.position(span.end)
            place = "\(start.line - line):\(start.column)-\(end.line - line):\(end.column) "
        }
        let message = "<!-- \(diagnostic.severity.rawValue) \(place)\(diagnostic.message) -->"
        return [message] + (diagnostic.hint.map { ["<!-- hint \($0) -->"] } ?? [])
    }

    /// The file again, with the annotations that were found.
    static func recorded(_ name: String) throws -> String {
        let (lines, fences, _) = try fences(of: name)
        var result = lines
        for (line, fence) in fences.reversed() {
            result.replaceSubrange((line - 1 - fence.expected.count)..<(line - 1), with: fence.found)
        }
        return result.joined(separator: "\n")
    }
}
