/// A text alternative as it grows: clauses joined into sentences.
struct Description: Sendable {
    let vocabulary: Vocabulary
    private var text: [UInt8] = []
    /// The names and numbers of the next clause.
    private var blanks: [[UInt8]] = []
    private var isInSentence = false
    private var clauses = 0
    private var left = 0
    /// An alternative is heard from beginning to end.
    private static let most = 24

    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    // Inlined, as a call would take a copy of the text.
    @inline(__always) func words(_ label: Label) -> [UInt8] { vocabulary.text(of: label) }
    @inline(__always) func number(_ value: Double) -> [UInt8] { NumberText.reading(value) }

    // The blanks of the next clause, one after the other.
    mutating func fill(_ words: [UInt8]) { blanks.append(words) }
    mutating func fill(_ label: Label) { fill(words(label)) }
    mutating func fill(_ value: Double) { fill(number(value)) }
    mutating func fill(_ count: Int) { fill(NumberText.grouped(count)) }
    /// 12.3%
    mutating func fill(share: Double) { fill(NumberText.significant(share * 100, 3) + utf8("%")) }

    /// A name that ends in a colon; nothing when empty.
    mutating func open(_ label: Label) {
        let words = words(label)
        if words.isEmpty { return }
        endSentence()
        text += words + utf8(": ")
    }

    /// The next clause of the sentence, with what was filled in for it.
    mutating func say(_ term: Term) {
        let blanks = blanks
        self.blanks = []
        clauses += 1
        if clauses > Self.most {
            left += 1
            return
        }
        if isInSentence { text += utf8(", ") }
        text += vocabulary.sentence(term, blanks)
        isInSentence = true
    }

    mutating func endSentence() {
        if isInSentence { text += utf8(". ") }
        isInSentence = false
    }

    /// Names that need no clause.
    mutating func close(with names: [UInt8]) {
        endSentence()
        if names.isEmpty { return }
        text += names
        isInSentence = true
    }

    mutating func finished() -> [UInt8] {
        endSentence()
        if left > 0 { text += utf8("…") }
        while text.last == UInt8(ascii: " ") { text.removeLast() }
        if text.last == UInt8(ascii: ":") { text.removeLast() }
        return text
    }
}
