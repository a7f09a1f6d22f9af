extension Explanations {
    static let englishInnerKeys: [String: Meaning] = [
        "key.data.name": Meaning("one that is shipped, generated or on the reader's disk", takes: "a data set"),
        "key.data.points": Meaning(
            "the author's own samples, with labels", takes: "a list of points, [[0, 0], [0, 1]]"),
        "key.data.shape": Meaning(
            "points are images of this height, width and number of channels, row by row, channels last",
            takes: "such as 4x4x1"),
        "key.data.csv": Meaning(
            "the author's own table: columns of numbers or texts, and one of labels; a text column is a category, one input of 0 and 1 for each of its texts, named city=Seoul",
            takes: "a file beside the lesson"),
        "key.data.label": Meaning(
            "which column of the csv file holds the labels; texts are names of classes, whole numbers stay numbers unless target: class or the loss wants classes",
            takes: "a column's name, its number from 0, or last"),
        "key.data.inputs": Meaning(
            "points laid out, labelled by formula; of a csv file the columns to predict from",
            takes: "corners 2 | uniform -1 1 | disc | grid -1 1 21; of a csv the columns to use: [age, city]",
            unset: "of a csv file all columns but the label"),
        "key.data.missing": Meaning(
            "what becomes of rows of a csv file with a missing cell (empty, NA or ?) in a column that is used: left out before the split, or filled with the mean of the training part",
            takes: "drop, mean", unset: "a missing cell is an error"),
        "key.data.separator": Meaning(
            "what stands between the cells of a csv file", takes: "comma, semicolon, tab", unset: "found by looking"),
        "key.data.decimal": Meaning(
            "what decimals in a csv file are written with", takes: "point, comma", unset: "found by looking"),
        "key.data.scale": Meaning(
            "numeric inputs, before features, to a mean of 0 and a deviation of 1, both of the training part; what is constant there becomes 0; labels and categories stay, and figures speak in the original units",
            takes: "standard", unset: "none"),
        "key.data.labels": Meaning(
            "class numbers from 0, names, numbers or lists for points; formulas over x1, x2, … for inputs",
            takes: "formulas [x1 > 0], random 10, or one label a point"),
        "key.data.truth": Meaning("bit i is the label of corner i: 6 is xor", takes: "a whole number"),
        "key.data.margin": Meaning("points nearer than this to a formula's border are drawn again", takes: "a number"),
        "key.data.samples": Meaning(
            "how many points to draw", takes: "a whole number", unset: "200; corners and grids have all of theirs"),
        "key.data.noise": Meaning(
            "standard deviation of the noise added to points, or to labels that are numbers", takes: "a number",
            unset: "the data set's own; none for labels by formula"),
        "key.data.seed": Meaning(
            "what the drawing and the split start from; each: the run's own seed", takes: "a whole number, or each"),
        "key.data.test": Meaning(
            "samples kept for testing", takes: "a share such as 0.2, or a number of samples",
            unset: "the data set's own test samples, or none"),
        "key.data.validation": Meaning(
            "samples kept for validation, of the training samples that test and take leave",
            takes: "a share such as 0.2, or a number of samples", unset: "none"),
        "key.data.split": Meaning(
            "which samples are kept for testing and validation: any, or the last", takes: "shuffled, order"),
        "key.data.take": Meaning("use only the first training samples", takes: "a whole number", unset: "all"),
        "key.data.target": Meaning(
            "labels as classes, or as plain numbers", takes: "class, number", unset: "what the labels look like"),
        "key.data.transform": Meaning(
            "the same change of every image", takes: "a list of permute SEED, shift RIGHT DOWN", unset: "none"),
        "key.schedule.warmup": Meaning(
            "over so many epochs the rate rises evenly to its full height", takes: "a whole number"),
        "key.schedule.decay": Meaning(
            "how the rate falls after the warmup",
            takes: "cosine, linear, or step with epochs and a factor: step 10 0.5",
            unset: "not at all"),
        "key.weight-decay.rate": Meaning(
            "times each parameter, added to its gradient; adamw shrinks the parameters by it instead",
            takes: "a number"),
        "key.weight-decay.l1": Meaning("times each parameter's sign, added to its gradient", takes: "a number"),
        "key.weight-decay.biases": Meaning(
            "false: weights alone, without biases and a batchnorm's shifts", takes: "true, false"),
        "key.stop.patience": Meaning(
            "how many epochs without a better value are enough", takes: "a whole number; must be set"),
        "key.stop.watch": Meaning(
            "which value: better is strictly less, of accuracies more", takes: "a measurement",
            unset: "validation.loss, or loss without validation samples"),
        "key.stop.keep": Meaning(
            "what bare measurements and the digest are of; epochs and updates count what was run", takes: "best, last"),
        "key.show.caption": Meaning("stands under the figure or over the table", takes: "a text"),
        "key.show.y": Meaning(
            "where the value axis begins and ends; points outside are marked at its border and counted",
            takes: "a range such as 0.9..1", unset: "from the values"),
        "key.show.axes": Meaning(
            "the scale of the value axis", takes: "linear, log", unset: "log where positive values span decades"),
        "key.show.variants": Meaning("which variants are drawn", takes: "one or a list", unset: "all"),
        "key.show.layers": Meaning(
            "which layers are drawn, counted from 1 after the input", takes: "a number or a list",
            unset: "those that say most"),
        "key.show.digits": Meaning("significant digits of a table's numbers", takes: "a whole number"),
        "key.update.optimizer": Meaning("how gradients become steps", takes: "as in an experiment"),
        "key.update.steps": Meaning("how many", takes: "a whole number"),
        "key.update.only": Meaning("which names move", takes: "a list of names", unset: "all of 'at'"),
        "key.update.in-turn": Meaning(
            "groups updated one after the other, gradients taken anew in between: the mistake to look at",
            takes: "a list of lists of names", unset: "all at once"),
        "key.check.difference": Meaning("(f(x+h) - f(x-h)) / 2h, or (f(x+h) - f(x)) / h", takes: "central, forward"),
        "key.check.step": Meaning("h", takes: "a number"),
        "key.check.precision": Meaning("of the computation", takes: "double, single"),
        "key.layer.units": Meaning("how many units a full layer has", takes: "a whole number"),
        "key.layer.activation": Meaning("what is applied to a layer's sums", takes: "an activation"),
        "key.layer.conv": Meaning("height and width of a convolution's kernel", takes: "such as 5x5"),
        "key.layer.filters": Meaning("how many filters a convolution has", takes: "a whole number"),
        "key.layer.stride": Meaning(
            "how far a kernel or a pool moves on", takes: "a whole number", unset: "1; a pool's is its size"),
        "key.layer.pad": Meaning("rows and columns of zeros put around the image", takes: "a whole number"),
        "key.layer.maxpool": Meaning("side of the squares", takes: "a whole number"),
        "key.layer.avgpool": Meaning("side of the squares", takes: "a whole number"),
        "key.layer.dropout": Meaning("the share set to 0 while training", takes: "a number from 0 to 1"),
    ]

    static let englishCourseKeys: [String: Meaning] = [
        "key.front matter.title": Meaning(
            "what the lesson is called", takes: "a text", unset: "the first heading, else the file's name"),
        "key.front matter.goal": Meaning("what the reader can do afterwards", takes: "a text"),
        "key.front matter.minutes": Meaning("how long it takes to read", takes: "a whole number"),
        "key.front matter.requires": Meaning(
            "what to read before", takes: "a lesson, or a list of them", unset: "nothing"),
        "key.front matter.lang": Meaning(
            "the language of the lesson", takes: "a language tag such as en", unset: "the folder's name, else en"),
        "key.front matter.author": Meaning("who wrote it", takes: "a text"),
        "key.front matter.date": Meaning("when it was written", takes: "a text such as 2025-03-01"),
        "key.front matter.draft": Meaning(
            "left out of the course unless --drafts asks for it; links to it are shown as text", takes: "true or false",
            unset: "false"),
        "key.course.yaml.title": Meaning("what the course is called", takes: "a text, or one for each language"),
        "key.course.yaml.description": Meaning(
            "what the course is, on its first page", takes: "a text, or one for each language"),
        "key.course.yaml.author": Meaning("who wrote the course", takes: "a text, or one for each language"),
        "key.course.yaml.licence": Meaning(
            "what may be done with it, at the foot of pages", takes: "a text, or one for each language"),
        "key.course.yaml.logo": Meaning("a picture of the course, beside its title", takes: "a path"),
        "key.course.yaml.footer": Meaning(
            "stands at the foot of every page", takes: "a text, or one for each language"),
        "key.course.yaml.macros": Meaning(
            "commands of the course's own in mathematics, with #1 to #9 for what stands in braces behind them",
            takes: "{command: TeX in single quotes}"),
        "key.course.yaml.languages": Meaning(
            "the languages of the course, its own first; folders of these names hold the lessons",
            takes: "a list of language tags", unset: "the folders that are called like languages"),
        "key.course.yaml.limits": Meaning(
            "how much the course may ask for, lower than usual; only its reader can raise it (--limits)",
            takes: "{name: a whole number}"),
        "key.limits.parameters": Meaning("weights and biases of one network", takes: "a whole number"),
        "key.limits.samples": Meaning("samples of one data set", takes: "a whole number"),
        "key.limits.features": Meaning("inputs of one sample", takes: "a whole number"),
        "key.limits.multiply-adds": Meaning("multiplications of the whole course, estimated", takes: "a whole number"),
        "key.limits.memory": Meaning(
            "bytes that the whole course holds at once: data, results, histories, figures, the largest run",
            takes: "a whole number"),
        "key.limits.runs": Meaning(
            "runs of the whole course: variants times vary times repeat", takes: "a whole number"),
        "key.limits.copies": Meaning(
            "bytes of the images and files that the whole course copies", takes: "a whole number"),
        "key.limits.yaml-depth": Meaning("lists and maps within each other", takes: "a whole number"),
        "key.limits.file-size": Meaning("bytes of one lesson, or of course.yaml", takes: "a whole number"),
    ]
}
