/// Why a page's question has no answer: the negative code that an export gives, and words for it.
/// Indirect: as one pointer it goes through all that may fail.
package indirect enum ExplorerProblem: Error, Equatable, Sendable {
    case handle
    case document(DecodingProblem)
    /// A baseline trains nothing.
    case nothingToTrain
    case run(RunFailure)
    /// More numbers or samples than a page should hold.
    case tooLarge
    case noSuchControl
    case noSuchFigure
    case nothingToDraw
    /// Points can be added to classes in the plane only, and to so many.
    case noPlane
    case tooManyPoints
    case inputs(expected: Int)
    case noSuchSample

    package var code: Int32 {
        switch self {
        case .handle: -1
        case .document: -2
        case .nothingToTrain: -3
        case .run: -4
        case .tooLarge: -5
        case .noSuchControl: -6
        case .noSuchFigure: -7
        case .nothingToDraw: -8
        case .noPlane: -9
        case .tooManyPoints: -10
        case .inputs: -11
        case .noSuchSample: -12
        }
    }

    package var words: [UInt8] {
        switch self {
        case .handle: utf8("no experiment is open under this handle")
        case .document(.version): utf8("the experiment was written by another version of the engine")
        case .document: utf8("the experiment's bytes are damaged")
        case .nothingToTrain: utf8("a baseline has nothing to train")
        case .run(let failure): utf8(failure.words)
        case .tooLarge: utf8("this is too large for a page")
        case .noSuchControl: utf8("there is no such control")
        case .noSuchFigure: utf8("there is no such figure")
        case .nothingToDraw: utf8("there is nothing to draw")
        case .noPlane: utf8("points can be added where two inputs tell classes apart")
        case .tooManyPoints: utf8("there is no room for more points")
        case .inputs(let expected): utf8("inputs expected: ") + NumberText.integer(expected)
        case .noSuchSample: utf8("there is no such sample")
        }
    }
}

extension RunFailure {
    fileprivate var words: StaticString {
        switch self {
        case .data: "these data can't be made"
        case .shapes: "the layers don't fit together"
        case .parameterCount: "the parameters don't fit the layers"
        case .cancelled: "the run was ended"
        case .noNetwork: "there is no network to train"
        case .batchOfOne: "batchnorm needs more than one sample in every batch"
        case .needsStepUnits: "the perceptron rule wants one layer of step units"
        }
    }
}
