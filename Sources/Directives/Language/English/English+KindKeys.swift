extension Explanations {
    static let englishKinds: [String: String] = [
        "kind.experiment": "trains a network on data, or runs it untrained, measures, draws and checks claims",
        "kind.trace": "evaluates formulas in double precision, differentiates them, draws the computation graph",
        "kind.plot": "draws functions and their derivatives over a range",
        "kind.count": "counts parameters, multiply-adds and memory, layer by layer; nothing is trained",
        "kind.dataset": "shows data",
        "kind.compare": "one table or figure over other directives' measurements",
    ]

    static let englishCommonKeys: [String: Meaning] = [
        "vary": Meaning(
            "one run for every value, a grid for several paths", takes: "{path: [values] | 0..15 | 1e-1..1e-12 log}"),
        "variants": Meaning("one run for every name, with what differs", takes: "{name: {key: value}}"),
        "show": Meaning(
            "what the page shows, in order", takes: "a list of figures and tables",
            unset: "what the data and task make natural"),
        "expect": Meaning("what the run must prove, such as accuracy == 1", takes: "a list of claims"),
        "caption": Meaning("stands under the first figure", takes: "a text"),
        "needs": Meaning(
            "without these data the directive is skipped, and the page says so", takes: "mnist, fashion-mnist"),
        "allow": Meaning("lets pass what is otherwise a warning", takes: "double-softmax, double-sigmoid"),
    ]

    static let englishKindKeys: [String: Meaning] = [
        "key.experiment.data": Meaning("what is learned from; must be set", takes: "a data set, or a map"),
        "key.experiment.features": Meaning(
            "what the network sees instead of the inputs", takes: "formulas over x1, x2, …", unset: "the inputs"),
        "key.experiment.layers": Meaning(
            "the network as data flow through it; layers or baseline must be set", takes: "2 -> 4 sigmoid -> 1 sigmoid"),
        "key.experiment.baseline": Meaning(
            "what a network has to beat, in place of layers",
            takes: "majority, darkness, nearest-centroid, least-squares"),
        "key.experiment.from": Meaning(
            "start from its trained parameters; the layers must have the same sizes", takes: "another experiment's id"),
        "key.experiment.loss": Meaning(
            "what training makes small",
            takes:
                Losses.all.map(\.word).joined(separator: ", "),
            unset:
                "after sigmoid binary-cross-entropy, after softmax cross-entropy; after linear softmax-cross-entropy for classes (one output: sigmoid-binary-cross-entropy), mean-squared-error for numbers; after step none"
        ),
        "key.experiment.optimizer": Meaning(
            "how gradients become updates", takes: "sgd 0.1, or {name: sgd, rate: 0.1, momentum: 0.9}"),
        "key.experiment.weight-decay": Meaning("times each parameter, added to its gradient", takes: "a number"),
        "key.experiment.batch": Meaning(
            "samples an update", takes: "a whole number, or all", unset: "all under 1,000 samples, else 32"),
        "key.experiment.order": Meaning(
            "in which order an epoch takes the samples", takes: "shuffled, given, reversed"),
        "key.experiment.epochs": Meaning("how often all samples are seen; 0: as it starts", takes: "a whole number"),
        "key.experiment.stop": Meaning(
            "ends training earlier",
            takes: "a condition looked at after each epoch, or {patience: 10, watch: test.loss}",
            unset: "never"),
        "key.experiment.initial": Meaning(
            "where the weights start",
            takes: "a rule, {weights: …, biases: …}, or a list of them, one a layer with weights",
            unset: "he for relu and its kin, else xavier; biases zero"),
        "key.experiment.seed": Meaning("what all random numbers but the data's come from", takes: "a whole number"),
        "key.experiment.repeat": Meaning("runs with seed, seed + 1, …", takes: "a whole number"),
        "key.experiment.record": Meaning("what the JSON report lists in full", takes: "parameters, predictions"),
        "key.experiment.explore": Meaning(
            "what a reader may change on the page, and how far; for one small run",
            takes: "[optimizer.rate 0.001..10 log, layers.1.units 1..8, layers.1.activation]", unset: "nothing"),
        "key.trace.expression": Meaning(
            "computed from the top; the last is the result; must be set", takes: "lines such as z = w*x + b"),
        "key.trace.at": Meaning("the values to start from", takes: "{w: 0.6, x: 1}"),
        "key.trace.update": Meaning(
            "descends along the gradients", takes: "{optimizer: sgd 0.5, steps: 1, only: [w1], in-turn: [[w5], [w1]]}"),
        "key.trace.check": Meaning(
            "compares gradients with differences", takes: "{difference: central, step: 1e-5, precision: double}"),
        "key.plot.y": Meaning("what is drawn; must be set", takes: "formulas in x"),
        "key.plot.x": Meaning("from where to where; must be set", takes: "-6..6"),
        "key.plot.labels": Meaning("what the legend calls them", takes: "a list of texts", unset: "the formulas"),
        "key.plot.axes": Meaning("log: the vertical axis by powers of ten", takes: "linear, log"),
        "key.count.layers": Meaning(
            "what is counted; must be set", takes: "28x28x1 -> conv 5x5 x8 relu -> flatten -> 10"),
        "key.dataset.data": Meaning("what is shown; must be set", takes: "a data set, or a map"),
        "key.compare.rows": Meaning("one row each", takes: "other directives"),
        "key.compare.columns": Meaning("one column each", takes: "measurements"),
        "key.compare.curves": Meaning("drawn by epoch", takes: "measurements of other directives"),
    ]
}
