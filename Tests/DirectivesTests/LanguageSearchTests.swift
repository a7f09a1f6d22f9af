import Testing

@testable import Directives

@Suite("Asking for a word of the language") struct LanguageSearchTests {
    @Test(
        "words of the language are found where they stand",
        arguments: [
            ("relu", ["activation.relu", "function.relu"]), ("epochs", ["key.experiment.epochs"]),
            ("data.noise", ["key.data.noise"]), ("xor", ["dataset.xor"]),
            ("optimizer.rate", ["key.optimizer.rate", "exploration.optimizer.rate"]),
            ("weight.1.0.0", ["measurement.experiment.weight.L.I.U"]),
            ("start.test.loss", ["measurement.experiment.loss"]), ("after", ["measurement.trace.after.NAME"]),
            ("after.w", ["measurement.trace.after.NAME"]), ("d.E.w", ["measurement.trace.d.RESULT.NAME"]),
            ("confusion(8,5)", ["measurement.experiment.confusion(T,G)"]), ("y.0.max", ["measurement.plot.y.N.max"]),
            ("cross entropy", ["loss.cross-entropy"]), ("class.3", ["measurement.dataset.class.C"]),
            ("counting", ["definition.counting"]),
        ])
    func exact(word: String, ids: [String]) {
        guard case .entries(let found) = Language.answer(to: word) else {
            Issue.record("\(Language.answer(to: word))")
            return
        }
        for id in ids { #expect(found.contains { $0.id == id }, "\(word): \(found.map(\.id))") }
    }

    @Test(
        "words from elsewhere lead to what they mean here",
        arguments: [
            ("learning-rate", "key.optimizer.rate"), ("learning rate", "key.optimizer.rate"),
            ("lr", "key.optimizer.rate"),
            ("Learning_Rate", "key.optimizer.rate"), ("mse", "loss.mean-squared-error"),
            ("MSE", "loss.mean-squared-error"),
            ("optimiser", "key.experiment.optimizer"), ("early-stopping", "key.experiment.stop"),
            ("train", "kind.experiment"), ("batch_size", "key.experiment.batch"), ("LaTeX", "prose.mathematics"),
        ])
    func called(word: String, id: String) {
        guard case .called(let found) = Language.answer(to: word) else {
            Issue.record("\(word): \(Language.answer(to: word))")
            return
        }
        #expect(found.contains { $0.id == id })
    }

    @Test(
        "parts have names",
        arguments: [
            ("definitions", LanguageEntry.Category.definition), ("measurements", .measurement),
            ("what changed since version 1", .change), ("changes", .change),
            ("metrics", .measurement),
            ("claims", .claim), ("values", .value), ("losses", .loss), ("figures", .figure), ("data sets", .dataset),
        ])
    func categories(word: String, category: LanguageEntry.Category) {
        #expect(Language.answer(to: word) == .category(category))
    }

    @Test(
        "a map that is no word itself is answered with its keys",
        arguments: [("course.yaml", "title"), ("front matter", "goal")])
    func keys(word: String, key: String) {
        #expect(Language.answer(to: word).entries.contains { $0.owner == word && $0.word == key })
    }

    @Test("a part of a word finds the words that have it") func holding() {
        guard case .holding(let found) = Language.answer(to: "cross") else {
            Issue.record("\(Language.answer(to: "cross"))")
            return
        }
        #expect(found.map(\.word).contains("softmax-cross-entropy"))
    }

    @Test("a slip of the finger finds the nearest, and nothing far is offered")
    func near() {
        #expect(Language.answer(to: "relu6").entries.map(\.word).contains("relu"))
        #expect(Language.answer(to: "boundry").entries.map(\.word) == ["boundary"])
        #expect(!Language.answer(to: "figure").entries.map(\.word).contains("finite"))
        #expect(Language.answer(to: "quuxquux") == .nothing)
    }
}

extension LanguageAnswer {
    fileprivate var entries: [LanguageEntry] {
        switch self {
        case .entries(let found), .keys(let found), .called(let found), .holding(let found), .near(let found): found
        case .category, .nothing: []
        }
    }
}
