/// TeX's mathematics as authors of lessons write it: parsed to a small tree, written as MathML or as plain text.
package enum TeX {}

extension TeX {
    indirect enum Node: Equatable, Sendable {
        case row([Node])
        /// One letter, or a word set as one.
        case letters(String, isUpright: Bool)
        case number(String)
        case sign(Symbol)
        /// `\lim` and `\operatorname*` have limits below in display.
        case function(String, hasLimits: Bool)
        case text([TextPart])
        /// Eighteenths of an em.
        case space(Int)
        case fraction(Node, Node, hasBar: Bool, isDisplay: Bool?)
        case root(Node, index: Node?)
        case scripted(Node, below: Node?, above: Node?, limits: Limits)
        case accented(Node, Symbol.Accent)
        /// `\overset`, `\underset`, `\xrightarrow`.
        case stacked(Node, below: Node?, above: Node?)
        /// `\left( … \middle| … \right)`; a delimiter that is empty is not drawn.
        case fenced(left: String, parts: [Node], middles: [String], right: String)
        /// `\big(`: 1 to 4 for big, Big, bigg, Bigg.
        case sized(String, Role, size: Int)
        case table(Table)
        /// `\displaystyle` and `\textstyle`, over the rest of their group.
        case style(isDisplay: Bool, Node)
        case boxed(Node)
        case phantom(Node)
        case unknown(String)
    }

    /// Inside `\text{…}`: words, and mathematics between dollars.
    enum TextPart: Equatable, Sendable {
        case words(String, Face)
        case formula(Node)
        enum Face: Sendable { case plain, bold, italic, typewriter }
    }

    /// Where the scripts of an operator stand.
    enum Limits: Equatable, Sendable { case natural, always, never }

    struct Table: Equatable, Sendable {
        enum Layout: Equatable, Sendable {
            /// Pairs of columns, right and left of their `&`.
            case aligned
            /// One column in the middle.
            case gathered
            case cases
            case matrix
            /// A matrix within a line.
            case small
            /// Lines on top of each other, as scripts need them.
            case stack
            /// `array{lcr}`.
            case columns([Character])
        }
        var layout: Layout
        var left = ""
        var right = ""
        var rows: [[Node]]
    }
}

extension TeX.Node {
    static let empty = Self.row([])
    var isEmpty: Bool { self == .empty }
}
