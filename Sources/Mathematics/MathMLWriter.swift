extension TeX {
    /// MathML Core with the TeX as annotation; what can't be understood is shown as it was written. A display needs a
    /// box that scrolls around it, since mathematics doesn't wrap.
    package static func markup(_ tex: String, isDisplay: Bool) -> MathML {
        let tree = parse(tex).node
        let writer = MathMLWriter()
        let style: Style = isDisplay ? .display : .inline
        let content = MathML.element(.mrow, [:], writer.row(tree.members, style))
        let annotation = MathML.element(.annotation, [.encoding: "application/x-tex"], tex)
        return .element(
            .math, [.display: isDisplay ? "block" : nil], [.element(.semantics, [:], [content, annotation])])
    }
}

/// Writes nodes as MathML Core. Spaces are TeX's; they are written only where the operator dictionary of MathML Core
/// gives others.
struct MathMLWriter {
    typealias Node = TeX.Node
    typealias Atom = TeX.Atom
    typealias Style = TeX.Style

    /// Space left and right of an operator, in eighteenths of an em.
    struct Spacing: Equatable {
        var left: Int
        var right: Int
        static let none = Self(left: 0, right: 0)
    }

    func row(_ nodes: [Node], _ style: Style, hasLeft: Bool = false) -> [MathML] {
        let atoms = nodes.atoms(hasLeft: hasLeft)
        var result: [MathML] = []
        // What stands right of each node, spaces not counted.
        var following = [Atom?](repeating: nil, count: nodes.count)
        for index in nodes.indices.dropLast().reversed() {
            following[index] = atoms[index + 1] == .none ? following[index + 1] : atoms[index + 1]
        }
        var before: Atom?
        for (index, node) in nodes.enumerated() {
            let after = following[index]
            defer { if atoms[index] != .none { before = atoms[index] } }
            let spacing = spacing(atoms[index], before, after, style)
            let isAtEdge = index == 0 || index == nodes.count - 1
            let place = Surroundings(atom: atoms[index], spacing: spacing, isAtEdge: isAtEdge, style: style)
            guard case .function(_, false) = node.core else {
                result.append(element(node, place))
                continue
            }
            if spacing.left > 0 { result.append(space(spacing.left)) }
            result.append(element(node, place))
            // The invisible "applied to" is what screen readers know, and carries the space.
            if after != nil {
                result.append(.element(.mo, [.rspace: spacing.right > 0 ? em(spacing.right) : nil], "\u{2061}"))
            }
        }
        return result
    }

    /// Everything that an operator's attributes depend on.
    struct Surroundings {
        var atom: Atom
        var spacing: Spacing
        /// First or last in its row, where MathML takes an operator for a prefix or postfix.
        var isAtEdge: Bool
        var style: Style
    }

    private func spacing(_ atom: Atom, _ before: Atom?, _ after: Atom?, _ style: Style) -> Spacing {
        let isSmall = style == .script
        switch atom {
        case .binary: return isSmall ? .none : Spacing(left: 4, right: 4)
        case .relation: return isSmall ? .none : Spacing(left: 5, right: 5)
        case .punctuation: return Spacing(left: 0, right: isSmall ? 0 : 3)
        case .operation:
            let isLeftApart = before == .ordinary || before == .closing
            let isRightApart = after == .ordinary || after == .operation
            return Spacing(left: isLeftApart ? 3 : 0, right: isRightApart ? 3 : 0)
        case .ordinary, .opening, .closing, .none: return .none
        }
    }

    func space(_ width: Int) -> MathML { .element(.mspace, [.width: em(width)]) }

    /// 3 is 0.1667em.
    func em(_ eighteenths: Int) -> String {
        let tenThousandths = (eighteenths.magnitude * 10000 + 9) / 18
        var decimals = String(tenThousandths % 10000)
        decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
        while decimals.last == "0" { decimals.removeLast() }
        let whole = "\(eighteenths < 0 ? "-" : "")\(tenThousandths / 10000)"
        return decimals.isEmpty ? (whole == "0" ? "0" : whole + "em") : "\(whole).\(decimals)em"
    }

    /// One element, whatever the node holds: an argument.
    func single(_ node: Node, _ style: Style) -> MathML {
        let content = row(node.members, style)
        return content.count == 1 ? content[0] : .element(.mrow, [:], content)
    }
}

extension TeX.Node {
    var members: [Self] { if case .row(let nodes) = self { nodes } else { [self] } }
}
