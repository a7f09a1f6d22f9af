import Engine

extension ExperimentJob {
    static let examples = KindExamples(
        whole: """
            data: xor
            layers: 2 -> 4 sigmoid -> 1 sigmoid
            optimizer: sgd 1
            epochs: 5000
            seed: 7
            show: [loss, boundary, truth-table]
            expect:
              - accuracy == 1
              - loss < 0.05
            """,
        bare: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid", key: "data: xor", figures: "boundary, loss",
        claim: "accuracy > 0.9")

    static let keys: [LanguageKey] = [
        .init("data", Language.moons("epochs: 200")),
        .init(
            "features", Language.fence("experiment", "data: circles\nfeatures: [x1^2, x2^2]\nlayers: 2 -> 1 sigmoid")),
        .init("layers", Language.moons("epochs: 200")),
        .init("baseline", Language.fence("experiment", "data: digits-8x8\nbaseline: nearest-centroid")),
        .init(
            "from",
            Language.fence("experiment", "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid", id: "first") + "\n\n"
                + Language.moons("from: first")),
        .init("loss", Language.moons("loss: binary-cross-entropy")),
        .init("optimizer", unset: "sgd 0.1", Language.moons("optimizer: adam 0.01")),
        .init("weight-decay", unset: "0", Language.moons("weight-decay: 0.001")),
        .init("batch", Language.moons("batch: 20")),
        .init("order", unset: "shuffled", Language.moons("order: given")),
        .init("epochs", unset: "100", Language.moons("epochs: 200")),
        .init("stop", Language.moons("stop: accuracy == 1")),
        .init("initial", Language.moons("initial: he")),
        .init("seed", unset: "1", Language.moons("seed: 3")),
        .init("repeat", unset: "1", Language.moons("repeat: 10")),
        .init("record", Language.moons("record: parameters")),
        .init(
            "explore",
            Language.moons(
                "explore: [optimizer.rate 0.001..10 log, layers.1.units 1..16, layers.1.activation, seed 1..100]")),
        .init("vary", adding("vary: {optimizer.rate: [0.01, 0.1, 1]}")),
        .init("variants", adding("variants: {plain: {}, deep: {layers: 2 -> 8 relu -> 8 relu -> 1 sigmoid}}")),
    ]

    static func example(showing figure: FigureName) -> String { figure.facts.example ?? examples.bare }
}
