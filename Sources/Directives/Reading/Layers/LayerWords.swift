/// The layers that have a word of their own; what each means is an example of it.
enum LayerWords {
    static let all: [Word<String>] = [
        .init(
            "conv", "conv 5x5 x8 stride 1 pad 2 relu",
            "height x width, number of filters; stride 1 and pad 0 unless said"),
        .init("maxpool", "maxpool 2 stride 2", "the largest of each square; stride is its size unless said"),
        .init("avgpool", "avgpool 2 stride 2", "the mean of each square; stride is its size unless said"),
        .init("flatten", "flatten", "an image as a row of numbers"),
        .init("dropout", "dropout 0.2", "the share of numbers set to 0 while training"),
    ]
}
