import Lessons

extension TeX {
    /// Whether a command, without its backslash, has a meaning of its own.
    package static func knows(_ name: String) -> Bool {
        Symbol.table[name] != nil || Symbol.functions.contains(name) || Symbol.limitFunctions[name] != nil
            || Symbol.spaces[name] != nil || Symbol.accents[name] != nil || Alphabet(rawValue: name) != nil
            || Command(rawValue: name) != nil
    }

    /// Commands that build something, beyond those that stand for one sign.
    enum Command: String, CaseIterable, Sendable {
        case frac, dfrac, tfrac, cfrac, binom, dbinom, tbinom, sqrt
        case text, textrm, textnormal, mbox, textbf, textit, texttt, operatorname
        case left, right, middle, big, Big, bigg, Bigg, bigl, Bigl, biggl, Biggl, bigr, Bigr, biggr, Biggr
        case bigm, Bigm, biggm, Biggm
        case begin, end, overset, underset, stackrel, substack, xrightarrow, xleftarrow
        case displaystyle, textstyle, limits, nolimits, not, boxed, phantom, pmod, mathscr, tag
    }

    static let environments: [String: Table.Layout] = [
        "aligned": .aligned, "align": .aligned, "align*": .aligned, "split": .aligned, "gathered": .gathered,
        "gather": .gathered, "gather*": .gathered, "cases": .cases, "matrix": .matrix, "pmatrix": .matrix,
        "bmatrix": .matrix, "Bmatrix": .matrix, "vmatrix": .matrix, "Vmatrix": .matrix, "smallmatrix": .small,
        "array": .columns([]),
    ]

    static func fences(of environment: String) -> (left: String, right: String) {
        switch environment {
        case "pmatrix": ("(", ")")
        case "bmatrix": ("[", "]")
        case "Bmatrix": ("{", "}")
        case "vmatrix": ("|", "|")
        case "Vmatrix": ("‖", "‖")
        case "cases": ("{", "")
        default: ("", "")
        }
    }

    /// The command that a misspelled one means; among equals the one in the same case (`gama` is `gamma`).
    static func command(nearestTo name: String) -> String? {
        let words = commands.filter { $0.count > 1 }
        let isCapital = name.first?.isUppercase ?? false
        return nearest(name, in: words.filter { ($0.first?.isUppercase ?? false) == isCapital })
            ?? nearest(name, in: words)
    }

    /// Every command that is known, without its backslash, in alphabetical order.
    static let commands: [String] = {
        let names =
            Array(Symbol.table.keys) + Array(Symbol.functions) + Array(Symbol.limitFunctions.keys)
            + Array(Symbol.spaces.keys) + Array(Symbol.accents.keys) + Alphabet.allCases.map(\.rawValue)
            + Command.allCases.map(\.rawValue)
        return Set(names).sorted()
    }()
}
