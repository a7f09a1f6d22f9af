import Lessons

/// Where a reference stands, which decides how many runs and epochs it may mean.
enum ReferenceUse {
    /// A number by itself: in a claim, in prose, in a cell of a comparison.
    case single
    /// Inside `all( )`: every run and a range of epochs.
    case all
    /// Inside `share( )` and `count( )`: every run.
    case perRun
    /// A curve of a comparison: by epoch.
    case curve
}

enum Resolution {
    case found(MeasurementReference)
    /// What is wrong with it.
    case wrong(Diagnostic)
    /// It names a directive that could not be understood, which has been reported.
    case unreadable
}

/// Finds the directives, runs and measurements that references mean.
package struct ReferenceResolver: Sendable {
    package let lessons: [ReadLesson]
    let names: LessonNames
    let scopes: [[ReferenceScope?]]
    /// Numbers of lessons by their files.
    private let files: [String: Int]

    package init(_ lessons: [ReadLesson]) {
        self.lessons = lessons
        names = LessonNames(lessons.map(\.lesson))
        files = Dictionary(lessons.indices.map { (lessons[$0].lesson.source.path, $0) }) { first, _ in first }
        scopes = lessons.map { $0.directives.map { $0.map { ReferenceScope($0) } } }
    }

    /// The lesson whose file lies at a path inside the course.
    func lesson(at file: String) -> Int? { files[file] }

    func path(_ lesson: Int) -> String { lessons[lesson].lesson.source.path }

    /// A directive by its id; `directive` is nil where it could not be understood.
    func directive(_ id: String, in lesson: Int) -> Int? {
        lessons[lesson].lesson.directives.firstIndex { $0.id == id }
    }

    /// `own`: the directive that a claim stands in, whose measurements and variants need no name before them.
    /// `of`: the lesson whose file a link names.
    func resolve(
        _ written: WrittenReference, in lesson: Int, of linked: Int? = nil, own: Int?, use: ReferenceUse
    ) -> Resolution {
        var readings: [Candidate] = []
        if let named = written.lesson {
            guard let other = names.index(named.word, from: lesson) else {
                return .wrong(.unknownLesson(named, names.known(from: lesson), path: path(lesson)))
            }
            guard let index = directive(written.parts[0].word, in: other) else {
                let known = lessons[other].lesson.directives.map(\.id)
                return .wrong(.unknownDirective(written.parts[0], known, of: named.word, path: path(lesson)))
            }
            readings.append(Candidate(lesson: other, directive: index, named: true, parts: written.parts))
        } else if let linked {
            guard let index = directive(written.parts[0].word, in: linked) else {
                let other = lessons[linked].lesson
                return .wrong(
                    .unknownDirective(
                        written.parts[0], other.directives.map(\.id), of: other.name, path: path(lesson)))
            }
            readings.append(Candidate(lesson: linked, directive: index, named: true, parts: written.parts))
        } else {
            if let index = directive(written.parts[0].word, in: lesson) {
                readings.append(Candidate(lesson: lesson, directive: index, named: true, parts: written.parts))
            }
            if let own {
                readings.append(Candidate(lesson: lesson, directive: own, named: false, parts: written.parts))
            }
        }
        return choose(readings.flatMap { variants(of: $0) }, written, in: lesson, own: own, use: use)
    }

    /// One way to read a reference.
    struct Candidate {
        var lesson: Int
        var directive: Int
        /// The first part is the directive's id.
        var named: Bool
        var variant: WrittenReference.Part?
        var parts: [WrittenReference.Part]

        /// What stands after the id and the variant.
        var rest: ArraySlice<WrittenReference.Part> {
            parts.dropFirst((named ? 1 : 0) + (variant == nil ? 0 : 1))
        }
        /// Where settings may stand.
        var heads: ArraySlice<WrittenReference.Part> { parts.prefix(parts.count - rest.count) }
    }

    /// Also read with its first free word as a variant, where there is such a one.
    private func variants(of reading: Candidate) -> [Candidate] {
        guard let scope = scopes[reading.lesson][reading.directive] else { return [reading] }
        guard let word = reading.rest.first, scope.variants.contains(word.word) else { return [reading] }
        var other = reading
        other.variant = word
        return [other, reading]
    }

    /// The reading whose measurement's name is the longest that is known; the first of several.
    private func choose(
        _ readings: [Candidate], _ written: WrittenReference, in lesson: Int, own: Int?, use: ReferenceUse
    ) -> Resolution {
        var best: (length: Int, resolution: Resolution)?
        var problem: (rank: Int, diagnostic: () -> Diagnostic)?
        var isUnreadable = false
        for reading in readings {
            guard scopes[reading.lesson][reading.directive] != nil else {
                isUnreadable = true
                continue
            }
            switch resolve(reading, written, from: lesson, use: use) {
            case .known(let resolved, let length):
                if length > best?.length ?? 0 { best = (length, .found(resolved)) }
            case .misread(let rank, let diagnostic):
                if rank > problem?.rank ?? -1 { problem = (rank, diagnostic) }
            }
        }
        if let best { return best.resolution }
        if isUnreadable { return .unreadable }
        // Nothing but the name is wrong: perhaps the first word was meant as a directive or a variant.
        if problem?.rank ?? 0 == 0, written.lesson == nil, written.parts.count > 1, !readings.contains(where: \.named),
            !["test", "start"].contains(written.parts[0].word)
        {
            let ids = lessons[lesson].lesson.directives.map(\.id)
            let variants = own.flatMap { scopes[lesson][$0]?.variants } ?? []
            let rest = written.parts.dropFirst().map(\.text)[...]
            let isMeasurement = own.flatMap { lessons[lesson].directives[$0] }.map { knowsAny(rest, $0, [0]) } ?? false
            if isMeasurement || nearest(written.parts[0].word, in: ids + variants) != nil {
                return .wrong(.unknownDirective(written.parts[0], ids + variants, of: nil, path: path(lesson)))
            }
        }
        if let problem { return .wrong(problem.diagnostic()) }
        return .wrong(
            .unknownDirective(
                written.parts[0], lessons[lesson].lesson.directives.map(\.id), of: nil, path: path(lesson)))
    }
}
