/// Samples whose inputs are formulas over the old ones (variable i is x(i+1)); without any, the inputs as they are.
/// `scaling` comes before the formulas.
package func applying(_ scaling: Scaling? = nil, features: [Formula], to samples: Samples) -> Samples {
    let samples = scaling.map { $0.applied(to: samples) } ?? samples
    if features.isEmpty { return samples }
    let count = samples.count
    let width = features.count
    var values = [Float](repeating: 0, count: count * width)
    var point = [Double](repeating: 0, count: samples.features)
    for i in 0..<count {
        for j in point.indices { point[j] = Double(samples.input(i, j)) }
        for j in 0..<width { values[i * width + j] = Float(features[j].scalar(point)) }
    }
    return Samples(
        shape: Shape(width), inputs: .numbers(values), targets: samples.targets, classNames: samples.classNames)
}

extension PreparedData {
    /// What a `dataset` directive counts: training, validation and test samples together.
    package func summary() -> DatasetResult {
        var result = DatasetResult()
        result.features = training.features
        let none = training.selecting([])
        for part in [training, validation ?? none, test ?? none] {
            result.samples += part.count
            if case .classes(let labels, let count) = part.targets {
                while result.classCounts.count < count { result.classCounts.append(0) }
                for label in labels where label >= 0 && Int(label) < count { result.classCounts[Int(label)] += 1 }
            }
        }
        return result
    }
}
