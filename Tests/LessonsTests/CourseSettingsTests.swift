import Testing

@testable import Lessons

@Suite struct CourseSettingsTests {
    private static func parse(_ text: String) -> (settings: CourseSettings, problems: [String]) {
        let source = SourceFile(path: "course.yaml", bytes: Array(text.utf8))
        let (settings, diagnostics) = CourseSettings.parse(source)
        return (settings, diagnostics.map { ParsedLesson.short($0, source) })
    }

    @Test func everySettingIsRead() {
        let (settings, problems) = Self.parse("\u{FEFF}title: 신경망\r\nlimits:\r\n  runs: 7\r\n  file-size: 99\r\n")
        #expect(problems == [])
        #expect(settings.title == "신경망")
        #expect(settings.limits.runs == 7)
        #expect(settings.limits.fileSize == 99)
        #expect(settings.limits.samples == CourseSettings.Limits().samples)
    }

    @Test(arguments: [
        ("titel: x", "1:1-1:6 error: unknown setting 'titel'"),
        ("limits: {paramters: 3}", "1:10-1:19 error: unknown setting 'paramters'"),
        ("limits: {samples: -1}", "1:19-1:21 error: samples must be a whole number above 0"),
        ("title: [a]", "1:8-1:11 error: title must be a text"), ("limits: 7", "1:9-1:10 error: limits must be a map"),
        ("- x", "1:1-1:4 error: the settings are not a list of keys"),
    ])
    func whatIsWrongHasAPlace(text: String, problem: String) { #expect(Self.parse(text).problems == [problem]) }

    @Test func notText() {
        let source = SourceFile(path: "course.yaml", bytes: [0x61, 0xFF, 0xFE])
        #expect(CourseSettings.parse(source).diagnostics.map(\.identifier) == ["not-utf8"])
    }
}
