import Lessons
import Testing

@testable import Directives

@Suite("What a link's text makes of its target") struct ValuesTargetsTests {
    static let several = """
        ```experiment a
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 2
        vary: {optimizer.rate: [0.1, 1]}
        show: [loss]
        ```

        """
    static let one = """
        ```experiment a
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 2
        show: [loss, boundary]
        ```

        """

    /// Also numbers that are not read here are no figure's.
    static let numbers = ["1.5", "1,500", "−1", ".5", "3.2e-5", "50 %", "1", "1,5", "½", "1 500", "１.５", "≈ 2"]

    @Test("a number is never a figure's, where the measurement is of several runs", arguments: numbers)
    func ofSeveralRuns(_ text: String) {
        let course = SmallCourse(Self.several + "[\(text)](#a.loss)\n")
        #expect(
            course.messages() == ["8 [a.loss] a has 2 runs: name one | such as a(optimizer.rate=0.1).loss"])
    }

    @Test("a number is never a figure's, where there is no such measurement", arguments: numbers)
    func ofAFigure(_ text: String) {
        let course = SmallCourse(Self.one + "[\(text)](#a.boundary)\n")
        #expect(
            course.messages() == [
                "7 [\(text)] 'boundary' is a figure of a, not a number | write [Figure 1](#a.boundary), or name a measurement"
            ])
    }

    @Test("a number is compared with the measurement that has a figure's name", arguments: ["0.69", "1", "6.9e-1"])
    func ofBoth(_ text: String) {
        let course = SmallCourse(Self.one + "[\(text)](#a.loss)\n")
        #expect(course.messages() == [])
        let findings = course.findings { _, runs in runs.changeResults { _, result in result.training.loss = 0.6912 } }
        #expect(findings.values(ofLesson: 0).values == [.checked(text: text, agrees: true)])
    }

    @Test("words mean the figure", arguments: ["Figure 1", "그림 1", "the loss", "Figure 1 above"])
    func words(_ text: String) {
        let course = SmallCourse(Self.several + "[\(text)](#a.loss)\n")
        #expect(course.messages() == [])
        #expect(
            course.findings().values(ofLesson: 0).values == [.figure(anchor: "a.loss", text: text, agrees: true)])
    }

    static let foreign = [
        "약 ０.５", "half: ½", "٠٫٥ roughly", "loss 10⁻³", "circled ⑨", "5\u{FE0F}\u{20E3} times", "the Ⅳ",
    ]

    @Test("words with a number in other digits are no figure's", arguments: foreign)
    func foreignDigits(_ text: String) {
        let course = SmallCourse(Self.one + "[\(text)](#a.loss)\n")
        #expect(
            course.messages().map { $0.split(separator: "|")[0] } == [
                "7 [\(text)] '\(text)' is no number to compare the run's value with "
            ])
    }

    @Test("letters that mean a number are words", arguments: ["图一", "그림 하나"])
    func letters(_ text: String) { #expect(SmallCourse(Self.one + "[\(text)](#a.loss)\n").messages() == []) }

    @Test("a link without a text is an error", arguments: ["[](#a.loss)", "[ ](#a.loss)"])
    func empty(_ link: String) {
        let messages = SmallCourse(Self.one + link + "\n").messages()
        #expect(messages.count == 1)
        #expect(
            messages.allSatisfy {
                $0.contains("this link has no text to compare with the run | such as [0.05](#a.loss)")
            })
    }

    @Test("where no figure is shown, but a number is measured, that is told too", arguments: ["later", "the share"])
    func figureOrNumber(_ text: String) {
        #expect(
            SmallCourse(Self.one + "[\(text)](#a.accuracy)\n").messages() == [
                "7 [accuracy] a does not show 'accuracy' | it shows loss, boundary; the text of a measurement is a number: [0](#a.accuracy)"
            ])
    }

    @Test("a variant stands before an epoch, and the way to write it is told")
    func variantAfterEpoch() {
        let course = SmallCourse(
            """
            ```experiment r
            data: xor
            layers: 2 -> 1 sigmoid
            epochs: 20
            variants: {a: {}, b: {optimizer: sgd 1}}
            ```

            [1](#r.at-epoch(10).a.loss) [1](#r.at-epoch(3).b.accuracy)
            """)
        #expect(
            course.messages() == [
                "8 [a] a variant stands before at-epoch | r.a.at-epoch(10).loss",
                "8 [b] a variant stands before at-epoch | r.b.at-epoch(3).accuracy",
            ])
    }

    @Test("a measurement whose words are turned round is told as it is written")
    func turned() {
        let course = SmallCourse(
            """
            ```trace t
            expression: E = w^2
            at: {w: 1}
            update: {optimizer: sgd 0.1}
            ```

            ```trace u
            expression: E = w^2
            at: {w: 1}
            ```

            [1](#t.E.after) [1](#u.E.after)
            """)
        #expect(
            course.messages() == [
                "12 [E.after] there is no 'E.after' | did you mean 'after.E'?",
                "12 [E.after] no 'after.E': nothing is updated here | the trace takes update: {optimizer: sgd 0.1}",
            ])
    }

    @Test("brackets are for what is varied, and what else they hold is told where it belongs")
    func brackets() {
        let course = SmallCourse(
            Self.one + "```count c\nvariants: {small: {layers: 2 -> 1}, large: {layers: 2 -> 9}}\n```\n\n"
                + "[1](#a(small).loss) [1](#c(small).parameters)\n")
        #expect(
            course.messages().map { $0.split(separator: "|").last.map(String.init) } == [
                " a varies nothing: leave the brackets out", " a variant stands after a dot: c.small",
            ])
    }
}
