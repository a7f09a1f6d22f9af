import Engine

/// What a run takes in a browser, roughly.
///
/// t = n·e·(6m + 40u)/s + u′·h, with n samples, e epochs, m multiply-adds and u units a sample, s operations a second and
/// h seconds for each of u′ updates; measuring after each epoch adds a forward pass. The speed is that of small networks,
/// which spend most of their time between products; large ones are up to ten times faster, so the estimate is careful.
struct PageCost {
    /// Of the training samples, and of those that are measured.
    var training: Int
    var test: Int
    /// What one sample is.
    var input: Shape

    static let operationsASecond = 2e9
    static let secondsAnUpdate = 5e-6

    func seconds(_ plan: ExperimentPlan) -> Double {
        guard case .network(let layers, _) = plan.model else { return 0 }
        let shape = Architecture.input(plan.features.isEmpty ? input : Shape(plan.features.count), layers: layers)
        guard let units = try? Double(Architecture.unitCount(input: shape, layers: layers) - (shape.size ?? 0)),
            let multiplyAdds = try? Architecture.multiplyAdds(input: shape, layers: layers)
        else { return .infinity }
        let samples = Double(training)
        let steps = (samples / Double(max(1, min(plan.batch ?? training, training)))).rounded(.up)
        let forward = 2 * Double(multiplyAdds) + 20 * units
        let learning = (6 * Double(multiplyAdds) + 40 * units) * samples
        let measuring = forward * (samples + Double(test))
        let epoch = (learning + measuring) / Self.operationsASecond + steps * Self.secondsAnUpdate
        return epoch * Double(plan.epochs) + 2 * measuring / Self.operationsASecond
    }
}
