import Engine
import Lessons
import Testing

@testable import Directives

@Suite("What references mean") struct MeasurementsReferencesTests {
    /// Claims about these stand in `self`, or a value in prose is about them.
    static let course = """
        # Course

        ```experiment xor
        data: xor
        layers: 2 -> 3 sigmoid -> 1 sigmoid
        epochs: 20
        show: [loss, boundary]
        ```

        ```experiment depth
        data: {name: moons, samples: 40, test: 0.25}
        layers: 2 -> 2 tanh -> 1 sigmoid
        epochs: 3
        repeat: 3
        vary: {optimizer.rate: [0.1, 1]}
        variants: {narrow: {}, wide: {layers: 2 -> 5 tanh -> 1 sigmoid}}
        ```

        ```experiment perceptron
        data: and
        layers: 2 -> 1 step
        optimizer: perceptron-rule 1
        ```

        ```experiment guess
        data: xor
        baseline: majority
        ```

        ```trace chain
        expression: |
          z = w * x
          E = z^2
        at: {w: 0.5, x: 1}
        ```

        ```plot curve
        y: [sigmoid(x)]
        x: -1..1
        ```

        ```count small
        layers: 4 -> 3 relu -> 2
        ```

        ```dataset halves
        data: {inputs: disc, labels: [x1 > 0]}
        ```

        ```trace descent
        expression: |
          z = w * x
          E = z^2
        at: {w: 0.5, x: 1}
        update: {optimizer: sgd 0.1, steps: 3}
        ```

        ```compare table
        rows: [xor, perceptron]
        columns: [epochs]
        ```

        """

    /// What is said of a claim in an experiment called `self`.
    static func claim(_ text: String) -> [String] {
        let course = SmallCourse(
            course + "```experiment self\ndata: xor\nlayers: 2 -> 1 sigmoid\nepochs: 9\nexpect:\n  - \(text)\n```\n")
        return course.messages().map { String($0.drop { $0 != " " }.dropFirst()) }
    }

    static let right = [
        "xor.start.output.3.0 < 1", "xor.at-epoch(7).output.3.0 < 1", "all(xor.at-epoch(0..20).output.3.0 < 1)",
        "depth.wide(optimizer.rate=1).at-epoch(2).test.output.9.0 < 1",
        "depth.wide(optimizer.rate=1).start.test.output.9.0 < 1", "xor.recall(1) < 2", "xor.precision(0) < 2",
        "depth.test.recall(1).max < 2", "guess.recall(1) < 2", "depth.test.confusion(0,1).mean < 9",
        "loss < 1", "xor.loss < 1", "self.loss < 1", "xor.start.loss < 1", "xor.at-epoch(20).loss < 1",
        "xor.at-epoch(0).loss < 1",
        "xor.weight.1.1.2 < 9", "xor.weight.2.2.0 < 9", "xor.bias.1.2 < 9", "xor.output.3.0 < 1",
        "xor.confusion(1,0) < 9",
        "depth(optimizer.rate=0.1).narrow.loss < 1", "depth(optimizer.rate=0.10).narrow.loss < 1",
        "depth(optimizer.rate=1).wide.weight.1.1.4 < 9", "depth.wide(optimizer.rate=1).test.loss < 1",
        "depth.loss.max < 9",
        "depth.narrow.loss.min < 9", "all(depth.loss < 9)", "share(depth.wide.loss < 9) == 1", "count(loss < 1) == 1",
        "all(depth(optimizer.rate=1).narrow.loss < depth(optimizer.rate=0.1).narrow.loss)",
        "all(depth.narrow.loss < xor.loss)",
        "all(at-epoch(1..9).loss < at-epoch(0..8).loss)", "all(at-epoch(1..9).weight.1.0.0 < 9)", "guess.accuracy < 1",
        "chain.E == 0.25", "descent.at-step(0).E == chain.E", "descent.at-step(3).w == descent.after.w",
        "descent.at-step(1).w ~ 0.4", "halves.class.1 > 9", "chain.d.E.w == 1", "curve.y.0.at(0) == 0.5",
        "small.layer.1.parameters == 15",
        "perceptron.line.slope < 0", "perceptron.mistakes == 0", "perceptron.dead.1 == 0", "xor.gradient.norm.2 < 1",
        "depth.wide(optimizer.rate=1).output.29.0 < 1", "depth.wide(optimizer.rate=1).test.output.9.0 < 1",
    ]

    @Test("is known", arguments: right) func known(_ text: String) { #expect(Self.claim(text) == []) }

    static let wrong: [(String, String)] = [
        (
            "descent.at-step(4).E < 1",
            "[at-step(4).E] no 'at-step(4).E': there are 3 steps | update takes steps: N; at-step(3) is the last"
        ),
        ("los < 1", "[los] unknown name 'los' | did you mean 'loss'?"),
        ("halves.class.33 > 1", "[class.33] no 'class.33': there are 2 classes | classes are numbered 0 to 1"),
        ("xor.los < 1", "[los] xor has no 'los' | did you mean 'loss'?"),
        ("xor.tst.loss < 1", "[tst.loss] xor has no 'tst.loss' | did you mean 'test.loss'?"),
        (
            "xor.weight.99999999999999999999.0.0 < 1",
            "[weight.99999999999999999999.0.0] xor has no 'weight.99999999999999999999.0.0' | the letters of weight.L.I.U stand for small whole numbers such as 1"
        ),
        (
            "xor.weight.01.0.0 < 1",
            "[weight.01.0.0] xor has no 'weight.01.0.0' | the letters of weight.L.I.U stand for small whole numbers such as 1"
        ),
        ("xor.wieght.1.0.2 < 1", "[wieght.1.0.2] xor has no 'wieght.1.0.2' | did you mean 'weight.1.0.2'?"),
        (
            "xor.loss.mots < 1",
            "[loss.mots] xor has no 'loss.mots' | known are loss, objective, accuracy, error, exact-match, r-squared, mean-absolute-error, root-mean-squared-error, …"
        ),
        ("xro.loss < 1", "[xro] nothing here is called 'xro' | did you mean 'xor'?"),
        (
            "zebra.loss < 1",
            "[zebra] nothing here is called 'zebra' | known are xor, depth, perceptron, guess, chain, curve, small, halves, …"
        ),
        ("nowhere/xor.loss < 1", "[nowhere] no lesson is called 'nowhere'"),
        ("xor < 1", "[xor] which measurement of 'xor'? | such as xor.loss"),
        (
            "xor.at-epoch(3) < 1",
            "[xor.at-epoch(3)] which measurement of 'xor.at-epoch(3)'? | such as xor.at-epoch(3).loss"
        ),
        (
            "xor.loss-perceptron.epochs < 1",
            "[loss-perceptron.epochs] xor has no 'loss-perceptron.epochs' | known are loss, objective, accuracy, error, exact-match, r-squared, mean-absolute-error, root-mean-squared-error, …"
        ),
        ("loss-accuracy < 1", "[loss-accuracy] unknown name 'loss-accuracy' | a minus needs spaces around it"),
        ("loss-1 < 1", "[loss-1] unknown name 'loss-1' | a minus needs spaces around it"),
        // Indices.
        (
            "xor.weight.9.0.0 < 1",
            "[weight.9.0.0] no 'weight.9.0.0': the network has 2 layers | they are numbered 1 to 2"
        ),
        (
            "xor.weight.0.0.0 < 1",
            "[weight.0.0.0] no 'weight.0.0.0': the network has 2 layers | they are numbered 1 to 2"
        ),
        (
            "xor.weight.1.2.0 < 1",
            "[weight.1.2.0] no 'weight.1.2.0': layer 1 takes 2 inputs | inputs are numbered 0 to 1"
        ),
        ("xor.weight.1.0.3 < 1", "[weight.1.0.3] no 'weight.1.0.3': layer 1 has 3 units | units are numbered 0 to 2"),
        ("xor.bias.2.1 < 1", "[bias.2.1] no 'bias.2.1': layer 2 has 1 unit | units are numbered from 0"),
        (
            "xor.output.4.0 < 1",
            "[output.4.0] no 'output.4.0': there are 4 training samples | samples are numbered 0 to 3"
        ),
        ("xor.output.0.1 < 1", "[output.0.1] no 'output.0.1': the last layer has 1 unit | units are numbered from 0"),
        (
            "xor.confusion(2,0) < 1",
            "[confusion(2,0)] no 'confusion(2,0)': there are 2 classes | classes are numbered 0 to 1"
        ),
        ("xor.dead.3 < 1", "[dead.3] no 'dead.3': the network has 2 layers | they are numbered 1 to 2"),
        (
            "depth.narrow(optimizer.rate=1).output.30.0 < 1",
            "[output.30.0] no 'output.30.0': there are 30 training samples | samples are numbered 0 to 29"
        ),
        (
            "depth.narrow(optimizer.rate=1).test.output.10.0 < 1",
            "[test.output.10.0] no 'test.output.10.0': there are 10 test samples | samples are numbered 0 to 9"
        ),
        (
            "all(depth.weight.1.0.3 < 1)",
            "[weight.1.0.3] no 'weight.1.0.3': layer 1 has 2 units | units are numbered 0 to 1"
        ),
        (
            "small.layer.3.parameters < 1",
            "[layer.3.parameters] no 'layer.3.parameters': there are 2 layers | they are numbered 1 to 2"
        ),
        ("curve.y.1.max < 1", "[y.1.max] no 'y.1.max': there is 1 function | they are numbered from 0"),
        // A moment at which it is not measured.
        (
            "xor.test.weight.1.0.0 < 1",
            "[test.weight.1.0.0] no 'test.weight.1.0.0': weight.1.0.0 is not measured on the test samples | without 'test.' it is there"
        ),
        (
            "xor.start.epochs < 1",
            "[start.epochs] no 'start.epochs': epochs is not measured before training | without 'start.' it is there"
        ),
        (
            "depth.narrow(optimizer.rate=1).test.start.loss < 1",
            "[test.start.loss] no 'test.start.loss': 'start.' stands before 'test.' | did you mean 'start.test.loss'?"
        ),
        // What these runs don't have.
        ("xor.test.loss < 1", "[test.loss] no 'test.loss': there are no test samples | data takes test: 0.2"),
        (
            "perceptron.loss < 1",
            "[loss] no 'loss': a step network has no loss | accuracy or mistakes say how good it is"
        ),
        (
            "guess.epochs < 1",
            "[epochs] no 'epochs': a baseline is not trained, it has no such measurement | it has accuracy, error and confusion"
        ),
        ("xor.line.slope < 1", "[line.slope] no 'line.slope': a line belongs to two inputs and one unit"),
        (
            "chain.after.w < 1",
            "[after.w] no 'after.w': nothing is updated here | the trace takes update: {optimizer: sgd 0.1}"
        ),
        (
            "chain.check.error < 1",
            "[check.error] no 'check.error': the gradients are not checked here | the trace takes check: {difference: central}"
        ),
        ("chain.d.z.w < 1", "[d.z.w] no 'd.z.w': gradients are those of the last line | did you mean 'd.E.w'?"),
        ("table.epochs < 1", "[table.epochs] table is a compare, it measures nothing | name what it compares"),
        // Variants, settings, several runs.
        ("depth.narow.loss < 1", "[narow] depth has no variant 'narow' | did you mean 'narrow'?"),
        ("depth.x.loss < 1", "[x] depth has no variant 'x' | its variants are narrow, wide"),
        (
            "depth.loss < 1",
            "[depth.loss] depth has 4 runs: name one | such as depth(optimizer.rate=0.1).narrow.loss"
        ),
        (
            "depth.narrow.loss < 1",
            "[depth.narrow.loss] depth has 2 runs: name one | such as depth(optimizer.rate=0.1).narrow.loss"
        ),
        (
            "depth(optimizer.rat=1).narrow.loss < 1",
            "[optimizer.rat] depth does not vary 'optimizer.rat' | did you mean 'optimizer.rate'?"
        ),
        ("depth(optimizer.rate=2).narrow.loss < 1", "[2] depth is not run with optimizer.rate = 2 | it is with 0.1, 1"),
        (
            "depth(x).narrow.loss < 1",
            "[x] between the brackets stand settings of 'vary' | such as (optimizer.rate=0.1)"
        ),
        ("xor(rate=1).loss < 1", "[rate] xor does not vary 'rate' | it varies nothing"),
        (
            "all(depth.loss < depth.narrow.loss)",
            "[depth.narrow.loss] this has another number of runs or epochs than what it is compared with | a statistic, such as .median, makes one number of all runs"
        ),
        (
            "all(at-epoch(1..9).loss < at-epoch(0..7).loss)",
            "[at-epoch(0..7).loss] this has another number of runs or epochs than what it is compared with | a statistic, such as .median, makes one number of all runs"
        ),
        // Epochs.
        (
            "at-epoch(10).loss < 1",
            "[10] self runs 9 epochs, there is no epoch 10 | epochs count from 1, the start is 0"
        ),
        ("xor.at-epoch(x).loss < 1", "[x] 'x' is no epoch | at-epoch(10), or at-epoch(3..1000) inside all( )"),
        ("xor.at-epoch(-1).loss < 1", "[-1] '-1' is no epoch | at-epoch(10), or at-epoch(3..1000) inside all( )"),
        ("xor.at-epoch(9..3).loss < 1", "[9..3] '9..3' is no epoch | at-epoch(10), or at-epoch(3..1000) inside all( )"),
        (
            "xor.at-epoch(1..3).loss < 1",
            "[1..3] several epochs are several values | all( ) looks at all of them: all(at-epoch(1..3).loss < 1)"
        ),
        (
            "share(at-epoch(1..3).loss < 1) > 0",
            "[1..3] several epochs are several values | all( ) looks at all of them: all(at-epoch(1..3).loss < 1)"
        ),
        (
            "all(at-epoch(1..99999999999999999999).loss < 1)",
            "[1..99999999999999999999] '1..99999999999999999999' is no epoch | at-epoch(10), or at-epoch(3..1000) inside all( )"
        ),
        (
            "all(at-epoch(1..9223372036854775807).loss < 1)",
            "[1..9223372036854775807] self runs 9 epochs, there is no epoch 9,223,372,036,854,775,807 | epochs count from 1, the start is 0"
        ),
        (
            "xor.at-epoch(3).start.loss < 1",
            "[start.loss] 'start.loss' is not known epoch by epoch | loss, accuracy, mistakes, weights and gradients are"
        ),
        ("chain.at-epoch(3).E < 1", "[at-epoch(3)] a trace has no epochs"),
    ]

    @Test("is wrong, at its place", arguments: wrong)
    func isWrong(_ text: String, _ message: String) { #expect(Self.claim(text) == [message]) }

    @Test("every wrong part of a claim is told")
    func allAtOnce() {
        #expect(
            Self.claim("xor.los + los < zebra") == [
                "[los] xor has no 'los' | did you mean 'loss'?", "[los] unknown name 'los' | did you mean 'loss'?",
                "[zebra] unknown name 'zebra' | known are loss, objective, accuracy, error, exact-match, r-squared, mean-absolute-error, root-mean-squared-error, …",
            ])
    }

    @Test("the longest known name wins over a directive's id")
    func longest() throws {
        let text = """
            ```trace gradient
            expression: p0 = x * 2
            at: {x: 1}
            ```

            ```experiment test
            data: xor
            layers: 2 -> 1 sigmoid
            ```

            ```experiment own
            data: {name: moons, test: 0.5}
            layers: 2 -> 1 sigmoid
            variants: {own: {}, other: {}}
            expect:
              - gradient.p0 == 2
              - own.gradient.norm.1 < 9
              - other.test.loss < 9
              - test.accuracy < 9
              - own.test.loss < 9
            ```

            """
        let course = SmallCourse(text)
        #expect(course.messages() == [])
        let own = try #require(course.resolved[0].directives.last ?? nil)
        let meant = own.claims.compactMap { $0.formula?.measurements.first }.map { reference -> String in
            let id = course.lessons[0].lesson.directives[reference.directive.directive].id
            return "\(id) \(reference.runs) \(reference.name)"
        }
        #expect(
            meant == [
                "gradient [0] p0", "own [0] gradient.norm.1", "own [1] test.loss", "test [0] accuracy",
                "own [0] test.loss",
            ])
    }

    @Test("a lesson of the same language is named by its name")
    func otherLessons() {
        let xor = "```experiment xor\ndata: xor\nlayers: 2 -> 1 sigmoid\nepochs: 2\n```\n"
        let course = SmallCourse([
            ("en/03-boolean.md", "# B\n\n" + xor), ("ko/03-boolean.md", "# B\n\n"),
            (
                "en/04-next.md",
                "# N\n\nA [1](#boolean/xor.epochs), a [1](#bolean/xor.epochs), a [1](#boolean/xro.epochs), a [1](#boolean/xor.epoch).\n"
            ), ("ko/04-next.md", "# N\n\nA [1](#boolean/xor.epochs).\n"),
        ])
        #expect(
            course.messages(2) == [
                "3 [bolean] no lesson is called 'bolean' | did you mean 'boolean'?",
                "3 [xro] nothing in lesson 'boolean' is called 'xro' | did you mean 'xor'?",
                "3 [epoch] xor has no 'epoch' | did you mean 'epochs'?",
            ])
        #expect(course.messages(3) == ["3 [xor] nothing in lesson 'boolean' is called 'xor'"])
    }

    @Test("values and figures in prose are looked up")
    func prose() {
        let links = """
            [0.5](#xor.loss) [0.5](#xor.los) [about half](#xor.epochs) [about 0.5](#xor.loss) [Figure 1](#xor.boundary) [Figure 2](#xor.loss)
            [Figure 3](#xor.accuracy) [Figure 3](#xor.bondary) [0.5](#depth.narrow.loss) [1](#xor.confusion(1,1))
            [0.5](#xor.at-epoch(3).loss) [the plane](#xor.boundary) [1](#chain.E)
            """
        #expect(
            SmallCourse(Self.course + links).messages().map { String($0.drop { $0 != " " }.dropFirst()) } == [
                "[los] xor has no 'los' | did you mean 'loss'?",
                "[about half] 'about half' is no number to compare the run's value with | such as 0.05, 92.6 %, 1,024 or 3.2e-5",
                "[about 0.5] 'about 0.5' is no number to compare the run's value with | such as 0.05, 92.6 %, 1,024 or 3.2e-5",
                "[accuracy] xor does not show 'accuracy' | it shows loss, boundary; the text of a measurement is a number: [0](#xor.accuracy)",
                "[bondary] xor has no 'bondary' | did you mean 'boundary'?",
                "[depth.narrow.loss] depth has 2 runs: name one | such as depth(optimizer.rate=0.1).narrow.loss",
            ])
    }

    @Test("a directive that is not understood is not complained about again")
    func unreadable() {
        let course = SmallCourse(
            """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmid
            ```

            ```trace t
            expression: y = 1
            expect:
              - a.loss < 1
              - y == 1
            ```

            [0.5](#a.loss)
            """)
        #expect(course.messages().count == 1)
        let findings = course.findings()
        #expect(findings.outcome("t")?.claims.map(\.verdict) == [.unchecked, .holds])
        #expect(findings.values(ofLesson: 0).values == [.unchecked(text: "0.5")])
    }
}
