import Datasets
import Engine

/// What can be known of data before any of it is made: enough to check a network against.
struct DataOutline: Equatable {
    enum Targets: Equatable {
        case classes(Int)
        case numbers(Int)
        case flags(Int)

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
    /// Training samples, after the split and `take`.
    var training: Int
    var test: Int

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
        few.take = few.take.map { min($0, 1000) } ?? 1000
        if facts.training + facts.test > 1000, given == nil { few.samples = 1000 }
        if let given, few.transforms.isEmpty, few.target != .number { return given.training }
        return try? few.prepare(given: given?.training, givenTest: nil).training
    }
}
