import Engine

extension Words.LiveWords {
    package static let english = Words.LiveWords(
        title: "Try it here",
        run: "Run",
        pause: "Pause",
        step: "One step",
        reset: "Reset",
        speed: "Speed",
        slow: "slow",
        steady: "steady",
        fast: "full speed",
        replay: "Epoch shown",
        measured: "Measured here",
        changes: "What you may change",
        setting: { control in
            let layer = control.layer
            return switch control.setting {
            case .rate: "Learning rate"
            case .momentum: "Momentum"
            case .weightDecay: "Weight decay"
            case .batch: "Batch size"
            case .epochs: "Epochs"
            case .seed: "Seed"
            case .samples: "Samples"
            case .noise: "Noise"
            case .dataSeed: "Seed of the data"
            case .take: "Training samples"
            case .units: "Units in layer \(layer)"
            case .activation: "Activation of layer \(layer)"
            case .slope: "Slope below zero, layer \(layer)"
            case .dropout: "Dropout in layer \(layer)"
            case .hiddenLayers: "Hidden layers"
            case .optimizer: "Optimizer"
            case .loss: "Loss"
            case .initial: "Weights start by" + of(layer)
            case .initialScale: "Size of starting weights" + of(layer)
            case .initialBias: "Starting bias" + of(layer)
            }
        },
        less: { "Less: \($0)" },
        more: { "More: \($0)" },
        addLayer: "Add a hidden layer",
        removeLayer: "Remove a hidden layer",
        seed: "Seed",
        newSeed: "New seed",
        restore: "Undo all changes",
        link: "Link to these settings",
        copy: "Copy as a directive",
        copiedLabel: "The directive with your changes",
        points: Points(
            title: "Add points",
            how: "Click or drag in the plane of the figure, or say where:",
            howTyped: "Say where:",
            className: { "class \($0)" },
            add: "Add the point",
            takeBack: "Take the last one back"),
        probe: "Point at a unit, or move to one with the arrow keys. The number in a circle is the unit’s bias.",
        digit: Digit(
            title: "Draw a digit",
            how:
                "Draw with the pointer, or choose one of the images. The network sees the small picture: the ink scaled into 20 by 20 pixels, its centre of mass in the middle.",
            canvas: "Drawing surface",
            seen: "What the network sees",
            wipe: "Wipe",
            testImage: "Test image",
            trainingImage: "Training image",
            meant: "Meant is a",
            nothingMeant: "not said",
            digit: "Digit",
            oneHot: "One-hot"),
        reportRun: "The report’s own run:",
        script: Script([
            "thousands": ",",
            "epoch": "epoch {n}",
            "whereNow": "Epoch {n} of {m} · update {updates}",
            "whereThen": "Epoch {n} of {m}",
            "ended": "Ended after epoch {n}, {ms} ms of computing.",
            "diverged": "Diverged in epoch {n}: the numbers left the range of floating point.",
            "same": "Same bits as the report.",
            "different": "Not the bits of the report: please tell its author.",
            "sameThough": "Same bits as the report all the same.",
            "ready": "Press Run to train it here, on this page.",
            "changed": "Changed: press Run to see what it does.",
            "running": "It is learning.",
            "paused": "Paused: press Run to go on.",
            "nothing": "0 epochs: nothing is learned, you see where it starts.",
            "refused": "That can’t be done: {problem}.",
            "problem": "This can’t be run: {problem}",
            "noDrawing": "Nothing to draw at this epoch.",
            "units": "Units of the network",
            "unit": "unit {unit} of layer {layer}",
            "responds": "What {unit} answers over the plane",
            "guess": "It says {digit}, with a probability of {p} %.",
            "guessUntrained": "It has learned nothing yet, and says {digit}, with a probability of {p} %.",
            "seedNow": "Seed {n}. ",
            "pointsNow": "Points added: {n}. ",
            "copied": "Copied.",
            "copyYourself": "Select the text and copy it.",
            "pointsComment": "# points added by hand, which a directive does not say: {n}",
        ]))

    private static func of(_ layer: Int) -> String { layer == 0 ? "" : ", layer \(layer)" }
}
