import Engine

extension Directive {
    /// What a name means in these runs: once where it is the same in all of them, else one a run. Empty where one of
    /// them has nothing of the name.
    func measurements(_ name: String, runs: [Int]) -> [Measurement] {
        switch content {
        case .experiment: return Quantity(word: name).map { [.quantity($0)] } ?? []
        case .dataset: return Measurement.dataset(name).map { [$0] } ?? []
        case .trace(let plans): return Self.each(runs, plans) { $0.measurement(name) }
        case .plot(let plans): return Self.each(runs, plans) { $0.measurement(name) }
        case .count(let plans): return Self.each(runs, plans) { .count(name, layers: $0.layers.count) }
        case .compare: return []
        }
    }

    private static func each<Plan>(
        _ runs: [Int], _ plans: [PlannedRun<Plan>], _ find: (Plan) -> Measurement?
    ) -> [Measurement] {
        let found = runs.compactMap { plans.indices.contains($0) ? find(plans[$0].plan) : nil }
        guard found.count == runs.count, let first = found.first else { return [] }
        return found.allSatisfy { $0 == first } ? [first] : found
    }
}

extension Directive {
    struct UnknownClass: Error {
        var name: String
        var known: [String]
    }

    /// `confusion(tired,alert)` with its classes by number; any other part as it is written.
    func classesNumbered(_ part: WrittenReference.Part) -> Result<String, UnknownClass> {
        guard part.word == "confusion", let arguments = part.arguments, case .experiment(let job) = content else {
            return .success(part.text)
        }
        let known = job.given.count == 1 ? job.given[0].training.classNames : []
        let names = known.map { String(decoding: $0, as: UTF8.self) }
        var numbers: [String] = []
        for word in arguments.text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed) {
            if strictWhole(String(word)) != nil || word.isEmpty {
                numbers.append(String(word))
            } else if let number = names.firstIndex(of: String(word)) {
                numbers.append(String(number))
            } else {
                return .failure(UnknownClass(name: String(word), known: names))
            }
        }
        return .success("confusion(\(numbers.joined(separator: ",")))")
    }
}
