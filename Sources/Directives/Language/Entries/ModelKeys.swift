extension KeyOwner {
    static let dataKeys: [LanguageKey] = [
        .init("name", data("{name: moons}")),
        .init("points", data("{points: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [0, 1, 1, 0]}")),
        .init("shape", data("{points: [[0, 1, 1, 0], [1, 0, 0, 1]], labels: [0, 1], shape: 2x2x1}")),
        .init("csv", data("{csv: flowers.csv, label: species}")),
        .init("label", data("{csv: flowers.csv, label: species}")),
        .init("inputs", data("{inputs: disc, labels: [x1 + x2 > 0]}")),
        .init("missing", data("{csv: people.csv, label: tired, inputs: [age, city, sleep], missing: mean}")),
        .init("separator", data("{csv: people.csv, label: tired, missing: drop, separator: semicolon}")),
        .init("decimal", data("{csv: people.csv, label: tired, missing: drop, decimal: comma}")),
        .init("labels", data("{inputs: uniform -1 1, labels: [x1 > 0, x2 > 0]}")),
        .init("truth", data("{inputs: corners 2, truth: 6}")),
        .init("margin", unset: "0", data("{inputs: disc, labels: [x1 > 0], margin: 0.1}")),
        .init("samples", data("{name: moons, samples: 300}")), .init("noise", data("{name: moons, noise: 0.2}")),
        .init("seed", unset: "1", data("{name: moons, seed: 3}")),
        .init("test", data("{name: moons, test: 0.2}")),
        .init("validation", data("{name: moons, test: 0.2, validation: 0.2}")),
        .init("split", unset: "shuffled", data("{name: digits-8x8, test: 400, split: order}")),
        .init("take", data("{name: digits-8x8, take: 200}")),
        .init("target", data("{points: [[1], [2], [3]], labels: [2, 4, 6], target: number}")),
        .init("scale", data("{name: moons, scale: standard}")),
        .init("transform", data("{name: digits-8x8, transform: [shift 1 0]}")),
    ]

    private static func data(_ written: String) -> String { Language.fence("dataset", "data: " + written) }

    /// The optimisers say which numbers they have.
    static let optimizerKeys = Optimizers.keys.map { key in
        LanguageKey(key.name, optimizer(optimizerExamples[key.name] ?? ""))
    }

    private static let optimizerExamples = [
        "name": "{name: adam}", "rate": "{name: sgd, rate: 0.5}", "momentum": "{name: sgd, rate: 0.1, momentum: 0.9}",
        "decay": "{name: rmsprop, decay: 0.9}", "beta1": "{name: adam, beta1: 0.8}",
        "beta2": "{name: adam, beta2: 0.99}",
        "epsilon": "{name: adam, epsilon: 1e-6}", "nesterov": "{name: sgd, rate: 0.1, momentum: 0.9, nesterov: true}",
        "schedule": "{name: sgd, rate: 0.5, schedule: {warmup: 5, decay: cosine}}",
        "clip": "{name: sgd, rate: 0.5, clip: 1}",
    ]

    private static func optimizer(_ written: String) -> String { Language.moons("optimizer: " + written) }

    static let initialKeys = Initials.keys.map { key in
        LanguageKey(
            key.name, Language.moons("initial: {\(key.name): \(key.name == "biases" ? "normal 1" : "uniform -1 1")}"))
    }

    static let stopKeys: [LanguageKey] = [
        .init("patience", Language.moons("stop: {patience: 10}")),
        .init(
            "watch",
            Language.fence(
                "experiment",
                "data: {name: moons, validation: 0.2}\nlayers: 2 -> 8 relu -> 1 sigmoid\nstop: {patience: 10, watch: validation.accuracy}"
            )),
        .init("keep", unset: "best", Language.moons("stop: {patience: 10, keep: last}")),
    ]

    /// What paths such as `layers.1.units` reach: layers are written as data flow, not as maps.
    static let layerKeys: [LanguageKey] = [
        .init("units", Language.moons("vary: {layers.1.units: [2, 4, 8]}")),
        .init("activation", unset: "linear", Language.moons("vary: {layers.1.activation: [sigmoid, tanh, relu]}")),
        .init("conv", image("layers.1.conv: [3x3, 5x5]")), .init("filters", image("layers.1.filters: [2, 4]")),
        .init("stride", image("layers.1.stride: [1, 2]")), .init("pad", unset: "0", image("layers.1.pad: [0, 1]")),
        .init("maxpool", image("layers.2.maxpool: [2, 3]")), .init("avgpool", image("layers.3.avgpool: [1, 2]")),
        .init("dropout", image("layers.5.dropout: [0, 0.5]")),
    ]

    private static func image(_ path: String) -> String {
        Language.fence(
            "count",
            "layers: 28x28x1 -> conv 5x5 x4 relu -> maxpool 2 -> avgpool 2 -> flatten -> dropout 0.2 -> 10\nvary: {\(path)}"
        )
    }
}
