import Testing

@testable import Courses
@testable import Lessons

/// The order of lessons, and which folder is their course.
@Suite struct CourseOrderTests {
    @Test(arguments: [
        ["1-l.md", "2-l.md", "10-l.md"], ["a1b2.md", "a1b10.md", "a02b1.md"], ["01.md", "1.md", "2.md"],
        ["en/2.md", "en/10.md", "en-GB/1.md"], ["a", "a/b", "b"], ["9/x", "10/a"],
        ["99999999999999999999.md", "100000000000000000000.md"],
    ])
    func numbersCount(order: [String]) {
        #expect(order.reversed().inNaturalOrder == order)
    }

    @Test func lessonsFollowOneAnotherSo() throws {
        let course = try TemporaryCourse(["1-l.md": "# 1", "2-l.md": "# 2", "10-l.md": "# 10"])
        #expect(try Course(at: course.folder).lessonFiles == ["1-l.md", "2-l.md", "10-l.md"])
    }

    @Test(arguments: [
        ("en", true), ("ko", true), ("pt-BR", true), ("zh-Hant-TW", true), ("es-419", true), ("haw", true),
        ("lab", false), ("tmp", false), ("EN", false), ("en-", false), ("my-first-course", false), ("e", false),
        ("en_US", false), ("", false), ("deep-learning", false),
    ])
    func foldersThatAreLanguages(name: String, isOne: Bool) { #expect(LanguageFolder.isOne(name) == isOne) }

    @Test(arguments: ["en", "pt-BR", "lab"])
    func theCourseOfALesson(folder: String) throws {
        let course = try TemporaryCourse(["\(folder)/01.md": "# A"])
        let root = folder == "lab" ? course.folder + "/lab" : course.folder
        #expect(Course.folder(ofLesson: "\(course.folder)/\(folder)/01.md") == root)
        try course.write("title: x", to: "course.yaml")
        #expect(Course.folder(ofLesson: "\(course.folder)/\(folder)/01.md") == course.folder)
    }

    @Test(arguments: ["private/diary.md", "02-b.md"])
    func aFolderThatMerelyLooksLikeALanguage(beside: String) throws {
        let course = try TemporaryCourse(["nn/01-a.md": "# A", beside: "# B"])
        #expect(Course.folder(ofLesson: "\(course.folder)/nn/01-a.md") == course.folder + "/nn")
        try course.write("title: x", to: "course.yaml")
        #expect(Course.folder(ofLesson: "\(course.folder)/nn/01-a.md") == course.folder)
    }

    @Test(arguments: ["ko/01-a.md", "pt-BR/part/01-a.md", "README.md", "data.csv"])
    func languagesAlone(beside: String) throws {
        let course = try TemporaryCourse(["en/01-a.md": "# A", beside: "# B"])
        #expect(Course.folder(ofLesson: "\(course.folder)/en/01-a.md") == course.folder)
    }

    @Test(arguments: ["index.html", "en/01-a.HTML", "a.json"])
    func aFolderThatIsCalledLikeAPage(folder: String) throws {
        let course = try TemporaryCourse(["\(folder)/01-a.md": "# A", "\(folder)/02-b.md": "# B", "a.md": "# C"])
        let found = try Course(at: course.folder)
        #expect(found.lessonFiles == ["a.md"])
        #expect(found.diagnostics.map(\.identifier) == ["name-taken"])
        #expect(found.diagnostics.first?.path == folder)
    }

    @Test func twoSpellingsOfOneName() throws {
        let course = try TemporaryCourse(["\u{AC00}.md": "# A"])
        try course.write("# B", to: "\u{1100}\u{1161}.md")
        let found = try Course(at: course.folder)
        #expect(found.lessonFiles.count == 1)
        #expect(found.diagnostics.map(\.identifier) == ["name-twice"])
    }
}
