/// What a data plan has learnt to say since plans were first encoded. It stands behind the transforms, in their list, and
/// only where it is said: plans without it keep their bytes.
extension DataPlan {
    var laterSettings: Int { (validation == .natural ? 0 : 1) + (scale == .none ? 0 : 1) }

    /// Each by its number, in the order of the numbers; transforms have those below.
    func encodeLaterSettings(into e: inout Encoder) {
        switch validation {
        case .natural: break
        case .share(let share):
            e.put(UInt8(2))
            e.put(share)
        case .count(let count):
            e.put(UInt8(3))
            e.put(count)
        }
        if scale == .standard { e.put(UInt8(4)) }
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
