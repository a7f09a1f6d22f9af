import Testing

@testable import Lessons

@Suite struct NearestTests {
    @Test(arguments: [
        ("rleu", "relu"), ("Sigmoid", "sigmoid"), ("sigmod", "sigmoid"), ("tnah", "tanh"), ("leaky_relu", "leaky-relu"),
    ])
    func misspelled(word: String, meant: String) {
        #expect(nearest(word, in: ["relu", "sigmoid", "tanh", "leaky-relu", "softmax"]) == meant)
    }

    @Test(
        "a hint that misleads is worse than none",
        arguments: [
            ("figure", "finite"), ("lr", "or"), ("v", "w"), ("truth", "tanh"), ("train", "trace"), ("epoch", "each"),
            ("node", "noise"),
        ])
    func notMeant(word: String, other: String) { #expect(nearest(word, in: [other]) == nil) }

    @Test(arguments: ["banana", "x", "", String(repeating: "relu", count: 1000)]) func farFromEverything(word: String) {
        #expect(nearest(word, in: ["relu", "sigmoid", "tanh"]) == nil)
    }

    @Test(arguments: [
        ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "xbc", 1), ("kitten", "sitting", 3),
    ])
    func edits(a: String, b: String, count: Int) {
        #expect(editDistance(a, b) == count)
        #expect(editDistance(b, a) == count)
    }

    @Test(arguments: [("a", 1), ("가", 2), ("é", 1), ("e\u{301}", 1), ("", 0), ("漢字", 4), ("→", 1), ("🙂", 2)])
    func widths(text: String, columns: Int) { #expect(text.terminalWidth == columns) }
}

/// Nearest words by the million: what is looked at of them, and that nothing else comes of it than of the definition.
@Suite struct ManyWordsTests {
    /// The definition, without a shortcut.
    private static func plainly(_ word: String, in words: [String]) -> String? {
        var best: (word: String, edits: Int)?
        for candidate in words {
            let edits = editDistance(word.lowercased(), candidate.lowercased())
            let most = max(word.count, candidate.count) / 3
            if edits <= most, edits < best?.edits ?? Int.max { best = (candidate, edits) }
        }
        return best?.word
    }

    @Test func shortcutsFindTheSame() {
        var state: UInt64 = 1
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let letters = ["a", "b", "A", "é", "e\u{301}", "가", "-", "\r\n", "\n", "1"]
        func word() -> String {
            (0..<below(14)).map { _ in letters[below(below(2) == 0 ? 3 : letters.count)] }.joined()
        }
        var found = 0
        for _ in 0..<2000 {
            let words = (0..<12).map { _ in word() }
            let written = word()
            let near = nearest(written, in: words)
            if near != nil { found += 1 }
            #expect(near == Self.plainly(written, in: words), "\(written) in \(words)")
        }
        #expect(found > 200)
    }

    @Test func inALongListThoseThatBeginAlikeAreLookedAt() {
        let words = WordsInOrder((0..<10_000).map { "lesson-\($0)" })
        let candidates = words.candidates(for: "lesson-50000")
        #expect(candidates.count <= WordsInOrder.most)
        #expect(nearest("lesson-50000", in: candidates) == "lesson-5000")
        #expect(
            words.candidates(for: "").count <= WordsInOrder.most && words.candidates(for: "z").last == words.all.last)
        #expect(WordsInOrder(["b", "a"]).candidates(for: "zzz") == ["a", "b"])
    }
}
