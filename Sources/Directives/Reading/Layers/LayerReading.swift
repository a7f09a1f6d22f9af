import Engine
import Lessons

/// A network as written, with the place of every word that can be wrong.
struct PlacedNetwork {
    var input: Shape
    /// Written `28x28x1` rather than as a number.
    var isImage: Bool
    var inputPlace: Place
    var layers: [Layer]
    /// One a layer: the whole of it, and its activation's word.
    var places: [Place]
    var activationPlaces: [Place]
    /// Shape after each layer.
    var shapes: [Shape]
    var parameters: Int
    var multiplyAdds: Int

    /// The last layer that has units.
    var lastActivation: (activation: Activation, units: Int, index: Int)? {
        for (index, layer) in layers.enumerated().reversed() {
            switch layer {
            case .dense(let units, let activation): return (activation, units, index)
            case .convolution(_, _, let filters, _, _, let activation): return (activation, filters, index)
            default: continue
            }
        }
        return nil
    }
}

extension Reading {
    mutating func expandedLayers(_ node: YAMLNode) -> YAMLNode? {
        guard node.text != nil else { return node }
        var notation = LayerNotation(node)
        return notation.expanded(&self)
    }

    /// Layers with their shapes checked; nil when something was reported.
    mutating func layers(_ node: YAMLNode) -> PlacedNetwork? {
        if node == sharedLayers.node, let value = sharedLayers.value { return value }
        let value = freshLayers(node)
        sharedLayers = Shared(node: node, value: value)
        return value
    }

    private mutating func freshLayers(_ node: YAMLNode) -> PlacedNetwork? {
        let before = errorCount
        guard let list = expandedLayers(node) else { return nil }
        guard let items = list.items, let first = items.first, items.allSatisfy({ $0.entries != nil }) else {
            report(.layersForm(place(node)))
            return nil
        }
        guard let (input, isImage) = inputShape(first) else { return nil }
        var result = PlacedNetwork(
            input: input, isImage: isImage, inputPlace: place(first), layers: [], places: [], activationPlaces: [],
            shapes: [], parameters: 0, multiplyAdds: 0)
        guard items.count > 1 else {
            report(.layersInputOnly(place(first)))
            return nil
        }
        for item in items.dropFirst() {
            guard let layer = layer(item) else { continue }
            result.layers.append(layer)
            result.places.append(place(item))
            result.activationPlaces.append(item["activation"].map { place($0) } ?? place(item))
        }
        guard errorCount == before else { return nil }
        if let last = result.lastActivation {
            for (index, layer) in result.layers.enumerated() where index != last.index {
                switch layer {
                case .dense(_, .softmax), .convolution(_, _, _, _, _, .softmax):
                    report(.softmaxInside(result.activationPlaces[index]))
                default: break
                }
            }
        }
        do {
            result.shapes = try Architecture.shapes(input: input, layers: result.layers)
            result.parameters = try Architecture.parameterCount(input: input, layers: result.layers)
            result.multiplyAdds = try Architecture.multiplyAdds(input: input, layers: result.layers)
        } catch {
            let at = error.layer.flatMap { $0 >= 1 && $0 <= result.places.count ? result.places[$0 - 1] : nil }
            report(.shapeMismatch(error, at ?? place(node)))
        }
        return errorCount == before ? result : nil
    }

    private mutating func inputShape(_ item: YAMLNode) -> (Shape, isImage: Bool)? {
        if let units = item["units"] {
            guard let text = units.text, strictWhole(text) != nil else {
                report(.inputForm(place(units)))
                return nil
            }
            return whole(units, "the number of inputs", 1, Self.mostUnits).map { (Shape($0), false) }
        }
        guard let shape = item["shape"], let text = shape.text else {
            report(.inputForm(place(item)))
            return nil
        }
        let sizes = text.split(separator: "x", omittingEmptySubsequences: false).map { strictWhole(String($0)) ?? 0 }
        guard sizes.count == 2 || sizes.count == 3, sizes.allSatisfy({ $0 >= 1 && $0 <= Self.mostSide }) else {
            report(.sizeForm("the input's shape", text, example: "28x28x1", place(shape)))
            return nil
        }
        return (Shape(height: sizes[0], width: sizes[1], channels: sizes.count == 3 ? sizes[2] : 1), true)
    }

    private static let mostUnits = 1 << 32
    private static let mostSide = 1 << 20

    /// `{units: 4, activation: sigmoid}` and its kin.
    private mutating func layer(_ item: YAMLNode) -> Layer? {
        let names = Set((item.entries ?? []).map(\.key))
        if let units = item["units"] {
            guard entries(item, "a layer", Self.denseKeys),
                let count = whole(units, "the number of units", 1, Self.mostUnits)
            else { return nil }
            guard let word = item["activation"] else { return .dense(units: count, activation: .linear) }
            return activation(word).map { .dense(units: count, activation: $0) }
        }
        if let size = item["conv"] {
            let sides = (size.text ?? "").split(separator: "x", omittingEmptySubsequences: false)
                .map { strictWhole(String($0)) ?? 0 }
            guard sides.count == 2, sides.allSatisfy({ $0 >= 1 && $0 <= Self.mostSide }) else {
                report(.sizeForm("a kernel", size.text ?? "", example: "5x5", place(size)))
                return nil
            }
            guard let filters = option(item, "filters", unset: 1), let stride = option(item, "stride", unset: 1),
                let padding = option(item, "pad", least: 0, unset: 0)
            else { return nil }
            guard let function = item["activation"].map({ activation($0) }) ?? .linear else { return nil }
            return .convolution(
                height: sides[0], width: sides[1], filters: filters, stride: stride, padding: padding,
                activation: function)
        }
        for name in ["maxpool", "avgpool"] where names.contains(name) {
            guard let size = option(item, name, unset: 2), let stride = option(item, "stride", unset: size) else {
                return nil
            }
            return name == "maxpool" ? .maxPool(size: size, stride: stride) : .averagePool(size: size, stride: stride)
        }
        if names.contains("flatten") { return .flatten }
        if let share = item["dropout"] { return float(share, "the share", .share).map { .dropout(rate: $0) } }
        report(.layersForm(place(item)))
        return nil
    }

    private static let denseKeys = ["units", "activation"]

    private mutating func option(_ item: YAMLNode, _ key: String, least: Int = 1, unset: Int) -> Int? {
        item[key].map { whole($0, key == "filters" ? "the number of filters" : key, least, Self.mostSide) } ?? unset
    }
}

extension ShapeMismatch {
    /// From 1.
    var layer: Int? {
        switch self {
        case .notAnImage(let layer, _), .kernelTooLarge(let layer, _, _), .poolTooLarge(let layer, _, _),
            .denseNeedsFlatten(let layer, _), .tooLarge(let layer), .initialWeights(let layer, _, _),
            .initialBiases(let layer, _, _):
            layer
        case .inputs, .outputs: nil
        }
    }
}
