extension TeX {
    /// The letters of mathematics that have code points of their own, since MathML Core knows no other way to them.
    enum Alphabet: String, CaseIterable, Sendable {
        case upright = "mathrm"
        case italic = "mathit"
        case bold = "mathbf"
        case boldItalic = "boldsymbol"
        case sans = "mathsf"
        case typewriter = "mathtt"
        case script = "mathcal"
        case doubleStruck = "mathbb"
        case fraktur = "mathfrak"

        /// A letter or digit in this alphabet; what it doesn't have stays as it is.
        func styled(_ character: Character) -> Character {
            if let exception = exceptions[character] { return exception }
            guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
                return character
            }
            for (first, last, start) in ranges {
                guard let start, scalar.value >= first, scalar.value <= last else { continue }
                return Unicode.Scalar(start + scalar.value - first).map(Character.init) ?? character
            }
            return character
        }

        /// Capitals, small letters, digits, Greek capitals, small Greek letters (Unicode Standard, Mathematical
        /// Alphanumeric Symbols).
        private var ranges: [(first: UInt32, last: UInt32, start: UInt32?)] {
            let starts: (capitals: UInt32?, small: UInt32?, digits: UInt32?, greekCapitals: UInt32?, greek: UInt32?) =
                switch self {
                case .upright: (nil, nil, nil, nil, nil)
                case .italic: (0x1D434, 0x1D44E, nil, 0x1D6E2, 0x1D6FC)
                case .bold: (0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2)
                case .boldItalic: (0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736)
                case .sans: (0x1D5A0, 0x1D5BA, 0x1D7E2, nil, nil)
                case .typewriter: (0x1D670, 0x1D68A, 0x1D7F6, nil, nil)
                case .script: (0x1D49C, 0x1D4B6, nil, nil, nil)
                case .doubleStruck: (0x1D538, 0x1D552, 0x1D7D8, nil, nil)
                case .fraktur: (0x1D504, 0x1D51E, nil, nil, nil)
                }
            return [
                (0x41, 0x5A, starts.capitals), (0x61, 0x7A, starts.small), (0x30, 0x39, starts.digits),
                (0x391, 0x3A9, starts.greekCapitals), (0x3B1, 0x3C9, starts.greek),
            ]
        }

        /// Letters that Unicode had before it had the alphabet.
        private var exceptions: [Character: Character] {
            switch self {
            case .italic: ["h": "ℎ"]
            case .script:
                [
                    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
                    "g": "ℊ", "o": "ℴ",
                ]
            case .doubleStruck: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
            case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
            default: [:]
            }
        }
    }
}
