import Engine
import Lessons

extension Diagnostic {
    static func macroRedefines(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "macro-redefines", "\\\(name) is a command of TeX already, and means something else now",
            hint: "another name, such as \\my\(name)", path: path, span: span)
    }

    static func noLessons(path: String, drafts: Int) -> Diagnostic {
        Diagnostic(
            .error, "no-lessons", "there is no lesson in the folder\(drafts > 0 ? " but drafts" : "")",
            hint: drafts > 0 ? "--drafts takes them too" : "a lesson is a Markdown file, such as \(path)/01-first.md",
            path: path, span: nil)
    }

    static func unreadable(_ path: String, _ problem: FileProblem) -> Diagnostic {
        Diagnostic(
            .error, "unreadable", "the file can't be read: \(problem.reason)", hint: problem.hint, path: path, span: nil
        )
    }

    static func unreadable(_ folder: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "unreadable", "the folder can't be read: \(reason)", hint: "lessons in it are left out",
            path: folder,
            span: nil)
    }

    static func linkNowhere(_ path: String) -> Diagnostic {
        Diagnostic(.error, "link-nowhere", "the link leads nowhere", path: path, span: nil)
    }

    static func linkOutside(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "link-outside", "the link leads out of the course", hint: "a course holds all of its files",
            path: path, span: nil)
    }

    static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(.error, "not-a-file", "this is not a file", path: path, span: nil)
    }

    static func fileName(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "file-name", "the file's name is not UTF-8, or has characters in it that command a terminal",
            hint: "rename it, such as 01-first.md", path: path, span: nil)
    }

    static func nameTaken(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "name-taken", "the report has a page of its own with that name",
            hint: "rename it, such as 01-\(path)", path: path, span: nil)
    }

    static func folderNameTaken(_ folder: String) -> Diagnostic {
        let name = FileSystem.name(of: folder)
        return Diagnostic(
            .error, "name-taken",
            "no page can stand in a folder that is called like a page, so its lessons are left out",
            hint: "rename the folder, such as \(name.replacing(".", with: "-"))", path: folder, span: nil)
    }

    static func fromFailed(_ id: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "from-failed", "it starts from '\(id)', which gave no parameters", path: path, span: span)
    }

    /// Why a run could not be done, said at the directive.
    static func runFailed(_ failure: RunFailure, path: String, span: Span) -> Diagnostic {
        let (message, hint) = failure.words
        return Diagnostic(.error, "run-failed", message, hint: hint, path: path, span: span)
    }
}

extension RunFailure {
    var words: (message: String, hint: String?) {
        switch self {
        case .data(let problem): return problem.words
        case .shapes(let mismatch): return ("the layers don't fit: \(mismatch.words)", nil)
        case .parameterCount(let expected, let found):
            return (
                "the layers take \(expected) parameters, the experiment it starts from has \(found)",
                "both need the same layers"
            )
        case .cancelled: return ("the run was stopped", nil)
        case .noNetwork: return ("there is no network to train", nil)
        case .batchOfOne(let layer):
            return ("batchnorm in layer \(layer) meets a batch of one sample, which has no deviation", "another batch")
        case .needsStepUnits:
            return (
                "the perceptron rule trains one layer of step units",
                "layers: 2 -> 1 step, or another optimizer such as sgd 0.1"
            )
        }
    }
}

extension DataProblem {
    var words: (message: String, hint: String?) {
        switch self {
        case .noSamples: ("there are no samples to train on", nil)
        case .marginLeavesNothing: ("the margin leaves no room for points", "a smaller margin")
        case .testLeavesNothing: ("the test set takes all samples", "test: 0.2 keeps a fifth")
        case .nothingInColumn(let input):
            (
                "input \(input + 1) has no value in any training sample, so that it has no mean",
                "leave it out, or missing: drop"
            )
        case .validationLeavesNothing:
            ("the validation set takes all training samples", "validation: 0.2 keeps a fifth")
        case .shiftNeedsImages: ("only images can be shifted", "such as mnist-5k or digits-8x8")
        case .missingInput: ("the data could not be loaded", nil)
        case .notANumber(let sample): ("sample \(sample) has a value that is not a number", nil)
        }
    }
}

extension ShapeMismatch {
    var words: String {
        switch self {
        case .notAnImage(let layer, _): "layer \(layer) takes an image"
        case .kernelTooLarge(let layer, let kernel, let found):
            "layer \(layer) has a kernel of \(kernel) for an image of \(found.height)x\(found.width)"
        case .poolTooLarge(let layer, let size, let found):
            "layer \(layer) pools \(size) pixels of an image of \(found.height)x\(found.width)"
        case .denseNeedsFlatten(let layer, _): "layer \(layer) needs flatten before it"
        case .residual(let layer, _, _):
            "the residual block that ends with layer \(layer) gives another shape than it is given"
        case .tooLarge(let layer): "layer \(layer) is larger than can be computed"
        case .initialWeights(let layer, let expected, let found):
            "layer \(layer) has \(expected) weights, \(found) are given"
        case .initialBiases(let layer, let expected, let found):
            "layer \(layer) has \(expected) biases, \(found) are given"
        case .inputs(let expected, let found): "the samples have \(expected) inputs, the layers take \(found)"
        case .outputs(let expected, let found): "the samples need \(expected) outputs, the layers give \(found)"
        }
    }
}
