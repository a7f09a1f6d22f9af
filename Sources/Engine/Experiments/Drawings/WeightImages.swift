/// What the first layer looks for: weights laid out as the pixels they belong to.
extension RunDrawing {
    private static let most = 32

    func weightsAsImages() -> Figure? {
        guard let all = first.weightImages(most: Self.most), !all.panels.isEmpty else { return nil }
        let title = Label(.weights).shown(all.panels.count, of: all.total)
        return Figure(title: isSingle ? title : .joined([title, groups[0].label]), content: .images(all.panels))
    }
}

extension DrawnRun {
    fileprivate func weightImages(most: Int) -> (panels: [ImagePanel], total: Int)? {
        let shape = plan.features.isEmpty ? data.training.imageShape : nil
        for layer in layers {
            switch layer {
            case .flatten, .dropout: continue
            case .dense(let units, _):
                guard let shape, let inputs = shape.size, inputs == result.input.size else { return nil }
                let weights = Architecture.product([inputs, units])
                guard weights <= result.parameters.count else { return nil }
                var panels: [ImagePanel] = []
                for unit in 0..<(units < most ? units : most) {
                    var pixels: [Float] = []
                    for place in 0..<(shape.height * shape.width) {
                        var sum: Float = 0
                        for c in 0..<shape.channels {
                            sum += result.parameters[(place * shape.channels + c) * units + unit]
                        }
                        pixels.append(sum - sum == 0 ? sum : 0)
                    }
                    panels.append(
                        ImagePanel(
                            label: .numbered(.unit, unit), width: shape.width, height: shape.height, pixels: pixels,
                            isSigned: true))
                }
                return (panels, units)
            case .convolution(let height, let width, let filters, _, _, _):
                let channels = result.input.channels
                let area = Architecture.product([height, width])
                guard Architecture.product([filters, channels, area]) <= result.parameters.count else { return nil }
                var panels: [ImagePanel] = []
                for filter in 0..<(filters < most ? filters : most) {
                    var pixels = [Float](repeating: 0, count: area)
                    for c in 0..<channels {
                        for i in 0..<area {
                            let weight = result.parameters[(filter * channels + c) * area + i]
                            if weight - weight == 0 { pixels[i] += weight }
                        }
                    }
                    panels.append(
                        ImagePanel(
                            label: .numbered(.filter, filter), width: width, height: height, pixels: pixels,
                            isSigned: true))
                }
                return (panels, filters)
            case .maxPool, .averagePool: return nil
            }
        }
        return nil
    }
}
