/// Distinct words one behind another in one run of bytes, in the order of their bytes.
struct WordList: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []
    /// Where each word ends.
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The numbers in `table` of all of them.
    func numbers(in table: inout WordTable) -> [Int] {
        let all = bytes.span
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        for number in 0..<count { numbers.append(table.number(of: all.extracting(range(number)))) }
        return numbers
    }

    mutating func append(_ word: ArraySlice<UInt8>) {
        bytes += word
        ends.append(bytes.count)
    }

    /// A word that is told by what it shares with the one before it. False where that is not a longer or later one.
    mutating func append(sharing shared: Int, with rest: ArraySlice<UInt8>) -> Bool {
        guard count > 0 else {
            guard shared == 0, !rest.isEmpty else { return false }
            append(rest)
            return true
        }
        let last = range(count - 1)
        guard shared <= last.count, let next = rest.first else { return false }
        if shared < last.count, bytes[last.lowerBound + shared] >= next { return false }
        bytes += bytes[last.prefix(shared)]
        append(rest)
        return true
    }
}

/// Words as they come, each kept once and numbered: a table of slots over one run of bytes, no value a word.
struct WordTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Numbers of words, by the hash of their bytes; always more than twice as many slots as words.
    private var slots = [Int32](repeating: -1, count: 1024)

    var count: Int { ends.count }

    /// The number of a word, its capitals of ASCII taken as small ones.
    mutating func number(of word: Span<UInt8>) -> Int {
        var hash: UInt32 = Self.start
        for i in 0..<word.count { hash = Self.mixed(hash, Self.small(word[i])) }
        var slot = Self.slot(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if isWord(number, word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(ends.count)
        for i in 0..<word.count { bytes.append(Self.small(word[i])) }
        ends.append(bytes.count)
        if ends.count * 2 >= slots.count { grow() }
        return ends.count - 1
    }

    private static let start: UInt32 = 2_166_136_261
    private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }
    private static func slot(_ hash: UInt32) -> Int { Int(hash ^ hash >> 15) }
    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// All of them in order, and for each number its place there.
    func sorted() -> (list: WordList, places: [Int]) {
        // Nearly all are told apart by their first eight bytes.
        let keyed = (0..<count).map { number in
            (
                number: number,
                head: bytes[range(number)].prefix(8).reduce((UInt64(0), 56)) {
                    ($0.0 | UInt64($1) << UInt64($0.1), $0.1 - 8)
                }.0
            )
        }
        let order = keyed.sorted { a, b in
            a.head == b.head
                ? bytes[range(a.number)].lexicographicallyPrecedes(bytes[range(b.number)]) : a.head < b.head
        }
        var list = WordList()
        var places = [Int](repeating: 0, count: count)
        for (place, number) in order.map(\.number).enumerated() {
            list.append(bytes[range(number)])
            places[number] = place
        }
        return (list, places)
    }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == word.count else { return false }
        for i in 0..<word.count where bytes[range.lowerBound + i] != Self.small(word[i]) { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for number in 0..<count {
            var slot = Self.slot(bytes[range(number)].reduce(Self.start, Self.mixed)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
