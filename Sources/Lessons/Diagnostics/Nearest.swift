/// The word nearest to a misspelled one, if any is near enough to be meant: at most a third of the longer one's letters
/// are wrong. Edits are insertions, deletions, changes and swaps of neighbours.
package func nearest(_ word: String, in words: [String]) -> String? {
    // Nobody's slip of the finger is that long, and the time grows with the square.
    guard word.utf8.count <= 100 else { return nil }
    var best: (word: String, edits: Int)?
    for candidate in words {
        let edits = editDistance(word.lowercased(), candidate.lowercased())
        if edits <= max(word.count, candidate.count) / 3, edits < best?.edits ?? Int.max { best = (candidate, edits) }
    }
    return best?.word
}

/// Edits between two words (optimal string alignment).
package func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    if abs(a.count - b.count) > 8 { return abs(a.count - b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var old = Array(0...b.count)
    for i in 1...a.count {
        var row = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            row[j] = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], older[j - 2] + 1) }
        }
        older = old
        old = row
    }
    return old[b.count]
}
