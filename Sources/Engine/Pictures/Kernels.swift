/// The kernels of convolutions, a block a layer: filters across, the channels that they look at down.
extension RunGroups {
    private static let most = (filters: 24, channels: 12)

    func kernels() -> Figure? {
        let run = first
        let layers = run.layers
        guard let sizes = try? Architecture.sizes(input: run.result.input, layers: layers) else { return nil }
        let parameters = run.result.parameters
        var blocks: [ImageBlock] = []
        var start = 0
        for index in layers.indices {
            let from = start
            start = Architecture.sum(start, sizes[index].numbers)
            guard case .convolution(let height, let width, let filters, _, _, _) = layers[index].form,
                start <= parameters.count, form.takes(layer: index + 1)
            else { continue }
            let channels = sizes[index].input.channels
            let area = height * width
            let (across, down) = (min(filters, Self.most.filters), min(channels, Self.most.channels))
            var images: [[Float]] = []
            for channel in 0..<down {
                for filter in 0..<across {
                    let at = from + (filter * channels + channel) * area
                    images.append([Float](area) { parameters[at + $0] })
                }
            }
            let label = Label.joined(.numbered(.layer, index + 1), Label(text: layers[index].text))
            blocks.append(
                ImageBlock(
                    label.shown(images.count, of: filters * channels), width: width, height: height, columns: across,
                    images: images))
        }
        return blocks.isEmpty ? nil : Figure(title: named(Label(.kernels)), content: .blocks(blocks))
    }
}
