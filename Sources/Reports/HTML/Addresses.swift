/// Addresses inside a site and out of it, as attributes hold them.
enum Addresses {
    /// From one file of the site to another, both by their paths in it.
    static func relative(from page: String, to target: String) -> String {
        let here = page.split(separator: "/").dropLast()
        let there = target.split(separator: "/")
        var shared = 0
        while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
        let up = here.dropFirst(shared).map { _ in ".." }
        return (up + there.dropFirst(shared).map { encoded($0) }).joined(separator: "/")
    }

    /// One part of a path: everything of ASCII but letters, digits and `-._~` as %XX, so that no name means something.
    static func encoded(_ part: some StringProtocol) -> String {
        escape(part) { isLetterOrDigit($0) || "-._~".utf8.contains($0) }
    }

    /// An address somebody wrote: what cannot stand in an address is escaped, the rest is left.
    static func cleaned(_ address: some StringProtocol) -> String {
        escape(address) { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }

    private static func escape(_ text: some StringProtocol, keeping isKept: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
