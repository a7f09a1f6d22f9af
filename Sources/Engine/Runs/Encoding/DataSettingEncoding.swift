/// What a data plan has learnt to say since plans were first encoded. It stands behind the transforms, in their list, and
/// only where it is said: plans without it keep their bytes.
enum DataSetting {
    case validation(DataPlan.TestShare)
    case standardScale

    /// Transforms have the numbers below.
    private static let first: UInt8 = 2

    private var number: UInt8 {
        switch self {
        case .validation(.natural), .validation(.share): Self.first
        case .validation(.count): Self.first + 1
        case .standardScale: Self.first + 2
        }
    }

    func encode(into e: inout Encoder) {
        e.put(number)
        switch self {
        case .validation(.natural): e.put(0.0)
        case .validation(.share(let share)): e.put(share)
        case .validation(.count(let count)): e.put(count)
        case .standardScale: break
        }
    }
}

extension DataPlan {
    /// In the order of their numbers.
    var laterSettings: [DataSetting] {
        var settings: [DataSetting] = []
        if validation != .natural { settings.append(.validation(validation)) }
        if scale == .standard { settings.append(.standardScale) }
        return settings
    }

    /// Transforms, then each setting at most once, by its number.
    mutating func readTransforms(from d: inout Decoder) {
        var last: UInt8 = 0
        _ = d.list { d in
            let number = d.byte()
            if number < last || (number == last && number > 1) { d.fail(.unknownCase) }
            last = number > 1 ? number : 0
            read(number, from: &d)
            return true
        }
    }

    private mutating func read(_ number: UInt8, from d: inout Decoder) {
        switch number {
        case 0: transforms.append(.permute(seed: d.word()))
        case 1:
            let right = d.int(-10_000, 10_000)
            transforms.append(.shift(right: right, down: d.int(-10_000, 10_000)))
        case 2:
            let share = d.double()
            if !(share >= 0 && share < 1) { d.fail(.value) }
            validation = .share(share)
        case 3:
            if validation != .natural { d.fail(.value) }
            validation = .count(d.int(1, 1 << 30))
        case 4: scale = .standard
        default: d.fail(.unknownCase)
        }
    }
}
