/// The choice of rows where there are more than a reader can use.
enum TableRows {
    static let most = 51

    /// All, or evenly spread ones with the first, the last and those that must be there.
    static func chosen(_ count: Int, keeping: [Int] = []) -> [Int] {
        if count <= most { return Array(0..<max(0, count)) }
        var kept: Set<Int> = []
        for k in 0..<most { kept.insert(Int((Double(k) * Double(count - 1) / Double(most - 1)).rounded())) }
        for row in keeping where row >= 0 && row < count { kept.insert(row) }
        return kept.sorted()
    }
}

extension Table.Cell {
    /// Empty where there is no number at this place.
    static func number(at index: Int, of values: [Double]) -> Table.Cell {
        index >= 0 && index < values.count ? .number(values[index]) : .empty
    }
}
