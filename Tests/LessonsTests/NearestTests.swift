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
