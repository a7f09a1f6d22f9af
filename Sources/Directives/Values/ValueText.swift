import Engine

/// A number as an author writes it: `.05`, `0.05`, `92.6 %`, `1,024`, `3.2e-5`, `−1`. Another value can be written in
/// the same form, at the same precision.
struct ValueText: Equatable {
    private var minus = "-"
    private var showsPlus = false
    private var hasLeadingZero = true
    private var isGrouped = false
    private var decimals = 0
    /// ` %` with its space, or nothing.
    private var percent = ""
    private var exponent: Exponent?
    /// `NaN`, `∞`: a text that has no precision.
    private var isNamed = false

    private struct Exponent: Equatable {
        /// `e` or `E`
        var letter: Character
        var minus: Character
        var showsPlus: Bool
        /// `e-05` has two digits.
        var digits: Int
        var value: Int
        /// One digit other than 0 stands before the point, so the exponent follows the value.
        var isNormal: Bool
    }

    private static let minusSigns: [Character] = ["-", "\u{2212}"]

    private let written: String

    /// nil when the text is no number.
    init?(_ text: String) {
        written = text
        var rest = text[...]
        if let sign = rest.first, Self.minusSigns.contains(sign) || sign == "+" {
            if sign == "+" { showsPlus = true } else { minus = String(sign) }
            rest.removeFirst()
        }
        if ["NaN", "∞"].contains(rest) {
            isNamed = true
            return
        }
        if rest.last == "%" {
            rest.removeLast()
            let digits = rest.prefix { !$0.isWhitespace }
            percent = rest.dropFirst(digits.count) + "%"
            guard percent.count <= 2 else { return nil }
            rest = digits
        }
        let isExponent = { (letter: Character) in letter == "e" || letter == "E" }
        let mantissa = rest.prefix { !isExponent($0) }
        guard readMantissa(mantissa) else { return nil }
        guard mantissa.endIndex != rest.endIndex else { return }
        exponent = Self.exponent(rest[mantissa.endIndex...], mantissa: mantissa)
        if exponent == nil || !percent.isEmpty || isGrouped { return nil }
    }

    private mutating func readMantissa(_ text: Substring) -> Bool {
        let whole = text.prefix { $0 != "." }
        hasLeadingZero = !whole.isEmpty
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        isGrouped = groups.count > 1
        guard groups.allSatisfy({ $0.utf8.allSatisfy(FormulaParser.isDigit) }) else { return false }
        if isGrouped {
            guard let first = groups.first, (1...3).contains(first.count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return false }
        }
        guard whole.endIndex != text.endIndex else { return !whole.isEmpty }
        let fraction = text[whole.endIndex...].dropFirst()
        decimals = fraction.utf8.count
        // Nobody writes more, and rounding to thousands of decimals costs.
        return !fraction.isEmpty && decimals <= 400 && fraction.utf8.allSatisfy(FormulaParser.isDigit)
    }

    private static func exponent(_ text: Substring, mantissa: Substring) -> Exponent? {
        guard let letter = text.first else { return nil }
        var digits = text.dropFirst()
        let sign = digits.first
        let isNegative = sign.map { minusSigns.contains($0) } ?? false
        if isNegative || sign == "+" { digits.removeFirst() }
        guard !digits.isEmpty, digits.count <= 4, let value = strictWhole(String(digits)) else { return nil }
        let whole = mantissa.prefix { $0 != "." }
        return Exponent(
            letter: letter, minus: isNegative ? sign ?? "-" : "-", showsPlus: sign == "+", digits: digits.count,
            value: isNegative ? -value : value, isNormal: whole.count == 1 && whole != "0")
    }

    /// Where a value is rounded, as a claim's `~` rounds it.
    private var precision: Precision {
        guard let exponent else { return .decimals(percent.isEmpty ? decimals : decimals + 2) }
        return exponent.isNormal ? .digits(decimals + 1) : .decimals(decimals - exponent.value)
    }

    /// Digits and signs without a letter, in whatever form, also one that is not read here: `1.5`, `1,5`, `½`.
    static func isNumber(_ text: String) -> Bool {
        if ValueText(text) != nil { return true }
        return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }

    /// Whether a value, rounded as the text is written, is the text.
    func agrees(with value: Double) -> Bool {
        guard !isNamed, let exact = ExactDecimal(value) else { return text(for: value) == written }
        return rounded(exact) == written
    }

    /// A value in this form, rounded half away from zero on its exact decimal digits; at least one digit that is not 0
    /// stays of a value that is not.
    func text(for value: Double) -> String {
        guard let exact = ExactDecimal(value) else {
            return value.isNaN ? "NaN" : value < 0 ? minus + "∞" : (showsPlus ? "+" : "") + "∞"
        }
        if isNamed { return String(decoding: NumberText.shown(value), as: UTF8.self) }
        let text = rounded(exact)
        let mantissa = text.prefix { $0 != "e" && $0 != "E" }
        guard !exact.digits.isEmpty, !mantissa.contains(where: { ("1"..."9").contains($0) }) else { return text }
        var finer = self
        // The place of the first digit, counted from the point of what is written.
        finer.decimals = max(decimals, 1 - exact.pointAt + (exponent?.value ?? 0) - (percent.isEmpty ? 0 : 2))
        return finer.rounded(exact)
    }

    private func rounded(_ value: ExactDecimal) -> String {
        var exact = value
        exact.round(to: precision)
        if let exponent { return text(for: exact, exponent) }
        // Times 100 without a rounding: the point moves.
        if !percent.isEmpty, !exact.digits.isEmpty { exact.pointAt += 2 }
        return signed(exact) + percent
    }

    private func text(for rounded: ExactDecimal, _ exponent: Exponent) -> String {
        var power = exponent.value
        var mantissa = rounded
        if !rounded.digits.isEmpty {
            if exponent.isNormal { power = rounded.pointAt - 1 }
            mantissa.pointAt -= power
        }
        let digits = String(abs(power))
        let zeros = String(repeating: "0", count: max(0, exponent.digits - digits.count))
        let sign = power < 0 ? String(exponent.minus) : exponent.showsPlus ? "+" : ""
        return signed(mantissa) + String(exponent.letter) + sign + zeros + digits
    }

    /// Digits with sign, groups and the zero before the point as the author has them.
    private func signed(_ rounded: ExactDecimal) -> String {
        var digits = String(decoding: rounded.text(decimals: decimals), as: UTF8.self)[...]
        let isNegative = digits.first == "-"
        if isNegative { digits.removeFirst() }
        var whole = digits.prefix { $0 != "." }
        let fraction = digits.dropFirst(whole.count)
        if !hasLeadingZero, whole == "0", !fraction.isEmpty { whole = "" }
        let sign = isNegative ? minus : showsPlus && !rounded.digits.isEmpty ? "+" : ""
        return sign + (isGrouped ? Self.grouped(whole) : String(whole)) + fraction
    }

    private static func grouped(_ digits: Substring) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
