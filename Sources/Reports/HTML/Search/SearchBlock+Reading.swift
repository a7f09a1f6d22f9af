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

extension ByteReader {
    fileprivate mutating func words() -> WordList? {
        guard let count = number(), let shared = numbers(count), let lengths = numbers(count) else { return nil }
        var list = WordList()
        for (shared, length) in zip(shared, lengths) {
            guard let own = take(length), list.append(sharing: shared, with: own) else { return nil }
        }
        return list
    }

    /// The words of each section, to the last byte.
    fileprivate mutating func places(of words: WordList, in sections: Int) -> [[Int]]? {
        let groupCount = (words.count + Postings.group - 1) / Postings.group
        guard let counts = numbers(words.count), let groups = numbers(groupCount) else { return nil }
        var all = [[Int]](repeating: [], count: sections)
        var bits = BitReader(rest)
        var end = 0
        for (word, count) in counts.enumerated() {
            guard let inside = Postings.read(count, of: sections, from: &bits) else { return nil }
            for section in inside { all[section].append(word) }
            guard (word + 1).isMultiple(of: Postings.group) || word + 1 == counts.count else { continue }
            end += groups[word / Postings.group]
            guard bits.place == end else { return nil }
        }
        return bits.isAtEnd ? all : nil
    }
}
