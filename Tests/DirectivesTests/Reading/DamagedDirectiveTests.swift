import Directives
import Engine
import Lessons
import Testing

@Suite("Damaged directives") struct DamagedDirectiveTests {
    /// Small and the same everywhere.
    private struct Numbers {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return bound < 1 ? 0 : Int(state >> 33) % bound
        }
    }

    private static let scraps: [[UInt8]] = [
        "[", "]", "{", "}", ":", ": ", ",", "->", " -> ", "..", "log", "-1", "1e999", "99999999999999999999", "0", "x",
        "\n", "\n  ", "\"", "'", "#", "|", ">", "*", "(", ")", "é", "점", "\t", ".", "[[", "- ", "null", "~", "of", "=",
    ].map { Array($0.utf8) }

    private static let examples: [String] = {
        var seen: Set<String> = []
        // Directives alone, one each.
        return Language.entries.compactMap(\.example).filter { example in
            example.hasPrefix("```") && !example.contains("```\n") && seen.insert(example).inserted
        }
    }()

    @Test("whatever is cut out of a directive or put into it, it is read or refused at a place inside it")
    func damage() throws {
        var numbers = Numbers(state: 20)
        var refused = 0
        for example in Self.examples {
            let bytes = Array(example.utf8)
            let first = (bytes.firstIndex(of: 10) ?? 0) + 1
            let last = bytes.count - 4
            for _ in 0..<6 {
                var body = Array(bytes[first..<last])
                for _ in 0...numbers.below(3) {
                    let at = numbers.below(body.count)
                    let end = min(body.count, at + numbers.below(4))
                    body.replaceSubrange(
                        at..<end, with: numbers.below(3) == 0 ? [] : Self.scraps[numbers.below(Self.scraps.count)])
                }
                let text = String(decoding: bytes[..<first] + body + bytes[last...], as: UTF8.self)
                guard let (directive, diagnostics) = try? ReadFence.read(text) else { continue }
                let end = text.utf8.count
                for diagnostic in diagnostics {
                    let span = try #require(diagnostic.span)
                    #expect(
                        span.start >= 0 && span.start <= span.end && span.end <= end, "\(diagnostic.message)\n\(text)")
                }
                if directive == nil {
                    refused += 1
                    #expect(!diagnostics.isEmpty, "\(text)")
                }
            }
        }
        #expect(refused > 100)
    }

    @Test(
        "brackets without end are refused, not followed",
        arguments: [
            ("[", 50_000, "", "", 1), ("[4 -> ", 20_000, "", "", 1), ("[", 2000, "4 relu", "] * 2", 1),
            ("4 -> ", 900, "1", "", 0), ("4 -> ", 5000, "1", "", 1),
        ])
    func deepBrackets(open: String, times: Int, inside: String, close: String, problems: Int) throws {
        let layers = String(repeating: open, count: times) + inside + String(repeating: close, count: times)
        let (_, diagnostics) = try ReadFence.read("```count a\nlayers: 2 -> \(layers)\n```")
        #expect(diagnostics.count == problems)
    }
}
