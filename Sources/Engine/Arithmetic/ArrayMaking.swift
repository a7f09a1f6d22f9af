extension Array {
    /// `count` elements, each by its index. Made in one piece: code that lets an array grow is larger, and there once for
    /// every type of element.
    init(_ count: Int, each: (Int) -> Element) {
        self.init(unsafeUninitializedCapacity: count) { elements, initialized in
            while initialized < count {
                elements.initializeElement(at: initialized, to: each(initialized))
                initialized += 1
            }
        }
    }
}
