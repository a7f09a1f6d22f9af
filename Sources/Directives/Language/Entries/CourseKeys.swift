import Lessons

/// What stands outside of directives: a lesson's front matter and course.yaml. Lessons reads them, and names their keys.
extension KeyOwner {
    static let frontMatterKeys: [LanguageKey] = LessonParser.frontMatterKeys.map { key in
        .init(key, "---\n\(key): \(frontMatterValues[key] ?? "…")\n---\n\nA lesson.")
    }

    private static let frontMatterValues = [
        "title": "Exclusive or", "goal": "You can say why one line is not enough.", "minutes": "20",
        "requires": "[perceptron]", "lang": "en", "author": "Ada", "date": "2025-03-01", "draft": "true",
    ]

    static let courseKeys: [LanguageKey] = CourseSettings.names.map { key in
        .init(key, "\(key): \(courseValues[key] ?? "…")")
    }

    private static let courseValues = [
        "title": "Neural networks by hand", "description": "Ten lessons, from a line to a digit.", "author": "Ada",
        "licence": "CC BY 4.0", "logo": "pictures/logo.png", "footer": "{en: Spring term, ko: 봄 학기}",
        "macros": "{R: '\\mathbb{R}', norm: '\\lVert #1 \\rVert'}", "languages": "[en, ko]",
        "limits": "{samples: 20000}",
    ]

    static let limitKeys: [LanguageKey] = Limits.Name.allCases.map { limit in
        .init(limit.rawValue, unset: grouped(limit.unset), "limits: {\(limit.rawValue): \(limit.unset / 2)}")
    }
}
