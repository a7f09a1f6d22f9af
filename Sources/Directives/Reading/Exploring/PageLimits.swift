import Datasets
import Engine
import Lessons

/// What may be carried to a page, and how long a reader waits for a run.
enum PageLimits {
    static let seconds = 5.0
    /// With a control at its dearest.
    static let mostSeconds = 20.0
    static let bytes = 300_000
}

extension Reading {
    /// An experiment that readers explore must be small, and stay so whatever they set.
    /// `continuing`: how many parameters it starts from, which the page carries as well.
    mutating func checkPage(
        _ plan: ExperimentPlan, _ data: PlannedData, continuing parameterCount: Int,
        _ controls: [(control: ExploreControl, place: Place)], _ root: YAMLNode, _ key: Place
    ) {
        let cost = PageCost(
            training: data.facts.training, test: data.facts.test + data.facts.validation, input: data.facts.shape)
        let seconds = cost.seconds(plan)
        let parameters = Architecture.product([4, parameterCount])
        let bytes = Architecture.sum(data.pageBytes, parameters)
        guard seconds <= PageLimits.seconds, bytes <= PageLimits.bytes else {
            let node = root["data"].map { expandedData($0) }
            let said = node.flatMap { $0["take"] ?? $0["samples"] }
            let at = said.map { place($0) } ?? root["data"].map { place($0) } ?? key
            report(
                .tooMuchForPage(
                    seconds: seconds, bytes: bytes, hint: data.whatWouldDo(plan, seconds, besides: parameters), at))
            return
        }
        for (control, place) in controls {
            guard case .numbers(let from, let to, _, _) = control.range else { continue }
            for end in [from, to] {
                var changed = plan
                control.apply(end, to: &changed)
                var cost = cost
                if let samples = changed.data.samples, let before = plan.data.samples {
                    cost.training = cost.training * samples / max(1, before)
                }
                let seconds = cost.seconds(changed)
                if seconds > PageLimits.mostSeconds {
                    report(.tooMuchAtEnd(control.name, end, seconds, place))
                    break
                }
            }
        }
    }
}

extension PlannedData {
    /// Bytes that the page must carry: none for what the engine draws itself.
    fileprivate var pageBytes: Int {
        guard isGiven else { return 0 }
        return Architecture.product([
            bytesASample, Architecture.sum(facts.training, Architecture.sum(facts.test, facts.validation)),
        ])
    }

    private var bytesASample: Int {
        let inputs: Int
        if let given, case .numbers = given.training.inputs {
            inputs = 4 * facts.features
        } else {
            inputs = facts.features
        }
        switch facts.targets {
        case .classes: return inputs + 4
        case .numbers(let columns), .flags(let columns): return inputs + 4 * columns
        }
    }

    /// The `take:`, `samples:` or `epochs:` with which a run of so many seconds fits on a page. Fewer samples while they
    /// are enough to learn from, then fewer epochs.
    fileprivate func whatWouldDo(_ plan: ExperimentPlan, _ seconds: Double, besides parameters: Int) -> String {
        var samples = facts.training
        var held = facts.test
        if isGiven {
            let room = (PageLimits.bytes - parameters) / max(1, bytesASample)
            guard room >= 2 else { return "fewer inputs, or a smaller network to start from" }
            // A fourth of all is enough to measure by.
            if held > room / 2 { held = Self.round(Double(room / 4)) }
            samples = min(samples, Self.round(Double(room - held)))
        }
        var epochs = plan.epochs
        let left = seconds * Double(samples) / Double(max(1, facts.training))
        if left > PageLimits.seconds {
            let share = 0.9 * PageLimits.seconds / left
            let fewer = Self.round(share * Double(samples))
            let isDivisible = isGiven || plan.data.samples != nil
            if isDivisible, fewer >= 50 { samples = fewer } else { epochs = max(1, Self.round(share * Double(epochs))) }
        }
        var parts: [String] = []
        if samples < facts.training { parts.append("\(isGiven ? "take" : "samples"): \(samples)") }
        if held < facts.test { parts.append("test: \(held)") }
        if epochs < plan.epochs { parts.append("epochs: \(epochs)") }
        return parts.joined(separator: ", ") + " would do"
    }

    private var isGiven: Bool { if case .given = plan.source { true } else { false } }

    /// Down to two digits.
    private static func round(_ value: Double) -> Int {
        var unit = 1
        while value / Double(unit) >= 100 { unit *= 10 }
        return Int(value / Double(unit)) * unit
    }
}

extension Diagnostic {
    static func tooMuchForPage(seconds: Double, bytes: Int, hint: String, _ place: Place) -> Diagnostic {
        var parts: [String] = []
        if bytes > PageLimits.bytes {
            parts.append("it brings \(grouped(bytes)) bytes to the page, more than \(grouped(PageLimits.bytes))")
        }
        if seconds > PageLimits.seconds {
            parts.append(
                "a run takes about \(aboutSeconds(seconds)) s on the page, more than \(shown(PageLimits.seconds))")
        }
        return Diagnostic(
            error: "explore-size", "too much to explore: " + parts.joined(separator: ", and "), hint: hint, place)
    }

    static func tooMuchAtEnd(_ path: String, _ end: Double, _ seconds: Double, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "explore-size",
            "with '\(path)' at \(shown(end)) a run takes about \(aboutSeconds(seconds)) s on the page, more than \(shown(PageLimits.mostSeconds))",
            hint: "a narrower range", place)
    }

    private static func aboutSeconds(_ seconds: Double) -> String {
        seconds < 1e9 ? grouped(Int(seconds.rounded(.up))) : "countless"
    }
}
