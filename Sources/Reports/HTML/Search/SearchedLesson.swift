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

    /// By itself, unpacked.
    var bytes: [UInt8] { SearchBlock([self]).content }

    init?(bytes: [UInt8]) {
        guard let block = SearchBlock(content: bytes), block.lessons.count == 1 else { return nil }
        self = block.lessons[0]
    }

    init(address: String, title: String, words: WordList, sections: [Section]) {
        self.address = address
        self.title = title
        self.words = words
        self.sections = sections
    }
}
