extension String {
    /// Bytes that put paths, sorted by them, in the order people count in: part by part, numbers by their value; `01` and
    /// `1` are one number, then byte by byte.
    var naturalKey: [UInt8] {
        var key: [UInt8] = []
        var rest = Array(utf8)[...]
        key.reserveCapacity(rest.count * 3)
        while true {
            let part = rest.prefix { $0 != UInt8(ascii: "/") }
            Self.add(part, to: &key)
            // No name has such a byte in it: what ends first stands first.
            key.append(0)
            key += part
            key.append(0)
            rest = rest.dropFirst(part.count)
            guard rest.popFirst() != nil else { return key }
        }
    }

    /// A number as one digit, which stands to other characters as all digits do, how many digits it has, and these.
    private static func add(_ part: ArraySlice<UInt8>, to key: inout [UInt8]) {
        var rest = part
        while let byte = rest.first {
            guard isDigit(byte) else {
                key.append(byte)
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { isDigit($0) }
            rest = rest.dropFirst(digits.count)
            let number = digits.drop { $0 == UInt8(ascii: "0") }
            key += [UInt8(ascii: "0"), UInt8(number.count >> 8 & 0xFF), UInt8(number.count & 0xFF)]
            key += number
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Sequence<String> {
    var inNaturalOrder: [String] {
        map { (path: $0, key: $0.naturalKey) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.path)
    }
}
