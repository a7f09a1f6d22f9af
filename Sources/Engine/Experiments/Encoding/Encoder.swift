/// Writes values as canonical bytes: integers as little-endian 64 bits, numbers by their bit patterns, lists with their
/// lengths first. The same value always gives the same bytes.
package struct Encoder {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func put(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    package mutating func put(_ value: Int) { put(UInt64(bitPattern: Int64(value))) }
    package mutating func put(_ value: UInt8) { bytes.append(value) }
    package mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }
    package mutating func put(_ value: Double) { put(value.bitPattern) }
    package mutating func put(_ value: Float) {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    package mutating func put(_ values: [UInt8]) {
        put(values.count)
        bytes += values
    }
    package mutating func put(_ values: [Float]) {
        put(values.count)
        bytes.reserveCapacity(bytes.count + values.count * 4)
        for value in values { put(value) }
    }
    package mutating func put(_ values: [Double]) {
        put(values.count)
        for value in values { put(value) }
    }
    package mutating func put(_ values: [Int]) {
        put(values.count)
        for value in values { put(value) }
    }
    package mutating func put<Value>(_ values: [Value], _ each: (inout Encoder, Value) -> Void) {
        put(values.count)
        for value in values { each(&self, value) }
    }
    package mutating func put<Value>(_ value: Value?, _ each: (inout Encoder, Value) -> Void) {
        put(value != nil)
        if let value { each(&self, value) }
    }
}

/// Why bytes are not an encoded value.
package enum DecodingProblem: Error, Equatable, Sendable {
    case tooShort
    case tooLong
    case version
    case unknownCase
    case tooDeep
    /// A number that nothing can be made of.
    case value
}

/// Reads what Encoder wrote; damaged bytes give an error, never a trap or more memory than there are bytes.
package struct Decoder {
    private let bytes: [UInt8]
    private var at: Int

    /// `from`: how many bytes before it are something else; at most all of them.
    package init(_ bytes: [UInt8], from: Int = 0) {
        self.bytes = bytes
        at = from < bytes.count ? from : bytes.count
    }

    package var isAtEnd: Bool { at == bytes.count }
    private var left: Int { bytes.count - at }

    package mutating func byte() throws(DecodingProblem) -> UInt8 {
        guard left >= 1 else { throw .tooShort }
        at += 1
        return bytes[at - 1]
    }
    package mutating func bool() throws(DecodingProblem) -> Bool {
        let value = try byte()
        guard value < 2 else { throw .unknownCase }
        return value == 1
    }
    package mutating func word() throws(DecodingProblem) -> UInt64 {
        guard left >= 8 else { throw .tooShort }
        at += 8
        return bytes.withUnsafeBytes { Self.word($0, at - 8) }
    }
    /// `.value` where this machine's integers are too short for it.
    package mutating func int() throws(DecodingProblem) -> Int {
        guard let value = Int(exactly: Int64(bitPattern: try word())) else { throw .value }
        return value
    }
    package mutating func double() throws(DecodingProblem) -> Double { Double(bitPattern: try word()) }
    package mutating func float() throws(DecodingProblem) -> Float {
        guard left >= 4 else { throw .tooShort }
        at += 4
        return bytes.withUnsafeBytes { Self.float($0, at - 4) }
    }

    // Of bytes that are known to be there.
    private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    private static func float(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Float {
        Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    }

    /// A list of numbers of `size` bytes each, taken at once: results are mostly such lists.
    private mutating func numbers<Number>(
        _ size: Int, _ number: (UnsafeRawBufferPointer, Int) -> Number
    ) throws(DecodingProblem) -> [Number] {
        let count = try count(size)
        let start = at
        at += count * size
        return bytes.withUnsafeBytes { bytes in
            [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
                for index in 0..<count { numbers.initializeElement(at: index, to: number(bytes, start + index * size)) }
                initialized = count
            }
        }
    }

    /// A length that the bytes left can hold, `size` bytes an item.
    private mutating func count(_ size: Int) throws(DecodingProblem) -> Int {
        let count = try int()
        guard count >= 0, count <= left / size else { throw .tooShort }
        return count
    }
    package mutating func byteList() throws(DecodingProblem) -> [UInt8] {
        let count = try count(1)
        at += count
        return [UInt8](bytes[(at - count)..<at])
    }
    package mutating func floats() throws(DecodingProblem) -> [Float] { try numbers(4, Self.float) }
    package mutating func doubles() throws(DecodingProblem) -> [Double] {
        try numbers(8) { Double(bitPattern: Self.word($0, $1)) }
    }
    package mutating func ints() throws(DecodingProblem) -> [Int] {
        try numbers(8) { Int(truncatingIfNeeded: Self.word($0, $1)) }
    }
    @inline(never) package mutating func list<Value>(
        _ each: (inout Decoder) throws(DecodingProblem) -> Value
    ) throws(DecodingProblem) -> [Value] {
        let count = try count(1)
        var values: [Value] = []
        for _ in 0..<count { values.append(try each(&self)) }
        return values
    }
    @inline(never) package mutating func optional<Value>(
        _ each: (inout Decoder) throws(DecodingProblem) -> Value
    ) throws(DecodingProblem) -> Value? {
        try bool() ? try each(&self) : nil
    }
}
