/// Distinct words one behind another in one run of bytes, in the order of their bytes.
struct WordList: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []
    /// Where each word ends.
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

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
    /// Whether bytes wait to be ended as a word.
    var isInside: Bool { bytes.count > (ends.last ?? 0) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// The number of the word that was appended.
    mutating func end() -> Int {
        let start = ends.last ?? 0
        var slot = self.slot(start..<bytes.count)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if isSame(number, from: start) {
                bytes.removeLast(bytes.count - start)
                return number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(ends.count)
        ends.append(bytes.count)
        if ends.count * 2 >= slots.count { grow() }
        return ends.count - 1
    }

    mutating func number(of word: ArraySlice<UInt8>) -> Int {
        bytes += word
        return end()
    }

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

    private func isSame(_ number: Int, from start: Int) -> Bool {
        let range = range(number)
        guard range.count == bytes.count - start else { return false }
        for i in 0..<range.count where bytes[range.lowerBound + i] != bytes[start + i] { return false }
        return true
    }

    private func slot(_ word: Range<Int>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for i in word { hash = (hash ^ UInt32(bytes[i])) &* 16_777_619 }
        return Int(hash ^ hash >> 15) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for number in 0..<count {
            var slot = self.slot(range(number))
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
