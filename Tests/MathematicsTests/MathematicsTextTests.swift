import Testing

@testable import Mathematics

@Suite struct MathematicsTextTests {
    @Test(arguments: [
        ("x_1, x_2, \\dots", "x₁, x₂, …"), ("y = ax + b", "y = ax + b"), ("-\\frac{w_1}{w_2}\\,x", "−w₁/w₂ x"),
        ("\\frac{a+b}{2}", "(a + b)/2"), ("e^{-z}", "e⁻ᶻ"), ("W^{[1]}", "W^([1])"), ("x_{ij}", "xᵢⱼ"),
        ("w_\\text{out}", "wₒᵤₜ"), ("\\hat y", "y\u{302}"), ("\\sqrt{x^2 + 1}", "√(x² + 1)"), ("\\sqrt[3]{x}", "³√x"),
        ("\\sigma(z) = 1 / (1 + e^{-z})", "σ(z) = 1/(1 + e⁻ᶻ)"), ("2\\ln 2", "2 ln 2"), ("\\log(x)", "log(x)"),
        ("\\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ"), ("\\frac{\\partial E}{\\partial w}", "∂E/∂w"),
        ("\\left(\\frac{R}{\\gamma}\\right)^2", "(R/γ)²"), ("f'(x)", "f′(x)"), ("a \\to b", "a → b"),
        ("\\mathbf{W}^\\top x", "𝐖^⊤x"), ("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "(1, 2; 3, 4)"),
        ("w \\leftarrow w - \\eta\\,\\nabla E", "w ← w − η ∇E"), ("\\foo", "\\foo"),
    ])
    func writesOnOneLine(_ tex: String, _ expected: String) {
        #expect(TeX.line(tex) == expected)
    }

    @Test func alignsRows() {
        #expect(
            TeX.lines("\\begin{aligned} b &\\le 0 \\\\ w_1 + b &> 0 \\end{aligned}") == [
                "     b ≤ 0", "w₁ + b > 0",
            ])
        #expect(
            TeX.lines("A = \\begin{pmatrix} 1 & 20 \\\\ 3 & 4 \\end{pmatrix} x") == [
                "A = ( 1  20 )x", "    ( 3  4  )",
            ])
    }
}
