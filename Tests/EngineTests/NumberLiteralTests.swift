import Foundation
import Testing

@testable import Engine

/// Every decimal literal is the nearest Double, as the system's strtod has it.
@Suite struct NumberLiteralTests {
    static func read(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        guard let literal = NumberLiteral.read(bytes, from: 0), literal.end == bytes.count else { return nil }
        return literal.value
    }

    private static func expectRight(_ text: String) {
        #expect(read(text)?.bitPattern == strtod(text, nil).bitPattern, "\(text)")
    }

    @Test(arguments: [
        "5e-324", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.5e-324", "1e-323", "7.4e-324",
        "2.2250738585072011e-308", "2.2250738585072014e-308", "4.4501477170144023e-308", "1.7976931348623157e308",
        "1.7976931348623158e308", "1.7976931348623159e308", "1e309", "1e-400", "0", "0.0e5", "9007199254740993",
        "0.1", "123456789012345678901234567890", "1e22", "1e23",
    ]) func theEnds(text: String) { Self.expectRight(text) }

    @Test func anyDigitsAndExponent() {
        var numbers = RandomNumbers(seed: 3, stream: 1)
        for _ in 0..<4000 {
            var text = ""
            for _ in 0...numbers.below(25) { text += String(numbers.below(10)) }
            if numbers.below(2) == 0 { text += "." + String(numbers.below(1_000_000)) }
            text += "e\(numbers.below(700) - 370)"
            Self.expectRight(text)
        }
    }

    /// Halfway between two neighbours to the last digit, and a little above: subnormal numbers most of all.
    @Test func halfwayBetweenNeighbours() throws {
        var numbers = RandomNumbers(seed: 4, stream: 1)
        for i in 0..<1500 {
            let bits = numbers.next() >> 1
            let value = Double(bitPattern: i % 3 == 0 ? bits & 0x001F_FFFF_FFFF_FFFF : bits)
            guard value.isFinite, value != 0, value.exponent < 900 else { continue }
            let half = try Self.halfway(value)
            Self.expectRight(half)
            Self.expectRight(half + "0000000000000000000001")
        }
    }

    /// The number in the middle between a Double and the next, in all its digits.
    private static func halfway(_ value: Double) throws -> String {
        let next = value.nextUp
        let isSubnormal = value.exponentBitPattern == 0
        let bits = value.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
        var number = BigNatural(2 * bits + 1)
        let exponent = Int(next.ulp == value.ulp || isSubnormal ? value.ulp.exponent : next.ulp.exponent - 1) - 1
        for _ in 0..<max(0, -exponent) { number.multiply(by: 5, adding: 0) }
        number.shiftLeft(max(0, exponent))
        var digits = ""
        while !number.isZero {
            let group = String(number.divide(by: 1_000_000_000))
            digits = String(repeating: "0", count: 9 - group.count) + group + digits
        }
        let decimals = max(0, -exponent)
        if decimals >= digits.count { digits = String(repeating: "0", count: decimals - digits.count + 1) + digits }
        let point = digits.index(digits.endIndex, offsetBy: -decimals)
        return digits[..<point] + "." + (decimals == 0 ? "0" : digits[point...])
    }
}
