/// What the author calls the inputs (UTF-8), and which of them are a category's 0 and 1; none where inputs have no names
/// of their own.
///
/// A class since it never changes: handing it on copies nothing.
package final class Columns: Equatable, Sendable {
    package let names: [[UInt8]]
    /// 1 for a category; as many as names.
    private let kinds: [UInt8]

    package static let none = Columns([], [])

    private init(_ names: [[UInt8]], _ kinds: [UInt8]) {
        self.names = names
        self.kinds = kinds
    }

    package convenience init(names: [[UInt8]], areCategories: [Bool]) {
        self.init(names, [UInt8](areCategories.count) { areCategories[$0] ? 1 : 0 })
    }

    package var isEmpty: Bool { names.isEmpty }

    /// A category's 0 and 1 are no measure of anything.
    package func isCategory(_ input: Int) -> Bool { input < kinds.count && kinds[input] == 1 }

    /// The inputs in another order.
    func arranged(_ order: [Int32]) -> Columns {
        if isEmpty { return self }
        return Columns(
            [[UInt8]](order.count) { names[Int(order[$0])] }, [UInt8](order.count) { kinds[Int(order[$0])] })
    }

    package func encode(into e: inout Encoder) {
        e.put(names) { $0.put($1) }
        e.put(kinds)
    }

    /// `count`: how many inputs a sample has.
    static func read(from d: inout Decoder, count: Int?) -> Columns {
        let names = d.list { $0.byteList() }
        let kinds = d.byteList()
        if names.count != count || kinds.count != count || names.isEmpty { d.fail(.value) }
        for kind in kinds where kind > 1 { d.fail(.value) }
        return Columns(names, kinds)
    }

    package static func == (a: Columns, b: Columns) -> Bool { a.names == b.names && a.kinds == b.kinds }
}

extension Samples {
    /// An input as its column is called, or x1, x2, … as formulas call it.
    package func inputName(_ index: Int) -> Label {
        index >= 0 && index < columns.names.count ? Label(text: columns.names[index]) : .input(index)
    }
}
