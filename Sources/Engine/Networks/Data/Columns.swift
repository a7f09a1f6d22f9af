/// What the author calls the inputs (UTF-8), and which of them are a category's 0 and 1; none where inputs have no names
/// of their own.
package struct Columns: Equatable, Sendable {
    package let names: [[UInt8]]
    /// As many as names.
    package let areCategories: [Bool]

    package static let none = Columns(names: [], areCategories: [])

    package init(names: [[UInt8]], areCategories: [Bool]) {
        self.names = names
        self.areCategories = areCategories
    }

    /// The inputs in another order; an input that is left out has -1.
    func arranged(_ order: [Int32]) -> Columns {
        guard !names.isEmpty else { return self }
        var names: [[UInt8]] = []
        var kinds: [Bool] = []
        for place in order where place >= 0 && Int(place) < self.names.count {
            names.append(self.names[Int(place)])
            kinds.append(areCategories[Int(place)])
        }
        return Columns(names: names, areCategories: kinds)
    }

    package func encode(into e: inout Encoder) {
        e.put(names) { $0.put($1) }
        e.put(areCategories) { $0.put($1) }
    }

    /// `count`: how many inputs a sample has.
    init(from d: inout Decoder, count: Int?) {
        names = d.list { $0.byteList() }
        areCategories = d.list { $0.bool() }
        if names.count != count || areCategories.count != count || names.isEmpty { d.fail(.value) }
    }
}

extension Samples {
    /// An input as its column is called, or x1, x2, … as formulas call it.
    package func inputName(_ index: Int) -> Label {
        index >= 0 && index < columns.names.count ? Label(text: columns.names[index]) : .input(index)
    }

    /// A category's 0 and 1 are no measure of anything.
    func isCategory(_ input: Int) -> Bool { input < columns.areCategories.count && columns.areCategories[input] }
}
