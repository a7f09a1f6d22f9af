extension ExploreControl {
    package func encode(into e: inout Encoder) {
        let (number, layer) = setting.numbers
        e.put(number)
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
        let number = d.byte()
        let layer = d.int()
        setting = d.known(Setting(number: number, layer: layer), or: .rate)
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

extension ExploreControl.Setting {
    fileprivate var numbers: (UInt8, layer: Int) {
        switch self {
        case .rate: (0, 0)
        case .momentum: (1, 0)
        case .weightDecay: (2, 0)
        case .batch: (3, 0)
        case .epochs: (4, 0)
        case .seed: (5, 0)
        case .samples: (6, 0)
        case .noise: (7, 0)
        case .dataSeed: (8, 0)
        case .take: (9, 0)
        case .units(let layer): (10, layer)
        case .activation(let layer): (11, layer)
        case .slope(let layer): (12, layer)
        case .dropout(let layer): (13, layer)
        case .hiddenLayers: (14, 0)
        case .optimizer: (15, 0)
        case .loss: (16, 0)
        case .initial(let layer): (17, layer)
        case .initialScale(let layer): (18, layer)
        case .initialBias(let layer): (19, layer)
        }
    }

    fileprivate init?(number: UInt8, layer: Int) {
        let isOfLayer = 10...13 ~= number || 17...19 ~= number
        guard layer == 0 || isOfLayer && layer > 0 && layer < 1000 else { return nil }
        switch number {
        case 0: self = .rate
        case 1: self = .momentum
        case 2: self = .weightDecay
        case 3: self = .batch
        case 4: self = .epochs
        case 5: self = .seed
        case 6: self = .samples
        case 7: self = .noise
        case 8: self = .dataSeed
        case 9: self = .take
        case 10: self = .units(layer: layer)
        case 11: self = .activation(layer: layer)
        case 12: self = .slope(layer: layer)
        case 13: self = .dropout(layer: layer)
        case 14: self = .hiddenLayers
        case 15: self = .optimizer
        case 16: self = .loss
        case 17: self = .initial(layer: layer)
        case 18: self = .initialScale(layer: layer)
        case 19: self = .initialBias(layer: layer)
        default: return nil
        }
    }
}
