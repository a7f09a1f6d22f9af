extension Curves {
    /// A row for each x: side by side where all series share it, else one below the other.
    func table(_ title: Label) -> Table {
        var isShared = true
        for series in series where series.x != self.series[0].x { isShared = false }
        return isShared ? wide(title) : long(title)
    }

    private func wide(_ title: Label) -> Table {
        var columns = [x.label]
        var keeping: [Int] = []
        let count = series.first?.x.count ?? 0
        for series in series {
            columns.append(series.label.parts.isEmpty ? y.label : series.label)
            if !series.low.isEmpty { columns.append(series.label.followed(by: .least)) }
            if !series.high.isEmpty { columns.append(series.label.followed(by: .most)) }
            keeping += series.extremes
        }
        var rows: [[Table.Cell]] = []
        for i in TableRows.chosen(count, keeping: keeping) {
            var row = [Table.Cell.number(at: i, of: series[0].x)]
            for series in series {
                row.append(.number(at: i, of: series.y))
                if !series.low.isEmpty { row.append(.number(at: i, of: series.low)) }
                if !series.high.isEmpty { row.append(.number(at: i, of: series.high)) }
            }
            rows.append(row)
        }
        return Table(title: title, columns: columns, rows: rows)
    }

    private func long(_ title: Label) -> Table {
        var total = 0
        for series in series { total += series.x.count }
        var places: [(series: Int, row: Int)] = []
        var keeping: [Int] = []
        for (index, series) in series.enumerated() {
            for extreme in series.extremes { keeping.append(places.count + extreme) }
            for row in series.x.indices { places.append((index, row)) }
        }
        var rows: [[Table.Cell]] = []
        for i in TableRows.chosen(total, keeping: keeping) {
            let (index, row) = places[i]
            let own = series[index]
            rows.append([.label(own.label), .number(at: row, of: own.x), .number(at: row, of: own.y)])
        }
        return Table(title: title, columns: [Label(.line), x.label, y.label], rows: rows)
    }
}

extension Curves.Series {
    /// The rows of the least and the greatest value, which the alternative names.
    fileprivate var extremes: [Int] {
        var (least, most) = (-1, -1)
        for (i, value) in y.enumerated() where value - value == 0 && i < x.count {
            if least < 0 || value < y[least] { least = i }
            if most < 0 || value > y[most] { most = i }
        }
        return least < 0 ? [] : [least, most]
    }
}

extension Label {
    func followed(by term: Term) -> Label {
        parts.isEmpty ? Label(term) : Label(parts + [.text(utf8(", ")), .term(term)])
    }
}
