import Directives
import FoundationEssentials
import Lessons
import Testing

@Suite("What is wrong with a directive") struct ReadingErrorTests {
    @Test("every annotated lesson finds what its comments say", arguments: AnnotatedLesson.names())
    func annotations(name: String) throws {
        if ProcessInfo.processInfo.environment["CHALKLINE_RECORD"] != nil {
            try Data(AnnotatedLesson.recorded(name).utf8).write(to: AnnotatedLesson.folder.appending(path: name))
        }
        let (_, fences, problems) = try AnnotatedLesson.fences(of: name)
        #expect(problems.isEmpty)
        #expect(!fences.isEmpty)
        for (line, fence) in fences {
            #expect(fence.found == fence.expected, "\(name):\(line) \(fence.id)")
        }
    }

    @Test("lessons are annotated") func lessonsExist() { #expect(AnnotatedLesson.names().count >= 10) }
}
