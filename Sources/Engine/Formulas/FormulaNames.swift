extension FormulaParser {
    /// Names x1 … xn for variables 0 … n − 1 and any others given by `names`.
    package static func parse(_ text: [UInt8], names: [[UInt8]]) throws(FormulaError) -> Formula {
        try parse(text, differentiates: true) { (text, offset) throws(FormulaError) -> (variable: Int, end: Int)? in
            let end = wordEnd(text, offset)
            for (index, name) in names.enumerated() where name.count == end - offset {
                var isSame = true
                for i in 0..<name.count where name[i] != text[offset + i] { isSame = false }
                if isSame { return (index, end) }
            }
            return nil
        }
    }

    package static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            || byte == UInt8(ascii: "_") || byte >= 128
    }

    package static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    /// Where the run of letters, digits and underscores that begins at `offset` ends.
    package static func wordEnd(_ text: [UInt8], _ offset: Int) -> Int {
        var end = offset
        while end < text.count, isLetter(text[end]) || isDigit(text[end]) { end += 1 }
        return end
    }
}
