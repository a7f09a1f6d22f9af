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
            "what the page shows, in order",
            takes:
                "a list of figures and tables; a map says how one is drawn: {loss: {caption, y, axes, variants, layers, digits}}; sweep and spread may name a measurement",
            unset: "what the data and task make natural"),
        "expect": Meaning("what the run must prove, such as accuracy == 1", takes: "a list of claims"),
        "caption": Meaning("stands under the first figure", takes: "a text"),
        "names": Meaning(
            "what variants and classes are called in tables, legends and figures; nothing computed depends on it",
            takes: "{variant or class: a text}"),
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
        "key.experiment.weight-decay": Meaning(
            "times each parameter, added to its gradient", takes: "a number, or {rate: 0.001, l1: 0.001, biases: false}"
        ),
        "key.experiment.batch": Meaning(
            "samples an update", takes: "a whole number, or all", unset: "all under 1,000 samples, else 32"),
        "key.experiment.order": Meaning(
            "in which order an epoch takes the samples", takes: "shuffled, given, reversed"),
        "key.experiment.epochs": Meaning("how often all samples are seen; 0: as it starts", takes: "a whole number"),
        "key.experiment.stop": Meaning(
            "ends training earlier",
            takes: "a condition looked at after each epoch, or {patience: 10, watch: validation.loss}",
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

    static let englishMeasurements: [String: String] = [
        "measurement.experiment.loss": "the loss, a mean over the training samples",
        "measurement.experiment.objective": "the loss with what weight-decay adds to it: what training makes small",
        "measurement.experiment.accuracy":
            "for classes: the share of right predictions; of several labels, of right labels",
        "measurement.experiment.r-squared":
            "for numbers: 1 less the squared errors over those of always saying the mean",
        "measurement.experiment.mean-absolute-error": "for numbers: the mean distance to the truth",
        "measurement.experiment.root-mean-squared-error":
            "for numbers: the root of the mean squared distance to the truth",
        "measurement.experiment.error": "1 - accuracy",
        "measurement.experiment.exact-match": "the share of samples whose labels are all right",
        "measurement.experiment.epochs": "epochs run",
        "measurement.experiment.updates": "how often the weights changed",
        "measurement.experiment.mistakes": "wrong predictions met during the last epoch, while it trained",
        "measurement.experiment.parameters": "weights and biases",
        "measurement.experiment.multiply-adds": "multiplications for one sample",
        "measurement.experiment.diverged":
            "the epoch that left a parameter, or at the end the loss, no longer finite; or 0",
        "measurement.experiment.weight.L.I.U":
            "the weight of layer L from input I to unit U; layers from 1, the rest from 0",
        "measurement.experiment.bias.L.U": "the bias of layer L's unit U",
        "measurement.experiment.output.S.U":
            "what the network says of sample S, unit U; a probability where it has one",
        "measurement.experiment.line.slope": "the slope of a single neuron's line in the plane of x1 and x2",
        "measurement.experiment.line.intercept": "where that line crosses x1 = 0",
        "measurement.experiment.gradient.norm.L": "the norm of layer L's weights' gradient over all training samples",
        "measurement.experiment.gradient.bias-norm.L":
            "the norm of layer L's biases' gradient over all training samples",
        "measurement.experiment.activation.std.L":
            "the standard deviation (n) of what layer L says, over units and training samples",
        "measurement.experiment.dead.L": "the share of layer L's units with zero gradient for every training sample",
        "measurement.experiment.precision(K)":
            "of what was called class K, the share that is; 0/0 is not a number; K is a name where classes have names",
        "measurement.experiment.recall(K)":
            "of class K, the share that was called so; 0/0 is not a number; K is a name where classes have names",
        "measurement.experiment.confusion(T,G)":
            "how many samples of class T were called G; names where classes have names",
        "measurement.experiment.validation.": "before a measurement: on the validation samples",
        "measurement.experiment.test.": "before a measurement: on the test samples",
        "measurement.experiment.best.":
            "before a measurement: at the best epoch that stop: {patience: 10} watched, the first of equals",
        "measurement.experiment.best.epoch": "which epoch that was",
        "measurement.experiment.start.": "before a measurement: before training",
        "measurement.trace.NAME": "the value that a line or 'at' gives the name",
        "measurement.trace.d.RESULT.NAME": "the derivative of the last line's name by another, where it started",
        "measurement.trace.after.NAME": "the value after the update",
        "measurement.trace.at-step(N).NAME": "the value after so many steps of the update; 0 is the start",
        "measurement.trace.check.error":
            "the largest relative difference between a gradient and its finite difference",
        "measurement.plot.y.N.max": "the largest value of function N, from 0, over the range",
        "measurement.plot.y.N.min": "its least value over the range",
        "measurement.plot.y.N.at(X)": "its value at X",
        "measurement.count.parameters": "weights and biases",
        "measurement.count.multiply-adds": "multiplications for one sample",
        "measurement.count.bytes": "memory of the parameters in single precision",
        "measurement.count.full-share": "the share of the parameters that full layers have",
        "measurement.count.layer.L.parameters": "weights and biases of layer L, from 1",
        "measurement.count.layer.L.multiply-adds": "multiplications of layer L for one sample",
        "measurement.dataset.samples": "how many there are, test samples with them",
        "measurement.dataset.classes": "how many classes the labels have",
        "measurement.dataset.features": "numbers a sample",
        "measurement.dataset.class.C": "samples of class C, from 0",
    ]
}
