/// Bytes as letters that may stand in a page's script element and in a string of Swift: five for every four bytes, where
/// base64 takes five and a third. Four bytes are a number, highest first, and its digits to base 85, highest first, are the
/// ASCII signs from `(` on, with `}` for `<` and `~` for the backslash. Of the last, n bytes are n + 1 digits.
package enum Base85 {
    private static let signs: [UInt8] = (40..<125).map { (sign: UInt8) in
        sign == UInt8(ascii: "<") ? UInt8(ascii: "}") : sign == UInt8(ascii: "\\") ? UInt8(ascii: "~") : sign
    }

    package static func letters(_ bytes: [UInt8]) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count / 4 * 5 + 5)
        for start in stride(from: 0, to: bytes.count, by: 4) {
            let count = min(4, bytes.count - start)
            var number: UInt32 = 0
            for place in 0..<4 { number = number << 8 | (place < count ? UInt32(bytes[start + place]) : 0) }
            var digits: [UInt8] = []
            for _ in 0..<5 {
                digits.append(signs[Int(number % 85)])
                number /= 85
            }
            letters += digits.reversed().prefix(count + 1)
        }
        return letters
    }

    /// nil where something is no such letter, or a group no number of four bytes.
    package static func bytes(_ letters: [UInt8]) -> [UInt8]? {
        var values = [UInt64?](repeating: nil, count: 256)
        for (value, sign) in signs.enumerated() { values[Int(sign)] = UInt64(value) }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: letters.count, by: 5) {
            let count = min(5, letters.count - start)
            var number: UInt64 = 0
            for place in 0..<5 {
                guard let digit = place < count ? values[Int(letters[start + place])] : 84 else { return nil }
                number = number * 85 + digit
            }
            guard count > 1, number >> 32 == 0 else { return nil }
            for place in 0..<(count - 1) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(24 - 8 * place))) }
        }
        return bytes
    }
}
