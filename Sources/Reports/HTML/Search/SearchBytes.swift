/// Numbers of seven bits a byte, and texts behind their lengths.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        var rest = UInt(number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }
}

/// What `ByteWriter` wrote; nil wherever it can't have.
struct ByteReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var left: Int { bytes.count - at }
    var rest: ArraySlice<UInt8> { bytes[at...] }
    var isAtEnd: Bool { left == 0 }

    mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard at < bytes.count else { return nil }
            let byte = bytes[at]
            at += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    /// No more than there are bytes.
    mutating func numbers(_ count: Int) -> [Int]? {
        guard count <= left else { return nil }
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count {
            guard let number = number() else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= left else { return nil }
        at += count
        return bytes[(at - count)..<at]
    }

    mutating func text() -> String? {
        guard let count = number(), let bytes = take(count) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
