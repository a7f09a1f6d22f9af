import Synchronization

extension CourseFiles {
    /// The path, relative to the lesson, that is nearest to a misspelled one: the same but for slashes and small
    /// letters, the same name elsewhere, or one of few edits.
    package func nearest(to relative: String, from lesson: String, endingIn ends: [String] = []) -> String? {
        let written = (relative.percentDecoded ?? relative).replacing("\\", with: "/")
        let folder = lesson.split(separator: "/").dropLast().map { String($0) }
        let wanted = written.lowercased()
        let name = FileOrder.name(of: wanted)
        func isMeant(_ path: String) -> Bool {
            path != lesson && (ends.isEmpty || ends.contains { path.lowercased().hasSuffix($0) })
        }
        let made = order.made
        let alike = made.byName[name, default: []].lazy.filter(isMeant)
        let here = alike.map { Self.relative($0, from: folder) }
        let resolved = Self.resolved(written, from: lesson) ?? written
        let near = made.inOrder.candidates(for: resolved).lazy.filter(isMeant).map { Self.relative($0, from: folder) }
        return here.prefix(WordsInOrder.most).first { $0.lowercased() == wanted } ?? here.first
            ?? Lessons.nearest(written, in: near).flatMap { Self.isNear(written, $0) ? $0 : nil }
    }

    /// Names are not near because they end alike.
    private static func isNear(_ written: String, _ found: String) -> Bool {
        func stem(_ path: String) -> String {
            guard let dot = path.lastIndex(of: "."), dot != path.startIndex else { return path }
            return String(path[..<dot])
        }
        return editDistance(stem(written), stem(found)) < stem(written).count
    }

    private static func relative(_ path: String, from folder: [String]) -> String {
        let parts = path.split(separator: "/").map { String($0) }
        var shared = 0
        while shared < folder.count, shared < parts.count - 1, folder[shared] == parts[shared] { shared += 1 }
        return (folder.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared)).joined(separator: "/")
    }
}

/// A course's files in order and by name, for hints: looked through once, however many links lead nowhere.
final class FileOrder: Sendable {
    struct Made: Sendable {
        let inOrder: WordsInOrder
        /// In small letters; files in order.
        let byName: [String: [String]]
    }

    private let paths: Set<String>
    private let kept = Mutex<Made?>(nil)

    init(_ paths: Set<String>) { self.paths = paths }

    var made: Made {
        kept.withLock { kept in
            if let kept { return kept }
            let inOrder = WordsInOrder(paths)
            let made = Made(
                inOrder: inOrder, byName: Dictionary(grouping: inOrder.all) { Self.name(of: $0.lowercased()) })
            kept = made
            return made
        }
    }

    static func name(of path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }
}
