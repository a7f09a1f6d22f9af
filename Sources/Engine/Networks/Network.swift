import CKernels

/// A network with all its memory laid out once: parameters, gradients, activations for up to `capacity` samples.
/// A training step allocates nothing.
///
/// A class for identity: it owns its memory and is used by one run at a time, whose threads share its passes.
package final class Network {
    package let layers: [Layer]
    package let input: Shape
    package let loss: Loss
    package let inputs: Int
    package let outputs: Int
    /// All numbers kept of it: its parameters, and the running numbers of its batch normalisations.
    package let parameterCount: Int
    /// Those that are learned.
    let learnedCount: Int
    let capacity: Int
    /// One a layer but flatten, and one a sum.
    let stages: UnsafeMutablePointer<Stage>
    let stageCount: Int
    let hasDropout: Bool
    let hasBatchNorm: Bool
    let hasSums: Bool
    /// Gradients are divided by the number of samples once they are summed.
    let dividesLast: Bool
    /// Of one sample forward.
    let multiplyAdds: Int
    let memory: UnsafeMutablePointer<Float>
    private let gradientStart: Int
    /// What convolutions need beside their operands, a part a thread.
    private let spaceStart: Int
    private let spaceSize: Int
    /// Of a scored pass: each row's loss, and the share of its outputs that are right.
    let rowLosses: UnsafeMutablePointer<Double>
    let rowShares: UnsafeMutablePointer<Double>
    #if !arch(wasm32)
        /// One a layer, where a whole pass is one call; nil: layer by layer.
        let few: UnsafeMutablePointer<ck_few>?
    #endif
    /// Where a batch normalisation finds its means and variances, two numbers a channel.
    let channelMoments: UnsafeMutablePointer<Double>

    package init(layers: [Layer], input: Shape, loss: Loss, capacity: Int) throws(RunFailure) {
        let sizes: [LayerSize]
        do throws(ShapeMismatch) { sizes = try Architecture.sizes(input: input, layers: layers) } catch {
            throw .shapes(error)
        }
        let stages = UnsafeMutablePointer<Stage>.allocate(capacity: sizes.reduce(0) { $0 + 1 + $1.sums })
        var stageCount = 0
        // Before each layer.
        var stagesBefore = [Int](repeating: 0, count: layers.count)
        var parameters = 0
        var learned = 0
        var hasBatchNorm = false
        var hasSums = false
        var work = 0
        var hasDropout = false
        var space = 0
        for index in layers.indices {
            let size = sizes[index]
            space = max(space, size.space)
            stagesBefore[index] = stageCount
            if case .flatten = layers[index].form {
            } else {
                (stages + stageCount).initialize(
                    to: Stage(layers[index], number: index + 1, size: size, parameters: parameters))
                if stages[stageCount].kind == .dropout { hasDropout = true }
                if stages[stageCount].kind == .batchNorm { hasBatchNorm = true }
                stageCount += 1
            }
            for back in layers[index].sums {
                let source = stagesBefore[index - back] - 1
                (stages + stageCount).initialize(to: Stage(adding: source, units: size.output.size ?? 0))
                stageCount += 1
                hasSums = true
            }
            parameters += size.numbers
            learned += size.parameters
            work = Architecture.sum(work, size.multiplyAdds)
        }
        if stageCount == 0 {
            stages.deallocate()
            throw .noNetwork
        }
        let rows = max(capacity, 1)
        gradientStart = Self.aligned(parameters)
        var place = 2 * gradientStart
        var channels = 0
        for index in 0..<stageCount {
            stages[index].lay(at: &place, rows: rows, isLast: index == stageCount - 1)
            if stages[index].kind == .batchNorm { channels = max(channels, stages[index].biasCount) }
        }
        spaceStart = place
        spaceSize = Self.aligned(space)
        place += spaceSize * Self.mostParts(rows: rows, multiplyAdds: work)
        self.layers = layers
        self.input = input
        self.loss = loss
        self.capacity = rows
        self.stages = stages
        self.stageCount = stageCount
        self.hasDropout = hasDropout
        self.hasBatchNorm = hasBatchNorm
        self.hasSums = hasSums
        dividesLast = loss.facts.dividesLast
        multiplyAdds = work
        inputs = input.size ?? 0
        outputs = stages[stageCount - 1].units
        parameterCount = parameters
        learnedCount = learned
        memory = Self.cacheAligned(capacity: place)
        memory.initialize(repeating: 0, count: place)
        rowLosses = .allocate(capacity: 2 * rows)
        rowLosses.initialize(repeating: 0, count: 2 * rows)
        rowShares = rowLosses + rows
        channelMoments = .allocate(capacity: 2 * channels)
        channelMoments.initialize(repeating: 0, count: 2 * channels)
        #if !arch(wasm32)
            few = Self.few(stages, stageCount, memory)
        #endif
    }

    deinit {
        memory.deallocate()
        rowLosses.deallocate()
        channelMoments.deallocate()
        #if !arch(wasm32)
            few?.deallocate()
        #endif
        stages.deallocate()
    }

    /// What a stage holds begins with a line of the cache: vectors that lie across two take twice as long.
    static func aligned(_ count: Int) -> Int { (count + 15) & ~15 }

    static func cacheAligned(capacity: Int) -> UnsafeMutablePointer<Float> {
        UnsafeMutableRawPointer.allocate(byteCount: capacity * MemoryLayout<Float>.stride, alignment: 64)
            .bindMemory(to: Float.self, capacity: capacity)
    }

    var parameters: UnsafeMutablePointer<Float> { memory }
    var gradients: UnsafeMutablePointer<Float> { memory + gradientStart }
    /// Outputs of the last layer, row-major.
    var results: UnsafeMutablePointer<Float> { memory + stages[stageCount - 1].outputs }
    /// Sums of the last layer before its activation.
    var resultSums: UnsafeMutablePointer<Float> { memory + stages[stageCount - 1].sums }

    package var parameterValues: [Float] {
        get {
            [Float](unsafeUninitializedCapacity: parameterCount) { values, initialized in
                values.baseAddress?.initialize(from: memory, count: parameterCount)
                initialized = parameterCount
            }
        }
        set {
            let count = min(parameterCount, newValue.count)
            memory.update(from: newValue, count: count)
        }
    }

    /// A thread's own.
    func space(_ part: Int) -> UnsafeMutablePointer<Float> { memory + spaceStart + part * spaceSize }

    func activations(_ stage: Stage) -> UnsafeMutablePointer<Float> { memory + stage.outputs }
}
