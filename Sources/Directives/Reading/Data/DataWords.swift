import Datasets
import Engine

/// Data sets by name, and the words of the `data` map. A generated set is one line here and its mathematics in the engine.
enum DataWords {
    enum Source: Sendable {
        case gate(Gate)
        case generated(Generated)
        case library(String)
    }

    static let all: [Word<Source>] =
        Gate.words.map { Word($0.word, .gate($0.meaning), $0.summary) }
        + Generated.words.map { Word($0.word, .generated($0.meaning), $0.summary) }
        + [
            .init("mnist-5k", .library("mnist-5k")),
            .init("digits-8x8", .library("digits-8x8")),
            .init("mnist", .library("mnist")),
            .init("fashion-mnist", .library("fashion-mnist")),
        ]

    /// Ways to lay inputs out; what each means is an example of it.
    static let layouts: [Word<String>] = [
        .init("corners", "corners 2"),
        .init("uniform", "uniform -1 1"),
        .init("disc", "disc"),
        .init("grid", "grid -1 1 21"),
    ]
    /// Changes of every sample; what each means is an example of it.
    static let transforms: [Word<String>] = [
        .init("permute", "permute 3"),
        .init("shift", "shift 1 0"),
    ]
    static let splits: [Word<DataPlan.Split>] = [
        .init("shuffled", .shuffled),
        .init("order", .order),
    ]
    static let missing: [Word<CSVForm.Missing>] = [
        .init("drop", .drop),
        .init("mean", .mean),
    ]
    static let separators: [Word<CSVForm.Separator>] = [
        .init("comma", .comma),
        .init("semicolon", .semicolon),
        .init("tab", .tab),
    ]
    static let decimals: [Word<CSVForm.Decimal>] = [
        .init("point", .point),
        .init("comma", .comma),
    ]
    static let scales: [Word<DataPlan.Scale>] = [.init("standard", .standard)]
    static let targets: [Word<DataPlan.TargetForm>] = [
        .init("class", .classes),
        .init("number", .number),
    ]
}
