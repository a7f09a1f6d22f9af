extension Explanations {
    static let englishClaims: [String: String] = [
        "claim.at-epoch": "a measurement after an epoch, instead of at the end",
        "claim.all": "it holds after every epoch of the range, in every run",
        "claim.share": "the share of the runs for which it holds", "claim.count": "how many runs it holds for",
        "claim.~": "equal when rounded to as many decimals as are written",
        "claim.median": "over repeated runs; what a bare name means",
        "claim.min": "the smallest over repeated runs, or over varied values",
        "claim.max": "the largest over repeated runs, or over varied values",
        "claim.mean": "the mean over repeated runs, or over varied values",
        "claim.deviation": "the standard deviation (n - 1) over repeated runs, or over varied values",
        "claim.ID": "before a measurement: of another directive of the lesson",
        "claim.LESSON/ID": "before a measurement: of a directive of another lesson",
        "claim.VARIANT": "before a measurement: of the variant of this name",
        "claim.(PATH=VALUE)": "after a directive's name: of the run with this value of vary",
    ]

    static let englishProse: [String: String] = [
        "value.number":
            "compared with the run at the precision of the text; build --fix writes as many digits as stand there",
        "value.percent": "the value times 100", "value.grouped": "thousands apart by commas",
        "value.power": "digits and a power of ten",
        "value.statistic":
            "of repeated runs: the median, min, max, mean, deviation; of varied values the same, of each value's median",
        "value.figure": "a word, then a number: which figure it is, kept right",
        "prose.table": "a paragraph whose second line is | --- |, as Git hosts read it; a colon says to which side",
        "prose.mathematics": "TeX between dollars and ticks in a line, in a math fence on its own",
        "prose.callout": "a quote whose first line is [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] alone",
        "prose.details": "a quote whose first line is [!DETAILS] and a title: folded until the reader opens it",
        "prose.footnote":
            "[^name] in the text, and a line that begins [^name]: and says it; numbered as they are cited, shown at the lesson's end",
        "prose.image": "a picture of the course, by a relative path; the text in brackets says what is seen",
        "prose.link": "to another lesson, to a heading (#why-one-line) or to a directive (#xor)",
        "prose.heading": "its anchor is its words in lower case with hyphens, as Git hosts give it",
        "prose.html": "comments vanish; anything else is shown as text, with a warning",
    ]
}
