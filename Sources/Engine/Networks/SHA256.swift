import CKernels

/// SHA-256 (FIPS 180-4), fed piece by piece.
package struct SHA256: Sendable {
    private var state = ck_sha256()

    package init() { ck_sha256_begin(&state) }

    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { ck_sha256_add(&state, $0.baseAddress, $0.count) }
    }

    package mutating func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { ck_sha256_add(&state, $0.baseAddress, $0.count) }
    }

    /// The bytes of 32-bit numbers, the low ones first.
    package mutating func add(_ numbers: [UInt32]) {
        var words = numbers
        for index in words.indices { words[index] = words[index].littleEndian }
        words.withUnsafeBytes {
            ck_sha256_add(&state, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), $0.count)
        }
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
        for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? 48 + digit : 87 + digit) }
    }
    return text
}
