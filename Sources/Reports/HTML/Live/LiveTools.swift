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
                    swatch(number), .text(explorable.className(number) ?? words.className(number)),
                ])
        }
        func number(_ name: String, _ axis: Int, _ attribute: Hypertext.Name) -> Hypertext {
            let (from, to) = room(axis)
            return .element(
                "label", [:],
                [
                    .element("span", [:], name),
                    .element(
                        "input",
                        [
                            "type": "number", attribute: "", "step": "any", "inputmode": "decimal",
                            "min": LiveControl.text(from), "max": LiveControl.text(to),
                        ]),
                ])
        }
        let how = explorable.plane != nil ? words.how : words.howTyped
        return [
            .element(
                "fieldset", ["class": "points live-part", "hidden": ""],
                [
                    .element("legend", [:], words.title), .element("p", [:], how),
                    .element(
                        "div", ["class": "row"],
                        [
                            .element("span", ["data-classes": "", "class": "classes"], classes),
                            number(name(0), 0, "data-across"), number(name(1), 1, "data-up"),
                            .element("button", ["type": "button", "data-action": "add"], words.add),
                            .element("button", ["type": "button", "data-action": "unadd"], words.takeBack),
                        ]),
                ])
        ]
    }

    /// An input as figures call it.
    private func name(_ axis: Int) -> String {
        String(decoding: explorable.vocabulary.text(of: explorable.data.training.inputName(axis)), as: UTF8.self)
    }

    /// As far again as the samples reach, on either side: what lies beyond would leave them a dot in its figure.
    private func room(_ axis: Int) -> (from: Double, to: Double) {
        let samples = explorable.data.training
        let values = (0..<samples.count).map { Double(samples.input($0, axis)) }
        guard let least = values.min(), let most = values.max() else { return (0, 1) }
        let size = most > least ? most - least : 1
        // Round to a hundredth of how far they reach, wherever they lie.
        var step = 1.0
        while step > size / 100, step > 1e-12 { step /= 10 }
        while step * 10 <= size / 100 { step *= 10 }
        func short(_ value: Double) -> Double {
            let text = NumberText.significant((value / step).rounded() * step, 9)
            return Double(String(decoding: text, as: UTF8.self)) ?? value
        }
        return (short(least - size), short(most + size))
    }

    private func swatch(_ number: Int) -> Hypertext {
        let outline = String(decoding: MarkerShape(number).outline, as: UTF8.self)
        return .element(
            "svg", ["class": "figure swatch", "viewBox": "-4.5 -4.5 9 9", "aria-hidden": "true"],
            [.element("path", ["class": "point class-\(number)", "d": "M0 0" + outline])])
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
                                        explorable.hasTest ? words.testImage : words.trainingImage,
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
                    .element("p", ["data-guess": ""], ""),
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
            name.isEmpty
                ? Hypertext.element("td")
                : Hypertext.element("th", ["scope": "col", "class": name == words.oneHot ? "number" : nil], name)
        }
        return .element(
            "table", ["class": "outputs"],
            [.element("thead", [:], [.element("tr", [:], header)]), .element("tbody")])
    }
}
