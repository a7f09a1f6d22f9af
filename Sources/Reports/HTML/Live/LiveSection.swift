import Directives
import Engine
import Lessons

/// The part of a section that runs in the page. It is hidden until the script has made it work: without scripts the
/// page is whole, and says nothing about what it can't do.
struct LiveSection: Sendable {
    let explorable: Explorable
    let words: Words

    private var live: Words.LiveWords { words.live }
    private var id: String { explorable.id }

    var markup: [Hypertext] {
        let tools = LiveTools(explorable: explorable, words: words)
        return [
            .element(
                "div", ["class": "live live-part", "role": "group", "aria-label": live.title, "hidden": ""],
                [bar, replay, status] + controls + tools.points + tools.probe + tools.digits),
            .element("script", ["type": "application/json", "data-plan": ""], [.trusted(explorable.json)]),
        ]
    }

    private func button(_ icon: Icon.Live, _ text: String) -> Hypertext {
        .element(
            "button",
            ["type": "button", "data-action": icon.rawValue, "aria-disabled": icon == .pause ? "true" : nil],
            [icon.markup, .element("span", [:], text)])
    }

    private var bar: Hypertext {
        .element(
            "div", ["class": "live-bar"],
            [
                button(.run, live.run), button(.pause, live.pause), button(.step, live.step),
                button(.reset, live.reset),
                .element(
                    "label", ["class": "pace"],
                    [
                        .element("span", [:], live.speed),
                        // Seconds that a whole run takes.
                        .element(
                            "select", ["data-pace": ""],
                            [
                                .element("option", ["value": "15"], live.slow),
                                .element("option", ["value": "3", "selected": ""], live.steady),
                                .element("option", ["value": "0"], live.fast),
                            ]),
                    ]),
            ])
    }

    private var replay: Hypertext {
        .element(
            "div", ["class": "live-replay"],
            [
                .element("label", ["for": id + ".replay"], live.replay),
                .element(
                    "input",
                    ["type": "range", "id": id + ".replay", "data-scrub": "", "min": "0", "max": "0", "value": "0"]),
                .element("p", ["data-where": ""], ""),
            ])
    }

    /// Numbers for the eye, sentences for the ear: those are told politely and not too often.
    private var status: Hypertext {
        .element(
            "div", ["class": "live-status"],
            [
                .element("dl", ["class": "notes", "data-measures": "", "aria-label": live.measured]),
                .element("p", ["class": "verdict-line", "data-verdict": ""], ""),
                .element("p", ["class": "unseen", "role": "status", "aria-live": "polite", "data-spoken": ""], ""),
            ])
    }

    private var controls: [Hypertext] {
        // The seed has a field of its own, whether the lesson lists it or not.
        var fields = explorable.controls.enumerated().filter { $0.element.setting != .seed }.map { index, control in
            LiveControl(
                control: control, index: index, id: id, value: control.value(in: explorable.plan),
                brings: explorable.controls.indices.filter { control.brings(explorable.controls[$0]) },
                names: explorable.names(of: control), words: live
            ).markup
        }
        fields.append(seed)
        return [
            .element(
                "fieldset", ["class": "live-controls"],
                [.element("legend", [:], live.changes), .element("div", ["class": "fields"], fields), share])
        ]
    }

    /// The lesson's, where it lists the seed: what a reader copies must hold there.
    private var seeds: (from: Double, to: Double) {
        for control in explorable.controls where control.setting == .seed {
            if case .numbers(let from, let to, _, _) = control.range { return (from, to) }
        }
        return (0, 4_294_967_295)
    }

    private var seed: Hypertext {
        .element(
            "div", ["class": "control seed"],
            [
                .element("label", ["for": id + ".seed"], [.text(live.seed + " "), .element("code", [:], "seed")]),
                .element(
                    "span", ["class": "steps"],
                    [
                        .element(
                            "input",
                            [
                                "type": "number", "id": id + ".seed", "data-seed": "",
                                "min": LiveControl.text(seeds.from), "max": LiveControl.text(seeds.to), "step": "1",
                                "value": String(explorable.plan.seed),
                            ]),
                        .element("button", ["type": "button", "data-action": "seed"], live.newSeed),
                    ]),
            ])
    }

    private var share: Hypertext {
        .element(
            "div", ["class": "live-share"],
            [
                .element(
                    "button", ["type": "button", "data-action": "restore", "aria-disabled": "true"], live.restore),
                .element("button", ["type": "button", "data-action": "copy"], live.copy),
                .element("a", ["data-link": "", "href": "#" + id], live.link),
                .element(
                    "textarea",
                    [
                        "data-copied": "", "readonly": "", "hidden": "", "aria-label": live.copiedLabel,
                        "spellcheck": "false",
                    ]
                ),
            ])
    }
}
