/// What stands in `expect` beside formulas, and what prose may say in links and otherwise.
extension Language {
    static let claims: [LanguageEntry] = [
        ("at-epoch", "at-epoch(10).loss < 1"), ("all", "all(at-epoch(3..10).loss > 0)"),
        ("share", "share(accuracy == 1) >= 0.9"), ("count", "count(accuracy == 1) >= 4"), ("~", "loss ~ 0.69"),
        ("median", "loss.median < 1"), ("min", "loss.min < 1"), ("max", "loss.max < 1"),
        ("mean", "loss.mean < 1"), ("deviation", "loss.deviation < 1"), ("ID", "xor.loss < 1"),
        ("LESSON/ID", "gates/and.loss < 1"), ("VARIANT", "deep.loss < plain.loss"),
        ("(PATH=VALUE)", "xor(optimizer.rate=0.1).loss < 1"),
    ].map { (word: String, claim: String) -> LanguageEntry in
        LanguageEntry(.claim, word, written: claim, example: claimExample(word, claim))
    }

    private static func claimExample(_ word: String, _ claim: String) -> String {
        let more =
            switch word {
            case "VARIANT": "variants: {plain: {}, deep: {layers: 2 -> 4 tanh -> 4 tanh -> 1 sigmoid}}"
            case "(PATH=VALUE)": "vary: {optimizer.rate: [0.1, 1]}"
            default: "repeat: 5"
            }
        return fence(
            "experiment", "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid\n\(more)\nexpect:\n  - \(claim)", id: "xor")
    }

    /// Links whose text is a number, or names a figure.
    static let values: [LanguageEntry] = [
        ("number", "[0.693](#xor.loss)"), ("percent", "[75 %](#xor.accuracy)"), ("grouped", "[1,024](#xor.updates)"),
        ("power", "[6.9e-1](#xor.loss)"), ("statistic", "[0.693](#xor.loss.median)"),
        ("figure", "[Figure 1](#xor.boundary)"),
    ].map { (word: String, link: String) -> LanguageEntry in
        LanguageEntry(
            .value, word, written: link,
            example: "After training it is \(link).\n\n"
                + fence("experiment", "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid\nshow: [boundary]", id: "xor"))
    }

    static let prose: [LanguageEntry] = [
        ("table", "| rate | loss |\n| --- | ---: |\n| 0.1 | 0.69 |"),
        ("mathematics", "The sigmoid $`\\sigma(x)`$ is\n\n```math\n\\sigma(x) = \\frac{1}{1 + e^{-x}}\n```"),
        ("callout", "> [!NOTE]\n> A perceptron draws one line."),
        ("details", "> [!DETAILS] The solution\n> Two lines, and an AND of both."),
        ("footnote", "One line is not enough[^minsky].\n\n[^minsky]: Minsky and Papert, *Perceptrons*, 1969."),
        ("image", "![A neuron](pictures/neuron.png)"),
        ("link", "As [the perceptron](01-perceptron.md) showed."), ("heading", "## Why one line is not enough"),
        ("html", "<!-- Nobody sees this. -->\n\nA lesson."),
    ].map { (word: String, example: String) -> LanguageEntry in
        LanguageEntry(.prose, word, example: example)
    }

    /// What numbers mean, so that anyone can check them.
    static let definitions: [LanguageEntry] = [
        "counting", "weights", "prediction", "kinks", "losses", "bounds", "optimizers", "decay", "schedule", "clipping",
        "batchnorm", "starts", "batches",
        "measuring", "deviation", "nothing", "repeats", "seeds", "splits", "rounding", "precision", "sameness",
        "digest",
    ].map { LanguageEntry(.definition, $0) }
}
