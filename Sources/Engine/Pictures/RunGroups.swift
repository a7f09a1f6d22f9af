/// Runs that differ only by seed: one line of a figure, one panel of small multiples.
///
/// A class since it never changes: handing it on copies nothing.
final class RunGroup {
    /// Variant and settings; empty when there is nothing to tell apart.
    let label: Label
    let first: ShownRun
    /// `first` and those like it.
    let runs: [ShownRun]

    init(_ label: Label, _ first: ShownRun, _ runs: [ShownRun]) {
        self.label = label
        self.first = first
        self.runs = runs
    }

    /// With a word when its only run diverged.
    var namedLabel: Label {
        runs.count == 1 && first.result.diverged > 0 ? .joined(label, Label(.diverged)) : label
    }

    /// A measurement's values over the seeds that have it.
    func values(_ value: (ShownRun) -> Double?) -> [Double] {
        var values: [Double] = []
        for run in runs { if let found = value(run) { values.append(found) } }
        return values
    }
}

/// All runs of one directive, grouped.
final class RunGroups {
    let runs: [ShownRun]
    let groups: [RunGroup]
    let first: ShownRun
    /// What the author says of how they are drawn.
    let form: FigureForm
    /// The piece of the plane that `domains` gives, where the runs' own data don't decide it.
    let frame: PlaneFrame?
    /// More panels than this can't be looked at.
    static let mostPanels = 24

    /// nil without any sound run.
    init?(_ all: [ShownRun], form: FigureForm = FigureForm(), frame: PlaneFrame? = nil) {
        var runs: [ShownRun] = []
        var groups: [RunGroup] = []
        var alike: [ShownRun] = []
        for run in all where run.data.training.isSound {
            if let first = alike.first, !first.isOfSameGroup(as: run) {
                groups.append(RunGroup(first.groupLabel, first, alike))
                alike = []
            }
            alike.append(run)
            runs.append(run)
        }
        guard let first = runs.first else { return nil }
        if let first = alike.first { groups.append(RunGroup(first.groupLabel, first, alike)) }
        self.groups = groups
        self.runs = runs
        self.first = first
        self.form = form
        self.frame = frame
    }

    var isSingle: Bool { groups.count == 1 }

    /// A title of what only the first group shows.
    func named(_ title: Label) -> Label { isSingle ? title : .joined(title, groups[0].label) }

    /// Groups that fit into one figure of panels, `each` panels a group.
    func panelGroups(each: Int = 1) -> [RunGroup] {
        let most = Self.mostPanels / max(each, 1)
        var chosen: [RunGroup] = []
        for group in groups where chosen.count < max(most, 1) { chosen.append(group) }
        return chosen
    }
}

extension ShownRun {
    func isOfSameGroup(as other: ShownRun) -> Bool { variant == other.variant && settings == other.settings }

    var groupLabel: Label { Self.label(variant, settings) }

    static func label(_ variant: [UInt8]?, _ settings: [Setting]) -> Label {
        var labels: [Label] = []
        if let variant { labels.append(Label(text: variant)) }
        for setting in settings {
            labels.append(Label(text: name(of: setting.path, among: settings) + utf8(" = ") + setting.value))
        }
        return .joined(labels)
    }

    /// A varied path as short as it can be told from the others.
    static func name(of path: [UInt8], among settings: [Setting]) -> [UInt8] {
        var paths: [[UInt8]] = []
        for setting in settings { paths.append(setting.path) }
        return SettingPath.short(path, among: paths)
    }

    /// Layers, or none for a baseline.
    var layers: [Layer] { if case .network(let layers, _) = plan.model { layers } else { [] } }

    /// A network that answers with these parameters; nil for baselines, diverged runs and layers not trained yet.
    func predictor(_ parameters: [Float]) -> Predictor? {
        guard !layers.isEmpty, !parameters.isEmpty else { return nil }
        for value in parameters where !value.isFinite { return nil }
        return network(layers, result.input, parameters)
    }

    /// A network of these layers with the run's loss; nil where the parameters don't fit it.
    func network(_ layers: [Layer], _ input: Shape, _ parameters: [Float]) -> Predictor? {
        try? Predictor(layers: layers, input: input, loss: plan.loss, parameters: parameters)
    }

    /// The first layer's inputs, row-major.
    func networkInputs(_ samples: Samples) -> [Float] {
        plan.features.isEmpty && data.scaling == nil
            ? samples.allInputs() : applying(data.scaling, features: plan.features, to: samples).allInputs()
    }
}
