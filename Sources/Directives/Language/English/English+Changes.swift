extension Explanations {
    static let englishChanges: [String: String] = [
        "change.min and max": "least and most are called min and max now: loss.max; build --fix rewrites them",
        "change.varied values":
            "min, max, mean, deviation and median of a name that covers several values of vary, or variants, are taken of each one's median; they were of all runs alike",
        "change.confusion":
            "confusion(T,G) is of the training samples now, test.confusion(T,G) and validation.confusion(T,G) of the others; the bare one was of the test samples where there were any",
        "change.numbers":
            "a text that is a number and leads to a directive names one of its measurements: [3](#xor) was a link and is an error now",
        "change.compare":
            "curves are drawn as lines where show says nothing, and rows and curves may be other lessons': lift/learned",
        "change.stop":
            "a patience watches validation.loss where there are validation samples, else loss, and keep: best ends with the best epoch's parameters, which bare measurements are of: best.epoch says which",
        "change.data":
            "new: quadrants, wave, slope and hills; inputs, missing, separator, decimal and scale for tables, whose texts are categories; noise on labels that are numbers, labels at random, images among points",
        "change.validation":
            "new: validation keeps samples back from training to choose by; validation.loss and all else that there is for test",
        "change.networks":
            "new: input as the first layer, batchnorm, residual [...], images of one place, exact starting weights of convolutions and of batchnorm",
        "change.training":
            "new: adamw, nesterov, schedule and clip of an optimizer; weight-decay as a map with rate, l1 and biases; objective is measured",
        "change.precision and recall": "new: precision(K) and recall(K), for test. and validation. too, and by epoch",
        "change.outputs":
            "new: start.output.S.U and at-epoch(N).output.S.U, and the same of test and validation samples",
        "change.at-step": "new: at-step(N).NAME is a trace's value after N steps of its update",
        "change.formulas":
            "new: a number in prose may stand on a formula, [2.4](<#r.a.loss / r.b.loss>); claims take the same formulas with a comparison; powers(x1, 9) is x1 to x1^9",
        "change.prose":
            "new: footnotes, folded callouts, \\tag and the course's macros; habits of other dialects of Markdown, such as ~~x~~ and {#id}, are warnings",
        "change.names": "new: names says what variants and classes are called where they are shown",
        "change.figures":
            "new: squares, fit, kernels, feature-maps and hidden-space-by-epoch, a scatter of one input; show takes maps, {loss: {caption, y, axes, variants, layers, digits}}, and sweep MEASURE; sweep shows what tells the runs apart, no longer what is claimed most; tables have four significant digits unless digits says more",
        "change.course":
            "new: draft: true in front matter, and --drafts; description, author, licence, logo, footer and macros in course.yaml",
    ]
}
