import Lessons

/// Small drawings of the interface. They say nothing that words beside them don't.
enum Icon {
    /// A board with a line on it.
    static let mark = drawing(
        "mark", "0 0 24 24",
        [
            .element("rect", ["x": "2", "y": "4", "width": "20", "height": "16", "rx": "2", "class": "board"]),
            .element("path", ["d": "M5.5 16.5 18.5 7.5", "class": "line"]),
        ])

    static let theme = drawing(
        "icon", "0 0 24 24",
        [
            .element("circle", ["cx": "12", "cy": "12", "r": "8.5"]),
            .element("path", ["d": "M12 3.5a8.5 8.5 0 0 1 0 17z", "class": "full"]),
        ])

    /// Of the buttons that run an experiment: drawn once a page, where its script comes, and used by name.
    enum Live: String, CaseIterable {
        case run, pause, step, reset

        private var id: String { "page." + rawValue }

        var markup: Hypertext {
            .element("svg", ["class": "icon", "aria-hidden": "true"], [.element("use", ["href": "#" + id])])
        }

        private var symbol: Hypertext {
            let paths: [Hypertext] =
                switch self {
                case .run: [.element("path", ["class": "full", "d": "M7 4.5v15l12-7.5z"])]
                case .pause: [.element("path", ["class": "full", "d": "M6.5 5h4v14h-4zM13.5 5h4v14h-4z"])]
                case .step: [.element("path", ["class": "full", "d": "M6 5v14l9.5-7zM16.5 5h2.5v14h-2.5z"])]
                case .reset: [.element("path", ["d": "M4.5 4v5.5H10M5 9.3a7.6 7.6 0 1 1-.6 5.2"])]
                }
            return .element("symbol", ["id": id, "viewBox": "0 0 24 24"], paths)
        }

        static let symbols = Hypertext.element(
            "svg", ["class": "unseen", "aria-hidden": "true"], allCases.map(\.symbol))
    }

    /// A snapped chalk line: the line, and its dust.
    static let chalkStroke = Hypertext.element(
        "svg",
        ["class": "chalk", "viewBox": "0 0 360 10", "preserveAspectRatio": "none", "aria-hidden": "true"],
        [
            .element("path", ["class": "dust", "d": "M1 5.4 359 4.2"]),
            .element("path", ["d": "M1 5.2 C 90 4.2, 170 5.8, 240 4.7 S 330 4.9, 359 4.4"]),
        ])

    static func callout(_ kind: Block.CalloutKind) -> Hypertext {
        let paths: [String] =
            switch kind {
            case .note: ["M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z", "M12 11v5.5", "M12 7.5v.2"]
            case .tip:
                [
                    "M9 17.5h6", "M10 20.5h4",
                    "M12 3.5a6 6 0 0 1 3.6 10.8c-.7.6-1.1 1.3-1.1 2.2h-5c0-.9-.4-1.6-1.1-2.2A6 6 0 0 1 12 3.5z",
                ]
            case .important: ["M4 4.5h16v11.5h-8l-4.5 4v-4H4z", "M12 7.5v3.5", "M12 13.3v.2"]
            case .warning: ["M12 3.8 21 19.5H3z", "M12 10v4.5", "M12 17v.2"]
            case .caution: ["M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z", "M12 7.5v5.5", "M12 16.3v.2"]
            }
        return drawing("icon", "0 0 24 24", paths.map { .element("path", ["d": $0]) })
    }

    private static func drawing(_ style: String, _ box: String, _ parts: [Hypertext]) -> Hypertext {
        .element("svg", ["class": style, "viewBox": box, "aria-hidden": "true"], parts)
    }
}
