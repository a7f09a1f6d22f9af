import Lessons
import Testing

@testable import Directives

@Suite("Numbers under formulas") struct ValuesFormulaTests {
    static let course = """
        ```experiment a
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 2
        vary: {optimizer.rate: [0.1, 1]}
        repeat: 3
        ```

        ```experiment b-2
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 4
        ```

        """

    /// Losses 1, 2, 3 and 10, 20, 60 of `a`, and 4 of `b-2`.
    private static func found(_ prose: String) -> (messages: [String], values: [ValueOutcome]) {
        let course = SmallCourse(Self.course + prose + "\n")
        let findings = course.findings { id, runs in
            let losses: [Double] = id == "a" ? [1, 2, 3, 10, 20, 60] : [4]
            runs.changeResults { index, result in result.training.loss = losses[index] }
        }
        return (course.messages(), findings.values(ofLesson: 0).values)
    }

    @Test(arguments: [
        ("[5](<#a(optimizer.rate=1).loss / b-2.loss>)", "5"),
        ("[-1.00](<#1 - a(optimizer.rate=0.1).loss>)", "-1.00"),
        ("[20](#a(optimizer.rate=1).loss%20/%201)", "20"),
        ("[24](<#max(b-2.loss, a(optimizer.rate=1).loss) + b-2.loss>)", "24"),
        ("[50 %](<#share(a(optimizer.rate=0.1).loss \\< 3) - 1/6>)", "50 %"),
        ("[0.01](<#b-2.loss*0.0025>)", "0.01"), ("[2](<#sqrt(b-2.loss)>)", "2"),
        ("[2](#count(a(optimizer.rate=1).loss==10)+1)", "2"),
        ("[80](<#(b-2.epochs * a(optimizer.rate=1).loss)>)", "80"),
        ("[-4](<#-b-2.loss>)", "-4"), ("[3.0](<#-(1 - b-2.loss)>)", "3.0"),
        // Statistics over varied values are of each one's median: 2 and 20.
        ("[20](#a.loss.max)", "20"), ("[2](#a.loss.min)", "2"), ("[11](#a.loss.mean)", "11"),
        ("[12.73](#a.loss.deviation)", "12.73"), ("[60](#a(optimizer.rate=1).loss.max)", "60"),
    ])
    func isCompared(_ link: String, _ text: String) {
        let (messages, values) = Self.found(link)
        #expect(messages == [])
        #expect(values == [.checked(text: text, agrees: true)])
    }

    /// A text that is a number is a value, also of a formula that measures nothing.
    @Test(arguments: [
        ("[2](#1+1)", "2"), ("[2.4](#1+1)", "2.0"), ("[1](#0/0)", "NaN"), ("[2](#sqrt\\(4\\))", "2"),
        ("[NaN](<#sqrt(-1)>)", "NaN"), ("[14](<#sum(powers(2, 3))>)", "14"),
    ])
    func isOfNumbersAlone(_ link: String, _ text: String) {
        let (messages, values) = Self.found(link)
        #expect(messages == [])
        #expect(values == [.checked(text: text, agrees: link.hasPrefix("[\(text)]"))])
    }

    @Test(arguments: ["[b-2.loss, 2]", "powers(b-2.loss, 2)"]) func severalNumbers(formula: String) {
        #expect(
            Self.found("[2.4](<#\(formula)>)").messages == [
                "14 [\(formula)] '\(formula)' is several numbers, and a link compares one | v[0] is a vector's first number, sum(v) their sum"
            ])
    }

    @Test(arguments: ["not b-2.loss", "b-2.loss and 1", "b-2.loss or b-2.epochs"]) func truths(formula: String) {
        #expect(
            Self.found("[1](<#\(formula)>)").messages.map { $0.prefix { $0 != "|" } } == [
                "14 [\(formula)] '\(formula)' holds or does not, it is no number "
            ])
    }

    @Test func anotherNumberIsFound() {
        #expect(Self.found("[7.0](<#b-2.loss / 2>)").values == [.checked(text: "2.0", agrees: false)])
    }

    @Test(arguments: [
        ("[5](<#b-2.loss / c.loss>)", "14 [c] nothing here is called 'c' | known are a, b-2"),
        ("[5](<#b-2.los * 2>)", "14 [los] b-2 has no 'los' | did you mean 'loss'?"),
        (
            "[5](<#b-2.loss == 3>)",
            "14 [b-2.loss == 3] 'b-2.loss == 3' holds or does not, it is no number | a claim says that, under expect; a link takes what can be compared with its text"
        ),
        (
            "[five](<#b-2.loss + 1>)",
            "14 [five] 'five' is no number to compare the run's value with | such as 0.05, 92.6 %, 1,024 or 3.2e-5"
        ),
        ("[5](<#b-2.loss + >)", "14 [#b-2.loss + ] a number or a name is missing here"),
        ("[5](<#a.loss + 1>)", "14 [a.loss] a has 2 runs: name one | such as a(optimizer.rate=0.1).loss"),
        ("[5](#b-2)", "14 [b-2] which measurement of 'b-2'? | such as b-2.loss"),
        (
            "[5](#b-2.loss.least)", "14 [least] 'least' is called 'min' now | build --fix writes it"
        ),
        (
            "[5](<#a.loss.most / 2>)", "14 [most] 'most' is called 'max' now | build --fix writes it"
        ),
    ])
    func isSaidAtItsPlace(_ link: String, _ message: String) {
        #expect(Self.found(link).messages == [message])
    }
}
