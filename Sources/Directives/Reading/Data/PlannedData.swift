import Datasets
import Engine

/// What can be known of data before any of it is made: enough to check a network against.
struct DataOutline: Equatable {
    enum Targets: Equatable {
        case classes(Int)
        case numbers(Int)
        case flags(Int)

        init(_ set: Generated) { self = set.isOfNumbers ? .numbers(1) : .classes(set.classes) }

        init(_ targets: Engine.Targets) {
            switch targets {
            case .classes(_, let count): self = .classes(count)
            case .numbers(_, let columns): self = .numbers(columns)
            case .flags(_, let columns): self = .flags(columns)
            }
        }
    }
    var shape: Shape
    var targets: Targets
    /// Training samples, after the split, `take` and `validation`.
    var training: Int
    var test: Int
    var validation = 0

    var features: Int { shape.size ?? Int.max }
    var isOfNumbers: Bool { if case .numbers = targets { true } else { false } }

    /// The IDX sets, known without their files.
    static let idx = DataOutline(
        shape: Shape(height: 28, width: 28, channels: 1), targets: .classes(10), training: 60000, test: 10000)
}

/// A directive's `data`: which samples, and what is known of them before any is made.
struct PlannedData {
    var plan: DataPlan
    var given: LoadedData?
    var facts: DataOutline
    /// `seed: each`.
    var seedFollowsRun = false
    /// Where the samples are said to be, for limits.
    var samplesPlace: Place

    /// Labels that are numbers: all that are given, some of what is drawn.
    var labelNumbers: [Float] {
        var numbers: [Float] = []
        for samples in [given?.training ?? sketch(), given?.test] {
            if case .numbers(let values, _)? = samples?.targets { numbers += values }
        }
        if numbers.isEmpty, case .numbers(let values, _)? = sketch()?.targets { numbers = values }
        return numbers
    }

    /// Samples that show what the data are like, few enough to make while checking: for what figures are natural.
    func sketch() -> Samples? {
        var few = plan
        few.test = .natural
        few.validation = .natural
        few.take = few.take.map { min($0, 1000) } ?? 1000
        // A margin draws points again and again, which changes nothing of what they are like.
        if case .formula(let inputs, let labels, _) = few.source {
            few.source = .formula(inputs: inputs, labels: labels, margin: 0)
        }
        if facts.training + facts.test + facts.validation > 1000, given == nil { few.samples = 1000 }
        if let given, few.transforms.isEmpty, few.target != .number { return given.training }
        return try? few.prepare(given: given?.training, givenTest: nil).training
    }
}

extension PlannedData {
    /// Labels of the author's own samples.
    private var labels: Targets? { given?.training.targets }

    /// The class that every sample has, as the author calls it; nil when there are two, or none.
    var onlyClass: String? {
        guard case .classes(let classes, _)? = labels, let first = classes.first, classes.count > 1,
            classes.allSatisfy({ $0 == first })
        else { return nil }
        let names = given?.training.classNames ?? []
        return Int(first) < names.count ? "'\(String(decoding: names[Int(first)], as: UTF8.self))'" : "\(first)"
    }

    /// Least and largest label where all are whole numbers that were not read as classes.
    var wholeLabels: ClosedRange<Int>? {
        guard case .numbers(let values, 1)? = labels, let least = values.min(), let most = values.max(),
            values.allSatisfy({ abs($0) < 10_000 && $0 == $0.rounded() })
        else { return nil }
        return Int(least)...Int(most)
    }

    /// Class numbers without a 0: mostly somebody counted from 1.
    var countsFromOne: Bool {
        switch labels {
        case .classes(let classes, _): classes.min() == 1
        case .numbers: wholeLabels?.lowerBound == 1
        default: false
        }
    }
}
