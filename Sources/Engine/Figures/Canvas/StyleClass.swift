/// The class (or several) that gives an element its colours; FigureStyle says what there is.
struct StyleClass: Sendable {
    var bytes: [UInt8]

    init(_ names: StaticString) { bytes = utf8(names) }
    /// `StyleClass("line series-", 2)`
    init(_ names: StaticString, _ number: Int) { bytes = utf8(names) + NumberText.integer(number) }

    /// Colours repeat after eight series.
    static func series(_ names: StaticString, _ index: Int) -> StyleClass {
        StyleClass(bytes: joined(utf8(names), " series-", NumberText.integer(wrapped(index, 8))))
    }

    /// Colours repeat after ten classes; -1 is no class.
    static func ofClass(_ names: StaticString, _ index: Int) -> StyleClass {
        index < 0
            ? StyleClass(names)
            : StyleClass(bytes: joined(utf8(names), " class-", NumberText.integer(wrapped(index, 10))))
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    static func wrapped(_ index: Int, _ count: Int) -> Int { max(0, index) % count }
}

func joined(_ first: [UInt8], _ between: StaticString, _ last: [UInt8]) -> [UInt8] {
    first + utf8(between) + last
}
