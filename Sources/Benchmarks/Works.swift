import Engine

/// One piece of work that Chalkline and its peers do alike: same data, same sizes, same batches, same number of steps.
/// `Tests/Benchmarks/works.py` has the same list.
struct Work {
    var name: String
    var data: DataName
    var layers: [Layer]
    var loss: Loss
    var rate: Float
    /// nil: all samples.
    var batch: Int?
    var epochs: Int
    var task: Task = .training

    enum Task {
        case training
        /// The same from so many seeds, as `repeat` in a lesson.
        case repeats(Int)
        /// Loss and accuracy of all samples, after each of the epochs.
        case evaluation
    }
    enum DataName { case xor, digits, mnist }

    static func dense(_ units: [Int], _ hidden: Activation) -> [Layer] {
        units.indices.map { .dense(units: units[$0], activation: $0 == units.count - 1 ? .linear : hidden) }
    }

    static let all: [Work] = [
        Work(
            name: "xor", data: .xor,
            layers: [.dense(units: 4, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)],
            loss: .binaryCrossEntropy, rate: 1, batch: nil, epochs: 5000),
        Work(
            name: "xor-200", data: .xor,
            layers: [.dense(units: 4, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)],
            loss: .binaryCrossEntropy, rate: 1, batch: nil, epochs: 5000, task: .repeats(200)),
        Work(
            name: "digits", data: .digits, layers: dense([64, 64, 64, 64, 64, 10], .relu),
            loss: .softmaxCrossEntropy, rate: 0.05, batch: 32, epochs: 30),
        Work(
            name: "mlp-30", data: .mnist, layers: dense([30, 10], .sigmoid), loss: .softmaxCrossEntropy, rate: 0.5,
            batch: 10, epochs: 1),
        Work(
            name: "mlp-128", data: .mnist, layers: dense([128, 10], .relu), loss: .softmaxCrossEntropy, rate: 0.1,
            batch: 64, epochs: 1),
        Work(
            name: "mlp-512", data: .mnist, layers: dense([512, 512, 10], .relu), loss: .softmaxCrossEntropy, rate: 0.1,
            batch: 64, epochs: 1),
        Work(
            name: "mlp-1024", data: .mnist, layers: dense([1024, 1024, 10], .relu), loss: .softmaxCrossEntropy,
            rate: 0.1, batch: 256, epochs: 1),
        Work(
            name: "conv", data: .mnist,
            layers: [
                .convolution(height: 5, width: 5, filters: 8, stride: 1, padding: 0, activation: .relu),
                .maxPool(size: 2, stride: 2),
                .convolution(height: 5, width: 5, filters: 16, stride: 1, padding: 0, activation: .relu),
                .maxPool(size: 2, stride: 2), .flatten, .dense(units: 10, activation: .linear),
            ], loss: .softmaxCrossEntropy, rate: 0.1, batch: 64, epochs: 1),
        Work(
            name: "evaluation", data: .mnist, layers: dense([512, 512, 10], .relu), loss: .softmaxCrossEntropy,
            rate: 0, batch: nil, epochs: 5, task: .evaluation),
    ]
}
