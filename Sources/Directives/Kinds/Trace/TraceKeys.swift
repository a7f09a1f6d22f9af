import Engine

extension TraceContent {
    static let examples = KindExamples(
        whole: """
            expression: |
              z = w*x + b
              E = (sigmoid(z) - 1)^2
            at: {w: 0.6, x: 1, b: 0}
            show: [graph, table]
            """,
        bare: "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}", key: "at: {x: 1}", figures: "graph, table",
        claim: "d.E.v == 4")

    static let keys: [LanguageKey] = [
        .init(
            "expression",
            Language.fence("trace", "expression: |\n  z = w*x + b\n  E = (sigmoid(z) - 1)^2\nat: {w: 0.6, x: 1, b: 0}")),
        .init("at", adding("show: [graph]")),
        .init("update", adding("update: {optimizer: sgd 0.5, steps: 30}")),
        .init("check", adding("check: {difference: central, step: 1e-5}")),
        .init("vary", adding("check: {difference: central}\nvary: {check.step: 1e-1..1e-12 log}")),
        .init("variants", adding("variants: {near: {}, far: {at.w: 20}}")),
    ]

    static func example(showing figure: FigureName) -> String {
        switch figure {
        case .path, .steps: examples.bare + "\nupdate: {optimizer: sgd 0.5, steps: 30}"
        case .sweep: examples.bare + "\nvary: {at.w: [-7, -1, 3]}"
        default: examples.bare
        }
    }
}

extension KeyOwner {
    static let updateKeys: [LanguageKey] = [
        .init("optimizer", unset: "sgd 0.1", TraceContent.adding("update: {optimizer: sgd 0.5}")),
        .init("steps", unset: "1", TraceContent.adding("update: {steps: 30}")),
        .init("only", TraceContent.adding("update: {only: [w]}")),
        .init("in-turn", TraceContent.adding("update: {in-turn: [[v], [w]]}")),
    ]

    static let checkKeys: [LanguageKey] = [
        .init("difference", unset: "central", TraceContent.adding("check: {difference: forward}")),
        .init("step", unset: "1e-5", TraceContent.adding("check: {step: 1e-4}")),
        .init("precision", unset: "double", TraceContent.adding("check: {precision: single}")),
    ]
}
