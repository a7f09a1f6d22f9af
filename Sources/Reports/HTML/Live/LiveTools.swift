import Engine

/// What only some experiments have: points to add, units to look into, digits to draw.
struct LiveTools: Sendable {
    let explorable: Explorable
    let words: Words

    private var id: String { explorable.id }

    var points: [Hypertext] {
        guard explorable.takesPoints else { return [] }
        let words = words.live.points
        // Shape and colour are the figure's: a class is told by both.
        let classes = (0..<explorable.classCount).map { number in
            Hypertext.element(
                "label", [:],
                [
                    .element(
                        "input",
                        [
                            "type": "radio", "name": id + ".class", "value": String(number),
                            "checked": number == 1 ? "" : nil,
                        ]),
                    swatch(number), .text(words.className(number)),
                ])
        }
        func number(_ name: String, _ attribute: Hypertext.Name) -> Hypertext {
            .element(
                "label", [:],
                [
                    .element("span", [:], name),
                    .element("input", ["type": "number", attribute: "", "step": "any", "inputmode": "decimal"]),
                ])
        }
        return [
            .element(
                "fieldset", ["class": "points live-part", "hidden": ""],
                [
                    .element("legend", [:], words.title), .element("p", [:], words.how),
                    .element(
                        "div", ["class": "row"],
                        [
                            .element("span", ["data-classes": "", "class": "classes"], classes),
                            number("x1", "data-across"), number("x2", "data-up"),
                            .element("button", ["type": "button", "data-action": "add"], words.add),
                            .element("button", ["type": "button", "data-action": "unadd"], words.takeBack),
                        ]),
                ])
        ]
    }

    private func swatch(_ number: Int) -> Hypertext {
        .element(
            "svg", ["class": "figure swatch", "viewBox": "0 0 14 14", "aria-hidden": "true"],
            [.element("circle", ["class": "point class-\(number)", "cx": "7", "cy": "7", "r": "5.5"])])
    }

    /// The script puts it below the diagram of the network.
    var probe: [Hypertext] {
        guard explorable.showsUnits else { return [] }
        return [
            .element(
                "div", ["class": "probe live-part", "hidden": ""],
                [
                    .element("p", ["data-unit-name": ""], ""), .element("div", ["data-probe": "", "class": "drawing"]),
                    .element("p", ["class": "hint"], words.live.probe),
                ])
        ]
    }

    var digits: [Hypertext] {
        guard explorable.takesDigits else { return [] }
        let words = words.live.digit
        let meant = Hypertext.element(
            "select", ["data-meant": ""], [.element("option", ["value": ""], words.nothingMeant)])
        return [
            .element(
                "fieldset", ["class": "pad", "hidden": ""],
                [
                    .element("legend", [:], words.title), .element("p", [:], words.how),
                    .element(
                        "div", ["class": "row"],
                        [
                            surfaces(words),
                            .element(
                                "div", ["class": "choices"],
                                [
                                    field(
                                        words.testImage,
                                        .element(
                                            "input",
                                            [
                                                "type": "number", "data-sample": "", "min": "1", "step": "1",
                                                "max": String(explorable.sampleCount),
                                            ])),
                                    field(words.meant, meant),
                                    .element("button", ["type": "button", "data-action": "wipe"], words.wipe),
                                ]),
                            table(words),
                        ]),
                    .element("p", ["data-guess": "", "role": "status"], ""),
                ])
        ]
    }

    private func field(_ name: String, _ input: Hypertext) -> Hypertext {
        .element("label", [:], [.element("span", [:], name), input])
    }

    private func surfaces(_ words: Words.LiveWords.Digit) -> Hypertext {
        func canvas(_ size: String, _ name: String, _ attribute: Hypertext.Name) -> Hypertext {
            .element("canvas", ["width": size, "height": size, "role": "img", "aria-label": name, attribute: ""])
        }
        return .element(
            "div", ["class": "surfaces"],
            [canvas("224", words.canvas, "data-ink"), canvas("28", words.seen, "data-seen")])
    }

    /// The script adds a row for each digit.
    private func table(_ words: Words.LiveWords.Digit) -> Hypertext {
        let names = [words.digit, "softmax", "", words.oneHot]
        let header = names.map { name in
            name.isEmpty ? Hypertext.element("td") : Hypertext.element("th", ["scope": "col"], name)
        }
        return .element(
            "table", ["class": "outputs"],
            [.element("thead", [:], [.element("tr", [:], header)]), .element("tbody")])
    }
}
