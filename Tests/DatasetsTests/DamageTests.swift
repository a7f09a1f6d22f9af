import Engine
import Testing

@testable import Datasets

/// Bytes changed at random: samples or a problem, never a trap; what is accepted is whole.
@Suite struct DamageTests {
    static func damaged(_ bytes: [UInt8], _ numbers: inout RandomNumbers, alphabet: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...numbers.below(4) {
            let at = numbers.below(bytes.count)
            let byte = alphabet[numbers.below(alphabet.count)]
            switch numbers.below(3) {
            case 0: bytes[at] = byte
            case 1: bytes.insert(byte, at: at)
            default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + numbers.below(3)))
            }
            if bytes.isEmpty { bytes = [byte] }
        }
        return bytes
    }

    @Test func tables() {
        var numbers = RandomNumbers(seed: 1, stream: 77)
        let table = Array("a,b,\"kind, or so\"\r\n1,2.5e-3,x\n-3,4,\"y\"\"z\"\n5,.6,x\n".utf8)
        let alphabet = Array(",\"\n\r.-eE0 9x\0;".utf8) + [0xEF, 0xBB, 0xBF, 0xFF]
        var read = 0
        for _ in 0..<4000 {
            let bytes = Self.damaged(table, &numbers, alphabet: alphabet)
            for label in ["last", "0", "b"] {
                guard let samples = try? DataLibrary.csv(bytes, CSVForm(label: label)).training else { continue }
                guard case .numbers(let values) = samples.inputs else { continue }
                read += 1
                #expect(values.count == samples.count * samples.features)
                #expect(!values.contains { !$0.isFinite })
            }
        }
        #expect(read > 100)
    }

    @Test func archives() {
        var numbers = RandomNumbers(seed: 2, stream: 77)
        let archives = [
            ShippedDigits.bytes(ShippedDigits.small.files.labels), storedGzip(idx([3, 2, 2], Array(0..<12))),
            idx([3, 2, 2], Array(0..<12)),
        ]
        var read = 0
        for round in 0..<6000 {
            let bytes = Self.damaged(archives[round % 3], &numbers, alphabet: Array(0...255))
            for count in [1, 3] {
                guard let file = try? IDXFile(bytes, name: "f", sizes: count) else { continue }
                read += 1
                #expect(file.content.count == file.sizes.reduce(1) { $0 * $1 })
            }
        }
        #expect(read > 100)
    }
}
