import Engine

/// One control of an explorable experiment, as the page's script finds it: a slider, a stepper or a choice.
struct LiveControl: Sendable {
    let control: ExploreControl
    let index: Int
    /// The experiment's id, which begins every id inside.
    let id: String
    /// In the lesson's plan; NaN where that has nothing of the kind.
    let value: Double
    /// Indices of the controls that a choice here gives another number to.
    let brings: [Int]
    /// What the codes of a choice are called in a lesson.
    let names: [(code: UInt8, word: String)]
    let words: Words.LiveWords

    private var name: String { words.setting(control) }
    private var field: String { "\(id).control.\(index)" }

    /// Up to this many whole numbers are stepped through; more are slid over.
    private static let mostSteps = 40.0

    var markup: Hypertext {
        switch control.range {
        case .choices: return node("choice", nil, [label, choice])
        case .numbers(let from, let to, let isLogarithmic, let isWhole):
            let ends = Ends(from: from, to: to, isLogarithmic: isLogarithmic, isWhole: isWhole)
            if isWhole, !isLogarithmic, to - from <= Self.mostSteps {
                return node("stepper", ends, [label, stepper(ends)])
            }
            // The slider itself says its value.
            let output = Hypertext.element("output", ["for": field, "aria-live": "off"], "")
            let slider = Hypertext.element("input", ["type": "range", "id": field, "min": "0", "step": "1"])
            return node("slider", ends, [label, slider, output])
        }
    }

    private struct Ends {
        var from = 0.0
        var to = 0.0
        var isLogarithmic = false
        var isWhole = false
    }

    private func node(_ kind: String, _ ends: Ends?, _ parts: [Hypertext]) -> Hypertext {
        .element(
            "div",
            [
                "class": "control " + kind, "data-control": String(index), "data-kind": kind, "data-path": control.name,
                "data-name": name, "data-value": Self.text(value),
                "data-from": ends.map { Self.text($0.from) }, "data-to": ends.map { Self.text($0.to) },
                "data-scale": ends.map { $0.isLogarithmic ? "log" : "linear" },
                "data-whole": ends?.isWhole == true ? "" : nil,
                "data-brings": brings.isEmpty ? nil : brings.map(String.init).joined(separator: " "),
            ], parts)
    }

    /// The name for people, and the path that a lesson, the address and `--set` know.
    private var label: Hypertext {
        .element("label", ["for": field], [.text(name + " "), .element("code", [:], control.name)])
    }

    private var choice: Hypertext {
        .element(
            "select", ["id": field],
            names.map { .element("option", ["value": String($0.code)], $0.word) })
    }

    private func stepper(_ ends: Ends) -> Hypertext {
        var (less, more) = (words.less(name), words.more(name))
        if control.setting == .hiddenLayers { (less, more) = (words.removeLayer, words.addLayer) }
        return .element(
            "span", ["class": "steps"],
            [
                .element("button", ["type": "button", "data-by": "-1", "aria-label": less], "−"),
                .element(
                    "input",
                    [
                        "type": "number", "id": field, "min": Self.text(ends.from), "max": Self.text(ends.to),
                        "step": "1", "inputmode": "numeric",
                    ]),
                .element("button", ["type": "button", "data-by": "1", "aria-label": more], "+"),
            ])
    }

    /// As the script reads it: the shortest text of the value as the engine has it, which is often a Float.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "NaN" }
        let single = Float(value)
        let isSingle = Double(single) == value && single.magnitude < 1e7
        return isSingle
            ? String(decoding: NumberText.shortest(Double("\(single)") ?? value), as: UTF8.self)
            : String(decoding: NumberText.shortest(value), as: UTF8.self)
    }
}
