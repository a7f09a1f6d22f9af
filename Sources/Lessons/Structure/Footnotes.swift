/// A lesson's footnotes, and where they are cited.
package struct Footnotes: Equatable, Sendable {
    /// Those that are cited, in the order of their first citations: their numbers count from 1.
    package internal(set) var notes: [Footnote] = []
    /// By the number in `Inline.Kind.footnote`.
    package internal(set) var citations: [Citation] = []

    package init() {}

    package struct Footnote: Equatable, Sendable {
        package var name: String
        package var content: [Inline]
        package var span: Span
        /// How often it is cited.
        package var count: Int
    }

    package struct Citation: Equatable, Sendable {
        /// Number in `notes`; nil within a footnote that nobody sees.
        package var note: Int?
        /// Which of the note's citations it is, from 0.
        package var occurrence: Int
    }

    /// Of a citation: its note's number from 1, and which of the note's citations it is, from 0.
    package func place(_ citation: Int) -> (number: Int, occurrence: Int)? {
        guard citations.indices.contains(citation), let note = citations[citation].note else { return nil }
        return (note + 1, citations[citation].occurrence)
    }
}

/// Footnotes as they are found on the way through a lesson.
struct FootnoteReading {
    struct Note {
        let name: String
        let content: [Inline]
        let span: Span
    }

    private struct Cited {
        let key: String
        /// The footnote that the citation stands in.
        let inside: String?
    }

    var starts: [Int32: FootnoteStart] = [:] {
        didSet { names = Dictionary(starts.values.map { (Self.key($0.name), $0.name) }) { first, _ in first } }
    }
    private var names: [String: String] = [:]
    private var notes: [String: Note] = [:]
    private var order: [String] = []
    private var cited: [Cited] = []
    /// The footnote that is being read.
    var inside: String?

    /// Names are compared as CommonMark compares labels.
    static func key(_ name: String) -> String { name.lowercased() }

    func has(_ name: String) -> Bool { names[Self.key(name)] != nil }

    var known: [String] { names.values.sorted() }

    /// The number of the citation.
    mutating func cite(_ name: String) -> Int {
        cited.append(Cited(key: Self.key(name), inside: inside))
        return cited.count - 1
    }

    /// False when there is one of that name.
    mutating func add(_ note: Note) -> Bool {
        let key = Self.key(note.name)
        guard notes[key] == nil else { return false }
        notes[key] = note
        order.append(key)
        return true
    }

    /// Numbered as they are cited, those that others cite after them; and those that nobody cites.
    func resolved() -> (footnotes: Footnotes, unused: [Note]) {
        var within: [String?: [Int]] = [:]
        for (number, citation) in cited.enumerated() { within[citation.inside, default: []].append(number) }
        var result = Footnotes()
        result.citations = cited.map { _ in Footnotes.Citation(note: nil, occurrence: 0) }
        var numbers: [String: Int] = [:]
        func number(_ citations: [Int]) {
            for citation in citations {
                let key = cited[citation].key
                guard let note = notes[key] else { continue }
                let number = numbers[key] ?? result.notes.count
                if number == result.notes.count {
                    numbers[key] = number
                    result.notes.append(.init(name: note.name, content: note.content, span: note.span, count: 0))
                }
                result.citations[citation] = .init(note: number, occurrence: result.notes[number].count)
                result.notes[number].count += 1
            }
        }
        number(within[nil] ?? [])
        var next = 0
        while next < result.notes.count {
            number(within[Self.key(result.notes[next].name)] ?? [])
            next += 1
        }
        return (result, order.filter { numbers[$0] == nil }.compactMap { notes[$0] })
    }
}
