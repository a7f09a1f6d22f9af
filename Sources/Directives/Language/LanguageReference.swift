import Engine
import Lessons

/// Every word of the lesson language with what it means: what `chalkline reference` prints.
package enum LanguageReference {
    package struct Entry: Sendable, Equatable {
        package var word: String
        package var category: Category
        /// For a key: whose. `experiment`, `data`, `optimizer`, …
        package var owner: String?
        /// One line.
        package var summary: String
        /// What is written; for a key what it takes.
        package var syntax: String
        /// What holds when a key is not set.
        package var unset: String?
        /// A whole directive that uses it and reads without a complaint; nil where another entry's shows it.
        package var example: String?
    }

    package enum Category: String, Sendable, CaseIterable {
        case kind, key, dataset = "data set", layout = "layout of inputs", transform, layer, activation, loss,
            optimizer, initial,
            baseline, figure, function
        case exploration = "path of explore", allowance = "word of allow", measurement, claim
    }

    /// In reading order: kinds, their keys, then the words that stand in values.
    package static let entries: [Entry] =
        kinds + keys + datasets + layouts + transforms + layers + activations + losses + optimizers + initials
        + baselines + figures
        + functions + explorations + allowances + measurements + claims

    /// Entries for a word, else those nearest to it. After `explore` come its paths, without their examples.
    package static func entries(for word: String) -> [Entry] {
        let exact = entries.filter { $0.word == word || ($0.owner ?? "") + "." + $0.word == word }
        if word == "explore" {
            return exact
                + explorations.map { entry in
                    var short = entry
                    short.example = nil
                    return short
                }
        }
        if !exact.isEmpty { return exact }
        guard let near = nearest(word, in: entries.map(\.word)) else { return [] }
        return entries.filter { $0.word == near }
    }

    private static let kinds: [Entry] = DirectiveKind.allCases.compactMap { kind in
        guard let (summary, example) = Examples.kind(kind) else { return nil }
        return Entry(
            word: kind.rawValue, category: .kind, summary: summary, syntax: "```\(kind.rawValue) id", example: example)
    }

    private static let keys: [Entry] = {
        var entries: [Entry] = []
        for kind in DirectiveKind.allCases {
            entries += kind.keys.map { entry($0, kind.rawValue, Examples.key($0.name, kind)) }
        }
        let inner: [(owner: String, keys: [KeyReference], example: String)] = [
            ("data", DataWords.keys, Examples.data), ("optimizer", Optimizers.keys, Examples.momentum),
            ("initial", Initials.keys, Examples.initial), ("stop", TrainingWords.stopKeys, Examples.stop),
            ("update", TraceWords.updateKeys, Examples.update), ("check", TraceWords.checkKeys, Examples.check),
        ]
        for (owner, keys, example) in inner { entries += keys.map { entry($0, owner, example) } }
        let outer = [
            ("front matter", CourseKeys.frontMatter), ("course.yaml", CourseKeys.settings),
            ("limits", CourseKeys.limits),
        ]
        for (owner, keys) in outer { entries += keys.map { entry($0, owner, nil) } }
        return entries
    }()

    private static func entry(_ key: KeyReference, _ owner: String, _ example: String?) -> Entry {
        Entry(
            word: key.name, category: .key, owner: owner, summary: key.summary, syntax: "\(key.name): \(key.takes)",
            unset: key.unset, example: example)
    }

    private static func entries<Meaning>(
        _ words: [Word<Meaning>], _ category: Category, _ example: (Word<Meaning>) -> String?
    ) -> [Entry] {
        words.map {
            Entry(word: $0.word, category: category, summary: $0.summary, syntax: $0.word, example: example($0))
        }
    }

    private static let datasets = entries(DataWords.all, .dataset) { word in
        let needs = ["mnist", "fashion-mnist"].contains(word.word) ? "\nneeds: \(word.word)" : ""
        return Examples.fence("dataset", "data: \(word.word)\(needs)")
    }

    private static let layouts = DataWords.layouts.map {
        Entry(
            word: $0.word, category: .layout, summary: $0.summary, syntax: "inputs: \($0.meaning)",
            example: Examples.fence("dataset", "data: {inputs: \($0.meaning), labels: [x1 > x2]}"))
    }

    private static let transforms = DataWords.transforms.map {
        Entry(
            word: $0.word, category: .transform, summary: $0.summary, syntax: $0.meaning,
            example: Examples.fence("dataset", "data: {name: digits-8x8, transform: [\($0.meaning)]}"))
    }

    private static let explorations = ExplorePath.all.map {
        Entry(
            word: $0.pattern, category: .exploration, summary: $0.summary, syntax: "explore: [\($0.written)]",
            example: Examples.explore($0))
    }

    private static let allowances = entries(Allowance.all, .allowance) { word in
        let (last, loss) =
            switch word.meaning {
            case .doubleSoftmax: ("2 softmax", "softmax-cross-entropy")
            case .doubleSigmoid: ("1 sigmoid", "sigmoid-binary-cross-entropy")
            }
        return Examples.fence(
            "experiment", "data: moons\nlayers: 2 -> 8 tanh -> \(last)\nloss: \(loss)\nallow: [\(word.word)]")
    }

    private static let layers = LayerWords.all.map {
        Entry(
            word: $0.word, category: .layer, summary: $0.summary, syntax: $0.meaning,
            example: Examples.fence(
                "count", "layers: 28x28x1 -> \($0.meaning)\($0.word == "flatten" ? "" : " -> flatten") -> 10 softmax"))
    }

    private static let activations = entries(Activations.all, .activation) { word in
        switch word.meaning.gives {
        case .distribution:
            Examples.fence("experiment", "data: blobs\nlayers: 2 -> 8 relu -> 3 \(word.word)")
        case .answers:
            Examples.fence("experiment", "data: and\nlayers: 2 -> 1 \(word.word)\noptimizer: perceptron-rule 1")
        case .anyNumber, .someNumbers, .probabilities:
            Examples.fence("experiment", "data: xor\nlayers: 2 -> 4 \(word.word) -> 1 sigmoid")
        }
    }

    private static let losses = entries(Losses.all, .loss) { word in
        let last =
            switch (word.meaning.takes, word.meaning.makes) {
            case (.probabilities, _): "1 sigmoid"
            case (.distribution, _): "2 softmax"
            case (_, .distribution): "2"
            default: "1"
            }
        return Examples.fence("experiment", "data: moons\nlayers: 2 -> 8 tanh -> \(last)\nloss: \(word.word)")
    }

    private static let optimizers = entries(Optimizers.all, .optimizer) { word in
        let rest =
            word.meaning.descends
            ? "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid" : "data: and\nlayers: 2 -> 1 step"
        return Examples.fence(
            "experiment", "\(rest)\noptimizer: \(word.word) \(word.meaning.descends ? "0.01" : "1")")
    }

    private static let initials = entries(Initials.all, .initial) { word in
        Examples.fence(
            "experiment", "data: xor\nlayers: 2 -> 4 sigmoid -> 1 sigmoid\ninitial: \(word.meaning.written)")
    }

    private static let baselines = entries(Models.baselines, .baseline) { word in
        Examples.fence("experiment", "data: digits-8x8\nbaseline: \(word.word)")
    }

    private static let figures: [Entry] = FigureName.allCases.map { figure in
        let kinds = figure.facts.kinds
        return Entry(
            word: figure.text, category: .figure, summary: figure.facts.summary,
            syntax: "show: [\(figure.text)] in " + kinds.map(\.rawValue).joined(separator: ", "),
            example: kinds.first.map { Examples.figure(figure, $0) })
    }

    private static let functions: [Entry] = Formula.Function.allCases.compactMap { function in
        guard let name = function.name.map({ "\($0)" }), let (summary, use) = function.explanation else { return nil }
        return Entry(
            word: name, category: .function, summary: summary, syntax: use,
            example: Examples.fence("trace", "expression: y = \(use)\nat: {x: 0.5}"))
    }

    private static let measurements: [Entry] = Quantity.words.map { word in
        Entry(
            word: word, category: .measurement, summary: Explanations.measurement(word), syntax: word, example: nil)
    }

    private static let claims = Explanations.claims.map {
        Entry(
            word: $0.word, category: .claim, summary: $0.summary, syntax: $0.meaning,
            example: Examples.fence(
                "experiment", "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid\nrepeat: 5\nexpect:\n  - \($0.meaning)"))
    }
}
