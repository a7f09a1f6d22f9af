import Lessons

extension Diagnostic {
    static func exploreOneRun(_ count: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-runs",
            count == 1
                ? "explore wants an experiment with one run, without vary and variants"
                : "explore wants an experiment with one run, and this one has \(grouped(count))",
            hint: "take one of its runs into an experiment of its own", place)
    }

    static func exploreBaseline(_ place: Place) -> Diagnostic {
        Diagnostic(error: "explore-baseline", "a baseline is not trained, there is nothing to explore", place)
    }

    static func exploreEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(error: "explore", "explore lists nothing", hint: "such as [optimizer.rate 0.001..10 log]", place)
    }

    static func exploreForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore", "a path and its range stand here, as one text",
            hint: "such as optimizer.rate 0.001..10 log", place)
    }

    static func exploreMany(_ count: Int, most: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-many", "\(count) controls, more than the \(most) a reader can keep in mind",
            hint: "keep only those that teach something", place)
    }

    static func exploreTwice(_ path: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "explore-twice", "'\(path)' is explored a second time here", place)
    }

    static func explorePath(_ path: String, meant: String?, isKey: Bool, _ place: Place) -> Diagnostic {
        let isChoice = ExploreSubject.choiceWords.contains(path)
        let hint =
            isChoice
            ? "choices stand side by side without commas: layers.1.activation sigmoid tanh"
            : meant.map { "did you mean '\($0)'?" }
                ?? "what can be: " + ExplorePath.all.map(\.pattern).joined(separator: ", ")
        return Diagnostic(
            error: "explore-path", isKey ? "'\(path)' can't be explored" : "nothing to explore is called '\(path)'",
            hint: hint, place)
    }

    static func exploreVoid(_ path: String, _ why: String, hint: String?, _ place: Place) -> Diagnostic {
        Diagnostic(error: "explore-void", "'\(path)' can't be explored: \(why)", hint: hint, place)
    }

    static func exploreNoRange(_ path: String, _ example: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-range", "'\(path)' needs a range", hint: "such as \(path) \(example)", place)
    }

    static func exploreRange(_ path: String, _ example: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-range", "after '\(path)' stands a range, two numbers with two dots between",
            hint: "such as \(example)", place)
    }

    static func exploreWord(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-range", "'\(word)' can't follow a range",
            hint: nearest(word, in: ["log"]).map { "did you mean '\($0)'?" } ?? "only 'log' can", place)
    }

    static func exploreBackwards(
        _ path: String, _ to: String, _ from: String, isEmpty: Bool, _ place: Place
    ) -> Diagnostic {
        Diagnostic(
            error: "explore-range",
            isEmpty ? "the range of '\(path)' is a single value" : "the range of '\(path)' runs backwards",
            hint: isEmpty ? nil : "write \(to)..\(from)", place)
    }

    static func exploreLog(_ from: String, _ to: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-range", "a log range begins above 0, not at \(from)", hint: "such as 0.001..\(to) log",
            place)
    }

    static func explorePresent(_ path: String, _ value: Double, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-present", "'\(path)' is \(shown(value)) here, outside of this range",
            hint: "what the report shows must be among what a reader can set", place)
    }

    static func exploreAbsent(_ path: String, _ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-present", "'\(path)' is '\(word)' here, which is not among the choices",
            hint: "add \(word)", place)
    }

    static func exploreChoiceTwice(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "explore-twice", "'\(word)' is a choice already", place)
    }

    static func exploreOneChoice(_ path: String, _ words: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-choices", "'\(path)' has only one choice",
            hint: words.count > 1 ? "more are " + words.joined(separator: ", ") : nil, place)
    }
}
