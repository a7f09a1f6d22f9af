/// Counter-based random numbers: number i of stream s of seed k is a pure function of (k, s, i), so that drawing more
/// in one place moves nothing elsewhere. The mixing function is SplitMix64's (Steele, Lea, Flood 2014).
package struct RandomNumbers: Sendable {
    private static let twoPi = Double(bitPattern: 0x4019_21FB_5444_2D18)
    /// What the numbers of this stream are made from.
    let key: UInt64
    private var counter: UInt64 = 0

    package init(seed: UInt64, stream: UInt64) {
        key = Self.mix(seed ^ Self.mix(stream &+ 0x9E37_79B9_7F4A_7C15))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z &>> 31)
    }

    /// Number `index` of this stream.
    package func at(_ index: UInt64) -> UInt64 { Self.mix(key ^ Self.mix(index)) }

    package mutating func next() -> UInt64 {
        counter &+= 1
        return at(counter)
    }

    /// Uniform in [0, 1), 24 bits.
    package mutating func uniform() -> Float {
        Float(UInt32(truncatingIfNeeded: next() &>> 40)) * 0x1p-24
    }

    /// Uniform in [0, 1), 53 bits.
    package mutating func uniformDouble() -> Double { Double(next() &>> 11) * 0x1p-53 }

    /// Standard normal (Box and Muller 1958), two numbers of the stream each.
    package mutating func normal() -> Float {
        let u = 1 - uniformDouble()
        let angle = Self.twoPi * uniformDouble()
        return Float((-2 * Elementary.log(u)).squareRoot() * Elementary.cos(angle))
    }

    /// Uniform in 0 ..< n; n must be positive and below 2^32.
    package mutating func below(_ n: Int) -> Int {
        n <= 1 ? 0 : Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: n)) &>> 32)
    }

    /// 0 ..< count in random order (Fisher and Yates).
    package mutating func permutation(_ count: Int) -> [Int32] {
        var order = ascending(count)
        shuffle(&order)
        return order
    }

    package mutating func shuffle(_ order: inout [Int32]) {
        var i = order.count - 1
        while i > 0 {
            let other = below(i + 1)
            let kept = order[i]
            order[i] = order[other]
            order[other] = kept
            i -= 1
        }
    }

    /// What a stream is for; each user of random numbers has its own.
    package enum Stream {
        package static let points: UInt64 = 1
        package static let noise: UInt64 = 2
        package static let split: UInt64 = 3
        package static let permutation: UInt64 = 4
        package static let labels: UInt64 = 5
        package static let validation: UInt64 = 6
        /// Weights of layer l: 1,000 + 2l; its biases: 1,001 + 2l.
        package static func weights(layer: Int) -> UInt64 { 1000 &+ 2 &* UInt64(truncatingIfNeeded: layer) }
        package static func biases(layer: Int) -> UInt64 { weights(layer: layer) &+ 1 }
        /// The order of samples in epoch e.
        /// Masks of dropout layer l in step s.
        package static func dropout(layer: Int, step: Int) -> UInt64 {
            1 &<< 62 &+ UInt64(truncatingIfNeeded: layer) &<< 44 &+ UInt64(truncatingIfNeeded: step)
        }
        package static func epoch(_ e: Int) -> UInt64 { 1_000_000 &+ UInt64(truncatingIfNeeded: e) }
    }
}

/// 0 ..< count.
func ascending(_ count: Int) -> [Int32] {
    [Int32](count) { Int32(truncatingIfNeeded: $0) }
}
