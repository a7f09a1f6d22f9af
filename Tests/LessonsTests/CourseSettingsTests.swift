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
        #expect(settings.title == CourseText("신경망"))
        #expect(settings.limits[.runs] == 7)
        #expect(settings.limits[.fileSize] == 99)
        #expect(settings.limits[.samples] == Limits.Name.samples.unset)
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

    @Test func aCourseLowersLimitsAndNeverRaisesThem() {
        let text = "limits: {runs: 7, memory: 9223372036854775807, samples: 300000}"
        let (settings, problems) = Self.parse(text)
        #expect(settings.limits[.runs] == 7)
        #expect(settings.limits[.memory] == Limits.Name.memory.unset)
        #expect(
            problems == [
                "1:27-1:46 error: a course can lower the limit of 2000000000 memory, not raise it",
                "1:57-1:63 error: a course can lower the limit of 200000 samples, not raise it",
            ])
    }

    @Test func itsReaderMayAllowMore() {
        let source = SourceFile(path: "course.yaml", bytes: Array("limits: {runs: 70000, samples: 300000}".utf8))
        var allowed = AllowedLimits()
        allowed.most[.runs] = 100_000
        let one = CourseSettings.parse(source, allowed: allowed)
        #expect(one.settings.limits[.runs] == 70_000)
        #expect(one.diagnostics.map(\.identifier) == ["limit-raised"])
        allowed.grantsCourse = true
        let all = CourseSettings.parse(source, allowed: allowed)
        #expect(all.settings.limits[.samples] == 300_000)
        #expect(all.diagnostics == [])
    }

    @Test func aConfigurationHoldsLimits() {
        func read(_ text: String) -> ([Limits.Written], [String]) {
            let (limits, diagnostics) = Configuration.limits(
                in: SourceFile(path: "config.yaml", bytes: Array(text.utf8)))
            return (limits, diagnostics.map(\.message))
        }
        #expect(read("limits: {runs: 50000}").0.map(\.value) == [50_000])
        #expect(read("limit: {runs: 50000}").1 == ["unknown setting 'limit'"])
        #expect(read("limits: {run: 50000}").1 == ["unknown setting 'run'"])
    }
}
