/// The word nearest to a misspelled one, if any is near enough to be meant: at most a third of the longer one's letters
/// are wrong. Edits are insertions, deletions, changes and swaps of neighbours.
package func nearest(_ word: String, in words: some Sequence<String>) -> String? {
    // Nobody's slip of the finger is that long, and the time grows with the square.
    guard word.utf8.count <= 100 else { return nil }
    let written = Letters(word)
    var best: (word: String, edits: Int)?
    for candidate in words {
        let letters = Letters(candidate)
        let most = max(written.count, letters.count) / 3
        // As many letters more are as many edits, so most words need no closer look.
        guard abs(written.count - letters.count) <= most else { continue }
        let edits = written.edits(to: letters)
        if edits <= most, edits < best?.edits ?? Int.max { best = (candidate, edits) }
    }
    return best?.word
}

/// Edits between two words (optimal string alignment).
package func editDistance(_ a: String, _ b: String) -> Int { edits(Array(a), Array(b)) }

/// A word's small letters: bytes where it is ASCII, as nearly all are, for they are compared by the million.
private enum Letters {
    case bytes([UInt8])
    case characters([Character])

    init(_ word: String) {
        let bytes = Array(word.utf8)
        // A return and a line feed are one letter.
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            self = .bytes(bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 })
        } else {
            self = .characters(Array(word.lowercased()))
        }
    }

    var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .characters(let characters): characters.count
        }
    }

    var characters: [Character] {
        switch self {
        case .bytes(let bytes): bytes.map { Character(Unicode.Scalar($0)) }
        case .characters(let characters): characters
        }
    }

    func edits(to other: Letters) -> Int {
        if case .bytes(let own) = self, case .bytes(let others) = other { return Lessons.edits(own, others) }
        return Lessons.edits(characters, other.characters)
    }
}

private func edits<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    // Nobody misses that many letters: nothing is alike.
    if abs(a.count - b.count) > 8 { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var old = Array(0...b.count)
    var row = older
    for i in 1...a.count {
        row[0] = i
        for j in 1...b.count {
            row[j] = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], older[j - 2] + 1) }
        }
        (older, old, row) = (old, row, older)
    }
    return old[b.count]
}
