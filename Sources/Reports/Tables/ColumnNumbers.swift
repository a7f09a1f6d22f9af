import Engine

/// Numbers that stand under one another: all plain or all scientific, and with the zeros at their ends that count. A whole
/// number has neither notation, and stays as it is.
struct ColumnNumbers {
    private let digits: Int
    private let isScientific: Bool
    /// The most decimals of any; 0 where zeros would dress up counts.
    private let decimals: Int

    init(_ values: [Double], digits: Int) {
        self.digits = digits
        let finite = values.filter { $0.isFinite && $0 != 0 }
        let broken = finite.filter { !Self.isWhole($0) }
        isScientific = broken.contains { $0.magnitude < 1e-5 || $0.magnitude >= 1e15 }
        let isMeasured = finite.allSatisfy { !Self.isWhole($0) || $0.magnitude == 1 }
        decimals =
            isScientific || !isMeasured
            ? 0 : broken.map { Self.decimals(of: NumberText.reading($0, digits: digits)) }.max() ?? 0
    }

    private static func isWhole(_ value: Double) -> Bool { value.rounded() == value && value.magnitude < 1e15 }

    private static let point = UInt8(ascii: ".")

    private static func decimals(of text: [UInt8]) -> Int {
        text.firstIndex(of: point).map { text.count - 1 - $0 } ?? 0
    }

    func text(of value: Double) -> String {
        let isPlain = !isScientific || Self.isWhole(value)
        var text = isPlain ? NumberText.reading(value, digits: digits) : NumberText.scientific(value, digits: digits)
        if value.isFinite, value != 0 {
            let missing = min(decimals, decimalsThatCount(in: text)) - Self.decimals(of: text)
            if missing > 0 {
                if !text.contains(Self.point) { text.append(Self.point) }
                text += Array(repeating: UInt8(ascii: "0"), count: missing)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Up to the last of its significant digits: 4 of 0.1, 5 of 0.01, 3 of 1.
    private func decimalsThatCount(in text: [UInt8]) -> Int {
        let numerals = text.filter { $0 == Self.point || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let first = numerals.firstIndex { $0 > UInt8(ascii: "0") } ?? 0
        let point = numerals.firstIndex(of: Self.point) ?? numerals.count
        return first < point ? digits - (point - first) : digits + first - point - 1
    }
}
