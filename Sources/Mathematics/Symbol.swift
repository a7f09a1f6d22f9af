extension TeX {
    /// A sign with the part it plays, which decides the space around it (TeX's classes of atoms).
    struct Symbol: Equatable, Sendable {
        var text: String
        var role: Role
    }

    enum Role: Sendable {
        /// A letter in italics.
        case letter
        /// A letter that stays upright.
        case upright
        /// A sign without space of its own.
        case ordinary
        case binary, relation, opening, closing, punctuation
        /// ∑: grows in display, its limits stand below and above.
        case large
        /// ∫: grows in display, its limits stand beside.
        case integral
        /// A name such as sin.
        case function
    }
}

extension TeX.Symbol {
    /// Every command that stands for one sign.
    static let table: [String: Self] = {
        var table: [String: Self] = [:]
        for (role, list) in lists {
            let words = list.split(whereSeparator: { $0 == " " || $0 == "\n" })
            for (name, text) in zip(words, words.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(\.element)
            {
                table[String(name)] = Self(text: String(text), role: role)
            }
        }
        return table
    }()

    /// Names with the sign they stand for, in turn.
    private static let lists: [(TeX.Role, String)] = [
        (
            .letter,
            """
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
            lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
            phi ϕ varphi φ chi χ psi ψ omega ω partial ∂ imath ı jmath ȷ
            """
        ),
        (
            .upright,
            """
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ nabla ∇ infty ∞ emptyset ∅ varnothing ∅
            """
        ),
        (
            .ordinary,
            """
            forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ triangle △ square □ checkmark ✓
            dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ prime ′ degree ° % % $ $ # # & & _ _
            | ‖ Vert ‖ vert | backslash \\ star ⋆ S § dagger † bigstar ★
            """
        ),
        (
            .binary,
            """
            pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ circ ∘ bullet ∙ odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘
            cup ∪ cap ∩ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ diamond ⋄ sqcup ⊔ sqcap ⊓ uplus ⊎ bmod mod
            """
        ),
        (
            .relation,
            """
            le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ doteq ≐
            propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ nsubseteq ⊈
            mid ∣ nmid ∤ parallel ∥ perp ⊥ prec ≺ succ ≻ preceq ⪯ succeq ⪰ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨
            leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ asymp ≍ coloneqq ≔ therefore ∴ because ∵
            to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
            longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸
            Longleftrightarrow ⟺ implies ⟹ impliedby ⟸ iff ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪
            uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖
            leadsto ⇝ rightsquigarrow ⇝ rightleftharpoons ⇌ nrightarrow ↛
            """
        ),
        (.opening, "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖"),
        (.closing, "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖"),
        (
            .large,
            """
            sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀
            biguplus ⨄ bigsqcup ⨆
            """
        ),
        (.punctuation, "colon :"),
        (.integral, "int ∫ iint ∬ iiint ∭ oint ∮"),
    ]

    /// Names set upright, with a thin space before their argument.
    static let functions: Set<String> = [
        "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth", "exp",
        "log", "ln", "lg", "arg", "deg", "dim", "hom", "ker",
    ]
    /// The same, with limits below in display.
    static let limitFunctions: [String: String] = [
        "lim": "lim", "limsup": "lim sup", "liminf": "lim inf", "max": "max", "min": "min", "sup": "sup", "inf": "inf",
        "det": "det", "gcd": "gcd", "Pr": "Pr",
    ]
    /// Widths in eighteenths of an em.
    static let spaces: [String: Int] = [
        ",": 3, "thinspace": 3, ":": 4, ">": 4, "medspace": 4, ";": 5, "thickspace": 5, "!": -3, "negthinspace": -3,
        " ": 6, "enspace": 9, "quad": 18, "qquad": 36,
    ]
    struct Accent: Equatable, Sendable {
        var mark: String
        var stretches: Bool
        var isBelow = false
    }
    static let accents: [String: Accent] = [
        "hat": .init(mark: "^", stretches: false), "widehat": .init(mark: "^", stretches: true),
        "bar": .init(mark: "¯", stretches: false), "overline": .init(mark: "‾", stretches: true),
        "tilde": .init(mark: "~", stretches: false), "widetilde": .init(mark: "~", stretches: true),
        "vec": .init(mark: "→", stretches: false), "overrightarrow": .init(mark: "→", stretches: true),
        "overleftarrow": .init(mark: "←", stretches: true), "dot": .init(mark: "˙", stretches: false),
        "ddot": .init(mark: "¨", stretches: false), "check": .init(mark: "ˇ", stretches: false),
        "breve": .init(mark: "˘", stretches: false), "acute": .init(mark: "´", stretches: false),
        "grave": .init(mark: "`", stretches: false), "mathring": .init(mark: "˚", stretches: false),
        "overbrace": .init(mark: "⏞", stretches: true),
        "underline": .init(mark: "_", stretches: true, isBelow: true),
        "underbrace": .init(mark: "⏟", stretches: true, isBelow: true),
    ]

    /// A character as it is typed.
    static func typed(_ character: Character) -> Self? {
        switch character {
        case "+": Self(text: "+", role: .binary)
        case "-", "−": Self(text: "−", role: .binary)
        case "*": Self(text: "∗", role: .binary)
        case "/": Self(text: "/", role: .ordinary)
        case "=", "<", ">": Self(text: String(character), role: .relation)
        case ":": Self(text: ":", role: .relation)
        case ",", ";": Self(text: String(character), role: .punctuation)
        case "(", "[": Self(text: String(character), role: .opening)
        case ")", "]": Self(text: String(character), role: .closing)
        case "!", "?": Self(text: String(character), role: .closing)
        case "|", ".", "@", "\"", "`": Self(text: String(character), role: .ordinary)
        default: signs[String(character)]
        }
    }

    /// Signs typed as themselves (×, ≤, σ) mean what their command means.
    private static let signs: [String: Self] = {
        var signs: [String: Self] = [:]
        for symbol in table.values where !symbol.text.utf8.allSatisfy({ $0 < 0x80 }) {
            // One sign may have two parts to play (⊥, ∣): the plainest counts, whatever the order of a dictionary.
            if let known = signs[symbol.text], known.role.rank <= symbol.role.rank { continue }
            signs[symbol.text] = symbol
        }
        return signs
    }()
}

extension TeX.Role {
    fileprivate var rank: Int {
        switch self {
        case .letter, .upright, .ordinary, .function: 0
        case .relation: 1
        case .binary: 2
        case .punctuation: 3
        case .opening: 4
        case .closing: 5
        case .large, .integral: 6
        }
    }
}
