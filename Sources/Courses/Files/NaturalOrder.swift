extension String {
    /// Whether a path stands before another in the order people count in: part by part, numbers by their value.
    func naturallyPrecedes(_ other: String) -> Bool {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        let others = other.split(separator: "/", omittingEmptySubsequences: false)
        for (a, b) in zip(parts, others) {
            let (a, b) = (Array(a.utf8), Array(b.utf8))
            if a != b { return Self.precedes(a, b) }
        }
        return parts.count < others.count
    }

    private static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var (left, right) = (a[...], b[...])
        while let first = left.first, let second = right.first {
            guard isDigit(first), isDigit(second) else {
                if first != second { return first < second }
                left.removeFirst()
                right.removeFirst()
                continue
            }
            let (number, otherNumber) = (value(&left), value(&right))
            if number.count != otherNumber.count { return number.count < otherNumber.count }
            if number != otherNumber { return number.lexicographicallyPrecedes(otherNumber) }
        }
        // `01` and `1` are one number: then byte by byte.
        return left.isEmpty == right.isEmpty ? a.lexicographicallyPrecedes(b) : left.isEmpty
    }

    /// The digits that a text begins with, without zeros before them.
    private static func value(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = text.prefix { isDigit($0) }
        text = text.dropFirst(digits.count)
        return digits.drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
