import Lessons

/// What stands outside of directives: a lesson's front matter and course.yaml. Lessons reads them, and names their keys.
extension KeyOwner {
    static let frontMatterKeys: [LanguageKey] = LessonParser.frontMatterKeys.map { key in
        .init(key, "---\n\(key): \(frontMatterValues[key] ?? "…")\n---\n\nA lesson.")
    }

    private static let frontMatterValues = [
        "title": "Exclusive or", "goal": "You can say why one line is not enough.", "minutes": "20",
        "requires": "[perceptron]", "lang": "en", "author": "Ada", "date": "2025-03-01",
    ]

    static let courseKeys: [LanguageKey] = CourseSettings.names.map { key in
        .init(key, key == "limits" ? "limits: {samples: 20000}" : "\(key): Neural networks by hand")
    }

    static let limitKeys: [LanguageKey] = Limits.Name.allCases.map { limit in
        .init(limit.rawValue, unset: grouped(limit.unset), "limits: {\(limit.rawValue): \(limit.unset / 2)}")
    }
}
