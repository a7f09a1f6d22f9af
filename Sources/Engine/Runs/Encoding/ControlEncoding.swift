extension ExploreControl {
    package func encode(into e: inout Encoder) {
        e.put(setting.rawValue)
        e.put(layer)
        switch range {
        case .numbers(let from, let to, let isLogarithmic, let isWhole):
            e.put(UInt8(0))
            e.put(from)
            e.put(to)
            e.put(isLogarithmic)
            e.put(isWhole)
        case .choices(let codes):
            e.put(UInt8(1))
            e.put(codes)
        }
        e.put(path)
    }

    package init(from d: inout Decoder) {
        setting = d.known(or: .rate)
        let facts = setting.facts
        layer = d.int(facts.isOfLayer ? 1 : 0, facts.isOfLayer || facts.isOfInitial ? 999 : 0)
        switch d.byte() {
        case 0:
            let from = d.double()
            let to = d.double()
            let isLogarithmic = d.bool()
            let isWhole = d.bool()
            if !(from.isFinite && to.isFinite && from <= to && (!isLogarithmic || from > 0)) { d.fail(.value) }
            if setting == .seed, from < 0 || to > 1e9 { d.fail(.value) }
            range = .numbers(from: from, to: to, isLogarithmic: isLogarithmic, isWhole: isWhole)
        case 1:
            let codes = d.byteList()
            if codes.isEmpty { d.fail(.value) }
            range = .choices(codes)
        default:
            d.fail(.unknownCase)
            range = .choices([])
        }
        path = d.byteList()
    }
}
