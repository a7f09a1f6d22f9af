extension Explanations {
    static let englishMeasurements: [String: String] = [
        "measurement.experiment.loss": "the loss, a mean over the training samples",
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
        "measurement.experiment.diverged": "the epoch in which a number was no longer finite, or 0",
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
        "measurement.experiment.confusion(T,G)":
            "samples of class T that were called G; test samples where there are some",
        "measurement.experiment.test.": "before a measurement: on the test samples",
        "measurement.experiment.start.": "before a measurement: before training",
        "measurement.trace.NAME": "the value that a line or 'at' gives the name",
        "measurement.trace.d.RESULT.NAME": "the derivative of the last line's name by another, where it started",
        "measurement.trace.after.NAME": "the value after the update",
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
        "claim.at-epoch": "a measurement after an epoch, instead of at the end",
        "claim.all": "it holds after every epoch of the range, in every run",
        "claim.share": "the share of the runs for which it holds", "claim.count": "how many runs it holds for",
        "claim.~": "equal when rounded to as many decimals as are written",
        "claim.median": "over repeated runs; what a bare name means", "claim.least": "the least over repeated runs",
        "claim.most": "the largest over repeated runs", "claim.mean": "the mean over repeated runs",
        "claim.deviation": "the standard deviation (n - 1) over repeated runs",
        "claim.ID": "before a measurement: of another directive of the lesson",
        "claim.LESSON/ID": "before a measurement: of a directive of another lesson",
        "claim.VARIANT": "before a measurement: of the variant of this name",
        "claim.(PATH=VALUE)": "after a directive's name: of the run with this value of vary",
    ]

    static let englishProse: [String: String] = [
        "value.number": "compared with the run at the precision of the text, and shown as the run gives it",
        "value.percent": "the value times 100", "value.grouped": "thousands apart by commas",
        "value.power": "digits and a power of ten",
        "value.statistic": "of repeated runs: the median, least, most, mean, deviation",
        "value.figure": "a word, then a number: which figure it is, kept right",
        "prose.table": "a paragraph whose second line is | --- |, as Git hosts read it; a colon says to which side",
        "prose.mathematics": "TeX between dollars and ticks in a line, in a math fence on its own",
        "prose.callout": "a quote whose first line is [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] alone",
        "prose.image": "a picture of the course, by a relative path; the text in brackets says what is seen",
        "prose.link": "to another lesson, to a heading (#why-one-line) or to a directive (#xor)",
        "prose.heading": "its anchor is its words in lower case with hyphens, as Git hosts give it",
        "prose.html": "comments vanish; anything else is shown as text, with a warning",
    ]
}
