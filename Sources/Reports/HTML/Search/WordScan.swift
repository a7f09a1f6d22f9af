/// The words of a text: runs of letters, digits and marks. Only the capitals of ASCII become small here: all else that
/// makes two spellings one is done by the page's script (`folding.js`), to the words and to what is asked for alike, so
/// that no two tables of letters have to agree.
enum WordScan {
    /// Adds the words of a text in UTF-8 to `table`, and the number of each to `numbers` as it comes.
    static func add(_ text: [UInt8], to table: inout WordTable, numbers: inout [Int]) {
        let bytes = text.span
        var start = 0
        var i = 0
        while i < text.count {
            let byte = bytes[i]
            let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(i + length, text.count)
            let isInside = length == 1 ? isLetterOrDigit(byte) : isInWord(scalar(text[i..<end]))
            if !isInside {
                if start < i { numbers.append(table.number(of: bytes.extracting(start..<i))) }
                start = end
            }
            i = end
        }
        if start < i { numbers.append(table.number(of: bytes.extracting(start..<i))) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

    private static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let lead: UInt8 = bytes.count == 2 ? 0x1F : bytes.count == 3 ? 0x0F : 0x07
        return bytes.dropFirst().reduce(UInt32(bytes[bytes.startIndex] & lead)) { $0 << 6 | UInt32($1 & 0x3F) }
    }

    static func isInWord(_ value: UInt32) -> Bool {
        switch value {
        // Syllables and characters of Korean, Chinese and Japanese, without a look into a table.
        case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA: return true
        // Signs that fold to letters: ㎏, ℃.
        case 0x2100...0x214F, 0x3200...0x33FF: return true
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
