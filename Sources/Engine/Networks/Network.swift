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
    package let parameterCount: Int
    let capacity: Int
    /// One a layer but flatten.
    let stages: UnsafeMutablePointer<Stage>
    let stageCount: Int
    let hasDropout: Bool
    /// Of one sample forward.
    let multiplyAdds: Int
    let memory: UnsafeMutablePointer<Float>
    private let gradientStart: Int
    /// Where windows are laid out as columns.
    private let spaceStart: Int
    private let spaceSize: Int
    /// Of a scored pass: each row's loss, and the share of its outputs that are right.
    let rowLosses: UnsafeMutablePointer<Double>
    let rowShares: UnsafeMutablePointer<Double>

    package init(layers: [Layer], input: Shape, loss: Loss, capacity: Int) throws(RunFailure) {
        let shapes: [Shape]
        do { shapes = try Architecture.shapes(input: input, layers: layers) } catch { throw .shapes(error) }
        var stages: [Stage] = []
        var parameters = 0
        inputs = input.size ?? 0
        for (index, layer) in layers.enumerated() {
            let before = index == 0 ? input : shapes[index - 1]
            guard
                let stage = Stage(
                    layer, number: index + 1, input: before, output: shapes[index], parameters: parameters)
            else { continue }
            parameters += stage.weightCount + stage.biasCount
            stages.append(stage)
        }
        guard let last = stages.last else { throw .unfit }
        self.capacity = capacity < 1 ? 1 : capacity
        var place = Self.aligned(parameters)
        gradientStart = place
        place += Self.aligned(parameters)
        var space = 0
        for index in stages.indices {
            stages[index].lay(at: &place, rows: self.capacity, isLast: index == stages.count - 1)
            if stages[index].columnSpace > space { space = stages[index].columnSpace }
        }
        spaceStart = place
        spaceSize = Self.aligned(space)
        place += spaceSize * Self.mostParts
        self.layers = layers
        self.input = input
        self.loss = loss
        stageCount = stages.count
        self.stages = .allocate(capacity: stages.count)
        for index in stages.indices { (self.stages + index).initialize(to: stages[index]) }
        var hasDropout = false
        for stage in stages { if case .dropout = stage.kind { hasDropout = true } }
        self.hasDropout = hasDropout
        var work = 0
        for stage in stages { work += stage.isDense ? stage.weightCount : stage.weightCount * stage.positions }
        multiplyAdds = work
        outputs = last.units
        parameterCount = parameters
        memory = .allocate(capacity: place)
        memory.initialize(repeating: 0, count: place)
        rowLosses = .allocate(capacity: 2 * self.capacity)
        rowLosses.initialize(repeating: 0, count: 2 * self.capacity)
        rowShares = rowLosses + self.capacity
    }

    deinit {
        memory.deallocate()
        rowLosses.deallocate()
        stages.deallocate()
    }

    static func aligned(_ count: Int) -> Int { (count + 15) & ~15 }

    var parameters: UnsafeMutablePointer<Float> { memory }
    var gradients: UnsafeMutablePointer<Float> { memory + gradientStart }
    /// Outputs of the last layer, row-major.
    var results: UnsafeMutablePointer<Float> { memory + stages[stageCount - 1].outputs }
    /// Sums of the last layer before its activation.
    var resultSums: UnsafeMutablePointer<Float> { memory + stages[stageCount - 1].sums }

    package var parameterValues: [Float] {
        get { [Float](UnsafeBufferPointer(start: memory, count: parameterCount)) }
        set {
            let count = newValue.count < parameterCount ? newValue.count : parameterCount
            for index in 0..<count { memory[index] = newValue[index] }
        }
    }

    /// A thread's own.
    func space(_ part: Int) -> UnsafeMutablePointer<Float> { memory + spaceStart + part * spaceSize }

    func activations(_ stage: Stage) -> UnsafeMutablePointer<Float> { memory + stage.outputs }
}
