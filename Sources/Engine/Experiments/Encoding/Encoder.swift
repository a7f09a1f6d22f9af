/// Writes values as canonical bytes: integers as little-endian 64 bits, numbers by their bit patterns, lists with their
/// lengths first. The same value always gives the same bytes.
package struct Encoder {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func put(_ value: UInt64) {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift * 8))) }
    }
    package mutating func put(_ value: Int) { put(UInt64(bitPattern: Int64(value))) }
    package mutating func put(_ value: UInt8) { bytes.append(value) }
    package mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }
    package mutating func put(_ value: Double) { put(value.bitPattern) }
    package mutating func put(_ value: Float) {
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(shift * 8))) }
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
    private var at = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

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
        var value: UInt64 = 0
        for shift in 0..<8 { value |= UInt64(bytes[at + shift]) << UInt64(shift * 8) }
        at += 8
        return value
    }
    package mutating func int() throws(DecodingProblem) -> Int { Int(truncatingIfNeeded: try word()) }
    package mutating func double() throws(DecodingProblem) -> Double { Double(bitPattern: try word()) }
    package mutating func float() throws(DecodingProblem) -> Float {
        guard left >= 4 else { throw .tooShort }
        var value: UInt32 = 0
        for shift in 0..<4 { value |= UInt32(bytes[at + shift]) << UInt32(shift * 8) }
        at += 4
        return Float(bitPattern: value)
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
    package mutating func floats() throws(DecodingProblem) -> [Float] {
        let count = try count(4)
        var values: [Float] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try float()) }
        return values
    }
    package mutating func doubles() throws(DecodingProblem) -> [Double] {
        let count = try count(8)
        var values: [Double] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try double()) }
        return values
    }
    package mutating func ints() throws(DecodingProblem) -> [Int] {
        let count = try count(8)
        var values: [Int] = []
        for _ in 0..<count { values.append(try int()) }
        return values
    }
    package mutating func list<Value>(
        _ each: (inout Decoder) throws(DecodingProblem) -> Value
    ) throws(DecodingProblem) -> [Value] {
        let count = try count(1)
        var values: [Value] = []
        for _ in 0..<count { values.append(try each(&self)) }
        return values
    }
    package mutating func optional<Value>(
        _ each: (inout Decoder) throws(DecodingProblem) -> Value
    ) throws(DecodingProblem) -> Value? {
        try bool() ? try each(&self) : nil
    }
}
