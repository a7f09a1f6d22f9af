/// What in a text has to be looked at more closely, found in one walk over its bytes: most texts have nothing of it.
struct TextMarks {
    /// `**` that opened or closed nothing.
    private(set) var hasStars = false
    /// Two dollar signs at least.
    private(set) var hasDollars = false
    /// `](`, `] (`, `][` or `)[`, as in a link that was none.
    private(set) var hasBrackets = false
    /// `[^`.
    private(set) var hasFootnotes = false
    /// What begins something in other dialects.
    private(set) var hasDialects = false
    /// U+200B.
    private(set) var hasZeroWidth = false

    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    init(_ text: ArraySlice<UInt8>) {
        self = text.withUnsafeBufferPointer { TextMarks($0) }
    }

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        var dollars = 0
        // What begins a mark is rare, so it is what is looked for, not what ends one.
        for at in text.indices {
            let next = at + 1 < text.count ? text[at + 1] : 0
            switch text[at] {
            case UInt8(ascii: "*"): if next == UInt8(ascii: "*") { hasStars = true }
            case UInt8(ascii: "$"):
                dollars += 1
                if next == UInt8(ascii: "$") { hasDialects = true }
            case UInt8(ascii: "["):
                if next == UInt8(ascii: "^") {
                    hasFootnotes = true
                } else if next == UInt8(ascii: "@") {
                    hasDialects = true
                }
            case UInt8(ascii: "~"): if next == UInt8(ascii: "~") { hasDialects = true }
            case UInt8(ascii: "{"): if next == UInt8(ascii: "#") { hasDialects = true }
            case UInt8(ascii: ":"): if next == UInt8(ascii: "/") || next == UInt8(ascii: ":") { hasDialects = true }
            case UInt8(ascii: "w"): if next == UInt8(ascii: "w") { hasDialects = true }
            case UInt8(ascii: ")"): if next == UInt8(ascii: "[") { hasBrackets = true }
            case UInt8(ascii: "]"):
                if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: " ") {
                    hasBrackets = true
                }
            case 0x80: if next == 0x8B { hasZeroWidth = true }
            default: break
            }
        }
        hasDollars = dollars > 1
    }
}
