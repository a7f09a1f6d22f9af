import Lessons

extension TeX {
    /// Mathematics as lines of plain text: Unicode's letters, superscripts and subscripts where it has them, `(a + b)/c`
    /// for a fraction; only what has rows takes more than one line.
    package static func lines(_ tex: String) -> [String] {
        MathematicsText().box(parse(tex).node.members).lines.map { $0.trimmingEnds(" ").isEmpty ? "" : $0 }
    }

    /// The same on one line.
    package static func line(_ tex: String) -> String { MathematicsText().line(parse(tex).node.members) }
}

/// Writes nodes as text.
struct MathematicsText {
    typealias Node = TeX.Node

    /// Lines of equal width around a base line.
    struct Box {
        var lines: [String]
        var base: Int
        var width: Int { lines.map(\.terminalWidth).max() ?? 0 }

        func padded() -> Box {
            let width = width
            return Box(
                lines: lines.map { $0 + String(repeating: " ", count: width - $0.terminalWidth) }, base: base)
        }
    }

    /// Pieces side by side, on one base line.
    func box(_ nodes: [Node]) -> Box {
        var result = Box(lines: [""], base: 0)
        var pending: [Node] = []
        // Text before a table is written as one row, so that its spaces come out right.
        func flush() {
            result = join(result, Box(lines: [line(pending)], base: 0))
            pending = []
        }
        for node in nodes {
            guard case .table(let table) = node, table.rows.count > 1 else {
                pending.append(node)
                continue
            }
            let endsOpen = pending.last.map { $0.atom == .relation || $0.atom == .binary } ?? false
            flush()
            if endsOpen { result = join(result, Box(lines: [" "], base: 0)) }
            result = join(result, box(table))
        }
        flush()
        return result
    }

    private func join(_ left: Box, _ right: Box) -> Box {
        let left = left.padded()
        let above = max(left.base, right.base)
        let below = max(left.lines.count - left.base, right.lines.count - right.base)
        let empty = String(repeating: " ", count: left.width)
        let lines = (0..<(above + below)).map { row in
            let l = row - above + left.base
            let r = row - above + right.base
            return (left.lines.indices.contains(l) ? left.lines[l] : empty)
                + (right.lines.indices.contains(r) ? right.lines[r] : "")
        }
        return Box(lines: lines, base: above)
    }

    private func box(_ table: TeX.Table) -> Box {
        let cells = table.rows.map { $0.map { line($0.members) } }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            cells.map { column < $0.count ? $0[column].terminalWidth : 0 }.max() ?? 0
        }
        let gap = table.layout == .aligned ? 1 : 2
        let rows = cells.map { row in
            (0..<count).map { column in
                let text = column < row.count ? row[column] : ""
                let space = String(repeating: " ", count: widths[column] - text.terminalWidth)
                let isRight = table.layout == .aligned && column % 2 == 0
                return isRight ? space + text : text + space
            }.joined(separator: String(repeating: " ", count: gap))
        }
        let left = table.left.isEmpty ? "" : table.left + " "
        let right = table.right.isEmpty ? "" : " " + table.right
        return Box(lines: rows.map { left + $0 + right }, base: (rows.count - 1) / 2)
    }

    func line(_ nodes: [Node]) -> String {
        let atoms = nodes.atoms(hasLeft: false)
        var result = ""
        var before: TeX.Atom?
        var previous: Node?
        for (index, node) in nodes.enumerated() {
            let atom = atoms[index]
            let isApart =
                atom == .binary || atom == .relation || before == .binary || before == .relation
                || before == .punctuation || (before == .operation && atom != .opening && atom != .none)
                || (atom == .operation && (before == .ordinary || before == .closing))
            if isApart, !result.isEmpty, !result.hasSuffix(" "), atom != .closing, atom != .punctuation {
                result += " "
            }
            if case .fraction? = previous, atom == .ordinary, !result.hasSuffix(" ") { result += " " }
            result += text(node)
            if atom != .none { previous = node }
            if atom != .none { before = atom }
        }
        return result
    }

    private func text(_ node: Node) -> String {
        switch node {
        case .row(let nodes): return line(nodes)
        case .letters(let text, _), .number(let text), .function(let text, _), .unknown(let text): return text
        case .sign(let symbol): return symbol.text
        case .text(let parts):
            return parts.map { part in
                switch part {
                case .words(let text, _): text
                case .formula(let node): self.text(node)
                }
            }.joined()
        case .space(let width): return width >= 18 ? "  " : width > 0 ? " " : ""
        case .fraction(let top, let bottom, let hasBar, _):
            return hasBar ? "\(group(top))/\(group(bottom))" : "\(text(top)) \(text(bottom))"
        case .root(let inner, let index):
            let sign = index.map { Unicodes.raised(text($0)) ?? "\(text($0))" } ?? ""
            return "\(sign)√\(group(inner))"
        case .scripted(let base, let below, let above, _):
            return text(base) + script(below, "_", Unicodes.lowered) + script(above, "^", Unicodes.raised)
        case .accented(let base, let accent):
            let inner = text(base)
            guard let mark = Unicodes.combining[accent.mark], inner.count == 1 else {
                return accent.mark == "⏞" || accent.mark == "⏟" ? inner : "\(group(base))\(accent.mark)"
            }
            return inner + mark
        case .stacked(let base, let below, let above):
            return text(base) + script(below, "_", { _ in nil }) + script(above, "^", { _ in nil })
        case .fenced(let left, let parts, let middles, let right):
            var result = left
            for (index, part) in parts.enumerated() {
                if index > 0, index <= middles.count { result += " \(middles[index - 1]) " }
                result += text(part)
            }
            return result + right
        case .sized(let text, _, _): return text
        case .table(let table):
            let rows = table.rows.map { $0.map { text($0) }.joined(separator: table.layout == .aligned ? " " : ", ") }
            return table.left + rows.joined(separator: "; ") + table.right
        case .style(_, let inner), .phantom(let inner): return text(inner)
        case .boxed(let inner): return "[\(text(inner))]"
        }
    }

    /// In parentheses unless it is one thing.
    private func group(_ node: Node) -> String {
        let text = text(node)
        let members = node.members
        let isOne =
            members.count <= 1
            || members.allSatisfy { if case .letters = $0 { true } else { false } } && text.count <= 2
        if isOne, let only = members.first, case .fraction = only { return "(\(text))" }
        return isOne ? text : "(\(text))"
    }

    private func script(_ node: Node?, _ mark: String, _ convert: (String) -> String?) -> String {
        guard let node else { return "" }
        let text = text(node)
        // Scripts are set tight.
        let tight = text.filter { $0 != " " }
        if tight.allSatisfy({ $0 == "′" }) { return tight }
        if let converted = convert(tight) { return converted }
        return text.count == 1 ? mark + text : "\(mark)(\(text))"
    }
}

/// Characters that Unicode has raised and lowered.
private enum Unicodes {
    private static let up = zipped(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzT∗", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ*")
    private static let down = zipped("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

    private static func zipped(_ from: String, _ to: String) -> [Character: Character] {
        Dictionary(zip(from, to)) { first, _ in first }
    }

    static func raised(_ text: String) -> String? { mapped(text, up) }
    static func lowered(_ text: String) -> String? { mapped(text, down) }

    private static func mapped(_ text: String, _ table: [Character: Character]) -> String? {
        var result = ""
        for character in text {
            guard let mapped = table[character] else { return nil }
            result.append(mapped)
        }
        return result
    }

    static let combining = [
        "^": "\u{302}", "¯": "\u{304}", "‾": "\u{305}", "~": "\u{303}", "→": "\u{20D7}", "˙": "\u{307}", "¨": "\u{308}",
        "ˇ": "\u{30C}", "˘": "\u{306}", "´": "\u{301}", "`": "\u{300}", "˚": "\u{30A}", "_": "\u{332}",
    ]
}
