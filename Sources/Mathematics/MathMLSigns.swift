extension MathMLWriter {
    /// An operator with TeX's space around it; attributes only where the dictionary of MathML Core says otherwise.
    func sign(_ symbol: TeX.Symbol, _ place: Surroundings) -> MathML {
        let text = symbol.text
        let spacing = place.spacing
        switch symbol.role {
        case .letter, .upright, .function: return .element(.mi, [:], text)
        case .ordinary:
            let isTyped = text.utf8.allSatisfy { $0 < 0x80 } || text.allSatisfy { $0 == "′" || $0 == "‖" }
            return isTyped ? closed(text) : .element(.mi, [:], text)
        case .binary:
            if place.atom != .binary {
                let isSigned = ["+", "−", "±", "∓"].contains(text)
                return isSigned ? .element(.mo, [.form: "prefix"], text) : closed(text)
            }
            let isKnown = ["+", "−", "±", "∓", "∪", "∩", "∧", "∨"].contains(text)
            return isKnown && spacing == Spacing(left: 4, right: 4) && !place.isAtEdge
                ? .element(.mo, [:], text) : spaced(text, spacing)
        case .relation:
            let stretches = "∣∥↑↓↕⇑⇓|".contains(text)
            return spacing == Spacing(left: 5, right: 5) && !stretches && text != ":"
                ? .element(.mo, [:], text) : spaced(text, spacing, stretches ? "false" : nil)
        case .opening, .closing:
            if text == "!" || text == "?" { return closed(text) }
            let isBar = text == "|" || text == "‖"
            let form = symbol.role == .opening ? "prefix" : "postfix"
            return .element(.mo, [.form: isBar ? form : nil, .stretchy: "false"], text)
        case .punctuation:
            return spacing == Spacing(left: 0, right: 3) && text != ":"
                ? .element(.mo, [:], text) : spaced(text, spacing)
        case .large, .integral:
            return spacing == Spacing(left: 3, right: 3) ? .element(.mo, [:], text) : spaced(text, spacing)
        }
    }

    private func closed(_ text: String) -> MathML {
        .element(.mo, [.lspace: "0", .rspace: "0", .stretchy: text == "|" || text == "‖" ? "false" : nil], text)
    }

    private func spaced(_ text: String, _ spacing: Spacing, _ stretchy: String? = nil) -> MathML {
        .element(.mo, [.lspace: em(spacing.left), .rspace: em(spacing.right), .stretchy: stretchy], text)
    }
}
