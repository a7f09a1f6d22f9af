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

    /// `confusion(tired,alert)`, `recall(tired)` and `class.tired` with their classes by number; any other part as it is
    /// written. `before`: the part that stands before it.
    func classesNumbered(
        _ part: WrittenReference.Part, after before: WrittenReference.Part? = nil
    ) -> Result<String, UnknownClass> {
        switch content {
        case .experiment(let job):
            guard Quantity.classWords.contains(part.word), let arguments = part.arguments else { break }
            let names = ClassNames(job.given.count == 1 ? job.given[0].training : nil)
            var numbers: [String] = []
            for word in arguments.text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed) {
                guard let number = names.number(String(word)) else {
                    return .failure(UnknownClass(name: String(word), known: names.all))
                }
                numbers.append(number)
            }
            return .success("\(part.word)(\(numbers.joined(separator: ",")))")
        case .dataset(_, let given):
            let names = ClassNames(given?.training)
            guard before?.word == "class", part.arguments == nil, !names.all.isEmpty else { break }
            guard let number = names.number(part.text) else {
                return .failure(UnknownClass(name: part.text, known: names.all))
            }
            return .success(number)
        default: break
        }
        return .success(part.text)
    }
}

/// What the classes of samples are called, if anything.
struct ClassNames {
    let all: [String]
    private let numbers: [String: Int]
    /// No name is another class's number.
    private let takesNumbers: Bool

    init(_ samples: Samples?) {
        let all = samples?.classNames.map { String(decoding: $0, as: UTF8.self) } ?? []
        self.all = all
        numbers = Dictionary(zip(all, all.indices)) { first, _ in first }
        takesNumbers = all.enumerated().allSatisfy { index, name in
            NameWords.number(name[...]).map { $0 == index || $0 >= all.count } ?? true
        }
    }

    /// A class's number as text, by its name, else by its number where that can't be taken for a name. What is neither is
    /// nil.
    func number(_ word: String) -> String? {
        if let number = numbers[word] { return String(number) }
        return word.isEmpty || takesNumbers && strictWhole(word) != nil ? word : nil
    }
}
