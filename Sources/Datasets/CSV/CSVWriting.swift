/// How people write numbers that programs don't read: `1.299,00`, `1 234`, `$5`, `7%`.
enum CSVWriting {
    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]
    private static let thousands: Set<Character> = spaces.union([".", ",", "'", "\u{2019}"])
    private static let currencies = ["$", "€", "£", "¥", "₩", "₹", "₽", "EUR", "USD", "GBP", "JPY", "KRW", "CHF"]
    private static let units =
        currencies + ["%", "‰", "°C", "°F", "°", "kg", "mg", "km", "cm", "mm", "ms", "min"]
        // 1980s are no seconds.
        + ["g", "m", "s", "h"].map { " " + $0 }

    /// A number with thousands signs or a unit.
    static func isDressed(_ text: String) -> Bool {
        if let plain = transcribed(text), CSVNumber.isNumber(plain) || isComma(plain) || isGrouped(plain) {
            return true
        }
        let signless = text.drop { $0 == "-" || $0 == "+" }
        let number = bare(signless)
        return isGrouped(number)
            || number.count < signless.count && (CSVNumber.isNumber(String(number)) || isComma(String(number)))
    }

    /// `−1`, `–1`, `１２`, `١٫٥`, `(5)`, `1_000` as programs write them; nil where nothing is written otherwise.
    private static func transcribed(_ text: String) -> String? {
        let inner = text.hasPrefix("(") && text.hasSuffix(")") ? "-" + text.dropFirst().dropLast() : text
        let plain = inner.compactMap { character -> Character? in
            switch character {
            case "\u{2212}", "\u{2013}", "\u{2014}", "\u{FF0D}": return "-"
            case "\u{066B}", "\u{FF0E}": return "."
            case "_": return nil
            default:
                // Digits of any script; 三 is a word.
                guard character.unicodeScalars.first?.properties.generalCategory == .decimalNumber,
                    let digit = character.wholeNumberValue
                else { return character }
                return Character(String(digit))
            }
        }
        let result = String(plain)
        return result == text ? nil : result
    }

    private static func isComma(_ text: String) -> Bool { CSVNumber.isNumber(text, .comma) }

    private static func bare(_ text: Substring) -> Substring {
        var rest = text
        if let unit = currencies.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(unit.count)
        } else if let unit = units.filter({ rest.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            rest = rest.dropLast(unit.count)
        }
        rest = rest.drop { spaces.contains($0) }
        while let last = rest.last, spaces.contains(last) { rest.removeLast() }
        return rest
    }

    /// Digits in groups of three, all behind the same sign, then decimals behind another: `1.299`, `1 234,5`.
    static func isGrouped(_ text: some StringProtocol) -> Bool {
        func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
        var rest = Substring(text)
        let head = rest.prefix(while: isDigit)
        guard 1...3 ~= head.count, head.first != "0", let sign = rest.dropFirst(head.count).first,
            thousands.contains(sign)
        else { return false }
        rest = rest.dropFirst(head.count)
        while rest.first == sign {
            let group = rest.dropFirst().prefix(while: isDigit)
            guard group.count == 3 else { return false }
            rest = rest.dropFirst(4)
        }
        guard let point = rest.first else { return true }
        return (point == "." || point == ",") && rest.dropFirst().allSatisfy(isDigit)
    }
}
