import Lessons

/// What stands outside of directives: a lesson's front matter and course.yaml.
enum CourseKeys {
    static let frontMatter: [KeyReference] = LessonParser.frontMatterKeys.map { explained($0, in: frontMatterWords) }
    static let settings: [KeyReference] = CourseSettings.names.map { explained($0, in: settingWords) }
    static let limits: [KeyReference] = CourseSettings.Limits.unset.map { limit in
        KeyReference(limit.name, "a whole number", grouped(limit.value), limitWords[limit.name] ?? "")
    }

    private typealias Explanation = (takes: String, unset: String?, summary: String)

    private static func explained(_ key: String, in words: [String: Explanation]) -> KeyReference {
        let found = words[key] ?? ("", nil, "")
        return KeyReference(key, found.takes, found.unset, found.summary)
    }

    private static let frontMatterWords: [String: Explanation] = [
        "title": ("a text", "the first heading, else the file's name", "what the lesson is called"),
        "goal": ("a text", nil, "what the reader can do afterwards"),
        "minutes": ("a whole number", nil, "how long it takes to read"),
        "requires": ("a lesson, or a list of them", "none", "what to read before"),
        "lang": ("a language tag such as en", "the folder's name, else en", "the language of the lesson"),
        "author": ("a text", nil, "who wrote it"),
        "date": ("a text such as 2025-03-01", nil, "when it was written"),
    ]

    private static let settingWords: [String: Explanation] = [
        "title": ("a text", nil, "what the course is called"),
        "limits": ("{name: a whole number}", nil, "how much a lesson may ask for"),
    ]

    private static let limitWords = [
        "parameters": "weights and biases of one network",
        "samples": "samples of one data set",
        "multiply-adds": "multiplications of all runs of a directive, estimated",
        "memory": "bytes that one run, or the results of all, may keep",
        "runs": "runs of one directive: variants times vary times repeat",
        "yaml-depth": "lists and maps within each other",
        "file-size": "bytes of one lesson's file",
    ]
}
