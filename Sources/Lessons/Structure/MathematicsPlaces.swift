extension MathematicsSource {
    /// Bytes of `tex` as bytes of the file.
    package func place(of range: Range<Int>) -> Span { place(expansion.map { $0.written(range) } ?? range) }

    /// Bytes of the TeX as it is written as bytes of the file.
    func place(_ range: Range<Int>) -> Span {
        let bytes = (expansion?.written ?? tex).utf8
        var (line, start) = (0, 0)
        for (index, byte) in bytes.enumerated() {
            if index >= range.lowerBound { break }
            if byte == 0x0A { (line, start) = (line + 1, index + 1) }
        }
        guard lineOffsets.indices.contains(line) else { return Span(0, 0) }
        let place = lineOffsets[line] + range.lowerBound - start
        return Span(place, place + range.count)
    }
}
