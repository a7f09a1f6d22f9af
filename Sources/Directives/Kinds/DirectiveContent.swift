import Datasets
import Engine
import Lessons

/// What a directive of one kind computes, as it was read, with all that shared code asks of a kind. Each kind conforms in
/// the folder of its name beside this file; `KindTable.swift` lists them.
protocol DirectiveContent: Sendable {
    // MARK: The kind in the language

    static var kind: DirectiveKind { get }
    /// Keys beside those of every kind, in the order of the reference.
    static var keys: [LanguageKey] { get }
    /// Keys that other kinds have and whose absence here its reading explains.
    static var refused: [String] { get }
    /// What `variants` and `vary` may set.
    static var variable: [String] { get }
    static var examples: KindExamples { get }
    /// A directive's body that can show the figure.
    static func example(showing figure: FigureName) -> String
    /// The figures that `show` may list.
    static var figures: [FigureName] { get }
    /// Those shown when `show` is unset; what the runs have nothing for is left out when they are drawn.
    static var naturalFigures: [FigureName] { get }
    /// What it measures, for the reference.
    static var measured: [MeasuredWord] { get }
    /// Names of measurements in which capitals stand for numbers: `layer.L.parameters`.
    static var patterns: [String] { get }

    /// nil when something was reported.
    static func read(_ reading: inout Reading, _ root: YAMLNode) -> PlannedContent?

    // MARK: One directive before it runs

    /// What tells its runs apart, in order.
    var runKeys: [RunKey] { get }
    /// Data that its plans name by digest.
    var given: [LoadedData] { get }
    /// What its runs take, and what is drawn of them.
    func cost(showing figures: [FigureName]) -> DirectiveCost
    /// As `naturalFigures`, where plans and data tell more.
    func naturalFigures(_ data: PlannedData?) -> [FigureName]
    /// Why these runs can have nothing of a figure among those shown; nil when they may.
    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String?
    /// Names of measurements, or their patterns: for hints.
    var measurementNames: [String] { get }
    /// Whether run number `run` will have the measurement of this name.
    func availability(_ name: String, run: Int) -> Availability
    /// What a name means in these runs: once where it is the same in all of them, else one a run. Empty where one of
    /// them has nothing of the name.
    func measurements(_ name: String, runs: [Int]) -> [Measurement]
    /// Two runs that have the same measurements; false where that is not told at once.
    func isSameShape(_ a: Int, _ b: Int) -> Bool

    // MARK: Its runs

    /// Runs all of it. Nothing where others do: the course schedules experiments, and draws what is compared.
    func run(_ data: DataSupply) throws(RunFailure) -> [FinishedRun]
    /// What `show` lists, made of the runs; a name that these have nothing for is left out.
    func exhibits(
        of directive: Directive, _ runs: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit]
}

/// Makes the samples of a plan.
package typealias DataSupply = (DataPlan) throws(RunFailure) -> PreparedData

/// Whether a run will have a measurement.
enum Availability: Equatable {
    case known
    /// No measurement has such a name.
    case unknown
    /// The name is right, but these runs don't have it: why, and what they have.
    case absent(String, hint: String?)

    /// `classes are numbered 0 to 9`
    static func numbering(_ what: String, _ count: Int) -> String {
        count == 1 ? "\(what) are numbered from 0" : "\(what) are numbered 0 to \(count - 1)"
    }
}

/// What most kinds say of these.
extension DirectiveContent {
    static var refused: [String] { [] }
    static var variable: [String] { [] }
    static func example(showing figure: FigureName) -> String { examples.bare }
    static var patterns: [String] { [] }
    static var measured: [MeasuredWord] { patterns.map { MeasuredWord($0, in: examples.bare) } }

    var given: [LoadedData] { [] }
    func naturalFigures(_ data: PlannedData?) -> [FigureName] { Self.naturalFigures }
    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String? { nil }
    var measurementNames: [String] { Self.patterns }
    func isSameShape(_ a: Int, _ b: Int) -> Bool { false }
    func run(_ data: DataSupply) throws(RunFailure) -> [FinishedRun] { [] }
}
