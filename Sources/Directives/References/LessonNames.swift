import Lessons

/// Lessons by their names, as they call each other: within a language.
package struct LessonNames: Sendable {
    /// The top folder when it is called like a language, else nothing.
    private var folders: [String]
    private var names: [String]
    /// Lessons by folder and name; the first of several.
    private var places: [[String]: Int] = [:]
    /// By folder.
    private var inOrder: [String: WordsInOrder] = [:]

    package init(_ lessons: [Lesson]) { self.init(paths: lessons.map(\.path), names: lessons.map(\.name)) }

    /// `paths`: as `Lesson.path`.
    package init(paths: [String], names: [String]) {
        folders = paths.map { Self.folder($0) }
        self.names = names
        for index in names.indices where places[[folders[index], names[index]]] == nil {
            places[[folders[index], names[index]]] = index
        }
        for (folder, own) in Dictionary(grouping: names.indices, by: { folders[$0] }) {
            inOrder[folder] = WordsInOrder(own.map { names[$0] })
        }
    }

    static func folder(_ path: String) -> String { LanguageFolder.of(path) ?? "" }

    /// The lesson called `name` from lesson number `lesson`.
    func index(_ name: String, from lesson: Int) -> Int? {
        places[[folders[lesson], name]]
    }

    /// Other lessons' names that one may stand for: in the order of the course, or where there are many, of the alphabet.
    func known(near name: String, from lesson: Int) -> [String] {
        guard let own = inOrder[folders[lesson]] else { return [] }
        guard own.all.count > WordsInOrder.most else {
            return names.indices.filter { folders[$0] == folders[lesson] && $0 != lesson }.map { names[$0] }
        }
        return own.candidates(for: name).filter { $0 != names[lesson] }
    }
}
