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
    /// By lesson the numbers of its directives by their ids.
    private let places: [[String: [Int]]]
    /// By lesson the ids of experiments that start from themselves in the end.
    private(set) var circular: [Set<String>] = []
    /// By lesson the number of those that require each other.
    private(set) var circles: [Int] = []
    /// Whether what is wrong with a reference says what may have been meant: to look through all names for each of
    /// thousands would take minutes.
    var mayHint = true

    package init(_ lessons: [ReadLesson], names: LessonNames? = nil) {
        self.lessons = lessons
        self.names = names ?? LessonNames(lessons.map(\.lesson))
        files = Dictionary(lessons.indices.map { (lessons[$0].lesson.source.path, $0) }) { first, _ in first }
        scopes = lessons.map { $0.directives.map { $0.map { ReferenceScope($0) } } }
        places = lessons.map { read in
            Dictionary(grouping: read.lesson.directives.indices) { read.lesson.directives[$0].id }
        }
        circular = lessons.indices.map { circularOrigins(in: $0) }
        circles = Circles(requirements).numbers
    }

    /// The lesson whose file lies at a path inside the course.
    func lesson(at file: String) -> Int? { files[file] }

    func path(_ lesson: Int) -> String { lessons[lesson].lesson.source.path }

    /// A directive by its id; `directive` is nil where it could not be understood.
    func directive(_ id: String, in lesson: Int) -> Int? {
        places[lesson][id]?.first
    }

    func directives(_ id: String, in lesson: Int) -> [Int] { places[lesson][id] ?? [] }

    /// Words that may have been meant, where that is asked for.
    func known(_ words: @autoclosure () -> [String]) -> [String] { mayHint ? words() : [] }

    private func ids(in lesson: Int) -> [String] { known(lessons[lesson].lesson.directives.map(\.id)) }

    /// `own`: the directive that a claim stands in, whose measurements and variants need no name before them.
    /// `of`: the lesson whose file a link names.
    func resolve(
        _ written: WrittenReference, in lesson: Int, of linked: Int? = nil, own: Int?, use: ReferenceUse
    ) -> Resolution {
        var readings: [Candidate] = []
        if let named = written.lesson {
            guard let other = names.index(named.word, from: lesson) else {
                if names.isDraft(named.word, from: lesson) {
                    return .wrong(
                        .draftNamed(named.word, Place(path: path(lesson), span: named.wordSpan), isError: true))
                }
                return .wrong(
                    .unknownLesson(named, known(names.known(near: named.word, from: lesson)), path: path(lesson)))
            }
            guard let index = directive(written.parts[0].word, in: other) else {
                return .wrong(.unknownDirective(written.parts[0], ids(in: other), of: named.word, path: path(lesson)))
            }
            readings.append(Candidate(lesson: other, directive: index, named: true, parts: written.parts))
        } else if let linked {
            guard let index = directive(written.parts[0].word, in: linked) else {
                return .wrong(
                    .unknownDirective(
                        written.parts[0], ids(in: linked), of: lessons[linked].lesson.name, path: path(lesson)))
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
            !["test", "validation", "start", "best"].contains(written.parts[0].word)
        {
            let ids = ids(in: lesson)
            let variants = known(own.flatMap { scopes[lesson][$0]?.variants } ?? [])
            let rest = written.parts.dropFirst().map(\.text)[...]
            let isMeasurement = own.flatMap { lessons[lesson].directives[$0] }.map { knowsAny(rest, $0, [0]) } ?? false
            if isMeasurement || nearest(written.parts[0].word, in: ids + variants) != nil {
                return .wrong(.unknownDirective(written.parts[0], ids + variants, of: nil, path: path(lesson)))
            }
        }
        if let problem { return .wrong(problem.diagnostic()) }
        return .wrong(
            .unknownDirective(written.parts[0], ids(in: lesson), of: nil, path: path(lesson)))
    }
}
