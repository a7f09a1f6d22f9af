import Engine

/// A network's parameters, layer by layer: weights [in][out] (convolutions [out][in][height][width]) and biases; of batch
/// normalisations a scale and a shift a channel, then what it has seen. Layers
/// without parameters have no entry; `layer` counts them all the same.
enum ParametersJSON {
    static func value(_ parameters: [Float], layers: [Layer], input: Shape) -> JSONValue {
        guard let shapes = try? Architecture.shapes(input: input, layers: layers) else { return .null }
        var entries: [JSONValue] = []
        var rest = parameters[...]
        for (index, layer) in layers.enumerated() {
            let before = index == 0 ? input : shapes[index - 1]
            let weights = Architecture.weightCount(layer, input: before)
            let biases = Architecture.biasCount(layer, input: before)
            guard weights > 0 || biases > 0 else { continue }
            let running = layer.isBatchNorm ? biases : 0
            guard weights <= rest.count, biases <= rest.count - weights, 2 * running <= rest.count - weights - biases
            else { return .null }
            let sizes: [Int] =
                switch layer.form {
                case .convolution(let height, let width, _, _, _, _): [width, height, before.channels]
                default: [shapes[index].channels]
                }
            var entry: [String: JSONValue] = [
                "layer": .integer(index + 1),
                "weights": layer.isBatchNorm ? numbers(rest.prefix(weights)) : nested(rest.prefix(weights), sizes),
                "biases": numbers(rest.dropFirst(weights).prefix(biases)),
            ]
            rest = rest.dropFirst(weights + biases)
            if running > 0 {
                entry["running-mean"] = numbers(rest.prefix(running))
                entry["running-variance"] = numbers(rest.dropFirst(running).prefix(running))
                rest = rest.dropFirst(2 * running)
            }
            entries.append(.object(entry))
        }
        return .array(entries)
    }

    /// Rows of `sizes[0]` numbers, in groups of `sizes[1]` rows, and so on; the outermost count is what it comes to.
    static func nested(_ values: ArraySlice<Float>, _ sizes: [Int]) -> JSONValue {
        guard let last = sizes.last, last > 0 else { return numbers(values) }
        let chunk = Architecture.product(sizes)
        guard chunk > 0, chunk < Int.max else { return numbers(values) }
        var items: [JSONValue] = []
        var rest = values
        while !rest.isEmpty {
            items.append(nested(rest.prefix(chunk), Array(sizes.dropLast())))
            rest = rest.dropFirst(chunk)
        }
        return .array(items)
    }

    private static func numbers(_ values: ArraySlice<Float>) -> JSONValue { .array(values.map { .number(Double($0)) }) }
}
