/// A piece of MathML Core as a tree; whoever writes pages writes it out, and escapes its texts and attributes.
package indirect enum MathML: Equatable, Sendable {
    case element(Name, [Attribute], [MathML])
    case text(String)

    package enum Name: String, Sendable {
        case math, semantics, annotation, mrow, mi, mn, mo, mtext, mspace, mfrac, msqrt, mroot, mstyle, mphantom
        case msub, msup, msubsup, munder, mover, munderover, mtable, mtr, mtd
    }

    package struct Attribute: Equatable, Sendable {
        package enum Name: String, Sendable {
            case accent, accentunder, `class`, display, displaystyle, encoding, form, linethickness, lspace, mathvariant
            case maxsize, minsize, movablelimits, rspace, scriptlevel, stretchy, symmetric, width
        }
        package let name: Name
        package let value: String
    }
}

extension MathML {
    /// An attribute that is nil is left out.
    static func element(
        _ name: Name, _ attributes: KeyValuePairs<Attribute.Name, String?> = [:], _ children: [MathML] = []
    ) -> MathML {
        .element(
            name, attributes.compactMap { pair in pair.value.map { Attribute(name: pair.key, value: $0) } }, children)
    }

    static func element(
        _ name: Name, _ attributes: KeyValuePairs<Attribute.Name, String?> = [:], _ text: String
    ) -> MathML {
        element(name, attributes, [.text(text)])
    }
}
