/// The width of text, estimated a little generously: nothing here knows the reader's font.
enum TextWidth {
    static func of(_ text: [UInt8], size: Int) -> Double {
        var ems = 0.0
        var place = 0
        while place < text.count { ems += width(text, at: &place) }
        return ems * Double(size)
    }

    static func widest(_ texts: [[UInt8]], size: Int) -> Double {
        var widest = 0.0
        for text in texts {
            let width = of(text, size: size)
            widest = max(widest, width)
        }
        return widest
    }

    /// The text, or as much of it as fits with an ellipsis.
    static func cut(_ text: [UInt8], to room: Double, size: Int) -> [UInt8] {
        if of(text, size: size) <= room { return text }
        var ems = 1.0
        var cut: [UInt8] = []
        var place = 0
        while place < text.count {
            ems += width(text, at: &place)
            if ems * Double(size) > room { break }
            while cut.count < place { cut.append(text[cut.count]) }
        }
        return cut + utf8("…")
    }

    /// Of printable ASCII, from the blank on, as codes of hundredths of an em: & 38, > 62, F 70, _ 95.
    private static let ascii: StaticString =
        "&&>>>_>&&&>>&>&>>>>>>>>>>>&&>>>>_FFFFFFFFFFFF_FFFFFFFFF_FFF&>&>>>>>>>>&>>&&>&_>>>>&>&>>_>>>>&>>"

    private static func width(_ scalar: UInt32) -> Double {
        if scalar >= 0x20, scalar < 0x7F { return Double(ascii.utf8Start[Int(scalar) - 0x20]) / 100 }
        return switch scalar {
        // Combining marks, and what joins or has no width.
        case 0x300...0x36F, 0x200B...0x200D: 0
        // Hangul, kana, ideographs, full-width forms.
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            1
        default: 0.68
        }
    }

    /// The width of the scalar at `place`, which moves behind it; a broken sequence counts byte by byte.
    private static func width(_ text: [UInt8], at place: inout Int) -> Double {
        let first = text[place]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F &>> UInt32(length))
        let end = place + length
        place += 1
        while place < end, place < text.count {
            value = value << 6 | UInt32(text[place] & 0x3F)
            place += 1
        }
        return width(value)
    }
}
