import Directives
import Engine

/// The interface's words in one language, and the engine's. A new language is one table and one line in `all`.
package struct Words: Sendable {
    /// A BCP 47 tag, and the language's own name for itself.
    package var language: String
    package var languageName: String
    /// What figures and tables are labelled with.
    package var vocabulary: Vocabulary
    package var navigation: Navigation
    package var lesson: LessonWords
    package var directive: DirectiveWords
    package var search: Search
    package var live: LiveWords

    /// The words of a language, by its tag or the tag's first part; English for any other.
    package static func of(language: String) -> Words {
        let primary = language.prefix { $0 != "-" }.lowercased()
        return all.first { $0.language == primary } ?? english
    }

    package static let all: [Words] = [english]

    package struct Navigation: Sendable {
        package var skip: String
        package var site: String
        package var course: String
        package var lessons: String
        /// Under a part of a long list of lessons.
        package var allLessons: String
        package var onThisPage: String
        package var neighbours: String
        package var previous: String
        package var next: String
        package var languages: String
        package var darkColours: String
        /// The foot of every page.
        package var colophon: String
        package var licence: String
        /// What the course is, on its first page.
        package var welcome: String
        package var lessonCount: @Sendable (Int) -> String
        /// How the claims of a lesson or the course came out, in a few words.
        package var claims: @Sendable (ClaimCount) -> String
    }

    package struct LessonWords: Sendable {
        package var minutes: @Sendable (Int) -> String
        package var requires: String
        package var draft: String
        package var author: String
        package var date: String
        package var figure: @Sendable (Int) -> String
        package var table: @Sendable (Int) -> String
        package var someTable: String
        package var formula: String
        package var linkTo: @Sendable (String) -> String
        package var missingPicture: @Sendable (String) -> String
        /// A value in prose whose text is not what the run gives.
        package var differs: @Sendable (String) -> String
        package var uncheckedValue: String
        package var errors: @Sendable (Int) -> String
        package var note: String
        package var tip: String
        package var important: String
        package var warning: String
        package var caution: String
        /// Over a folded callout without a title.
        package var details: String
        /// Over the list at a lesson's end.
        package var footnotes: String
        /// What the number in the text is called.
        package var footnote: @Sendable (Int) -> String
        /// Of a footnote's number, and which of its citations it leads to where there are several.
        package var backToText: @Sendable (Int, Int?) -> String
    }

    package struct DirectiveWords: Sendable {
        package var data: String
        package var claims: String
        /// Over claims that hold, over those that don't of how many, over those nobody could check.
        package var heldCount: @Sendable (Int) -> String
        package var failedCount: @Sendable (Int, Int) -> String
        package var uncheckedCount: @Sendable (Int) -> String
        package var failed: String
        package var unchecked: String
        package var found: @Sendable (String) -> String
        package var offBy: @Sendable (String) -> String
        package var making: String
        package var source: String
        package var digest: String
        package var digestMeaning: String
        package var command: String
        package var measurements: String
        package var run: String
        /// Over statistics of many runs.
        package var runs: @Sendable (Int) -> String
        /// Over measurements that don't differ between runs.
        package var sameInEveryRun: String
        package var seed: @Sendable (String) -> String
        /// Opens a table that shows only its first rows.
        package var allRows: @Sendable (Int) -> String
        package var moreRows: @Sendable (Int) -> String
        package var diverged: @Sendable (String) -> String
        package var divergedRuns: @Sendable (Int, Int) -> String
        /// Of a line with a band about it.
        package var medianAndRange: String
        package var skipped: @Sendable (String) -> String
        /// How a data set that does not come with the program is got.
        package var obtaining: @Sendable (String) -> String
        package var notRun: String
    }

    package struct Search: Sendable {
        package var title: String
        package var field: String
        package var submit: String
        package var nothing: String
        package var one: String
        /// With `{n}` where the number goes: the page's script fills it in.
        package var many: String
        package var needsScript: String
    }
}

/// How the claims of a lesson or a course came out.
package struct ClaimCount: Sendable, Equatable {
    package var held = 0
    package var failed = 0
    package var unchecked = 0

    package init() {}

    package init(_ outcomes: [Outcome?]) {
        for claim in outcomes.compactMap({ $0 }).flatMap(\.claims) {
            switch claim.verdict {
            case .holds: held += 1
            case .fails: failed += 1
            case .unchecked: unchecked += 1
            }
        }
    }

    package static func + (a: ClaimCount, b: ClaimCount) -> ClaimCount {
        var sum = a
        sum.held += b.held
        sum.failed += b.failed
        sum.unchecked += b.unchecked
        return sum
    }
}
