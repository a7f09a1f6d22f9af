import Engine

extension Directive {
    /// Whether run number `run` will have the measurement of this name.
    func availability(_ name: String, run: Int) -> Availability { content.facts.availability(name, run: run) }

    /// What a name means in these runs: once where it is the same in all of them, else one a run. Empty where one of
    /// them has nothing of the name.
    func measurements(_ name: String, runs: [Int]) -> [Measurement] { content.facts.measurements(name, runs: runs) }

    /// Names of measurements, those with numbers as patterns: for hints.
    var measurementNames: [String] { content.facts.measurementNames }
}

extension Directive {
    struct UnknownClass: Error {
        var name: String
        var known: [String]
    }

    /// `confusion(tired,alert)` and `recall(tired)` with their classes by number; any other part as it is written.
    func classesNumbered(_ part: WrittenReference.Part) -> Result<String, UnknownClass> {
        guard Quantity.classWords.contains(part.word), let arguments = part.arguments,
            case .experiment(let job) = content
        else {
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
        return .success("\(part.word)(\(numbers.joined(separator: ",")))")
    }
}
