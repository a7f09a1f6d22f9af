import Engine

/// Data sets by name, and the keys of the `data` map. A generated set is one line here and its mathematics in the engine.
enum DataWords {
    enum Source: Sendable {
        case gate(Gate)
        case generated(Generated)
        case library(String)
    }

    static let all: [Word<Source>] =
        Gate.words.map { Word($0.word, .gate($0.meaning), $0.summary) }
        + Generated.words.map { Word($0.word, .generated($0.meaning), $0.summary) } + library

    private static let library: [Word<Source>] = [
        .init(
            "mnist-5k", .library("mnist-5k"), "5,000 of MNIST's 28x28 digits, shipped; 4,000 to train and 1,000 to test"
        ),
        .init("digits-8x8", .library("digits-8x8"), "1,797 handwritten 8x8 digits, shipped"),
        .init("mnist", .library("mnist"), "70,000 28x28 digits; the reader's own files (--data), so say needs: mnist"),
        .init(
            "fashion-mnist", .library("fashion-mnist"),
            "70,000 28x28 pictures of clothes; the reader's own files (--data), so say needs: fashion-mnist"),
    ]

    static let keys: [KeyReference] = [
        .init("name", "a data set", nil, "one that is shipped, generated or on the reader's disk"),
        .init("points", "a list of points, [[0, 0], [0, 1]]", nil, "the author's own samples, with labels"),
        .init("csv", "a file beside the lesson", nil, "the author's own table: numbers, and one column of labels"),
        .init("label", "a column's name", nil, "which column of the csv file holds the labels"),
        .init("inputs", "corners 2 | uniform -1 1 | disc | grid -1 1 21", nil, "points laid out, labelled by formula"),
        .init(
            "labels", "formulas [x1 > 0], or one label a point", nil,
            "class numbers, names, numbers or lists for points; formulas over x1, x2, … for inputs"),
        .init("truth", "a whole number", nil, "bit i is the label of corner i: 6 is xor"),
        .init("margin", "a number", "0", "points nearer than this to a formula's border are drawn again"),
        .init("samples", "a whole number", "200", "how many points to draw"),
        .init("noise", "a number", "the data set's own", "standard deviation of the noise added to points"),
        .init("seed", "a whole number, or each", "1", "what the drawing starts from; each: the run's own seed"),
        .init(
            "test", "a share such as 0.2, or a number of samples", "the data set's own test samples, or none",
            "samples kept for testing"),
        .init("split", "shuffled, order", "shuffled", "which samples are kept for testing: any, or the last"),
        .init("take", "a whole number", "all", "use only the first training samples"),
        .init("target", "class, number", "what the labels look like", "labels as classes, or as plain numbers"),
        .init("transform", "a list of permute SEED, shift RIGHT DOWN", "none", "the same change of every image"),
    ]

    /// Ways to lay inputs out; what each means is an example of it.
    static let layouts: [Word<String>] = [
        .init("corners", "corners 2", "all corners of so many inputs, 00 01 10 11, the last input fastest"),
        .init("uniform", "uniform -1 1", "each input anywhere between the two; as many inputs as the formulas use"),
        .init("disc", "disc", "points of the unit disc"),
        .init("grid", "grid -1 1 21", "so many points a side, evenly"),
    ]
    /// Changes of every sample; what each means is an example of it.
    static let transforms: [Word<String>] = [
        .init("permute", "permute 3", "the inputs in another order, drawn from this seed: what nearness is worth"),
        .init("shift", "shift 1 0", "images moved so many pixels to the right and down; zeros come in"),
    ]
    static let splits: [Word<DataPlan.Split>] = [
        .init("shuffled", .shuffled, "test samples are drawn at random"),
        .init("order", .order, "the last samples are the test samples"),
    ]
    static let targets: [Word<DataPlan.TargetForm>] = [
        .init("class", .classes, "labels name classes; one-hot where the loss wants it"),
        .init("number", .number, "labels are plain numbers"),
    ]
}
