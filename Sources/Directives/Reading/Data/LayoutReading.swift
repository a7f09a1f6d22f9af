import Engine
import Lessons

extension Reading {
    /// `{inputs: disc, labels: [x1 + x2 > 0], margin: 0.3}` or `{inputs: corners 2, truth: 6}`, and the keys it takes.
    mutating func laidOut(_ node: YAMLNode, _ whole: YAMLNode) -> (PlannedData?, [String]) {
        guard let (layout, count) = layout(node, isDrawn: whole["labels"] != nil) else { return (nil, []) }
        var isDrawn = false
        switch layout {
        case .uniform, .disc: isDrawn = true
        case .corners, .grid: break
        }
        let isRandom = whole["labels"]?.text?.split(separator: " ").first == "random"
        let areNumbers = whole["target"]?.text == "number"
        let taken =
            (isDrawn ? ["samples"] : []) + (isDrawn && !isRandom ? ["margin"] : [])
            + (areNumbers && !isRandom ? ["noise"] : []) + ["labels", "truth"]
        switch (whole["labels"], whole["truth"]) {
        case (nil, let truth?): return (truthTable(truth, layout, count, place(node)), ["truth"])
        case (let labels?, nil) where isRandom: return (random(labels, layout, count, place(node)), taken)
        case (let labels?, nil): return (labelled(labels, layout, count, whole, place(node)), taken)
        case (nil, nil):
            report(.labelsMissing(place(node)))
            return (nil, taken)
        case (_?, let truth?):
            report(.labelsTwice(place(truth)))
            return (nil, taken)
        }
    }

    private mutating func truthTable(_ node: YAMLNode, _ layout: InputLayout, _ count: Int, _ place: Place)
        -> PlannedData?
    {
        guard case .corners(let inputs) = layout, inputs <= 6 else {
            report(.truthNeedsCorners(self.place(node)))
            return nil
        }
        let functions = inputs >= 6 ? Int.max : (1 << (1 << inputs)) - 1
        guard let number = whole(node, "truth", 0, min(functions, 1 << 53)) else { return nil }
        return PlannedData(
            plan: DataPlan(source: .truthTable(inputs: inputs, number: UInt64(number))),
            facts: DataOutline(shape: Shape(inputs), targets: .classes(2), training: count, test: 0),
            samplesPlace: place)
    }

    /// `random 10`: any of ten classes.
    private mutating func random(
        _ node: YAMLNode, _ layout: InputLayout, _ count: Int, _ place: Place
    ) -> PlannedData? {
        let words = words(of: node)
        guard words.count == 2 else {
            report(.randomLabelsForm(self.place(node)))
            return nil
        }
        guard let classes = whole(words[1], "the number of classes", 2, 1000) else { return nil }
        return PlannedData(
            plan: DataPlan(source: .randomLabels(inputs: layout, classes: classes)),
            facts: DataOutline(shape: Shape(layout.columns), targets: .classes(classes), training: count, test: 0),
            samplesPlace: place)
    }

    private mutating func labelled(
        _ node: YAMLNode, _ layout: InputLayout, _ count: Int, _ whole: YAMLNode, _ place: Place
    ) -> PlannedData? {
        var layout = layout
        var columns = layout.columns
        if case .uniform = layout { columns = 64 }
        let isOpen = columns == 64
        var names = FormulaNames.inputs(columns)
        if isOpen { names.hint = { _ in "inputs are named x1, x2, …" } }
        let areNumbers = whole["target"]?.text == "number"
        let before = errorCount
        let items = list(node)
        let formulas = items.map { item in
            let label = formula(item, names)
            if let label, !areNumbers, !label.isTruth { report(.labelNoTruth(item.text ?? "", self.place(item))) }
            return label
        }
        guard errorCount == before, let labels = spread(formulas, items) else { return nil }
        guard !labels.isEmpty else {
            report(.labelsMissing(self.place(node)))
            return nil
        }
        if case .uniform(let from, let to, _) = layout {
            columns = max(2, (labels.map(\.highestVariable).max() ?? 0) + 1)
            layout = .uniform(from: from, to: to, columns: columns)
        }
        let margin = whole["margin"].map { float($0, "margin", .atLeast(0)) } ?? 0
        guard let margin else { return nil }
        let targets: DataOutline.Targets =
            areNumbers ? .numbers(labels.count) : labels.count == 1 ? .classes(2) : .flags(labels.count)
        return PlannedData(
            plan: DataPlan(source: .formula(inputs: layout, labels: labels, margin: margin)),
            facts: DataOutline(shape: Shape(columns), targets: targets, training: count, test: 0), samplesPlace: place)
    }

    /// The layout and how many points it has unless `samples` says.
    private mutating func layout(_ node: YAMLNode, isDrawn: Bool) -> (InputLayout, Int)? {
        let words = words(of: node)
        let form = words.first?.text
        switch (form, words.count) {
        case ("corners", 2): return whole(words[1], "the number of inputs", 1, 20).map { (.corners($0), 1 << $0) }
        case ("uniform", 3):
            guard let from = float(words[1], "the lower end"), let to = float(words[2], "the upper end") else {
                return nil
            }
            guard from < to else {
                report(.emptyRange("the inputs", place(node)))
                return nil
            }
            return (.uniform(from: from, to: to, columns: 2), 200)
        case ("disc", 1): return (.disc, 200)
        case ("grid", 4):
            guard let from = float(words[1], "the lower end"), let to = float(words[2], "the upper end"),
                let steps = whole(words[3], "the number of points a side", 2, 10_000)
            else { return nil }
            guard from < to else {
                report(.emptyRange("the inputs", place(node)))
                return nil
            }
            return (.grid(from: from, to: to, steps: steps), steps * steps)
        case (let word?, _) where !DataWords.layouts.contains(where: { $0.word == word }):
            report(.unknownWord("layout of inputs", word, DataWords.layouts.map(\.word), place(words[0])))
        default: report(.layoutForm(place(node)))
        }
        return nil
    }
}

extension Formula {
    /// It holds or does not: its value is 1 or 0.
    var isTruth: Bool {
        switch self {
        case .number(let value): value == 0 || value == 1
        case .not, .roundedEqual, .call(.step, _), .call(.finite, _): true
        case .binary(.multiply, let a, let b): a.isTruth && b.isTruth
        case .binary(.add, _, _), .binary(.subtract, _, _), .binary(.divide, _, _), .binary(.power, _, _): false
        case .binary: true
        case .variable, .vector, .element, .negate, .call: false
        }
    }
}
