import Engine

/// Signs that formulas have in books and on keyboards, and what the language writes for them.
enum FormulaSigns {
    private static let meant: [Character: String] = [
        "×": "*", "·": "*", "⋅": "*", "∙": "*", "÷": "/", "−": "-", "–": "-", "—": "-", "≥": ">=", "≤": "<=", "≠": "!=",
        "≈": "~ in a claim", "²": "^2", "³": "^3", "√": "sqrt( )", "∧": "and", "∨": "or", "¬": "not",
        "π": "3.14159265358979",
        "＋": "+", "＝": "==", "（": "(", "）": ")", "，": ",", "∞": "1/0",
    ]

    /// The first such sign of a text.
    static func foreign(in text: String) -> (sign: Character, meant: String)? {
        for sign in text { if let meant = meant[sign] { return (sign, meant) } }
        return nil
    }

    /// The problem at whole characters; where a sign is to blame, at the sign alone.
    static func whole(_ error: FormulaError, in text: [UInt8]) -> FormulaError {
        guard error.offset >= 0, error.offset < text.count else { return error }
        func continues(_ at: Int) -> Bool { at < text.count && text[at] & 0xC0 == 0x80 }
        var end = min(text.count, error.offset + max(0, error.length))
        while continues(end) { end += 1 }
        var result = error
        result.length = end - error.offset
        guard error.problem == .unknownName || error.problem == .unexpected else { return result }
        var at = error.offset
        for character in String(decoding: text[at..<end], as: UTF8.self) {
            let size = character.utf8.count
            if meant[character] != nil {
                result.offset = at
                result.length = size
                return result
            }
            at += size
        }
        return result
    }
}
