import Engine

extension Figure {
    /// What it shows, for a figure about which its author says nothing: "loss by epoch: training, validation".
    func caption(in words: Words) -> String {
        let vocabulary = words.vocabulary
        func text(_ label: Label) -> String { String(decoding: vocabulary.text(of: label), as: UTF8.self) }
        func joined(_ labels: [Label]) -> String {
            // More names than this are read in the figure.
            let names = labels.map(text).filter { !$0.isEmpty }
            return names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
        }
        func sentence(_ term: Term, _ labels: [Label]) -> String {
            String(decoding: vocabulary.sentence(term, labels.map { vocabulary.text(of: $0) }), as: UTF8.self)
        }
        func title(_ more: String) -> String {
            let title = text(self.title)
            return more.isEmpty || more == title ? title : title.isEmpty ? more : "\(title): \(more)"
        }
        switch content {
        case .curves(let curves):
            let isNamed = !text(curves.y.label).isEmpty && !text(curves.x.label).isEmpty
            let subject = isNamed ? sentence(.sayBy, [curves.y.label, curves.x.label]) : text(self.title)
            // Runs, then what is told apart of each of them.
            var names: [Label] = []
            for look in curves.series.compactMap(\.look) where !names.contains(look.run) { names.append(look.run) }
            for look in curves.series.compactMap(\.look) where !names.contains(look.samples) {
                names.append(look.samples)
            }
            if names.isEmpty { names = curves.series.map(\.label).filter { text($0) != text(curves.y.label) } }
            let lines = joined(names)
            let band = curves.series.contains { !$0.low.isEmpty } ? "; " + words.directive.medianAndRange : ""
            return (lines.isEmpty ? subject : "\(subject): \(lines)") + band
        case .planes(let planes):
            guard let first = planes.first, !text(first.y.label).isEmpty, !text(first.x.label).isEmpty else {
                return text(self.title)
            }
            return title(sentence(.sayAgainst, [first.y.label, first.x.label]))
        case .network(let network): return title(network.columns.map { text($0.label) }.joined(separator: " → "))
        case .matrix(let matrix): return title(sentence(.sayBy, [matrix.rowTitle, matrix.columnTitle]))
        case .bars(let bars):
            // Bars of a sweep are called by what is measured.
            if self.title == Label(.sweep) { return text(bars.value.label) }
            let names = joined(bars.series)
            return bars.series.count > 1 && text(self.title) != names ? title(names) : text(self.title)
        case .histograms: return text(self.title)
        case .images, .blocks, .squares, .graph: return text(self.title)
        }
    }
}

extension Table {
    /// What it shows, where its author says nothing: its title, or what stands in its columns, "loss, accuracy, epochs".
    func caption(in words: Words) -> String {
        func text(_ label: Label) -> String { String(decoding: words.vocabulary.text(of: label), as: UTF8.self) }
        guard title == Label(.table) || title == Label(.median) else { return text(title) }
        let names = columns.dropFirst(nameColumns).map(text).filter { !$0.isEmpty }
        let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
        return title == Label(.median) ? "\(text(title)): \(shown)" : shown
    }
}
