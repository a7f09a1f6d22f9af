/// One sample, and what each convolution and each pool makes of it: a block of maps a layer.
extension RunGroups {
    private static let mostMaps = 32

    /// Of the first test sample, else of the first.
    func featureMaps() -> Figure? {
        let run = first
        let layers = run.layers
        let test = run.data.samples(of: .test)
        let samples = (test ?? run.data.training).selecting([0])
        guard let shape = samples.imageShape ?? run.imageInput, samples.count == 1,
            let predictor = run.predictor(run.result.parameters),
            let sizes = try? Architecture.sizes(input: run.result.input, layers: layers)
        else { return nil }
        let panel = samples.panel(0, shape, label: .none)
        var label = test == nil ? Label.numbered(.sample, 0) : .said(.test, .numbered(.sample, 0))
        if case .classes = samples.targets {
            label = .joined(label, .said(.className, samples.className(samples.classIndex(0))))
        }
        let given = Label(text: shape.text)
        var blocks = [
            ImageBlock(
                .joined(label, given), width: shape.width, height: shape.height, columns: 1, images: [panel.pixels])
        ]
        let inputs = run.networkInputs(samples)
        for index in layers.indices where form.takes(layer: index + 1) {
            switch layers[index].form {
            case .convolution, .maxPool, .averagePool: break
            case .dense, .flatten, .dropout, .batchNorm: continue
            }
            let size = sizes[index].output
            // Map after map.
            let values = predictor.activations(layer: index + 1, inputs, count: 1)
            let area = size.height * size.width
            let count = min(size.channels, Self.mostMaps)
            guard count > 0, values.count == size.channels * area else { continue }
            let label = Label.joined([
                .numbered(.layer, index + 1), Label(text: layers[index].text), Label(text: size.text),
            ])
            blocks.append(
                ImageBlock(
                    label.shown(count, of: size.channels), width: size.width, height: size.height,
                    columns: count <= 8 ? count : count <= 20 ? 10 : 16,
                    images: [[Float]](count) { map in [Float](area) { values[map * area + $0] } }))
        }
        return blocks.count < 2 ? nil : Figure(title: named(Label(.featureMaps)), content: .blocks(blocks))
    }
}

extension ShownRun {
    /// What the network takes, where that is an image of which the data don't say so.
    fileprivate var imageInput: Shape? {
        let input = result.input
        return plan.features.isEmpty && input.size == data.training.features && !input.isVector ? input : nil
    }
}
