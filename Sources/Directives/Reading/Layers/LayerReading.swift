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

    /// The last layer that has an activation; what is added to its outputs leaves any numbers.
    var lastActivation: (activation: Activation, units: Int, index: Int)? {
        for (index, layer) in layers.enumerated().reversed() {
            guard let activation = layer.activation else { continue }
            let units = layer.units ?? (shapes.indices.contains(index) ? shapes[index].channels : 0)
            return (isAddedTo(index) ? .linear : activation, units, index)
        }
        return nil
    }

    /// Whether a residual block ends behind a layer and before the next one with an activation.
    func isAddedTo(_ index: Int) -> Bool {
        for later in index..<layers.count {
            if later > index, layers[later].activation != nil { return false }
            if !layers[later].sums.isEmpty { return true }
        }
        return false
    }

    /// Whether a layer gives a row of numbers: a full one, or what normalises one.
    func givesRow(_ index: Int) -> Bool {
        layers[...index].last { !$0.isBatchNorm }?.isDense ?? false
    }
}

/// What data give a network, where `input` leaves it to them.
enum InputShape: Equatable {
    case known(Shape)
    /// The data can't be read.
    case unknown
    /// There are no data.
    case none
}

extension Reading {
    mutating func expandedLayers(_ node: YAMLNode) -> YAMLNode? {
        guard node.text != nil else { return node }
        var notation = LayerNotation(node)
        return notation.expanded(&self)
    }

    /// Layers with their shapes checked; nil when something was reported.
    /// `given`: what the data give, where `input` may stand.
    mutating func layers(_ node: YAMLNode, given: InputShape) -> PlacedNetwork? {
        if node == sharedLayers.node, given == sharedLayers.given, let value = sharedLayers.value { return value }
        let value = freshLayers(node, given)
        sharedLayers = Shared(node: node, value: value, given: given)
        return value
    }

    private mutating func freshLayers(_ node: YAMLNode, _ given: InputShape) -> PlacedNetwork? {
        let before = errorCount
        guard let list = expandedLayers(node) else { return nil }
        guard let items = list.items, let first = items.first, items.allSatisfy({ $0.entries != nil }) else {
            report(.layersForm(place(node)))
            return nil
        }
        guard let (input, isImage) = first["input"].map({ inputShape($0, given) }) ?? inputShape(first) else {
            return nil
        }
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
            for (index, layer) in result.layers.enumerated() where layer.activation == .softmax {
                if index != last.index || result.isAddedTo(index) {
                    report(.softmaxInside(result.activationPlaces[index]))
                }
            }
        }
        if first["input"] != nil {
            result.input = Architecture.input(input, layers: result.layers)
            result.isImage = !result.input.isVector
        } else if !isImage, let number = Architecture.firstOfImages(result.layers) {
            report(.shapeMismatch(.notAnImage(layer: number, found: input), result.places[number - 1]))
            return nil
        }
        do {
            result.shapes = try Architecture.shapes(input: result.input, layers: result.layers)
            result.parameters = try Architecture.parameterCount(input: result.input, layers: result.layers)
            result.multiplyAdds = try Architecture.multiplyAdds(input: result.input, layers: result.layers)
        } catch {
            let at = error.layer.flatMap { $0 >= 1 && $0 <= result.places.count ? result.places[$0 - 1] : nil }
            var block: Place?
            if case .residual(let layer, _, _) = error { block = items[layer]["residual"].map { place($0) } }
            report(.shapeMismatch(error, block ?? at ?? place(node)))
        }
        return errorCount == before ? result : nil
    }

    /// `input`
    private mutating func inputShape(_ node: YAMLNode, _ given: InputShape) -> (Shape, isImage: Bool)? {
        switch given {
        case .known(let shape): return (shape, false)
        // What is wrong with the data has been said.
        case .unknown: refuse()
        case .none: report(.inputWithoutData(place(node)))
        }
        return nil
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

    private mutating func layer(_ item: YAMLNode) -> Layer? {
        guard var layer = plainLayer(item) else { return nil }
        for word in (item["residual"]?.text ?? "").split(separator: " ") {
            guard let back = strictWhole(String(word)), back >= 0 else {
                report(.layersForm(place(item)))
                return nil
            }
            layer.sums.append(back)
        }
        return layer
    }

    /// `{units: 4, activation: sigmoid}` and its kin.
    private mutating func plainLayer(_ item: YAMLNode) -> Layer? {
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
        if names.contains("batchnorm") {
            guard let function = item["activation"].map({ activation($0) }) ?? .linear else { return nil }
            return .batchNorm(activation: function)
        }
        if let share = item["dropout"] { return float(share, "the share", .share).map { .dropout(rate: $0) } }
        report(.layersForm(place(item)))
        return nil
    }

    private static let denseKeys = ["units", "activation", "residual"]

    private mutating func option(_ item: YAMLNode, _ key: String, least: Int = 1, unset: Int) -> Int? {
        item[key].map { whole($0, key == "filters" ? "the number of filters" : key, least, Self.mostSide) } ?? unset
    }
}

extension ShapeMismatch {
    /// From 1.
    var layer: Int? {
        switch self {
        case .notAnImage(let layer, _), .kernelTooLarge(let layer, _, _), .poolTooLarge(let layer, _, _),
            .denseNeedsFlatten(let layer, _), .tooLarge(let layer), .residual(let layer, _, _),
            .initialWeights(let layer, _, _),
            .initialBiases(let layer, _, _):
            layer
        case .inputs, .outputs: nil
        }
    }
}
