/// Runs that differ only by seed: one line of a figure, one panel of small multiples.
struct RunGroup {
    /// Variant and settings; empty when there is nothing to tell apart.
    var label: Label
    /// Never empty. A part of the drawing's runs, not a copy: there may be thousands.
    var runs: ArraySlice<DrawnRun>
    var first: DrawnRun { runs[runs.startIndex] }

    /// With a word when its only run diverged.
    var namedLabel: Label {
        runs.count == 1 && first.result.diverged > 0 ? .joined([label, Label(.diverged)]) : label
    }

    /// Median, least and most of a measurement over the seeds; nil where no run has it.
    func statistics(_ value: (DrawnRun) -> Double?) -> Statistics? {
        var values: [Double] = []
        for run in runs { if let found = value(run) { values.append(found) } }
        return values.isEmpty ? nil : Statistics(values)
    }
}

/// What many values come to. NaN counts as larger than everything, so that diverged runs are not forgotten.
struct Statistics {
    let median: Double
    let least: Double
    let most: Double

    init(_ values: [Double]) {
        var sorted: [Double] = []
        for value in values where value == value { sorted.append(value) }
        sorted.sort()
        let known = sorted.count
        least = known > 0 ? sorted[0] : .nan
        most = known > 0 ? sorted[known - 1] : .nan
        while sorted.count < values.count { sorted.append(.nan) }
        let middle = sorted.count / 2
        if sorted.isEmpty {
            median = .nan
        } else if sorted.count % 2 == 1 {
            median = sorted[middle]
        } else {
            median = sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
        }
    }
}

/// All runs of one directive, grouped.
struct RunDrawing {
    let runs: [DrawnRun]
    let groups: [RunGroup]
    let first: DrawnRun
    /// What the runs were asked for; a sweep shows it.
    var quantity: Quantity?
    /// What `domains` gives where it is not the runs' own data that decide.
    let frame: PlaneFrame?
    /// More panels than this can't be looked at.
    static let mostPanels = 24

    /// nil without any sound run.
    init?(_ all: [DrawnRun], frame: PlaneFrame? = nil) {
        var runs = all
        if all.contains(where: { !$0.data.training.isSound }) { runs.removeAll { !$0.data.training.isSound } }
        guard let first = runs.first else { return nil }
        var groups: [RunGroup] = []
        var start = 0
        for end in 1...runs.count where end == runs.count || !runs[start].isOfSameGroup(as: runs[end]) {
            groups.append(RunGroup(label: runs[start].groupLabel, runs: runs[start..<end]))
            start = end
        }
        self.runs = runs
        self.groups = groups
        self.first = first
        self.frame = frame
    }

    var isSingle: Bool { groups.count == 1 }

    /// Groups that fit into one figure of panels, `each` panels a group.
    func panelGroups(each: Int = 1) -> [RunGroup] {
        let most = Self.mostPanels / (each < 1 ? 1 : each)
        var chosen: [RunGroup] = []
        for group in groups where chosen.count < (most < 1 ? 1 : most) { chosen.append(group) }
        return chosen
    }
}

extension DrawnRun {
    func isOfSameGroup(as other: DrawnRun) -> Bool { variant == other.variant && settings == other.settings }

    var groupLabel: Label {
        var labels: [Label] = []
        if let variant { labels.append(Label(text: variant)) }
        for setting in settings { labels.append(Label(text: name(of: setting.path) + utf8(" = ") + setting.value)) }
        return .joined(labels)
    }

    /// A varied path as short as it can be told from the others.
    func name(of path: [UInt8]) -> [UInt8] {
        var paths: [[UInt8]] = []
        for setting in settings { paths.append(setting.path) }
        return SettingPath.short(path, among: paths)
    }

    /// Layers, or none for a baseline.
    var layers: [Layer] { if case .network(let layers, _) = plan.model { layers } else { [] } }

    /// A network that answers with these parameters; nil for baselines, diverged runs and layers not trained yet.
    func predictor(_ parameters: [Float]) -> Predictor? {
        guard !layers.isEmpty, !parameters.isEmpty else { return nil }
        for value in parameters where value - value != 0 { return nil }
        return try? Predictor(layers: layers, input: result.input, loss: plan.loss, parameters: parameters)
    }

    /// What the first layer takes, row-major.
    func networkInputs(_ samples: Samples) -> [Float] {
        plan.features.isEmpty ? samples.allInputs() : applying(features: plan.features, to: samples).allInputs()
    }

    /// Test samples where there are any.
    var judged: Samples { if let test = data.test, test.isSound { test } else { data.training } }
}
