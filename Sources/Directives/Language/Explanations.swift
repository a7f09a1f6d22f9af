import Engine

enum Explanations {
    /// Forms that claims have beside formulas; what each means is an example of it.
    static let claims: [Word<String>] = [
        .init("at-epoch", "at-epoch(10).loss < 1", "a measurement after an epoch, instead of at the end"),
        .init("all", "all(at-epoch(3..10).loss > 0)", "it holds after every epoch of the range, in every run"),
        .init("share", "share(accuracy == 1) >= 0.9", "the share of the runs for which it holds"),
        .init("count", "count(accuracy == 1) >= 4", "how many runs it holds for"),
        .init("~", "loss ~ 0.69", "equal when rounded to as many decimals as are written"),
        .init("median", "loss.median < 1", "over repeated runs; what a bare name means"),
        .init("least", "loss.least < 1", "the least over repeated runs"),
        .init("most", "loss.most < 1", "the largest over repeated runs"),
        .init("mean", "loss.mean < 1", "the mean over repeated runs"),
        .init("deviation", "loss.deviation < 1", "the standard deviation over repeated runs"),
    ]

    /// By how a measurement's word begins; `test.` and `start.` say where and when.
    static func measurement(_ word: String) -> String {
        var name = word[...]
        var when = ""
        for (prefix, words) in [("start.", ", before training"), ("test.", ", on the test samples")]
        where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
            when = words + when
        }
        let found = measurements.first { name.hasPrefix($0.word) }
        return (found?.meaning ?? "a measurement of an experiment") + when
    }

    private static let measurements: [(word: String, meaning: String)] = [
        ("loss", "the loss, a mean over samples"), ("accuracy", "the share of right predictions"),
        ("r-squared", "for numbers: 1 less the squared errors over those of always saying the mean"),
        ("mean-absolute-error", "for numbers: the mean distance to the truth"),
        ("root-mean-squared-error", "for numbers: the root of the mean squared distance to the truth"),
        ("error", "1 - accuracy"), ("exact-match", "the share of samples whose labels are all right"),
        ("epochs", "epochs run"), ("updates", "how often the weights changed"),
        ("mistakes", "wrong predictions met during the last epoch"), ("parameters", "weights and biases"),
        ("multiply-adds", "multiplications for one sample"),
        ("weight", "the weight of layer L from input I to unit U; layers from 1, the rest from 0"),
        ("bias", "the bias of layer L's unit U"), ("output", "what the network says of sample S, unit U"),
        ("line.slope", "the slope of a single neuron's line"), ("line.intercept", "where that line crosses x1 = 0"),
        ("gradient.norm", "the norm of layer L's weights' gradient over all training samples"),
        ("gradient.bias-norm", "the norm of layer L's biases' gradient over all training samples"),
        ("activation.std", "the standard deviation of what layer L says"),
        ("dead", "the share of layer L's units with zero gradient for every sample"),
        ("confusion", "samples of the first class that were called the second"),
        ("diverged", "the epoch in which a number was no longer finite, or 0"),
    ]
}

extension Formula.Function {
    /// One line for the reference, and a use of it at x; nil for what only derivatives use.
    var explanation: (summary: String, use: String)? {
        switch self {
        case .exp: ("e to the power", "exp(x)")
        case .log: ("natural logarithm", "log(x)")
        case .sqrt: ("square root", "sqrt(x)")
        case .abs: ("distance from 0", "abs(x)")
        case .sin: ("sine of an angle in radians", "sin(x)")
        case .cos: ("cosine of an angle in radians", "cos(x)")
        case .min: ("the least of several numbers, or of a vector's", "min(x, 1)")
        case .max: ("the largest of several numbers, or of a vector's", "max(x, 1)")
        case .sum: ("the sum of several numbers, or of a vector's", "sum([x, 1, 2])")
        case .mean: ("the mean of several numbers, or of a vector's", "mean([x, 1, 2])")
        case .dot: ("the dot product of two vectors", "dot([x, 1], [2, 3])")
        case .sigmoid: ("1 / (1 + e^-x)", "sigmoid(x)")
        case .tanh: ("hyperbolic tangent", "tanh(x)")
        case .relu: ("x above 0, else 0", "relu(x)")
        case .leakyReLU: ("x above 0, else 0.01 x, or another slope", "leaky-relu(x, 0.1)")
        case .elu: ("x above 0, else e^x - 1", "elu(x)")
        case .gelu: ("x times the share of a normal distribution below x", "gelu(x)")
        case .step: ("1 above 0, else 0", "step(x)")
        case .softmax: ("a vector's exponentials, divided by their sum", "softmax([x, 0])")
        case .finite: ("1 for an ordinary number, 0 for an infinity or no number", "finite(x)")
        case .errorFunction, .gaussian, .atLeast, .atMost: nil
        }
    }
}
