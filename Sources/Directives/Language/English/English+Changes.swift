extension Explanations {
    static let englishChanges: [String: String] = [
        "change.min and max": "least and most are called min and max now: loss.max; build --fix rewrites them",
        "change.varied values":
            "min, max, mean, deviation and median of a name that covers several values of vary, or variants, are taken of each one's median; they were of all runs alike",
        "change.confusion":
            "confusion(T,G) is of the training samples now, test.confusion(T,G) and validation.confusion(T,G) of the others; the bare one was of the test samples where there were any",
        "change.precision and recall": "new: precision(K) and recall(K), for test. and validation. too, and by epoch",
        "change.outputs":
            "new: start.output.S.U and at-epoch(N).output.S.U, and the same of test and validation samples",
        "change.at-step": "new: at-step(N).NAME is a trace's value after N steps of its update",
        "change.formulas":
            "new: a number in prose may stand on a formula, [2.4](<#r.a.loss / r.b.loss>); claims take the same formulas with a comparison",
        "change.numbers":
            "a text that is a number and leads to a directive names one of its measurements: [3](#xor) was a link and is an error now",
    ]
}
