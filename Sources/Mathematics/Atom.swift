extension TeX {
    /// What a node is to its neighbours, which decides the space between them (TeX's classes of atoms).
    enum Atom: Equatable, Sendable {
        case ordinary, binary, relation, opening, closing, punctuation
        /// ∑, ∫ and names such as sin.
        case operation
        /// Space and the like, which its neighbours don't see.
        case none
    }

    /// Display, in line, or small: how much space there is around operators.
    enum Style: Sendable {
        case display, inline, script
        /// Of a fraction's two halves.
        var inFraction: Style { self == .display ? .inline : .script }
    }
}

extension TeX.Node {
    var atom: TeX.Atom {
        switch self {
        case .sign(let symbol): symbol.role.atom
        case .sized(_, let role, _): role.atom
        case .function: .operation
        case .scripted(let base, _, _, _), .stacked(let base, _, _): base.atom
        case .space: .none
        case .fenced: .opening
        case .row, .letters, .number, .text, .fraction, .root, .accented, .table, .style, .boxed, .phantom, .unknown:
            .ordinary
        }
    }

    /// The operator at the heart of scripts.
    var core: Self {
        switch self {
        case .scripted(let base, _, _, _), .stacked(let base, _, _): base.core
        default: self
        }
    }
}

extension TeX.Role {
    fileprivate var atom: TeX.Atom {
        switch self {
        case .letter, .upright, .ordinary: .ordinary
        case .binary: .binary
        case .relation: .relation
        case .opening: .opening
        case .closing: .closing
        case .punctuation: .punctuation
        case .large, .integral, .function: .operation
        }
    }
}

extension [TeX.Node] {
    /// Each node's part in the row: a binary operator with nothing to its left, or right, to bind is an ordinary sign.
    /// In a cell after `&` something does stand to the left.
    func atoms(hasLeft: Bool) -> [TeX.Atom] {
        var atoms = map(\.atom)
        var previous: Int?
        for index in indices where atoms[index] != .none {
            let before = previous.map { atoms[$0] } ?? (hasLeft ? .ordinary : .opening)
            switch atoms[index] {
            case .binary where [.binary, .relation, .opening, .punctuation, .operation].contains(before):
                atoms[index] = .ordinary
            case .relation, .closing, .punctuation:
                if let previous, atoms[previous] == .binary { atoms[previous] = .ordinary }
            default: break
            }
            previous = index
        }
        if let previous, atoms[previous] == .binary { atoms[previous] = .ordinary }
        return atoms
    }
}
