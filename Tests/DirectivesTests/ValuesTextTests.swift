import Engine
import Testing

@testable import Directives

@Suite("A number in prose, and another in its form") struct ValuesTextTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var value: Double
        var written: String
        init(_ text: String, _ value: Double, _ written: String) {
            self.text = text
            self.value = value
            self.written = written
        }
        var testDescription: String { "\(value) in the form of \(text)" }
    }

    static let cases: [Case] = [
        // Decimals, half away from zero on the exact value.
        Case("0.05", 0.0523, "0.05"), Case("0.0123", 0.0124, "0.0124"), Case("0.00", 0.125, "0.13"),
        Case("0.00", -0.125, "-0.13"), Case("0.0", 0.25, "0.3"), Case("0.0", 0.35, "0.3"), Case("0.00", 1.005, "1.00"),
        Case("0", 0.5, "1"), Case("0", 2.5, "3"), Case("0", -2.5, "-3"), Case("0", 0.49999999999999994, "0"),
        Case("0.00", 0.995, "0.99"), Case("0.00", 0.9951, "1.00"), Case("9.9", 9.96, "10.0"),
        Case("0.000", 1e-9, "0.000"), Case("0.30", 0.3, "0.30"), Case("1", 61706, "61706"),
        Case("0.693147", 0.6931471805599453, "0.693147"), Case("212", 212, "212"),
        Case("0.1000000000000000055", 0.1, "0.1000000000000000056"),
        // A zero has no sign, and what is not zero keeps a digit that says so.
        Case("0.00", -0.0005, "0.00"), Case("-0.00", -0.0005, "-0.0005"), Case("-1", -0.4, "-0.4"),
        Case("0", -0.0, "0"),
        Case("-.5", -0.04, "-.04"),
        // Without the zero before the point.
        Case(".05", 0.0523, ".05"), Case("-.05", -0.0523, "-.05"), Case(".05", 1.25, "1.25"), Case(".9", 0.96, "1.0"),
        // Percent is a hundred times the value, without a rounding on the way.
        Case("92.6 %", 0.926, "92.6 %"), Case("92.6%", 0.92649, "92.6%"), Case("50 %", 0.505, "51 %"),
        Case("100 %", 1, "100 %"), Case("0 %", 0, "0 %"), Case("28.7 %", 0.287, "28.7 %"),
        Case("0.00 %", 1e-5, "0.00 %"),
        Case("1.1 %", 0.00005, "0.005 %"), Case("1.1 %", 0.0005, "0.1 %"), Case("57.50\u{A0}%", 0.575, "57.50\u{A0}%"),
        Case("-3 %", -0.031, "-3 %"), Case(".5 %", 0.0051, ".5 %"), Case("1,024 %", 12.345, "1,235 %"),
        Case("−5 %", 0.02, "2 %"),
        // Groups of three.
        Case("1,024", 1024, "1,024"), Case("3,997", 61_100_840, "61,100,840"), Case("1,024", 999, "999"),
        Case("1,024.5", 1234567.25, "1,234,567.3"), Case("-1,024", -1024, "-1,024"), Case("1,024", 0.4, "0.4"),
        Case("999,999", 999_999.5, "1,000,000"),
        // Powers of ten.
        Case("3.2e-5", 0.0000321, "3.2e-5"), Case("3.2e-5", 0.000321, "3.2e-4"), Case("3.2e-5", 9.96e-5, "1.0e-4"),
        Case("1e-4", 9.5e-5, "1e-4"), Case("1e-4", 9.4e-5, "9e-5"), Case("1.50E+3", 1525, "1.53E+3"),
        Case("2e-05", 3e-12, "3e-12"),
        Case("2e-05", 3e-7, "3e-07"), Case("-1.0e-3", -0.00104, "-1.0e-3"), Case("1.0e-3", 0, "0.0e-3"),
        Case("3.2e−5", 4.4e-6, "4.4e−6"), Case("6.0e23", 6.02214076e23, "6.0e23"), Case("32e-6", 0.0000321, "32e-6"),
        Case("0.3e-4", 0.000321, "3.2e-4"), Case("1e-3", 25, "3e1"), Case("5e-324", .leastNonzeroMagnitude, "5e-324"),
        // The author's minus.
        Case("−1", -1, "−1"), Case("−2.0", -3.04, "−3.0"), Case("−1", 1, "1"), Case("+1", 2, "+2"),
        Case("+1", -2, "-2"),
        Case("+1", 0, "0"),
        // No number.
        Case("0.05", .nan, "NaN"), Case("92 %", .nan, "NaN"), Case("0.05", .infinity, "∞"),
        Case("0.05", -.infinity, "-∞"),
        Case("−1", -.infinity, "−∞"), Case("NaN", .nan, "NaN"), Case("NaN", 0.25, "0.25"), Case("∞", .infinity, "∞"),
        Case("-∞", -.infinity, "-∞"),
    ]

    @Test("is written", arguments: cases) func writes(_ example: Case) throws {
        let form = try #require(ValueText(example.text))
        let shown = form.agrees(with: example.value) ? example.text : form.text(for: example.value)
        #expect(shown == example.written)
    }

    @Test("what is written reads back as the same form", arguments: cases) func agreesWithItself(_ example: Case) throws
    {
        let written = try #require(ValueText(example.text)).text(for: example.value)
        let form = try #require(ValueText(written))
        // A form without its sign or exponent may lose what it does not show; the digits stay.
        if example.value.isFinite, !example.text.contains("e"), !example.text.contains("NaN") {
            #expect(form.text(for: example.value).filter { $0 != "+" } == written.filter { $0 != "+" })
        }
    }

    @Test(
        "is none",
        arguments: [
            "", " ", "abc", "about half", "1.2.3", "1,24", "12,34", ",123", "1,0000", "1.", ".", "-", "--1", "1 2", "%",
            "1 2 %", "5  %",
            "e5", "1e", "1e+", "1e5e5", "0x10", "½", "1/2", "1e5 %", "1,024e3", "`0.5`", "**0.5**", "１", "1e99999",
            "1_000", "inf", "nan",
            "Figure 1",
        ])
    func refuses(_ text: String) { #expect(ValueText(text) == nil) }

    /// What a claim says with `~` and what prose says are rounded alike.
    @Test(arguments: [
        "2.774e9", "1.000e9", "9.99e-5", "27.74e8", "0.28e10", "0.0e3", "3e5", "220.00", "-1.5e3", ".05", "1E+2",
    ]) func claimsRoundAsProseDoes(text: String) throws {
        let form = try #require(ValueText(text))
        let claim = try FormulaParser.parse(Array("x ~ \(text)".utf8), names: [Array("x".utf8)])
        let literal = try #require(strictNumber(text.filter { $0 != "+" }))
        for part in [0.9, 0.9994, 0.99951, 0.9999, 1, 1.0001, 1.00018, 1.0005, 1.004, 1.01, 1.1] {
            let value = literal == 0 ? part * 50 : literal * part
            #expect((claim.scalar([value]) == 1) == form.agrees(with: value), "\(value) as \(text)")
        }
    }

    @Test(
        "what is written keeps a digit that is not 0",
        arguments: [
            ("0.1", 0.001, "0.001"), ("0.69", 0.0000349, "0.00003"), ("5", 0.04, "0.04"), ("5 %", 0.0004, "0.04 %"),
            ("-0.5", -0.02, "-0.02"), ("0.5", 0, "0.0"), ("0.1e-3", 2e-6, "0.002e-3"),
        ])
    func significant(_ text: String, _ value: Double, _ written: String) {
        #expect(ValueText(text)?.text(for: value) == written)
    }

    @Test(
        "a text and a claim agree with a value at the same precision",
        arguments: [
            ("2.774e9", 2_774_300_000.0, true), ("2.774e9", 2_775_000_000, false), ("0.00", 0.001, true),
            ("2.2e2", 224, true), ("1.000e9", 999_940_000, false), ("1.000e9", 999_960_000, true),
            ("0.69", 0.6931, true), ("0.69", 0.70, false),
        ])
    func agrees(_ text: String, _ value: Double, _ agrees: Bool) throws {
        #expect(try #require(ValueText(text)).agrees(with: value) == agrees)
        let formula = try FormulaParser.parse(Array("x ~ \(text)".utf8), names: [Array("x".utf8)])
        #expect(formula.scalar([value]) == (agrees ? 1 : 0))
    }
}
