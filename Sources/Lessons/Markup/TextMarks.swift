/// What in a text has to be looked at more closely, found in one walk over its bytes: most texts have nothing of it.
struct TextMarks {
    /// `**` that opened or closed nothing.
    private(set) var hasStars = false
    /// Two dollar signs at least.
    private(set) var hasDollars = false
    /// `](`, `] (`, `][` or `)[`, as in a link that was none.
    private(set) var hasBrackets = false
    /// U+200B.
    private(set) var hasZeroWidth = false

    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    init(_ text: ArraySlice<UInt8>) {
        self = text.withUnsafeBufferPointer { TextMarks($0) }
    }

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        var dollars = 0
        var last: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "*"): if last == byte { hasStars = true }
            case UInt8(ascii: "$"): dollars += 1
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: " "):
                if last == UInt8(ascii: "]") || (byte == UInt8(ascii: "[") && last == UInt8(ascii: ")")) {
                    hasBrackets = true
                }
            case 0x8B: if last == 0x80 { hasZeroWidth = true }
            default: break
            }
            last = byte
        }
        hasDollars = dollars > 1
    }
}
