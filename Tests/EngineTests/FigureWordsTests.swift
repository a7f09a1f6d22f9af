import Testing

@testable import Engine

@Suite struct FigureWordsTests {
    @Test(arguments: [
        (999.0, 6, "999"), (1000, 6, "1,000"), (61_100_840, 6, "61,100,840"), (-12_345, 6, "−12,345"),
        (0.9222222, 4, "0.9222"), (0.9222222, 6, "0.922222"), (12_345.5, 6, "12,345.5"), (12_345.5, 4, "12,346"),
        (-1234.5678, 6, "−1,234.57"), (999_999.9, 4, "1,000,000"), (999.96, 4, "1,000"), (-3.5e-8, 4, "−3.5e−8"),
        (1e300, 4, "1e300"),
        (-Double.infinity, 4, "−∞"), (.nan, 4, "NaN"),
    ])
    func readersSeeGroupsAndTrueMinuses(value: Double, digits: Int, text: String) {
        #expect(String(decoding: NumberText.reading(value, digits: digits), as: UTF8.self) == text)
    }

    @Test(arguments: [(0.0123456, "1.235e−2"), (-12.5, "−1.25e1"), (0, "0"), (.infinity, "∞"), (9.9999e-7, "1e−6")])
    func scientificIsSoAtAnySize(value: Double, text: String) {
        #expect(String(decoding: NumberText.scientific(value, digits: 4), as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("rate = -0.1", "rate = −0.1"), ("1e-5", "1e−5"), ("-1", "−1"), ("x-1", "x-1"), ("2020-01-05", "2020-01-05"),
        ("leaky-relu -> 1", "leaky-relu -> 1"), ("(-2, -.5)", "(−2, −.5)"), ("3 - 4", "3 - 4"), ("e-5", "e-5"),
        ("-", "-"), ("a -", "a -"), ("loss<-3", "loss<−3"),
    ])
    func onlySignsOfNumbersAreTypeset(text: String, typeset: String) {
        #expect(String(decoding: NumberText.typeset(Array(text.utf8)), as: UTF8.self) == typeset)
    }

    /// English for the clauses that these tests look at, the term's own name for the rest.
    static let vocabulary = Vocabulary { term in
        switch term {
        case .loss: "loss"
        case .epoch: "epoch"
        case .sayBy: "{0} by {1}"
        case .sayFalls: "{0} falls from {1} to {2}"
        case .sayLeast: "least {0} at {1} {2}"
        case .sayReturns: "{0} begins and ends at {1}"
        case .sayMost: "most {0} at {1} {2}"
        case .sayNotFinite: "not finite from {0} {1} on"
        case .sayNothing: "{0} has no values"
        case .sayOnly: "{0} is {1} at {2} {3}"
        case .sayDiagonal: "{0} of {1} ({2}) right"
        case .sayOffDiagonal: "{0} as {1}, {2} times"
        case .sayHalf: "{0} above one half"
        case .sayPoints: "{1} of {0}"
        case .sayResult: "{0} = {1}"
        case .sayLargestGradient: "steepest {0}: {1}"
        case .sayGraph: "{0} nodes, {1} inputs"
        default: "word"
        }
    }

    static func words(_ content: Figure.Content) -> String {
        Figure(title: .none, content: content).alternative(vocabulary: vocabulary).text
    }

    static func curve(_ y: [Double]) -> Figure.Content {
        let series = Curves.Series(label: FigureSample.label("sigmoid"), x: y.indices.map { Double($0 + 1) }, y: y)
        return .curves(Curves(x: Axis(Label(.epoch)), y: Axis(Label(.loss)), series: [series]))
    }

    @Test(arguments: [
        ([2.31, 0.5, 0.01, 0.0123], "loss by epoch. sigmoid falls from 2.31 to 0.0123, least 0.01 at epoch 3."),
        ([0.25, 0.9, 0.250001], "loss by epoch. sigmoid begins and ends at 0.25, most 0.9 at epoch 2."),
        ([3, 2, .infinity, .nan], "loss by epoch. sigmoid falls from 3 to 2, not finite from epoch 3 on."),
        ([.nan], "loss by epoch. sigmoid has no values."), ([7], "loss by epoch. sigmoid is 7 at epoch 1."),
    ])
    func aCurveIsToldByItsNumbers(y: [Double], words: String) {
        #expect(Self.words(Self.curve(y)) == words)
    }

    @Test func aMatrixIsToldByItsDiagonal() {
        let labels = [FigureSample.label("cat"), FigureSample.label("dog")]
        let matrix = MatrixFigure(
            rowTitle: .none, columnTitle: .none, rows: labels, columns: labels, values: [1000, 3, 5, 1992])
        #expect(Self.words(.matrix(matrix)).hasSuffix("2,992 of 3,000 (99.7%) right, dog as cat, 5 times."))
    }

    @Test func aGraphIsToldByItsResult() {
        let graph = ComputationGraph(nodes: [
            .init(label: FigureSample.label("w"), value: 2, gradient: -3, inputs: []),
            .init(label: FigureSample.label("x"), value: 3, gradient: 2, inputs: []),
            .init(label: FigureSample.label("E"), value: 6, gradient: 1, inputs: [0, 1]),
        ])
        #expect(Self.words(.graph(graph)) == "3 nodes, 2 inputs. E = 6, steepest w: −3.")
    }

    @Test(arguments: FigureSample.all) func everyFigureHasWords(_ sample: FigureSample) {
        let words = sample.figure.alternative(vocabulary: FigureSample.vocabulary)
        #expect(!words.isEmpty)
        #expect(words.count < 3000)
    }

    /// Cases and words stand in two lists.
    @Test(arguments: FigureName.allCases) func aFigureIsCalledAsItsCaseIs(_ name: FigureName) {
        let words = "\(name)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
        #expect(String(decoding: name.word, as: UTF8.self) == words)
    }

    @Test func blanksThatALanguageForgetsFollowAtTheEnd() {
        let vocabulary = Vocabulary { _ in "{1} before {7}" }
        #expect(vocabulary.sentence(.sayBy, [Array("a".utf8), Array("b".utf8)]).text == "b before {7} a")
    }
}
