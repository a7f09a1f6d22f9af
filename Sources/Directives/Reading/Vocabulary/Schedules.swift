import Engine
import Lessons

/// What an optimizer's map says beside the optimiser's own numbers.
struct RateSettings {
    var schedule: Schedule?
    var clip: Float?
}

extension Reading {
    /// `schedule` and `clip` of `optimizer`. Twice optional things are nil when something was reported.
    mutating func rateSettings(_ written: YAMLNode, epochs: Int?) -> RateSettings? {
        guard let entries = written.entries else { return RateSettings() }
        let before = errorCount
        var settings = RateSettings()
        for entry in entries {
            switch entry.key {
            case "schedule": settings.schedule = schedule(entry.value, epochs: epochs)
            case "clip": settings.clip = float(entry.value, "clip", .above(0))
            default: break
            }
        }
        return errorCount == before ? settings : nil
    }

    /// `{warmup: 5, decay: cosine}`
    private mutating func schedule(_ node: YAMLNode, epochs: Int?) -> Schedule? {
        guard entries(node, .schedule) else { return nil }
        var schedule = Schedule()
        if let written = node["warmup"] {
            guard let warmup = whole(written, "warmup", 0) else { return nil }
            schedule.warmup = warmup
            if let epochs, warmup > epochs, epochs > 0 {
                report(.warmupTooLong(warmup, epochs: epochs, place(written)))
            }
        }
        if let written = node["decay"] {
            guard let decay = decay(written) else { return nil }
            schedule.decay = decay
            if case .step(let every, _) = decay, let epochs, epochs > 0, every >= epochs - schedule.warmup,
                schedule.warmup <= epochs
            {
                report(.stepTooLate(every, warmup: schedule.warmup, epochs: epochs, place(written)))
            }
        }
        if node["warmup"] == nil, node["decay"] == nil { report(.scheduleEmpty(place(node))) }
        return schedule
    }

    /// `cosine`, `linear` or `step 10 0.5`.
    private mutating func decay(_ node: YAMLNode) -> Schedule.Decay? {
        let words = words(of: node)
        guard node.text != nil, let first = words.first else {
            report(.notAWord("decay", TrainingWords.decays.map(\.word), place(node)))
            return nil
        }
        guard let decay = choose(first, "decay", TrainingWords.decays) else { return nil }
        guard case .step = decay else {
            if words.count > 1 {
                report(.tooManyWords(first.text ?? "", place(words[1])))
                return nil
            }
            return decay
        }
        guard words.count == 3 else {
            report(.stepForm(place(node)))
            return nil
        }
        guard let every = whole(words[1], "the number of epochs", 1),
            let factor = number(words[2], "the factor", .above(0))
        else { return nil }
        return .step(every: every, factor: factor)
    }
}

extension TrainingWords {
    static let switches: [Word<Bool>] = [.init("true", true), .init("false", false)]
    static let decays: [Word<Schedule.Decay>] = [
        .init("cosine", .cosine), .init("linear", .linear), .init("step", .step(every: 1, factor: 1)),
    ]
}

extension KeyOwner {
    static let scheduleKeys: [LanguageKey] = [
        .init("warmup", unset: "0", scheduled("{warmup: 5}")),
        .init("decay", scheduled("{decay: step 10 0.5}")),
    ]

    static func scheduled(_ schedule: String) -> String {
        Language.moons("optimizer: {name: sgd, rate: 0.5, schedule: \(schedule)}")
    }
}

extension Diagnostic {
    static func scheduleEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "schedule", "this schedule changes nothing", hint: "such as {warmup: 5, decay: cosine}", place)
    }

    static func warmupTooLong(_ warmup: Int, epochs: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "schedule", "the warmup takes \(grouped(warmup)) epochs, and there are \(grouped(epochs))",
            hint: "at most warmup: \(epochs), or more epochs", place)
    }

    static func stepTooLate(_ every: Int, warmup: Int, epochs: Int, _ place: Place) -> Diagnostic {
        let left = max(0, epochs - warmup)
        return Diagnostic(
            warning: "schedule",
            "the rate never falls: a step comes after \(grouped(every)) epochs, and \(grouped(left)) are left",
            hint: left > 1 ? "a step after fewer, such as step \(max(1, left / 2)) 0.5" : "more epochs", place)
    }

    static func stepForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "schedule", "step is followed by a number of epochs and a factor", hint: "such as step 10 0.5", place
        )
    }

    static func traceSchedule(_ key: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "trace-optimizer", "'\(key)' is for training, a trace has no epochs and no batches",
            hint: "remove it",
            place)
    }
}
