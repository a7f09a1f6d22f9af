import Engine

extension Directive {
    /// The figures and tables that `show` lists, made of the runs; a name that these runs have nothing for is left out.
    /// `data` gives the samples a plan was run on.
    package func exhibits(of runs: [FinishedRun], data: (DataPlan) -> PreparedData?) -> [Exhibit] {
        guard !show.isEmpty, !runs.isEmpty else { return [] }
        return content.facts.exhibits(of: self, runs, data: data)
    }

    /// What there is to draw of what it shows.
    func shown(_ draw: (ShownFigure) -> Exhibit.Content?) -> [Exhibit] {
        show.enumerated().compactMap { entry, figure in
            draw(figure.named(names)).map { content in
                var content = content
                content.take(figure.form)
                return Exhibit(name: figure.name, entry: entry, content: content)
            }
        }
    }
}

extension RunKey {
    /// `rate = 0.1`: each setting with its path as short as it can be told from the others.
    package var shortSettings: [String] { settings.map { "\(name(of: $0.path)) = \($0.value)" } }

    func name(of path: String) -> String {
        let short = SettingPath.short(Array(path.utf8), among: settings.map { Array($0.path.utf8) })
        return String(decoding: short, as: UTF8.self)
    }

    /// Variant and settings, to tell runs apart in legends and tables; seeds are not told apart.
    var label: Label {
        var texts: [String] = []
        if let variant { texts.append(variant) }
        texts += shortSettings
        return Label(text: Array(texts.joined(separator: ", ").utf8))
    }
}
