/// Words in alphabetical order, among which nearest ones are looked for. In a long list only those that begin alike are
/// looked at: a course of ten thousand lessons, each with a misspelled name, would else compare each with all of them.
package struct WordsInOrder: Sendable {
    /// A list of this many words is looked through to its end.
    package static let most = 400

    package let all: [String]

    package init(_ words: some Sequence<String>) { all = words.sorted() }

    /// Where a word stands, or would.
    package func place(of word: String) -> Int {
        var (from, to) = (0, all.count)
        while from < to {
            let middle = (from + to) / 2
            if all[middle] < word { from = middle + 1 } else { to = middle }
        }
        return from
    }

    /// Those that a misspelled word may stand for.
    package func candidates(for word: String) -> ArraySlice<String> {
        guard all.count > Self.most else { return all[...] }
        let place = place(of: word)
        return all[max(0, place - Self.most / 2)..<min(all.count, place + Self.most / 2)]
    }
}
