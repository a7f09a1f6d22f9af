extension LessonParser {
    /// The place of some text in the block's source.
    mutating func found(_ text: String, _ block: Span) -> Span? {
        find(text, from: block.start, in: block).map { Span($0, $0 + text.utf8.count) }
    }

    /// cmark does not say where a link's target stands, and is wrong about much after it; so it is looked for, from where
    /// the last one ended. What is written with entities is never found, and to look for thousands of such in one huge
    /// paragraph would take minutes: at the end of the allowance places become those of the block.
    mutating func find(_ text: String, from: Int, in block: Span) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, from >= 0, searchAllowance > 0 else { return nil }
        let end = min(block.end, source.bytes.count) - wanted.count
        guard from <= end else { return nil }
        let place: Int? = source.bytes.withUnsafeBufferPointer { bytes in
            var at = from
            while at <= end {
                if bytes[at] == first, bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
                at += 1
            }
            return nil
        }
        searchAllowance -= (place ?? end) - from
        return place
    }
}
