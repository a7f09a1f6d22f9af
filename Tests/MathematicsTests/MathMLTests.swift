import Testing

@testable import Mathematics

private func markup(_ tex: String) -> String {
    MathMLWriter().row(TeX.parse(tex).node.members, .display).map(\.written).joined()
}

extension MathML {
    /// As a file holds it; no text of these tests needs an escape.
    var written: String {
        switch self {
        case .text(let text): return text
        case .element(let name, let attributes, let children):
            let attributes = attributes.map { " \($0.name.rawValue)=\"\($0.value)\"" }.joined()
            return "<\(name.rawValue)\(attributes)>\(children.map(\.written).joined())</\(name.rawValue)>"
        }
    }
}

@Suite struct MathMLTests {
    @Test(arguments: [
        ("x", "<mi>x</mi>"),
        ("3.14", "<mn>3.14</mn>"),
        ("a + b", "<mi>a</mi><mo>+</mo><mi>b</mi>"),
        ("-x", "<mo form=\"prefix\">−</mo><mi>x</mi>"),
        ("a = -b", "<mi>a</mi><mo>=</mo><mo form=\"prefix\">−</mo><mi>b</mi>"),
        ("a \\cdot b", "<mi>a</mi><mo lspace=\"0.2222em\" rspace=\"0.2222em\">⋅</mo><mi>b</mi>"),
        ("e^{-z}", "<msup><mi>e</mi><mrow><mo form=\"prefix\">−</mo><mi>z</mi></mrow></msup>"),
        (
            "x_{i+1}",
            "<msub><mi>x</mi><mrow><mi>i</mi><mo lspace=\"0\" rspace=\"0\">+</mo><mn>1</mn></mrow></msub>"
        ),
        ("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
        ("x^23", "<msup><mi>x</mi><mn>2</mn></msup><mn>3</mn>"),
        ("f'", "<msup><mi>f</mi><mo lspace=\"0\" rspace=\"0\">′</mo></msup>"),
        ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
        ("\\tfrac{a}{b}", "<mfrac displaystyle=\"false\"><mi>a</mi><mi>b</mi></mfrac>"),
        ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
        ("\\sqrt{x}", "<msqrt><mi>x</mi></msqrt>"),
        ("\\hat y", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
        ("\\Gamma", "<mi mathvariant=\"normal\">Γ</mi>"),
        ("\\mathbb{R}", "<mi>ℝ</mi>"),
        ("\\mathbf{W}", "<mi>𝐖</mi>"),
        ("\\mathrm{ReLU}", "<mi>ReLU</mi>"),
        ("\\sin x", "<mi>sin</mi><mo rspace=\"0.1667em\">\u{2061}</mo><mi>x</mi>"),
        (
            "\\log(x)",
            "<mi>log</mi><mo>\u{2061}</mo><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>"
        ),
        (
            "2\\ln 2",
            "<mn>2</mn><mspace width=\"0.1667em\"></mspace><mi>ln</mi><mo rspace=\"0.1667em\">\u{2061}</mo><mn>2</mn>"
        ),
        ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
        ("\\quad", "<mspace width=\"1em\"></mspace>"),
        ("\\!", "<mspace width=\"-0.1667em\"></mspace>"),
        (
            "\\sum_{i}^n i",
            "<munderover><mo lspace=\"0\" rspace=\"0.1667em\">∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>"
        ),
        ("\\int_0^1", "<msubsup><mo lspace=\"0\" rspace=\"0\">∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
        (
            "\\lim_x",
            "<munder><mo movablelimits=\"true\" lspace=\"0\" rspace=\"0\">lim</mo><mi>x</mi></munder>"
        ),
        ("\\left( x \\right)", "<mrow><mo form=\"prefix\">(</mo><mi>x</mi><mo form=\"postfix\">)</mo></mrow>"),
        ("\\left. x \\right]", "<mrow><mi>x</mi><mo form=\"postfix\">]</mo></mrow>"),
        ("\\not= ", "<mo>≠</mo>"),
        ("a < b", "<mi>a</mi><mo><</mo><mi>b</mi>"),
        (
            "\\begin{aligned} a &= -b \\\\ c \\end{aligned}",
            "<mtable class=\"aligned\" displaystyle=\"true\"><mtr><mtd class=\"right\"><mi>a</mi></mtd>"
                + "<mtd class=\"left\"><mo>=</mo><mo form=\"prefix\">−</mo><mi>b</mi></mtd></mtr>"
                + "<mtr><mtd class=\"right\"><mi>c</mi></mtd></mtr></mtable>"
        ),
        (
            "\\begin{pmatrix} 1 & 2 \\end{pmatrix}",
            "<mrow><mo form=\"prefix\">(</mo><mtable class=\"matrix\"><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd>"
                + "</mtr></mtable><mo form=\"postfix\">)</mo></mrow>"
        ),
        ("오차", "<mtext>오차</mtext>"),
        ("σ ≤ 1", "<mi>σ</mi><mo>≤</mo><mn>1</mn>"),
    ])
    func writesAsMathML(_ tex: String, _ expected: String) {
        #expect(TeX.parse(tex).problems == [])
        #expect(markup(tex) == expected)
    }

    @Test func showsAnUnknownCommandAsItIsWritten() {
        #expect(markup("\\foo") == "<mtext class=\"unknown\">\\foo</mtext>")
    }

    @Test func keepsTheTeXAsAnnotation() {
        let inline = TeX.markup("a < b", isDisplay: false).written
        #expect(inline.hasPrefix("<math><semantics><mrow><mi>a</mi>"))
        #expect(inline.hasSuffix("<annotation encoding=\"application/x-tex\">a < b</annotation></semantics></math>"))
        #expect(TeX.markup("a < b", isDisplay: true).written.hasPrefix("<math display=\"block\">"))
    }

    /// A new line in the table is a new test: each command alone, with enough arguments around it to be whole.
    @Test(arguments: TeX.commands)
    func everyCommandRenders(_ name: String) {
        let argument =
            switch name {
            case "left": "( x \\right)"
            case "right", "middle", "end", "limits", "nolimits": ""
            case "begin": "{matrix} x \\end{matrix}"
            case _ where name.lowercased().hasPrefix("big") && TeX.Symbol.table[name] == nil: "( x"
            default: "{a}{b}"
            }
        let around =
            switch name {
            case "right": "\\left( x \\right)"
            case "middle": "\\left( x \\middle| y \\right)"
            case "end": "\\begin{cases} x \\end{cases}"
            case "limits", "nolimits": "\\sum\\\(name)_i i"
            default: "a \\\(name)\(argument)"
            }
        #expect(TeX.parse(around).problems == [])
        let text = markup(around)
        #expect(!text.contains("unknown"))
        #expect(text.count > "<mi>a</mi>".count)
    }

    @Test(arguments: TeX.environments.keys.sorted())
    func everyEnvironmentRenders(_ name: String) {
        let tex = "\\begin{\(name)}\(name == "array" ? "{lr}" : "") a & b \\\\ c & d \\\\ \\end{\(name)}"
        #expect(TeX.parse(tex).problems == [])
        #expect(markup(tex).split(separator: "<mtr>").count == 3)
    }
}
