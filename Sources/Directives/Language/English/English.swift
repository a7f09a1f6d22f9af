import Engine

extension Explanations {
    /// The catalogues' rows have their own line; everything else is said in this folder.
    package static let english = Explanations(
        language: "en", meanings: Dictionary(uniqueKeysWithValues: englishMeanings),
        categories: englishCategories, synonyms: englishSynonyms)

    private static var englishMeanings: [(String, Meaning)] {
        let keys = englishKindKeys.map { $0 } + englishInnerKeys.map { $0 } + englishCourseKeys.map { $0 }
        let words =
            [
                englishKinds, englishChoices, englishData, englishFormulas, englishMeasurements, englishClaims,
                englishProse,
            ]
            + [englishDefinitions, englishChanges]
        let catalogued =
            rows(.activation, Activations.all) + rows(.loss, Losses.all) + rows(.optimizer, Optimizers.all)
            + rows(.initial, Initials.all) + rows(.dataset, Gate.words) + rows(.dataset, Generated.words)
            + ExplorePath.all.map { ("exploration.\($0.pattern)", $0.summary) }
            + FigureName.allCases.map { ("figure.\($0.text)", $0.facts.summary) }
        let numbers =
            [(KeyOwner.optimizer, Optimizers.keys), (.initial, Initials.keys)].flatMap { owner, keys in
                keys.map { ("key.\(owner.rawValue).\($0.name)", Meaning($0.summary, takes: $0.takes, unset: $0.unset)) }
            }
        return keys + numbers + (words.flatMap { $0 } + catalogued).map { ($0.0, Meaning($0.1)) } + commonKeys
    }

    private static func rows<Value>(
        _ category: LanguageEntry.Category, _ words: [Word<Value>]
    ) -> [(String, String)] { words.map { ("\(category.rawValue).\($0.word)", $0.summary) } }

    /// Keys of every kind mean the same in each.
    private static var commonKeys: [(String, Meaning)] {
        Language.keys.compactMap { entry in englishCommonKeys[entry.word].map { (entry.id, $0) } }
            .filter { englishKindKeys[$0.0] == nil && englishInnerKeys[$0.0] == nil }
    }

    static let englishCategories: [LanguageEntry.Category: Names] = [
        .kind: Names("kind", "kinds", alike: ["kind of directive", "kinds of directives", "directives"]),
        .key: Names("key", "keys"),
        .choice: Names("choice", "choices"), .dataset: Names("data set", "data sets", alike: ["datasets"]),
        .layout: Names("layout of inputs", "layouts of inputs", alike: ["layouts"]),
        .transform: Names("transform", "transforms"), .layer: Names("layer", "layers", alike: ["notation"]),
        .activation: Names("activation", "activations", alike: ["activation functions"]),
        .loss: Names("loss", "losses"), .optimizer: Names("optimizer", "optimizers", alike: ["optimisers"]),
        .initial: Names("initial rule", "initial rules", alike: ["initial values", "initializers"]),
        .baseline: Names("baseline", "baselines"), .figure: Names("figure", "figures", alike: ["plots", "graphs"]),
        .function: Names("function", "functions"),
        .sign: Names("sign of formulas", "signs of formulas", alike: ["formulas", "operators", "signs"]),
        .measurement: Names("measurement", "measurements", alike: ["metrics"]),
        .claim: Names("word of claims", "words of claims", alike: ["claims", "expectations"]),
        .value: Names("value in prose", "values in prose", alike: ["values"]),
        .prose: Names("form of prose", "forms of prose", alike: ["prose", "markdown"]),
        .exploration: Names("path of explore", "paths of explore", alike: ["explorations"]),
        .allowance: Names("word of allow", "words of allow", alike: ["allowances"]),
        .definition: Names("definition", "definitions"),
        .change: Names(
            "change", "what changed since version 1",
            alike: ["changes", "what changed", "changed", "new", "version 2", "news", "changelog"]),
    ]
}
