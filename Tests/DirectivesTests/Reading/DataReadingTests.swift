import Datasets
import Directives
import Engine
import Testing

@Suite("Reading data") struct DataReadingTests {
    private func plan(_ data: String) throws -> DataPlan {
        let (directive, diagnostics) = try ReadFence.read("```dataset a\ndata: \(data)\n```")
        guard case .dataset(let plan, _)? = directive?.content else {
            throw ReadFence.Unreadable(messages: diagnostics.map(\.message))
        }
        return plan
    }

    private func given(_ data: String) throws -> Samples {
        let (directive, diagnostics) = try ReadFence.read("```dataset a\ndata: \(data)\n```")
        guard case .dataset(_, let given?)? = directive?.content else {
            throw ReadFence.Unreadable(messages: diagnostics.map(\.message))
        }
        return given.training
    }

    @Test(
        "sets by name",
        arguments: [
            ("and", DataSource.gate(.and)), ("nand", .gate(.nand)), ("blobs", .generated(.blobs)),
            ("circles", .generated(.circles)),
            ("moons", .generated(.moons)), ("spirals", .generated(.spirals)), ("gaussians", .generated(.gaussians)),
            ("planes", .generated(.planes)),
        ])
    func names(word: String, source: DataSource) throws { #expect(try plan(word) == DataPlan(source: source)) }

    @Test("all settings at once") func settings() throws {
        let read = try plan(
            "{name: moons, samples: 300, noise: 0.1, seed: 3, test: 0.2, split: order, take: 100, target: number, transform: [permute 3]}"
        )
        var wanted = DataPlan(source: .generated(.moons), seed: 3)
        wanted.samples = 300
        wanted.noise = 0.1
        wanted.test = .share(0.2)
        wanted.split = .order
        wanted.take = 100
        wanted.target = .number
        wanted.transforms = [.permute(seed: 3)]
        #expect(read == wanted)
    }

    @Test("a test share is below 1, a number of samples from 1") func testShare() throws {
        #expect(try plan("{name: moons, test: 50}").test == .count(50))
        #expect(try plan("{name: moons, test: 0.5}").test == .share(0.5))
    }

    @Test("images are shifted") func shifted() throws {
        #expect(try plan("{name: digits-8x8, transform: shift 1 -2}").transforms == [.shift(right: 1, down: -2)])
    }

    @Test(
        "inputs laid out and labelled by formula",
        arguments: [
            ("corners 3", InputLayout.corners(3)), ("disc", .disc), ("grid -1 1 21", .grid(from: -1, to: 1, steps: 21)),
            ("uniform -1 1", .uniform(from: -1, to: 1, columns: 2)),
        ])
    func layouts(text: String, layout: InputLayout) throws {
        let label = Formula.binary(.greater, .variable(0), .number(0))
        #expect(
            try plan("{inputs: \(text), labels: [x1 > 0]}").source
                == .formula(inputs: layout, labels: [label], margin: 0))
    }

    @Test("uniform inputs are as many as the formulas use") func uniformColumns() throws {
        guard
            case .formula(let layout, let labels, let margin) =
                try plan("{inputs: uniform 0 1, labels: [x1 > 0, x5 > 0.5], margin: 0.1}").source
        else { return #expect(Bool(false)) }
        #expect(layout == .uniform(from: 0, to: 1, columns: 5))
        #expect(labels.count == 2 && margin == 0.1)
    }

    @Test("for numbers labels keep what their formulas give") func numberLabels() throws {
        let read = try plan("{inputs: uniform -1 1, samples: 5, labels: [x1*3, x1 > 0], target: number}")
        let samples = try read.prepare(given: nil, givenTest: nil).training
        guard case .numbers(let points) = samples.inputs, case .numbers(let values, 2) = samples.targets else {
            return #expect(Bool(false))
        }
        for i in 0..<5 {
            #expect(values[2 * i] == Float(Double(points[2 * i]) * 3))
            #expect(values[2 * i + 1] == (points[2 * i] > 0 ? 1 : 0))
        }
    }

    @Test("a network on number labels has a number's loss") func numberLabelLoss() throws {
        let job = try ReadFence.job(
            "data: {inputs: uniform -1 1, samples: 5, labels: [x1*3], target: number}\nlayers: 2 -> 1\n")
        #expect(job.runs.first?.plan.loss == .meanSquaredError)
    }

    @Test("a Boolean function by its number") func truth() throws {
        #expect(try plan("{inputs: corners 2, truth: 6}").source == .truthTable(inputs: 2, number: 6))
        #expect(try plan("{inputs: corners 3, truth: 255}").source == .truthTable(inputs: 3, number: 255))
    }

    @Test(
        "labels are class numbers, names, numbers or lists",
        arguments: [
            ("[0, 2, 1]", Targets.classes([0, 2, 1], count: 3)), ("[cat, dog, cat]", .classes([0, 1, 0], count: 2)),
            ("[0.5, 1, -1]", .numbers([0.5, 1, -1], columns: 1)), ("[0, 0, 1]", .classes([0, 0, 1], count: 2)),
            ("[[0, 1], [1, 1], [0, 0]]", .flags([0, 1, 1, 1, 0, 0], columns: 2)),
            ("[[0.5, 1], [1, 1], [0, 0]]", .numbers([0.5, 1, 1, 1, 0, 0], columns: 2)),
        ])
    func labels(text: String, targets: Targets) throws {
        let samples = try given("{points: [[0, 0], [0, 1], [1, 0]], labels: \(text)}")
        #expect(samples.targets == targets)
        #expect(samples.inputs == .numbers([0, 0, 0, 1, 1, 0]))
    }

    @Test("names of classes are kept; numbers stay numbers where asked") func labelForms() throws {
        #expect(try given("{points: [1, 2], labels: [cat, dog]}").classNames == [Array("cat".utf8), Array("dog".utf8)])
        #expect(try given("{points: [1, 2], labels: [0, 1], target: number}").targets == .numbers([0, 1], columns: 1))
    }

    @Test("for the hinge loss -1 and 1 are two classes, else numbers") func hinge() throws {
        let data = "data: {points: [1, 2], labels: [-1, 1]}\nlayers: 1 -> 1\n"
        #expect(try ReadFence.job(data + "loss: hinge").given.first?.training.targets == .classes([0, 1], count: 2))
        #expect(try ReadFence.job(data).given.first?.training.targets == .numbers([-1, 1], columns: 1))
    }

    @Test("images row by row, with or without brackets about the rows") func images() throws {
        let shape = Shape(height: 2, width: 3, channels: 1)
        for rows in ["[0, 1, 2, 3, 4, 5]", "[[0, 1, 2], [3, 4, 5]]"] {
            let samples = try given("{points: [\(rows), [5, 4, 3, 2, 1, 0]], labels: [0, 1], shape: 2x3x1}")
            #expect(samples.shape == shape && samples.imageShape == shape)
            #expect(samples.inputs == .numbers([0, 1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 0]))
        }
    }

    @Test("the channels of a pixel stand together and are taken as planes") func channels() throws {
        let image = "[[[1, 10], [2, 20]], [[3, 30], [4, 40]]]"
        let samples = try given("{points: [\(image), [8, 7, 6, 5, 4, 3, 2, 1]], labels: [0, 1], shape: 2x2x2}")
        #expect(samples.inputs == .numbers([1, 2, 3, 4, 10, 20, 30, 40, 8, 6, 4, 2, 7, 5, 3, 1]))
        let mixing = try Predictor(
            layers: [.convolution(height: 1, width: 1, filters: 1, stride: 1, padding: 0, activation: .linear)],
            input: samples.shape, loss: .meanSquaredError, parameters: [1, 100, 0.5])
        #expect(
            mixing.outputs(samples.allInputs(), count: 2) == [
                1001.5, 2002.5, 3003.5, 4004.5, 708.5, 506.5, 304.5, 102.5,
            ])
    }

    @Test("noise on numbers, and labels at random") func blurredAndRandom() throws {
        #expect(try plan("{inputs: uniform -1 1, labels: [x1], target: number, noise: 0.2}").noise == 0.2)
        #expect(
            try plan("{inputs: disc, labels: random 10, samples: 50}").source
                == .randomLabels(inputs: .disc, classes: 10))
        #expect(try plan("wave").source == .generated(.wave))
        let job = try ReadFence.job("data: hills\nlayers: 2 -> 8 tanh -> 1")
        #expect(job.runs.first?.plan.loss == .meanSquaredError)
    }

    @Test("a csv file beside the lesson") func csv() throws {
        let samples = try given("{csv: data.csv, label: kind}")
        #expect(samples.count == 2 && samples.features == 2)
        #expect(try given("{csv: ./data.csv, label: kind}") == samples)
    }
}
