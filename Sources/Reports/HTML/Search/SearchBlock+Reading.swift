extension SearchBlock {
    /// What `content` gives, or nil.
    init?(content: [UInt8]) {
        var bytes = ByteReader(content)
        guard let count = bytes.number(), let keeps = bytes.number(), keeps < 2, let sizes = bytes.numbers(count),
            let length = bytes.number(), let text = bytes.take(length), let lines = Self.lines(text),
            let words = bytes.words()
        else { return nil }
        let sectionCount = sizes.reduce(0, +)
        let parts = 2 + keeps
        guard lines.count == count * 2 + sectionCount * parts,
            let inSections = bytes.places(of: words, in: sectionCount)
        else { return nil }
        var lessons: [SearchedLesson] = []
        var line = 0
        var section = 0
        for size in sizes {
            var lesson = SearchedLesson(address: lines[line], title: lines[line + 1], words: WordList(), sections: [])
            line += 2
            let own = inSections[section..<(section + size)]
            let all = Set(own.joined()).sorted()
            for word in all { lesson.words.append(words[word]) }
            let places = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
            for numbers in own {
                lesson.sections.append(
                    SearchedLesson.Section(
                        anchor: lines[line], title: lines[line + 1], words: numbers.compactMap { places[$0] },
                        text: keeps == 1 ? lines[line + 2] : ""))
                line += parts
            }
            section += size
            lessons.append(lesson)
        }
        self.init(lessons)
    }

    private static func lines(_ text: ArraySlice<UInt8>) -> [String]? {
        guard !text.isEmpty else { return [] }
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let texts = lines.compactMap { String(validating: $0, as: UTF8.self) }
        return texts.count == lines.count ? texts : nil
    }
}

private struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    /// No more than there are bytes.
    mutating func numbers(_ count: Int) -> [Int]? {
        guard count <= rest.count else { return nil }
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count {
            guard let number = number() else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func words() -> WordList? {
        guard let count = number(), let shared = numbers(count), let lengths = numbers(count) else { return nil }
        var list = WordList()
        for (shared, length) in zip(shared, lengths) {
            guard let own = take(length), list.append(sharing: shared, with: own) else { return nil }
        }
        return list
    }

    /// The words of each section, to the last byte.
    mutating func places(of words: WordList, in sections: Int) -> [[Int]]? {
        guard let counts = numbers(words.count) else { return nil }
        var all = [[Int]](repeating: [], count: sections)
        var bits = BitReader(rest)
        for (word, count) in counts.enumerated() {
            guard let inside = Postings.read(count, of: sections, from: &bits) else { return nil }
            for section in inside { all[section].append(word) }
        }
        return bits.isAtEnd ? all : nil
    }
}
