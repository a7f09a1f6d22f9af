import Engine
import Lessons

extension Diagnostic {
    static func layersEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(error: "layers", "the layers are missing", hint: "such as 2 -> 4 sigmoid -> 1 sigmoid", place)
    }

    static func layersForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layers", "layers are written as data flows through them",
            hint: "such as 2 -> 4 sigmoid -> 1 sigmoid", place)
    }

    static func layersInputOnly(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layers", "these are inputs without a layer", hint: "an arrow leads on: 2 -> 1 sigmoid", place)
    }

    static func layerMissing(_ place: Place) -> Diagnostic {
        Diagnostic(error: "layers", "a layer is missing beside this arrow", place)
    }

    static func layerArrow(_ arrow: String, _ place: Place) -> Diagnostic {
        let hint = arrow == "," ? "between two layers stands an arrow, ->" : "an arrow is written ->"
        return Diagnostic(error: "layers", "layers are not joined by '\(arrow)'", hint: hint, place)
    }

    static func layerBracket(_ place: Place) -> Diagnostic {
        Diagnostic(error: "layers", "this bracket is not closed", hint: "such as [64 relu] * 5", place)
    }

    static func layerRepeat(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layers", "a bracket must say how often its layers are repeated", hint: "such as [64 relu] * 5",
            place)
    }

    static func tooManyLayers(_ most: Int, _ place: Place) -> Diagnostic {
        Diagnostic(error: "too-many-layers", "more than \(grouped(most)) layers", place)
    }

    static func layersNested(_ most: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "too-many-layers", "brackets stand more than \(most) deep in others", hint: "write some of them out",
            place)
    }

    static func bracketsEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layers", "there is no layer between these brackets", hint: "such as [64 relu -> 64]", place)
    }

    static func inputForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layers", "the first item is the input's size",
            hint: "a number such as 2, a shape: 28x28x1, or input: whatever the data give", place)
    }

    static func inputInside(_ place: Place) -> Diagnostic {
        Diagnostic(error: "layers", "input stands first", hint: "such as input -> 4 sigmoid -> 1 sigmoid", place)
    }

    static func inputWithoutData(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layers", "input is what the data give, and there are none here",
            hint: "write the number of inputs, or a shape: 28x28x1", place)
    }

    static func residualForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layer-form", "residual is followed by layers in brackets", hint: "such as residual [64 relu -> 64]",
            place)
    }

    static func residualRest(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layer-form", "nothing follows a residual block's bracket",
            hint: "an arrow leads on; several blocks are [residual [64 relu -> 64]] * 3", place)
    }

    static func unknownLayer(_ word: String, followedBy rest: [String], _ place: Place) -> Diagnostic {
        let known = LayerWords.all.map(\.word) + ["residual"]
        let meant = meant(word, in: known)
        let isActivation = Activations.all.contains { $0.word == word }
        let units = rest.first.flatMap { strictWhole($0) == nil ? nil : $0 }
        var hint: String?
        if let units {
            hint = isActivation ? "the number stands first: \(units) \(word)" : "a full layer is written by its units: "
            if !isActivation { hint? += rest.joined(separator: " ") }
            if !isActivation, let meant { hint = "did you mean '\(meant)'?" }
        }
        return Diagnostic(
            error: "unknown-layer", isActivation ? "'\(word)' needs its number of units" : "unknown layer '\(word)'",
            hint: hint
                ?? (isActivation ? "such as 4 \(word)" : meant.map { "did you mean '\($0)'?" })
                    ?? "a layer is its number of units and an activation, such as 4 sigmoid, or one of "
                    + known.joined(separator: ", "),
            place)
    }

    static func layerForm(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layer-form", "this '\(word)' is not complete",
            hint: "such as " + (LayerWords.all.first { $0.word == word }?.meaning ?? word), place)
    }

    static func layerOption(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "layer-form", "a number must follow '\(word)'", hint: "\(word) 2", place)
    }

    static func sizeForm(_ what: String, _ text: String, example: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "layer-form", "\(what) can't be '\(text)'", hint: "such as \(example)", place)
    }

    static func softmaxInside(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "softmax-inside", "softmax stands before the last layer", hint: "it belongs to the last one only",
            place)
    }

    static func shapeMismatch(_ mismatch: ShapeMismatch, _ place: Place) -> Diagnostic {
        func size(_ shape: Shape) -> String {
            shape.isVector ? "\(shape.channels) numbers" : "\(shape.height)x\(shape.width)x\(shape.channels)"
        }
        switch mismatch {
        case .notAnImage(_, let found):
            return Diagnostic(
                error: "shape", "this needs an image, and \(size(found)) come in",
                hint: "an image is written 28x28x1, and flatten ends it", place)
        case .kernelTooLarge(_, let kernel, let found):
            return Diagnostic(
                error: "shape", "a kernel of \(kernel) does not fit into \(size(found))",
                hint: "a smaller kernel, or pad", place)
        case .poolTooLarge(_, let pool, let found):
            return Diagnostic(error: "shape", "a pool of \(pool) does not fit into \(size(found))", place)
        case .denseNeedsFlatten(_, let found):
            return Diagnostic(
                error: "shape", "a full layer takes a row of numbers, and an image of \(size(found)) comes in",
                hint: "write -> flatten -> before it", place)
        case .residual(_, let given, let found):
            let isRow = given.isVector && found.isVector
            return Diagnostic(
                error: "shape",
                "a residual block adds what comes in, \(size(given)), to what comes out, \(size(found)): they must be the same",
                hint: isRow
                    ? "end it with -> \(given.channels)"
                    : "a convolution keeps the size with pad, and ends with as many filters as channels come in",
                place)
        case .tooLarge:
            return Diagnostic(error: "shape", "this layer is larger than anything that can be counted", place)
        case .initialWeights(_, let expected, let found), .initialBiases(_, let expected, let found),
            .inputs(let expected, let found), .outputs(let expected, let found):
            return Diagnostic(error: "shape", "\(expected) numbers expected, \(found) found", place)
        }
    }
}
