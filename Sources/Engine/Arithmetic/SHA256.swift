import CKernels

/// SHA-256 (FIPS 180-4), fed piece by piece.
package struct SHA256: Sendable {
    private var state = ck_sha256()

    package init() { ck_sha256_begin(&state) }

    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { ck_sha256_add(&state, $0.baseAddress, $0.count) }
    }

    /// Numbers as little-endian float32, every NaN as 7fc00000: what digests of parameters are made of.
    package mutating func add(floats: [Float]) {
        var from = 0
        while from < floats.count {
            let to = floats.count - from < Self.piece ? floats.count : from + Self.piece
            let words = [UInt32](to - from) {
                let value = floats[from + $0]
                return (!value.isNaN ? value.bitPattern : 0x7FC0_0000).littleEndian
            }
            words.withUnsafeBytes { bytes in
                ck_sha256_add(&state, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
            }
            from = to
        }
    }

    /// Numbers turned into bytes at a time.
    private static let piece = 16384

    package mutating func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { ck_sha256_add(&state, $0.baseAddress, $0.count) }
    }

    /// The 32 bytes of the digest.
    package consuming func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        digest.withUnsafeMutableBufferPointer { ck_sha256_end(&state, $0.baseAddress) }
        return digest
    }
}

package func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.add(bytes)
    return hash.finish()
}

/// Two lower-case digits a byte.
package func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.append(digit < 10 ? UInt8(digit: digit) : UInt8(ascii: "a") + digit - 10)
        }
    }
    return text
}
