import Testing

@testable import Engine

/// Kernels and maps are those of the network, in their places.
@Suite struct FeatureMapsTests {
    static func run(_ channels: Int, _ weights: [Float], filters: Int, diverged: Bool = false) throws -> ShownRun {
        let pixels = (0..<(2 * 9 * channels)).map { Float($0) }
        let samples = Samples(
            shape: Shape(height: 3, width: 3, channels: channels), inputs: .numbers(pixels),
            targets: .classes([0, 1], count: 2))
        var plan = PicturesRuns.network(
            .given(digest: [1]),
            [
                .convolution(height: 2, width: 2, filters: filters, stride: 1, padding: 0, activation: .linear),
                .maxPool(size: 2, stride: 2), .flatten, .dense(units: 2, activation: .softmax),
            ], loss: .crossEntropy, epochs: 0)
        let biases = [Float](repeating: 0, count: filters)
        guard case .network(let layers, _) = plan.model else { throw PicturesTests.Missing(name: nil) }
        plan.model = .network(
            layers: layers,
            initial: [
                .exact(weights: weights, biases: diverged ? biases.map { _ in .nan } : biases),
                .drawn(weights: .xavier, biases: .zero),
            ])
        return try PicturesRuns.run(plan, data: PreparedData(training: samples, test: nil))
    }

    static func blocks(_ name: FigureName, _ run: ShownRun) throws -> [ImageBlock] {
        guard case .blocks(let blocks) = try PicturesTests.figure(name, [run]).content else {
            throw PicturesTests.Missing(name: name)
        }
        return blocks
    }

    @Test func kernelsLieFilterByFilterAndChannelByChannel() throws {
        // [filter, channel, place]
        let block = try #require(
            try Self.blocks(.kernels, Self.run(2, (0..<16).map { Float($0) - 8 }, filters: 2)).first)
        #expect(block.columns == 2 && block.width == 2 && block.height == 2 && block.isSigned)
        #expect(block.images == [[-8, -7, -6, -5], [0, 1, 2, 3], [-4, -3, -2, -1], [4, 5, 6, 7]])
    }

    @Test func mapsAreWhatTheLayersGive() throws {
        // The first filter sees its upper left, the second its lower right.
        let blocks = try Self.blocks(.featureMaps, Self.run(1, [1, 0, 0, 0, 0, 0, 0, 1], filters: 2))
        #expect(blocks.map { PicturesTests.text($0.label) }.last == "layer 2, maxpool 2, 2")
        #expect(blocks[0].images[0] == (0..<9).map { Float($0) / 8 })
        #expect(blocks[1].images == [[0, 1, 3, 4], [4, 5, 7, 8]])
        #expect(blocks[2].images == [[4], [8]])
    }

    @Test func theFirstTestSampleIsShownWhereThereIsOne() throws {
        let whole = try Self.run(1, [1, 0, 0, 0], filters: 1)
        let data = PreparedData(training: whole.data.training, test: whole.data.training.selecting([1]))
        let run = ShownRun(
            variant: nil, settings: [], seed: nil, plan: whole.plan, result: whole.result, data: data)
        let blocks = try Self.blocks(.featureMaps, run)
        #expect(PicturesTests.text(blocks[0].label) == "test sample 0, className 1, 3x3x1")
        #expect(blocks[1].images == [[9, 10, 12, 13]])
    }

    @Test func aNetworkOfImagesIsDrawnInBlocks() throws {
        let run = try Self.run(1, [1, 0, 0, 0], filters: 1)
        guard case .network(let diagram) = try PicturesTests.figure(.network, [run]).content else {
            throw PicturesTests.Missing(name: .network)
        }
        #expect(diagram.isOfBlocks)
        #expect(diagram.columns.map(\.shape.text) == ["3x3x1", "2x2x1", "1", "1", "2"].map { Array($0.utf8) })
        #expect(diagram.table(.none).rows.map { $0[3] } == [0, 5, 0, 0, 4].map { Table.Cell.number($0) })
    }

    /// Rows of blocks, residual blocks over one row and over two, bars and narrow ones.
    @Test(arguments: [2, 6, 30]) func networksOfEveryLengthKeepTheirWidth(_ count: Int) throws {
        let image = Shape(height: 12, width: 12, channels: 4)
        var columns = [NetworkDiagram.Column(label: Label(text: image.text), units: 576, shape: image)]
        for k in 0..<count {
            var layer = Layer.convolution(
                height: 3, width: 3, filters: 4, stride: 1, padding: 1, activation: .relu)
            if k % 3 == 1 { layer = Layer.batchNorm(activation: .relu).adding(back: 1) }
            if k == count - 1 { layer = layer.adding(back: k) }
            columns.append(.init(label: Label(text: layer.text), units: 576, shape: image, layer: layer))
        }
        let diagram = NetworkDiagram(columns: columns)
        #expect(diagram.isOfBlocks)
        var canvas = Canvas(vocabulary: PicturesTests.english, id: [97])
        #expect(diagram.draw(on: &canvas).width <= 480)
        var text = Description(vocabulary: PicturesTests.english)
        diagram.describe(in: &text)
        #expect(String(decoding: text.finished(), as: UTF8.self).contains("sayResidual"))
    }

    @Test func brokenNetworksHaveKernelsAndNoMaps() throws {
        let run = try Self.run(1, [.nan, 0, .infinity, 1], filters: 1, diverged: true)
        #expect(FigureName.featureMaps.exhibit(of: [run]) == nil)
        let figure = try PicturesTests.figure(.kernels, [run])
        #expect(!figure.svg(vocabulary: PicturesTests.english, id: [97]).isEmpty)
        #expect(FigureName.kernels.exhibit(of: [try PicturesRuns.run(PicturesRuns.xor)]) == nil)
    }

    @Test func oddBlocksAreDrawn() {
        let blocks = [
            ImageBlock(.none, width: 0, height: 0, columns: 0, images: []),
            ImageBlock(.none, width: 2, height: 2, columns: 3, images: [[0, 0, 0, 0], [.nan], []]),
            ImageBlock(.none, width: 300, height: 1, columns: 1, images: [[Float](repeating: 1, count: 300)]),
        ]
        let figure = Figure(title: .none, content: .blocks(blocks))
        #expect(!figure.svg(vocabulary: PicturesTests.english, id: [97]).isEmpty)
        #expect(figure.dataTable().rows.count == 4)
    }
}
