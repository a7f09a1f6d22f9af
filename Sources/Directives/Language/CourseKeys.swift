import Lessons

/// What stands outside of directives: a lesson's front matter and course.yaml.
enum CourseKeys {
    static let frontMatter: [KeyReference] = LessonParser.frontMatterKeys.map { explained($0, in: frontMatterWords) }
    static let settings: [KeyReference] = CourseSettings.names.map { explained($0, in: settingWords) }
    static let limits: [KeyReference] = Limits.Name.allCases.map { limit in
        KeyReference(limit.rawValue, "a whole number", grouped(limit.unset), limitWords[limit] ?? "")
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

    private static let limitWords: [Limits.Name: String] = [
        .parameters: "weights and biases of one network",
        .samples: "samples of one data set",
        .features: "inputs of one sample",
        .multiplyAdds: "multiplications of the whole course, estimated",
        .memory: "bytes that the whole course holds at once: data, results, histories, figures, the largest run",
        .runs: "runs of the whole course: variants times vary times repeat",
        .copies: "bytes of the images and files that the whole course copies",
        .yamlDepth: "lists and maps within each other",
        .fileSize: "bytes of one file that is read",
    ]
}
