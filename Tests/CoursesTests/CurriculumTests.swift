import Foundation
import Testing

@testable import Courses
@testable import Directives
@testable import Lessons

/// Every number that the curriculum promises has its proof in a lesson: `curriculum.txt` says which.
@Suite struct CurriculumTests {
    static let map = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "curriculum.txt")

    /// One line of the map.
    struct Entry: CustomTestStringConvertible {
        enum Proof: Equatable { case claims(String), bounds(String), sets(String), quoted }
        var chapter: Int
        var number: String
        var lesson: String
        var directive: String
        var proof: Proof
        var line: Int
        var testDescription: String { "curriculum.txt:\(line): \(number) in \(lesson)/\(directive)" }

        init?(_ text: Substring, line: Int) {
            let fields = text.split(separator: " | ", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard fields.count == 5, let chapter = Int(fields[0]), !fields[2].isEmpty else { return nil }
            let place = fields[3].split(separator: "/").map(String.init)
            let how = fields[4].split(separator: " ", maxSplits: 1).map(String.init)
            guard let lesson = place.first, let word = how.first else { return nil }
            self.chapter = chapter
            self.line = line
            self.lesson = lesson
            number = fields[2]
            directive = place.count == 2 ? place[1] : ""
            switch (word, how.count, place.count) {
            case ("claims", 2, 2): proof = .claims(how[1])
            case ("bounds", 2, 2): proof = .bounds(how[1])
            case ("sets", 2, 2): proof = .sets(how[1])
            case ("quoted", 1, 1): proof = .quoted
            default: return nil
            }
        }
    }

    static let lines: [(number: Int, text: Substring)] = {
        let text = (try? String(contentsOf: map, encoding: .utf8)) ?? ""
        return zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)).filter {
            !$1.isEmpty && !$1.hasPrefix("#")
        }
    }()
    static let entries = lines.compactMap { Entry($0.text, line: $0.number) }
    static let lessons: [ReadLesson] = {
        let course = try? Course(at: CourseTests.lessons.path)
        let read = course.map { $0.read(data: nil, jobs: 2).lessons } ?? []
        return read.filter { $0.lesson.frontMatter.language == "en" }
    }()

    @Test func everyLineOfTheMapIsUnderstood() {
        #expect(Self.entries.map(\.line) == Self.lines.map(\.number))
        #expect(Self.entries.count > 250)
    }

    @Test func theMapFollowsTheChaptersAndLeavesNoneOut() {
        let chapters = Self.entries.map(\.chapter)
        #expect(chapters == chapters.sorted())
        #expect(Set(chapters) == [1, 2, 3, 4, 5, 6, 7, 9, 10, 11])
    }

    @Test(arguments: entries) func theNumberIsProved(_ entry: Entry) throws {
        let read = try #require(Self.lessons.first { $0.lesson.name == entry.lesson }, "no such lesson")
        if entry.proof == .quoted {
            #expect(Self.stands(entry.number, in: Self.prose(of: read.lesson)))
            return
        }
        let value = try #require(Self.value(of: entry.number), "not a number")
        let index = try #require(read.lesson.directives.firstIndex { $0.id == entry.directive }, "no such directive")
        let claims = read.directives[index]?.claims.map(\.text) ?? []
        switch entry.proof {
        case .claims(let claim):
            #expect(claims.contains(claim))
            #expect(Self.isWritten(entry.number, value, in: claim))
        case .bounds(let claim):
            #expect(claims.contains(claim))
            #expect(Self.satisfies(value, bound: claim))
        case .sets(let setting):
            #expect(read.lesson.directives[index].body.contains(setting))
            #expect(Self.isWritten(entry.number, value, in: setting))
        case .quoted: break
        }
    }

    /// The lesson's text without its directives.
    static func prose(of lesson: Lesson) -> String {
        var bytes = lesson.source.bytes
        for fence in lesson.directives.reversed() { bytes.removeSubrange(fence.span.start..<fence.span.end) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As a number of its own: `.95` doesn't stand in `1.95`, nor `4.7` in `4.77`.
    static func stands(_ number: String, in text: String) -> Bool {
        text.ranges(of: number).contains { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return before?.isNumber != true && after?.isNumber != true
        }
    }

    /// `82.03 %`, `2225/10000`, `61,706`, `8e-4`.
    static func value(of number: String) -> Double? {
        if number.hasSuffix(" %") { return value(of: String(number.dropLast(2))).map { $0 / 100 } }
        let parts = number.split(separator: "/")
        if parts.count == 2, let over = Double(parts[0]), let under = Double(parts[1]) { return over / under }
        return Double(number.replacing(",", with: ""))
    }

    /// The numbers that stand by themselves, not those inside names: `0.3` of `f(data.margin=0.3) <= 2 / 0.3^2`.
    static func numbers(in text: String) -> [Double] {
        text.replacing("..", with: " ").split { " ()[]{},:^*".contains($0) }.compactMap { Double($0) }
    }

    /// A fraction may be written as one: `2/3` as `2 / 3`.
    static func isWritten(_ number: String, _ value: Double, in text: String) -> Bool {
        let written = numbers(in: text)
        if written.contains(where: { abs($0 - value) <= 1e-12 * max(1, abs(value)) }) { return true }
        let parts = number.split(separator: "/").compactMap { Double($0) }
        return parts.count == 2 && parts.allSatisfy(written.contains)
    }

    static func satisfies(_ value: Double, bound claim: String) -> Bool {
        let words = claim.split(separator: " ")
        guard words.count >= 3, let bound = words.last.flatMap({ Double($0) }) else { return false }
        switch words[words.count - 2] {
        case "<": return value < bound
        case "<=": return value <= bound
        case ">": return value > bound
        case ">=": return value >= bound
        default: return false
        }
    }

    @Test(arguments: [("4.7", "a 4.7 %", true), ("4.7", "a 4.77 %", false), (".95", "LeNet-5 .95 %", true)])
    func aQuotedNumberStandsByItself(number: String, text: String, stands: Bool) {
        #expect(Self.stands(number, in: text) == stands)
    }

    @Test func aNumberInsideANameProvesNothing() {
        #expect(!Self.isWritten("3", 3, in: "class.3 == 500"))
        #expect(!Self.isWritten("1", 1, in: "f(rate=1).loss < 2"))
        #expect(!Self.satisfies(0.5, bound: "accuracy > 0.6"))
    }
}
