import Lessons

/// Lessons by their names, as they call each other: within a language.
struct LessonNames: Sendable {
    /// The top folder when it is called like a language, else nothing.
    private var folders: [String]
    private var names: [String]
    /// Lessons by folder and name; the first of several.
    private var places: [[String]: Int] = [:]

    init(_ lessons: [Lesson]) {
        folders = lessons.map { Self.folder($0.path) }
        names = lessons.map(\.name)
        for index in names.indices where places[[folders[index], names[index]]] == nil {
            places[[folders[index], names[index]]] = index
        }
    }

    static func folder(_ path: String) -> String { LanguageFolder.of(path) ?? "" }

    /// The lesson called `name` from lesson number `lesson`.
    func index(_ name: String, from lesson: Int) -> Int? {
        places[[folders[lesson], name]]
    }

    func known(from lesson: Int) -> [String] {
        names.indices.filter { folders[$0] == folders[lesson] && $0 != lesson }.map { names[$0] }
    }
}
