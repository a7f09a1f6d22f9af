import Foundation
import Lessons

/// The course's own lessons, for tests that hold over all of them.
enum CourseLessons {
    static let all: [Lesson] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Lessons/en")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
        return files.sorted().filter { $0.hasSuffix(".md") }.compactMap { name in
            guard let data = try? Data(contentsOf: root.appending(path: name)) else { return nil }
            let source = SourceFile(path: "en/\(name)", bytes: Array(data))
            return LessonParser.parse(source, path: "en/\(name)").lesson
        }
    }()
}
