import Engine
import Lessons

extension Reading {
    mutating func dataset(_ root: YAMLNode) -> PlannedContent? {
        for key in DirectiveKind.dataset.refused {
            if let entry = root.entries?.first(where: { $0.key == key }) {
                report(.oneDataset(key, place(entry.keySpan)))
            }
        }
        guard let node = root["data"] else {
            missing("data", "data: moons")
            return nil
        }
        guard let data = data(node) else { return nil }
        if data.seedFollowsRun { report(.seedOfNoRun(place(node["seed"] ?? node))) }
        return PlannedContent(.dataset(data.plan, given: data.given), data: data)
    }
}

extension Diagnostic {
    static func oneDataset(_ key: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "dataset-varied", "a dataset shows one data set, '\(key)' has no meaning here",
            hint: "write a second dataset", place)
    }

    static func seedOfNoRun(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "seed-each", "'each' follows the seed of a run, and a dataset has none", hint: "a number such as 1",
            place)
    }
}
