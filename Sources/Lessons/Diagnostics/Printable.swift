extension String {
    /// Without what would command a terminal or turn the direction of its text: what a lesson says is a stranger's.
    /// In its place stands U+FFFD. Tabs stay; lines end only if `keepingLines`.
    package func printable(keepingLines: Bool) -> String {
        guard unicodeScalars.contains(where: { $0.isCommand }) else { return self }
        var result = ""
        let scalars = unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let isLineEnd =
                scalar == "\n" || scalar == "\r" && scalars[scalars.index(after: index)...].first == "\n"
            result.unicodeScalars.append(!scalar.isCommand || keepingLines && isLineEnd ? scalar : "\u{FFFD}")
        }
        return result
    }

    package var printable: String { printable(keepingLines: false) }
}

extension Unicode.Scalar {
    /// Control characters but for the tab, separators of lines, and the marks that override or isolate directions.
    package var isCommand: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: false
        }
    }
}
