/// A function of two bits, numbered as it is encoded.
package enum Gate: UInt8, CaseIterable, Sendable {
    case and, or, nand, xor
}

extension Gate: Catalogued {
    package static var all: [Gate] { Gate.allCases }

    struct Facts {
        let word: StaticString
        let summary: StaticString
        /// Bit i is the label of corner i, the last input changing fastest.
        let truth: UInt64
    }

    var facts: Facts {
        switch self {
        case .and: Facts(word: "and", summary: "the corners 00 01 10 11, labelled 0 0 0 1", truth: 8)
        case .or: Facts(word: "or", summary: "the corners 00 01 10 11, labelled 0 1 1 1", truth: 14)
        case .nand: Facts(word: "nand", summary: "the corners 00 01 10 11, labelled 1 1 1 0", truth: 7)
        case .xor: Facts(word: "xor", summary: "the corners 00 01 10 11, labelled 0 1 1 0", truth: 6)
        }
    }

    package var number: UInt8 { rawValue }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
}
