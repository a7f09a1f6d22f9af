/// How many bytes at a place of UTF-8 are one character that commands instead of showing: C0 but for tabs and line ends,
/// DEL, C1, separators of lines, and what overrides or isolates the direction of a text. 0 where none is.
package func commandBytes(_ text: Span<UInt8>, at place: Int) -> Int {
    func next(_ offset: Int) -> UInt8 { place + offset < text.count ? text[place + offset] : 0 }
    switch text[place] {
    case 0x09, 0x0A, 0x0D: return 0
    case 0..<0x20, 0x7F: return 1
    case 0xC2: return 0x80...0x9F ~= next(1) ? 2 : 0
    case 0xE2:
        switch (next(1), next(2)) {
        case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
        default: return 0
        }
    default: return 0
    }
}
