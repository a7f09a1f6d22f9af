import Lessons
import Testing

struct PercentDecodingTests {
    @Test(arguments: [
        ("a%20b", "a b"), ("100%", "100%"), ("%zz", "%zz"), ("%EC%9E%90", "자"), ("%FF", nil),
    ])
    func readsEscapes(_ written: String, _ meant: String?) {
        #expect(written.percentDecoded == meant)
    }
}
