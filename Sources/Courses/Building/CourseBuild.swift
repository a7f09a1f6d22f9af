import Directives
import Lessons
import Reports

/// A course run and judged: every claim and value compared, a report a lesson.
package struct CourseBuild: Sendable {
    package let loaded: LoadedCourse
    package let reports: [Report]
    /// All diagnostics, of the course and of its lessons, in order.
    package let diagnostics: [Diagnostic]
    private let findings: CourseFindings

    package init(_ run: CourseRun, only: Set<CourseRun.Place>? = nil) {
        let loaded = run.loaded
        self.loaded = loaded
        let (outcomes, problems) = run.outcomes(only: only)
        var findings = CourseFindings(zip(loaded.lessons, outcomes).map { (lesson: $0.lesson, outcomes: $1) })
        let known = findings
        findings.take(inParallel(loaded.lessons.count, jobs: run.jobs) { known.judged(lesson: $0) })
        self.findings = findings
        let judged = findings
        let chosen = only.map { Set($0.map(\.lesson)) }
        let course = loaded.course
        let made = inParallel(loaded.lessons.count, jobs: run.jobs) { index -> Report? in
            guard chosen?.contains(index) ?? true else { return nil }
            let lesson = loaded.lessons[index].lesson
            let (values, differing) = judged.values(ofLesson: index)
            let undrawn = judged.lessons[index].outcomes.flatMap { $0?.undrawn(path: lesson.source.path) ?? [] }
            let diagnostics =
                loaded.diagnostics[index] + problems[index] + judged.claimDiagnostics(ofLesson: index) + differing
                + undrawn
            return Report(
                lesson: lesson, file: FileSystem.joined(course.name, lesson.source.path),
                outcomes: judged.lessons[index].outcomes, values: values, diagnostics: diagnostics.inTextOrder,
                files: loaded.copied.accepted(of: lesson))
        }
        var reports = made.compactMap(\.self)
        Self.connect(&reports)
        self.reports = reports
        diagnostics = loaded.general + reports.flatMap(\.diagnostics)
    }

    /// Previous and next among the lessons of the same language.
    private static func connect(_ reports: inout [Report]) {
        var last: [String: Int] = [:]
        for index in reports.indices {
            let language = reports[index].lesson.frontMatter.language
            if let before = last[language] {
                reports[index].previous = reports[before].neighbour
                reports[before].next = reports[index].neighbour
            }
            last[language] = index
        }
    }

    package var course: CourseReport { CourseReport(title: loaded.course.title, reports: reports) }

    /// Lessons with texts that the run does not give, and their bytes with those texts rewritten.
    package var fixes: [(path: String, bytes: [UInt8])] {
        var changes: [String: [TextChange]] = [:]
        for report in reports {
            changes[report.lesson.file] = ValueFix.changes(report.lesson.source, report.lesson.values, report.values)
        }
        let lessons = loaded.lessons.map { (lesson: $0.lesson, changes: changes[$0.lesson.file] ?? []) }
        let moved = MovedAnchors(lessons)
        return lessons.compactMap { lesson, changes in
            let all = changes + moved.changes(in: lesson)
            return all.isEmpty ? nil : (lesson.source.path, lesson.source.changed(all))
        }
    }

    package var claims: (held: Int, failed: Int, unchecked: Int) {
        var counts = (held: 0, failed: 0, unchecked: 0)
        for outcome in reports.flatMap(\.outcomes) {
            for claim in outcome?.claims ?? [] {
                switch claim.verdict {
                case .holds: counts.held += 1
                case .fails: counts.failed += 1
                case .unchecked: counts.unchecked += 1
                }
            }
        }
        return counts
    }
}

extension Report {
    fileprivate var neighbour: Neighbour { Neighbour(path: lesson.path, title: title) }
}
