import Lessons

/// What course.yaml says of the course, in one language.
struct CourseWords {
    let description: String?
    let author: String?
    let licence: String?
    let footer: String?

    init(_ course: CourseOutline, in language: String) {
        func text(_ text: CourseText?) -> String? {
            text.map { $0.text(in: language) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        description = text(course.settings.description)
        author = text(course.settings.author)
        licence = text(course.settings.licence)
        footer = text(course.settings.footer)
    }

    /// Who wrote it, and what may be done with it.
    func facts(_ words: Words) -> [String] {
        [author.map { "\(words.lesson.author) \($0)" }, licence.map { "\(words.navigation.licence) \($0)" }]
            .compactMap(\.self)
    }
}
