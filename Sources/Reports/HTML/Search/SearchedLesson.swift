/// What the search knows of a lesson: its sections and the words of each. Nothing in it depends on another lesson.
struct SearchedLesson: Sendable, Equatable {
    struct Section: Sendable, Equatable {
        /// As an address has it; empty for what stands above the first section, and for a heading without one.
        var anchor: String
        /// Empty for what stands above the first section.
        var title: String
        /// Numbers in the lesson's `words`, ascending. Words of titles are not among them: titles are looked through.
        var words: [Int]
        /// What is shown of it where it is found; empty where texts are not kept.
        var text: String
    }

    /// Its page's, from the search page.
    var address: String
    var title: String
    var words: WordList
    var sections: [Section]

    /// The words of a section, for who wants to see them.
    func words(of section: Section) -> [String] { section.words.map { String(decoding: words[$0], as: UTF8.self) } }

    init(address: String, title: String, words: WordList, sections: [Section]) {
        self.address = address
        self.title = title
        self.words = words
        self.sections = sections
    }
}

extension SearchedLesson {
    /// By itself, as it is: made and read once, on the way into its block.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(words.bytes.count * 4)
        writer.write(text: address)
        writer.write(text: title)
        writer.write(words.count)
        for number in 0..<words.count { writer.write(words.range(number).count) }
        writer.write(words.bytes.count)
        writer.bytes += words.bytes
        writer.write(sections.count)
        for section in sections {
            writer.write(text: section.anchor)
            writer.write(text: section.title)
            writer.write(text: section.text)
            writer.write(section.words.count)
            for word in section.words { writer.write(word) }
        }
        return writer.bytes
    }

    init?(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let address = reader.text(), let title = reader.text(), let count = reader.number(),
            let lengths = reader.numbers(count), let size = reader.number(), let run = reader.take(size),
            let words = WordList(lengths, run), let sectionCount = reader.number()
        else { return nil }
        var sections: [Section] = []
        for _ in 0..<sectionCount {
            guard let anchor = reader.text(), let title = reader.text(), let text = reader.text(),
                let size = reader.number(), let own = reader.numbers(size), Self.areAscending(own, below: count)
            else { return nil }
            sections.append(Section(anchor: anchor, title: title, words: own, text: text))
        }
        guard reader.isAtEnd else { return nil }
        self.init(address: address, title: title, words: words, sections: sections)
    }

    private static func areAscending(_ numbers: [Int], below end: Int) -> Bool {
        var next = 0
        for number in numbers {
            guard number >= next, number < end else { return false }
            next = number + 1
        }
        return true
    }
}
