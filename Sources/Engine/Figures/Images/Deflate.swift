/// DEFLATE (RFC 1951) in one block with the fixed codes: repeats are found, codes are not fitted.
struct Deflate: Sendable {
    private var bytes: [UInt8] = []
    private var bits: UInt32 = 0
    private var count: UInt32 = 0

    /// The bytes in zlib's wrapping (RFC 1950).
    static func zlib(_ data: [UInt8]) -> [UInt8] {
        var writer = Deflate()
        writer.bytes = [0x78, 0x01]
        writer.compress(data)
        // Adler-32.
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in data {
            a = (a + UInt32(byte)) % 65521
            b = (b + a) % 65521
        }
        put(b << 16 | a, into: &writer.bytes)
        return writer.bytes
    }

    /// The most significant byte first.
    static func put(_ value: UInt32, into bytes: inout [UInt8]) {
        for k in 0..<4 { bytes.append(UInt8(value &>> UInt32(24 - 8 * k) & 255)) }
    }

    private mutating func compress(_ data: [UInt8]) {
        put(1, 1)
        put(1, 2)
        // The latest place of every hash of three bytes, and before it the one before.
        var heads = [Int](repeating: -1, count: 4096)
        var earlier = [Int](repeating: -1, count: data.count)
        func hash(_ i: Int) -> Int { (Int(data[i]) << 8 ^ Int(data[i + 1]) << 4 ^ Int(data[i + 2])) & 4095 }
        var i = 0
        while i < data.count {
            var (length, distance) = (0, 0)
            if i + 2 < data.count {
                var candidate = heads[hash(i)]
                var tries = 64
                while candidate >= 0, i - candidate <= 32768, tries > 0 {
                    var n = 0
                    while n < 258, i + n < data.count, data[candidate + n] == data[i + n] { n += 1 }
                    if n > length { (length, distance) = (n, i - candidate) }
                    candidate = earlier[candidate]
                    tries -= 1
                }
            }
            if length < 3 { length = 1 }
            if length == 1 { literal(Int(data[i])) } else { match(length, distance) }
            for k in i..<(i + length) where k + 2 < data.count {
                earlier[k] = heads[hash(k)]
                heads[hash(k)] = k
            }
            i += length
        }
        literal(256)
        if count > 0 { put(0, 8 - count) }
    }

    private mutating func put(_ value: UInt32, _ width: UInt32) {
        bits |= value &<< count
        count += width
        while count >= 8 {
            bytes.append(UInt8(bits & 255))
            bits >>= 8
            count -= 8
        }
    }

    /// Codes go most significant bit first, everything else least.
    private mutating func code(_ value: UInt32, _ width: UInt32) {
        var reversed: UInt32 = 0
        for k in 0..<width { reversed |= (value &>> k & 1) &<< (width - 1 - k) }
        put(reversed, width)
    }

    private mutating func literal(_ symbol: Int) {
        let offset = symbol < 144 ? 48 : symbol < 256 ? 400 - 144 : symbol < 280 ? -256 : 192 - 280
        code(UInt32(symbol + offset), symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)
    }

    private mutating func match(_ length: Int, _ distance: Int) {
        if length == 258 {
            literal(285)
        } else {
            let (symbol, extra, width) = Self.bucket(length - 3, perPower: 4)
            literal(257 + symbol)
            put(extra, width)
        }
        let (symbol, extra, width) = Self.bucket(distance - 1, perPower: 2)
        code(UInt32(symbol), 5)
        put(extra, width)
    }

    /// Values in buckets that double in width after every `perPower` of them: the symbol, and the rest in extra bits.
    private static func bucket(_ value: Int, perPower: Int) -> (
        symbol: Int, extra: UInt32, width: UInt32
    ) {
        if value < 2 * perPower { return (value, 0, 0) }
        var width = 1
        while value &>> width >= 2 * perPower { width += 1 }
        return (value &>> width + perPower * width, UInt32(value & (1 &<< width - 1)), UInt32(width))
    }
}
