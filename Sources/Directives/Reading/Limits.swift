import Engine
import Lessons

extension Reading {
    /// What can't even be looked at: networks and samples too large. What all runs take is the account's.
    mutating func checkSize(_ network: PlacedNetwork) {
        guard network.parameters > context.limits[.parameters] else { return }
        let widest = network.layers.indices.max { a, b in network.parameters(of: a) < network.parameters(of: b) }
        let at = widest.map { network.places[$0] } ?? idPlace
        report(.tooManyParameters(network.parameters, limit: context.limits[.parameters], at))
    }
}

extension PlacedNetwork {
    func parameters(of layer: Int) -> Int {
        Architecture.sum(
            Architecture.weightCount(layers[layer], input: inputs(of: layer)),
            Architecture.biasCount(layers[layer], input: inputs(of: layer)))
    }
}

extension Diagnostic {
    static func tooManyParameters(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-parameters",
            "the network has \(grouped(count)) parameters, more than the \(grouped(limit)) it may have",
            hint: "a count directive takes any size; \(raising(.parameters))", place)
    }
}
