import Lessons
import Synchronization

/// Lessons by their names, as they call each other: within a language.
package struct LessonNames: Sendable {
    /// The top folder when it is called like a language, else nothing.
    private var folders: [String]
    private var names: [String]
    /// Lessons by folder and name; the first of several.
    private var places: [String: Int]
    /// Lessons that are left out, as those that are there.
    private var drafts: Set<String> = []
    private var draftFiles: Set<String> = []
    private let inOrder = NamesInOrder()

    package init(_ lessons: [Lesson]) { self.init(paths: lessons.map(\.path), names: lessons.map(\.name)) }

    /// `paths`: as `Lesson.path`.
    package init(paths: [String], names: [String]) {
        folders = paths.map { Self.folder($0) }
        self.names = names
        places = [:]
        places.reserveCapacity(names.count)
        for index in names.indices where places[Self.key(folders[index], names[index])] == nil {
            places[Self.key(folders[index], names[index])] = index
        }
    }

    /// `drafts`: files that are left out, by path inside the course.
    package func leavingOut(_ drafts: [String]) -> LessonNames {
        var names = self
        names.draftFiles = Set(drafts)
        for path in drafts {
            let lesson = String(path.hasSuffix(".md") ? path.dropLast(3) : path[...])
            names.drafts.insert(Self.key(Self.folder(lesson), LessonParser.name(ofPath: lesson)))
        }
        return names
    }

    /// Whether a lesson that is left out is called `name` from lesson number `lesson`.
    func isDraft(_ name: String, from lesson: Int) -> Bool { drafts.contains(Self.key(folders[lesson], name)) }

    func isDraft(file: String) -> Bool { draftFiles.contains(file) || draftFiles.contains(file + ".md") }

    static func folder(_ path: String) -> String { LanguageFolder.of(path) ?? "" }

    private static func key(_ folder: String, _ name: String) -> String { folder + "/" + name }

    /// The lesson called `name` from lesson number `lesson`.
    func index(_ name: String, from lesson: Int) -> Int? { places[Self.key(folders[lesson], name)] }

    /// Other lessons' names that one may stand for: in the order of the course, or where there are many, of the alphabet.
    func known(near name: String, from lesson: Int) -> [String] {
        let folder = folders[lesson]
        let own = inOrder.names(in: folder) { names.indices.filter { folders[$0] == folder }.map { names[$0] } }
        guard own.all.count > WordsInOrder.most else {
            return names.indices.filter { folders[$0] == folder && $0 != lesson }.map { names[$0] }
        }
        return own.candidates(for: name).filter { $0 != names[lesson] }
    }
}

/// By folder, once somebody asks what may have been meant.
private final class NamesInOrder: Sendable {
    private let known = Mutex<[String: WordsInOrder]>([:])

    func names(in folder: String, _ all: () -> [String]) -> WordsInOrder {
        known.withLock { known in
            if let found = known[folder] { return found }
            let words = WordsInOrder(all())
            known[folder] = words
            return words
        }
    }
}
