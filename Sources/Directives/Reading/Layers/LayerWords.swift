/// The layers that have a word of their own; what each means is an example of it.
enum LayerWords {
    static let all: [Word<String>] = [
        .init("conv", "conv 5x5 x8 stride 1 pad 2 relu"), .init("maxpool", "maxpool 2 stride 2"),
        .init("avgpool", "avgpool 2 stride 2"), .init("flatten", "flatten"), .init("dropout", "dropout 0.2"),
    ]
}
