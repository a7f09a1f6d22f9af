import Engine
import Lessons

/// One thing of an experiment that `explore` can name. What a reader may change is a row of `ExplorePaths.swift`, a
/// setting of the engine's `ExploreSetting`, and what it is called beside its control (`Words`).
struct ExplorePath: Sendable {
    /// As a lesson writes it, with N for a number: `layers.N.units`.
    let pattern: String
    let setting: ExploreSetting
    let form: Form
    /// What may follow, as an example: `0.001..10 log`.
    let example: String
    /// One line for `chalkline reference`.
    let summary: String
    /// Whether parameters that come from another experiment would no longer fit, or no longer be where a run begins.
    var isOfStart = false
    /// An experiment in which it can be explored, for the reference.
    var experiment = ExplorePath.usual
    /// Why it can't be explored in an experiment; nil: it can.
    var obstacle: @Sendable (ExploreSubject) -> Obstacle? = { _ in nil }

    enum Form: Sendable {
        case numbers(Bounds, isWhole: Bool = false)
        case choices
    }

    struct Obstacle {
        var why: String
        var hint: String?

        init(_ why: String, hint: String? = nil) {
            self.why = why
            self.hint = hint
        }
    }

    static let usual = """
        data: {name: moons, samples: 200, noise: 0.1}
        layers: 2 -> 8 relu -> 1 sigmoid
        batch: 20
        initial: {weights: normal 0.5, biases: zero}
        """

    /// The line of a path, and its N.
    static func find(_ path: String) -> (line: ExplorePath, number: Int?)? {
        let steps = path.split(separator: ".", omittingEmptySubsequences: false)
        for line in all {
            let pattern = line.pattern.split(separator: ".")
            guard pattern.count == steps.count else { continue }
            var number: Int?
            var isMatch = true
            for (wanted, step) in zip(pattern, steps) {
                if wanted == "N" {
                    number = strictWhole(String(step))
                    if number == nil || step.hasPrefix("-") { isMatch = false }
                } else if wanted != step {
                    isMatch = false
                }
            }
            if isMatch { return (line, number) }
        }
        return nil
    }

    /// The path that was meant: the nearest, or the one whose last step this is.
    static func meant(_ path: String) -> String? {
        let number = path.split(separator: ".").first { strictWhole(String($0)) != nil }.map(String.init) ?? "1"
        let paths = all.map { line in
            line.pattern.split(separator: ".").map { $0 == "N" ? number : String($0) }.joined(separator: ".")
        }
        if let near = nearest(path, in: paths) { return near }
        return paths.first { $0.hasSuffix("." + path) }
    }

    /// An item of `explore` with it: `layers.1.units 1..8`.
    var written: String {
        let number = pattern.hasPrefix("initial") ? "0" : "1"
        let path = pattern.split(separator: ".").map { $0 == "N" ? number : String($0) }.joined(separator: ".")
        return "\(path) \(example)"
    }
}
