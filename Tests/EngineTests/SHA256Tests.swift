import Foundation
import Testing

@testable import Engine

/// FIPS 180-4's examples and lengths around a block's end.
@Suite struct SHA256Tests {
    static func digest(_ text: String) -> String {
        String(decoding: hexadecimal(sha256(Array(text.utf8))), as: UTF8.self)
    }

    @Test func givesThePublishedDigests() {
        #expect(Self.digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Self.digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Self.digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            Self.digest(String(repeating: "a", count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [1, 54, 55, 56, 63, 64, 65, 127, 128, 1000])
    func piecesGiveWhatTheWholeGives(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var hash = SHA256()
        for byte in bytes { hash.add([byte]) }
        #expect(hash.finish() == sha256(bytes))
    }
}
