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

/// Reads what Encoder wrote; damaged bytes give an error, never a trap, and never more elements than there are bytes.
///
/// The first problem is remembered and nothing is left to read after it: every further read gives something harmless, so
/// that what reads need not ask after each number. `finish` says at the end whether there was one.
package struct Decoder {
    private let bytes: [UInt8]
    private var at: Int
    private var problem: DecodingProblem?
    /// Elements that the lists being read still want, a byte each at least: lists in lists can't promise the same bytes.
    private var owed = 0

    /// `from`: how many bytes before it are something else; at most all of them.
    package init(_ bytes: [UInt8], from: Int = 0) {
        self.bytes = bytes
        at = min(bytes.count, from)
    }

    private var left: Int { bytes.count - at }
    package var isAtEnd: Bool { left == 0 }

    /// What was read is no value unless nothing was wrong and nothing is left.
    package mutating func finish() throws(DecodingProblem) {
        if left > 0 { fail(.tooLong) }
        if let problem { throw problem }
    }
    package mutating func fail(_ problem: DecodingProblem) {
        if self.problem == nil { self.problem = problem }
        at = bytes.count
    }

    /// Where the next `count` bytes begin; nil, and a problem, where there are fewer.
    private mutating func take(_ count: Int) -> Int? {
        guard count <= left else {
            fail(.tooShort)
            return nil
        }
        at += count
        return at - count
    }
    package mutating func byte() -> UInt8 {
        if let at = take(1) { bytes[at] } else { 0 }
    }
    package mutating func bool() -> Bool {
        let value = byte()
        if value > 1 { fail(.unknownCase) }
        return value == 1
    }
    package mutating func word() -> UInt64 {
        guard let at = take(8) else { return 0 }
        return bytes.withUnsafeBytes { Self.word($0, at) }
    }
    /// `.value` where this machine's integers are too short for it.
    package mutating func int() -> Int {
        if let value = Int(exactly: Int64(bitPattern: word())) { return value }
        fail(.value)
        return 0
    }
    /// A whole number within bounds.
    package mutating func int(_ least: Int, _ most: Int) -> Int {
        let value = int()
        if value >= least, value <= most { return value }
        fail(.value)
        return least
    }
    package mutating func double() -> Double { Double(bitPattern: word()) }
    package mutating func float() -> Float {
        guard let at = take(4) else { return 0 }
        return bytes.withUnsafeBytes { Self.float($0, at) }
    }
    /// A case that was read by its number, if there is one.
    package mutating func known<Value>(_ value: Value?, or harmless: Value) -> Value {
        if let value { return value }
        fail(.unknownCase)
        return harmless
    }
    package mutating func known<Value: RawRepresentable>(or harmless: Value) -> Value where Value.RawValue == UInt8 {
        known(Value(rawValue: byte()), or: harmless)
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
    ) -> [Number] {
        let count = count(size)
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
    private mutating func count(_ size: Int) -> Int {
        let count = int()
        if count >= 0, count <= (left - owed) / size { return count }
        fail(.tooShort)
        return 0
    }
    package mutating func byteList() -> [UInt8] {
        let count = count(1)
        at += count
        return bytes.withUnsafeBufferPointer { [UInt8](UnsafeBufferPointer(rebasing: $0[(at - count)..<at])) }
    }
    package mutating func floats() -> [Float] { numbers(4, Self.float) }
    package mutating func doubles() -> [Double] { numbers(8) { Double(bitPattern: Self.word($0, $1)) } }
    package mutating func ints() -> [Int] { numbers(8) { Int(truncatingIfNeeded: Self.word($0, $1)) } }
    package mutating func list<Value>(_ each: (inout Decoder) -> Value) -> [Value] {
        let count = count(1)
        owed += count
        return [Value](unsafeUninitializedCapacity: count) { values, initialized in
            while initialized < count, problem == nil {
                owed -= 1
                values.initializeElement(at: initialized, to: each(&self))
                initialized += 1
            }
        }
    }
    /// What was encoded by itself and put as a list of bytes.
    package mutating func nested<Value>(_ each: (inout Decoder) -> Value) -> Value {
        let count = count(1)
        let end = at + count
        let value = each(&self)
        if at != end { fail(.tooLong) }
        return value
    }
    package mutating func optional<Value>(_ each: (inout Decoder) -> Value) -> Value? { bool() ? each(&self) : nil }
}
