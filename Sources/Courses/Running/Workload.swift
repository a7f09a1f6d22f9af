import Engine

extension ExperimentPlan {
    /// Roughly how much arithmetic a run is: forward, backward and update of every sample in every epoch. Only for the
    /// order of work and the progress bar.
    func workload(samples: Int, input: Shape) -> Double {
        let shape = features.isEmpty ? input : Shape(features.count)
        let count = Double(max(1, samples))
        guard case .network(let layers, _) = model,
            let multiplyAdds = try? Architecture.multiplyAdds(
                input: Architecture.input(shape, layers: layers), layers: layers)
        else { return count * Double(shape.size ?? 1) * 10 }
        let steps = count / Double(min(batch ?? samples, max(1, samples)))
        let epoch = 3 * Double(multiplyAdds) * count + 2000 * steps
        return epoch * Double(max(1, epochs)) * (recording.history ? 1.4 : 1)
    }
}
