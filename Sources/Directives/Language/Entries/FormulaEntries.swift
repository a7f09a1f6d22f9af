import Engine

extension Language {
    static let functions: [LanguageEntry] =
        Formula.Function.allCases.compactMap { function in
            function.name.map { name in
                let use = use(of: function, "\(name)")
                return LanguageEntry(
                    .function, "\(name)", written: use, example: fence("trace", "expression: y = \(use)\nat: {x: 0.5}"))
            }
        } + [
            LanguageEntry(
                .function, "derivative", written: "derivative(tanh(x))",
                example: fence("plot", "y: [tanh(x), derivative(tanh(x))]\nx: -3..3")),
            LanguageEntry(
                .function, "powers", written: "powers(x1, 9)",
                example: fence("experiment", "data: wave\nfeatures: ['powers(x1, 9)']\nlayers: 9 -> 1")),
        ]

    /// A use at x.
    private static func use(of function: Formula.Function, _ name: String) -> String {
        switch function {
        case .min, .max: "\(name)(x, 1)"
        case .sum, .mean: "\(name)([x, 1, 2])"
        case .dot: "\(name)([x, 1], [2, 3])"
        case .softmax: "\(name)([x, 0])[0]"
        case .leakyReLU: "\(name)(x, 0.1)"
        default: "\(name)(x)"
        }
    }

    /// Everything of formulas that is no word, and the words that stand between.
    static let signs: [LanguageEntry] = [
        ("+", "x + 1"), ("-", "-x - 1"), ("*", "2*x"), ("/", "x / 2"), ("^", "x^2"), ("( )", "(x + 1)*2"),
        ("[ ]", "sum([x, 1, 2])"), ("v[0]", "softmax([x, 0])[0]"), ("==", "x == 1"), ("!=", "x != 1"), ("<", "x < 1"),
        ("<=", "x <= 1"), (">", "x > 1"), (">=", "x >= 1"), ("and", "x > 0 and x < 1"), ("or", "x < 0 or x > 1"),
        ("not", "not (x > 1)"), ("1e-3", "x * 1e-3"),
    ].map { (sign: String, use: String) -> LanguageEntry in
        LanguageEntry(.sign, sign, written: use, example: fence("trace", "expression: |\n  y = \(use)\nat: {x: 0.5}"))
    }
}
