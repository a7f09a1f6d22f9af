import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Claims as written") struct ClaimsReadingTests {
    /// A claim as the only entry of a list, standing at offset 100.
    static func read(_ texts: [String]) -> (claims: [Claim], diagnostics: [Diagnostic]) {
        let items = texts.enumerated().map { index, text in
            YAMLNode.scalar(text, span: Span(100 * (index + 1), 100 * (index + 1) + text.utf8.count))
        }
        return Claim.read(YAMLNode(.list(items), span: Span(0, 1000)), path: "x.md")
    }

    static func references(_ formula: WrittenFormula) -> [String] {
        formula.terms.map { term in
            switch term {
            case .measurement(let written):
                return (written.lesson.map { $0.text + " / " } ?? "")
                    + written.parts.map(\.text).joined(separator: " . ")
            case .all(let inner): return "all{" + references(inner).joined(separator: "; ") + "}"
            case .share(let inner): return "share{" + references(inner).joined(separator: "; ") + "}"
            case .count(let inner): return "count{" + references(inner).joined(separator: "; ") + "}"
            }
        }
    }

    static let referenceCases: [(String, [String])] = [
        ("loss < 0.05", ["loss"]), ("test.accuracy>0.9", ["test . accuracy"]),
        ("weight.1.0.0 == 2", ["weight . 1 . 0 . 0"]),
        (
            "boolean/xor(optimizer.rate=0.1).sigmoid.at-epoch(10).test.loss.min < 1",
            ["boolean / xor(optimizer.rate=0.1) . sigmoid . at-epoch(10) . test . loss . min"]
        ),
        ("margin(data.margin=0.3).updates.max <= 2 / 0.3^2", ["margin(data.margin=0.3) . updates . max"]),
        ("and.epochs == 6 and or.epochs == 4", ["and . epochs", "or . epochs"]),
        ("not and.epochs == 4", ["and . epochs"]),
        ("not.loss < 1 or not nand.loss < 1", ["not . loss", "nand . loss"]),
        ("all(at-epoch(3..1000).mistakes == 4)", ["all{at-epoch(3..1000) . mistakes}"]),
        (
            "share(learned(layers.1.units=2).accuracy == 1) > 0.65",
            ["share{learned(layers.1.units=2) . accuracy}"]
        ),
        ("count(accuracy == 1) == 14", ["count{accuracy}"]), ("share ~ 0.667", ["share"]),
        ("count + all > 1", ["count", "all"]),
        ("share(all(at-epoch(1..9).loss < 1)) == 1", ["share{all{at-epoch(1..9) . loss}}"]),
        (
            "symmetry.halves.weight.1.0.0 == symmetry.halves.weight.1.0.1",
            ["symmetry . halves . weight . 1 . 0 . 0", "symmetry . halves . weight . 1 . 0 . 1"]
        ),
        ("abs(output.0.0 - 0.5) < 1e-3", ["output . 0 . 0"]), ("output.0.0-0.5 < 1", ["output . 0 . 0"]),
        ("a.loss - b.loss < 1", ["a . loss", "b . loss"]), ("a.loss-b.loss < 1", ["a . loss-b . loss"]),
        ("d.E.w5 / d.E.w1 > 180", ["d . E . w5", "d . E . w1"]), ("mlp/total < 1", ["mlp", "total"]),
        ("a.loss/b.loss < 1", ["a . loss", "b . loss"]), ("parameters / 25557032 ~ 0.08", ["parameters"]),
        ("y.3.at(-0.5) == 0.25", ["y . 3 . at(-0.5)"]),
        ("confusion(8,5) > confusion(5, 8)", ["confusion(8,5)", "confusion(5, 8)"]),
        ("relu(optimizer.rate=0.1).loss < 1", ["relu(optimizer.rate=0.1) . loss"]), ("relu(loss) < 1", ["loss"]),
        ("step-and-sigmoid.y.4.max == 0", ["step-and-sigmoid . y . 4 . max"]),
        ("relu.y.1.at(3) == 1", ["relu . y . 1 . at(3)"]),
        ("max(a.loss, b.loss) < max([1, 2])", ["a . loss", "b . loss"]), ("finite(largest)", ["largest"]),
        ("3d.loss < 2", ["3d . loss"]), ("1e-3 < loss", ["loss"]), ("2 * loss-rate < 1", ["loss-rate"]),
        ("깊이.시그모이드.loss < 1", ["깊이 . 시그모이드 . loss"]),
        ("digits-8x8.test.accuracy > 0", ["digits-8x8 . test . accuracy"]),
        ("depth(layers=2 -> [3 sigmoid] * 2, a=1).loss < 1", ["depth(layers=2 -> [3 sigmoid] * 2, a=1) . loss"]),
    ]

    @Test(
        "references are taken whole",
        arguments: referenceCases)
    func references(_ text: String, _ expected: [String]) throws {
        let (claims, diagnostics) = Self.read([text])
        #expect(diagnostics.isEmpty)
        #expect(Self.references(try #require(claims.first).formula) == expected)
    }

    @Test("the place of a reference is its own")
    func places() throws {
        let claim = try #require(Self.read(["1 < xor(rate=0.1).loss"]).claims.first)
        guard case .measurement(let written) = claim.formula.terms[0] else {
            Issue.record("no measurement")
            return
        }
        #expect(written.span == Span(104, 122))
        #expect(written.parts.map(\.span) == [Span(104, 117), Span(118, 122)])
        #expect(written.parts[0].arguments?.span == Span(108, 116))
        #expect(claim.span == Span(100, 122))
    }

    static let wrongCases: [(String, Int, String, String?)] = [
        ("loss = 0.5", 5, "'=' does not belong here", "equality is =="),
        ("loss", 0, "'loss' says nothing that could hold or not", nil),
        ("loss ≥ 0", 5, "'≥' is no sign of formulas", "write >="),
        ("loss < 2 × 3", 9, "'×' is no sign of formulas", "write *"),
        (
            "loss < 1, accuracy == 1", 8, "',' does not belong here",
            "claims are a list: each on a line of its own after a hyphen"
        ),
        ("loss - 1", 0, "'loss - 1' says nothing that could hold or not", nil),
        ("share(accuracy == 1)", 0, "says nothing", nil),
        ("loss < 1 and accuracy", 0, "says nothing", nil), ("share(accuracy) > 1", 6, "'accuracy' says nothing", nil),
        ("loss <", 6, "a number or a name is missing here", nil), ("loss < (1", 9, "a bracket was opened", nil),
        ("loss < 1)", 8, "')' does not belong here", nil), ("loss ~ x", 7, "after ~ stands a number", nil),
        ("all(loss < 1", 12, "a bracket was opened", nil),
        ("all(share(loss < 1) > 1)", 4, "'share' can't stand inside 'all'", nil),
        ("count(count(loss < 1) > 1)", 6, "'count' can't stand inside 'count'", nil),
        ("all(all(loss < 1))", 4, "'all' can't stand inside 'all'", nil),
        ("meen(loss) < 1", 0, "unknown function 'meen'", "did you mean 'mean'?"),
        ("loss. < 1", 4, "'.' does not belong here", nil),
        ("loss < 1 < 2", 9, "'<' does not belong here", nil),
        ("max() < 1", 0, "max takes 1 to 64 arguments, not 0", nil),
        ("", 0, "a formula is missing here", nil), ("xor(rate=1.loss < 2", 3, "a bracket was opened", nil),
        ("1 < xor.confusion(1,2", 17, "a bracket was opened", nil),
    ]

    @Test(
        "what is no claim",
        arguments: wrongCases)
    func wrong(_ text: String, _ offset: Int, _ message: String, _ hint: String?) throws {
        let (claims, diagnostics) = Self.read([text])
        #expect(claims.isEmpty)
        #expect(diagnostics.count == 1)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
        #expect(diagnostic.span?.start == 100 + offset)
        if let hint { #expect(diagnostic.hint?.contains(hint) == true, "\(diagnostic.hint ?? "")") }
    }

    @Test("deep nesting is refused, not followed")
    func deep() {
        let text = String(repeating: "(", count: 400) + "loss" + String(repeating: ")", count: 400) + " < 1"
        #expect(Self.read([text]).diagnostics.map(\.identifier) == ["formula"])
    }

    @Test("a claim of megabytes is refused before it is looked at")
    func long() {
        let text = String(repeating: "loss + ", count: 50_000) + "1 > 0"
        #expect(Self.read([text]).diagnostics.map(\.identifier) == ["claim-too-long"])
    }

    @Test("a comma inside a flow list is told, and the other claims are read")
    func split() {
        let (claims, diagnostics) = Self.read(["loss < 1", "confusion(8", "5) > 3", "accuracy == 1"])
        #expect(claims.map(\.text) == ["loss < 1", "accuracy == 1"])
        #expect(diagnostics.map(\.identifier) == ["claim-split"])
        #expect(diagnostics.first?.span == Span(200, 306))
    }

    @Test("in a lesson, a flow list with commas inside is told")
    func splitInLesson() {
        let course = SmallCourse(
            "# A\n\n```experiment a\ndata: xor\nlayers: 2 -> 1 sigmoid\nexpect: [confusion(0,1) < 9, loss < 9]\n```\n")
        #expect(
            course.messages() == [
                "6 [confusion(0,1) < 9] a comma inside [ ] splits claims, so this one is torn apart | write claims as a block list: each on a line of its own after a hyphen"
            ])
    }

    @Test("one claim may stand alone") func alone() {
        let (claims, diagnostics) = Claim.read(.scalar("loss < 1", span: Span(10, 18)), path: "x.md")
        #expect(claims.count == 1)
        #expect(diagnostics.isEmpty)
        #expect(Claim.read(.scalar("", span: Span(10, 10)), path: "x.md").claims.isEmpty)
    }

    @Test("a map is no claim") func map() {
        let node = YAMLNode(.map([]), span: Span(3, 9))
        #expect(Claim.read(node, path: "x.md").diagnostics.map(\.identifier) == ["claim-form"])
    }
}
