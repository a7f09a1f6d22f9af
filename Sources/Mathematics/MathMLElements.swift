extension MathMLWriter {
    func element(_ node: Node, _ place: Surroundings) -> MathML {
        let style = place.style
        switch node {
        case .row: return single(node, style)
        case .letters(let text, let isUpright): return letters(text, isUpright: isUpright)
        case .number(let text): return .element(.mn, [:], text)
        case .sign(let symbol): return sign(symbol, place)
        case .function(let name, let hasLimits):
            guard hasLimits else { return .element(.mi, [.mathvariant: name.count == 1 ? "normal" : nil], name) }
            return .element(
                .mo, [.movablelimits: "true", .lspace: em(place.spacing.left), .rspace: em(place.spacing.right)],
                name)
        case .text(let parts): return text(parts)
        case .space(let width): return space(width)
        case .fraction(let top, let bottom, let hasBar, let isDisplay):
            let inner = (isDisplay.map { $0 ? Style.display : .inline } ?? style).inFraction
            return .element(
                .mfrac,
                [.linethickness: hasBar ? nil : "0", .displaystyle: isDisplay.map { $0 ? "true" : "false" }],
                [single(top, inner), single(bottom, inner)])
        case .root(let inner, let index):
            guard let index else { return .element(.msqrt, [:], row(inner.members, style)) }
            return .element(.mroot, [:], [single(inner, style), single(index, .script)])
        case .scripted(let base, let below, let above, let limits): return scripted(base, below, above, limits, place)
        case .accented(let base, let accent) where accent.mark == "‾" || accent.mark == "_":
            // Lines that stretch are missing from most fonts; the stylesheet draws them.
            return .element(.mrow, [.class: accent.isBelow ? "underlined" : "overlined"], row(base.members, style))
        case .accented(let base, let accent):
            let mark = MathML.element(.mo, [.stretchy: accent.stretches ? "true" : "false"], accent.mark)
            return accent.isBelow
                ? .element(.munder, [.accentunder: "true"], [single(base, style), mark])
                : .element(.mover, [.accent: "true"], [single(base, style), mark])
        case .stacked(let base, let below, let above): return stacked(base, below, above, place)
        case .fenced(let left, let parts, let middles, let right):
            var content = fence(left, form: "prefix")
            for (index, part) in parts.enumerated() {
                if index > 0, index <= middles.count { content += fence(middles[index - 1], form: "infix") }
                content += row(part.members, style)
            }
            return .element(.mrow, [:], content + fence(right, form: "postfix"))
        case .sized(let text, _, let size):
            let height = ["1.2em", "1.8em", "2.4em", "3em"][max(0, min(3, size - 1))]
            return .element(
                .mo,
                [
                    .stretchy: "true", .symmetric: "true", .minsize: height, .maxsize: height,
                    .lspace: em(place.spacing.left), .rspace: em(place.spacing.right),
                ], text)
        case .table(let table): return self.table(table)
        case .style(let isDisplay, let inner):
            return .element(
                .mstyle, [.displaystyle: isDisplay ? "true" : "false", .scriptlevel: "0"],
                row(inner.members, isDisplay ? .display : .inline, hasLeft: true))
        case .boxed(let inner): return .element(.mrow, [.class: "boxed"], row(inner.members, style))
        case .phantom(let inner): return .element(.mphantom, [:], row(inner.members, style))
        case .unknown(let text): return .element(.mtext, [.class: "unknown"], text)
        }
    }

    /// One letter is italic by itself, a word is not.
    private func letters(_ text: String, isUpright: Bool) -> MathML {
        if !isUpright, text.count > 1 {
            return .element(.mi, [:], String(text.map { TeX.Alphabet.italic.styled($0) }))
        }
        let isSlanting =
            text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { $0.value < 0x2000 || $0 == "∇" }
        return .element(.mi, [.mathvariant: isUpright && isSlanting ? "normal" : nil], text)
    }

    private func fence(_ text: String, form: String) -> [MathML] {
        if text.isEmpty { return [] }
        let isBracket = "()[]{}⟨⟩⌊⌋⌈⌉".contains(text) && form != "infix"
        return [
            .element(.mo, isBracket ? [.form: form] : [.form: form, .stretchy: "true", .symmetric: "true"], text)
        ]
    }

    /// Spaces at the ends would be dropped: they become ones that don't break.
    private func text(_ parts: [TeX.TextPart]) -> MathML {
        let elements = parts.map { part -> MathML in
            switch part {
            case .formula(let node): return single(node, .inline)
            case .words(let text, let face):
                let start = text.prefix { $0 == " " }
                let end = text.dropFirst(start.count).reversed().prefix { $0 == " " }
                let inner = text.dropFirst(start.count).dropLast(end.count)
                let spaced =
                    String(repeating: "\u{A0}", count: start.count) + inner
                    + String(repeating: "\u{A0}", count: end.count)
                let style: String? =
                    switch face {
                    case .plain: nil
                    case .bold: "bold"
                    case .italic: "italic"
                    case .typewriter: "typewriter"
                    }
                return .element(.mtext, [.class: style], spaced)
            }
        }
        return elements.count == 1 ? elements[0] : .element(.mrow, [:], elements)
    }

    private func scripted(
        _ base: Node, _ below: Node?, _ above: Node?, _ limits: TeX.Limits, _ place: Surroundings
    ) -> MathML {
        let isOver = hasLimits(base, limits)
        var kernel = base.isEmpty ? MathML.element(.mrow) : element(base, place)
        // A base in braces is one thing; an operator keeps its place in the row.
        if case .row = base { kernel = single(base, place.style) }
        if isOver, limits == .always, case .element(let name, let attributes, let children) = kernel, name == .mo {
            let rest = attributes.filter { $0.name != .movablelimits }
            kernel = .element(name, rest + [.init(name: .movablelimits, value: "false")], children)
        }
        let low = below.map { single($0, .script) }
        let high = above.map { single($0, .script) }
        switch (low, high) {
        case (let low?, let high?): return .element(isOver ? .munderover : .msubsup, [:], [kernel, low, high])
        case (let low?, nil): return .element(isOver ? .munder : .msub, [:], [kernel, low])
        case (nil, let high?): return .element(isOver ? .mover : .msup, [:], [kernel, high])
        case (nil, nil): return kernel
        }
    }

    /// Whether scripts stand below and above, at least in display.
    private func hasLimits(_ base: Node, _ limits: TeX.Limits) -> Bool {
        switch limits {
        case .always: return true
        case .never: return false
        case .natural:
            switch base.core {
            case .sign(let symbol): return symbol.role == .large
            case .function(_, let hasLimits): return hasLimits
            case .accented(_, let accent): return accent.mark == "⏞" || accent.mark == "⏟"
            default: return false
            }
        }
    }

    private func stacked(_ base: Node, _ below: Node?, _ above: Node?, _ place: Surroundings) -> MathML {
        func script(_ node: Node) -> MathML {
            guard case .sign(let arrow) = base, arrow.text == "→" || arrow.text == "←" else {
                return single(node, .script)
            }
            return .element(.mrow, [:], [space(6)] + row(node.members, .script) + [space(6)])
        }
        var kernel = element(base, place)
        if case .row = base { kernel = single(base, place.style) }
        switch (below.map(script), above.map(script)) {
        case (let low?, let high?): return .element(.munderover, [:], [kernel, low, high])
        case (let low?, nil): return .element(.munder, [:], [kernel, low])
        case (nil, let high?): return .element(.mover, [:], [kernel, high])
        case (nil, nil): return kernel
        }
    }

    private func table(_ table: TeX.Table) -> MathML {
        let (name, style): (String, Style) =
            switch table.layout {
            case .aligned: ("aligned", .display)
            case .gathered: ("gathered", .display)
            case .cases: ("cases", .inline)
            case .matrix, .columns: ("matrix", .inline)
            case .small, .stack: ("small", .script)
            }
        let rows = table.rows.map { cells in
            MathML.element(
                .mtr, [:],
                cells.enumerated().map { column, cell in
                    let isAfter = table.layout == .aligned && column % 2 == 1
                    return .element(
                        .mtd, [.class: side(column, table.layout)],
                        row(cell.members, style, hasLeft: isAfter))
                })
        }
        let grid = MathML.element(
            .mtable,
            [
                .class: name, .displaystyle: style == .display ? "true" : nil,
                .scriptlevel: table.layout == .small ? "1" : nil,
            ], rows)
        if table.left.isEmpty, table.right.isEmpty { return grid }
        return .element(
            .mrow, [:], fence(table.left, form: "prefix") + [grid] + fence(table.right, form: "postfix"))
    }

    private func side(_ column: Int, _ layout: TeX.Table.Layout) -> String? {
        switch layout {
        case .aligned: column % 2 == 0 ? "right" : "left"
        case .cases: "left"
        case .gathered, .matrix, .small, .stack: nil
        case .columns(let letters):
            column < letters.count ? (letters[column] == "l" ? "left" : letters[column] == "r" ? "right" : nil) : nil
        }
    }
}
