import Datasets
import Engine
import Lessons

/// What a loss takes labels for.
enum LabelWish {
    case any
    /// Whole numbers are classes.
    case classes
    /// -1 and 1 are two classes.
    case signs
}

extension Reading {
    /// `{csv: people.csv, label: tired, inputs: [age, city], missing: drop}`
    mutating func csv(_ node: YAMLNode, _ whole: YAMLNode, for wish: LabelWish) -> PlannedData? {
        guard let file = text(node, "the csv file's name") else { return nil }
        guard let column = whole["label"] else {
            report(.csvLabelMissing(place(node)))
            return nil
        }
        guard let form = form(column, whole), let bytes = bytes(of: file, node) else { return nil }
        let loaded: LoadedData
        do { loaded = try DataLibrary.csv(bytes, form) } catch {
            report(.dataLoading(error, file, place(of: error, column, whole) ?? place(node)))
            return nil
        }
        return labelled(given(loaded, place(node)), whole, column, for: wish)
    }

    private mutating func form(_ column: YAMLNode, _ whole: YAMLNode) -> CSVForm? {
        let before = errorCount
        guard let label = text(column, "label") else { return nil }
        var form = CSVForm(label: label)
        if let inputs = whole["inputs"] {
            form.inputs = list(inputs).compactMap { text($0, "a column's name") }
            if form.inputs?.isEmpty == true, errorCount == before { report(.csvInputsEmpty(place(inputs))) }
        }
        if let node = whole["missing"] { form.missing = choose(node, "way with missing values", DataWords.missing) }
        if let node = whole["separator"] { form.separator = choose(node, "separator", DataWords.separators) }
        if let node = whole["decimal"] { form.decimal = choose(node, "decimal sign", DataWords.decimals) }
        return errorCount == before ? form : nil
    }

    private mutating func bytes(of file: String, _ node: YAMLNode) -> [UInt8]? {
        guard CourseFiles.resolved(file, from: lesson.path) != nil else {
            report(.csvOutside(place(node)))
            return nil
        }
        switch context.file(file) {
        case .bytes(let found): return found
        case .missing(let nearest): report(.csvAbsent(file, nearest: nearest, place(node)))
        case .unreadable(let reason): report(.csvUnreadable(file, reason, place(node)))
        }
        return nil
    }

    /// Where the lesson says what the table has not.
    private func place(of problem: LoadingProblem, _ label: YAMLNode, _ whole: YAMLNode) -> Place? {
        let said = (whole["inputs"].map { several($0) } ?? []) + [label]
        switch problem {
        case .csvColumn(let name, _): return said.first { $0.text == name }.map { place($0) }
        case .csvInput(let name, _): return said.last { $0.text == name && $0.span != label.span }.map { place($0) }
        default: return nil
        }
    }

    /// Whole numbers are classes where the loss wants them, unless the lesson says what they are.
    private mutating func labelled(
        _ data: PlannedData, _ whole: YAMLNode, _ column: YAMLNode, for wish: LabelWish
    ) -> PlannedData? {
        var data = data
        guard let loaded = data.given else { return data }
        switch loaded.training.targets {
        case .classes where whole["target"]?.text == "number":
            report(.csvTextsNoNumbers(column.text ?? "", place(whole["target"] ?? column)))
            return nil
        case .numbers(let values, 1) where whole["target"] == nil:
            if wish == .signs, values.contains(-1), values.allSatisfy({ $0 == -1 || $0 == 1 }) {
                var signs = loaded.training
                signs = Samples(
                    shape: signs.shape, inputs: signs.inputs,
                    targets: .classes(values.map { $0 > 0 ? 1 : 0 }, count: 2),
                    classNames: [Array("-1".utf8), Array("1".utf8)], columns: signs.columns)
                return given(DataLibrary.points(signs), data.samplesPlace)
            }
            if wish != .any, let count = loaded.classCount {
                data.plan.target = .classes
                data.facts.targets = .classes(count)
            }
        default: break
        }
        return data
    }

    /// What an experiment wants of labels: by its loss, or by the last word of its layers where none is said.
    func labelWish(_ root: YAMLNode, _ loss: Loss?) -> LabelWish {
        if let loss { return loss.labels == .signs ? .signs : loss == .meanSquaredError ? .any : .classes }
        if root["loss"] != nil { return .any }
        if let baseline = root["baseline"]?.text {
            return Models.baselines.contains { $0.word == baseline && $0.meaning != .leastSquares } ? .classes : .any
        }
        let layer = root["layers"].flatMap { several($0).last }
        let last = (layer?["activation"] ?? layer)?.text?.split(whereSeparator: \.isWhitespace).last.map(String.init)
        let activation = Activations.all.first { $0.word == last }?.meaning
        switch activation?.gives {
        case .probabilities, .distribution, .answers: return .classes
        case .anyNumber, .someNumbers, nil: return .any
        }
    }
}

extension Diagnostic {
    static func csvInputsEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "csv-inputs", "no column is left to predict from", hint: "such as inputs: [age, city]", place)
    }

    static func csvTextsNoNumbers(_ column: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "target", "the labels in column '\(column)' are texts, not numbers",
            hint: "leave target out: they are names of classes", place)
    }
}
