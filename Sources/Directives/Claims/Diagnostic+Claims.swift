import Engine
import Lessons

extension Diagnostic {
    static func claimForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "claim-form", "a claim is a formula, not a list or a map",
            hint: "such as loss < 0.1; one that begins with [ needs quotes", place)
    }

    static func claimTooLong(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "claim-too-long", "the claim is too long to be one", hint: "several claims, one a line", place)
    }

    static func claimSplit(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "claim-split", "a comma inside [ ] splits claims, so this one is torn apart",
            hint: "write claims as a block list: each on a line of its own after a hyphen", place)
    }

    static func claimComma(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "formula", "',' does not belong here",
            hint: "claims are a list: each on a line of its own after a hyphen", place)
    }

    /// `isConstant`: no measurement stands in it.
    static func claimNotComparison(_ text: String, isConstant: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "claim-not-comparison", "'\(text)' says nothing that could hold or not",
            hint: isConstant ? "compare a measurement, such as loss < 0.1" : "compare it: \(text) < 0.1", place)
    }

    /// A formula under a number in prose.
    static func valueComparison(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "value-comparison", "'\(text)' holds or does not, it is no number",
            hint: "a claim says that, under expect; a link takes what can be compared with its text", place)
    }

    static func valueSeveral(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "value-several", "'\(text)' is several numbers, and a link compares one",
            hint: "v[0] is a vector's first number, sum(v) their sum", place)
    }

    static func claimNested(_ word: String, in outer: [Gathering], _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "claim-nested", "'\(word)' can't stand inside '\(outer.last?.rawValue ?? "all")'",
            hint: "only all( ) may, inside share( ) or count( )", place)
    }

    static func claimFunction(_ word: String, _ place: Place) -> Diagnostic {
        let known = Formula.Function.words + Gathering.allCases.map(\.rawValue)
        return Diagnostic(
            error: "unknown-function", "unknown function '\(word)'", hint: Diagnostic.hint(for: word, in: known), place)
    }
}
