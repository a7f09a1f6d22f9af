/// Words as they come, each kept once and numbered: a table of slots over one run of bytes, no value a word.
struct WordTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The first eight bytes of each, the first the highest: nearly all are told apart and put in order by them.
    private var heads: [UInt64] = []
    private var hashes: [UInt32] = []
    /// Numbers of words, by the hash of their bytes; always more than twice as many slots as words.
    private var slots = [Int32](repeating: -1, count: 2048)

    var count: Int { ends.count }

    /// The number of a word, its capitals of ASCII taken as small ones.
    mutating func number(of word: Span<UInt8>) -> Int {
        let short = min(8, word.count)
        var head: UInt64 = 0
        for i in 0..<short { head = head << 8 | UInt64(Self.small(word[i])) }
        head <<= UInt64(8 * (8 - short))
        var mixed = head &* 0x9E37_79B9_7F4A_7C15
        for i in short..<word.count { mixed = (mixed ^ UInt64(Self.small(word[i]))) &* 0x100_0000_01B3 }
        let hash = UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if heads[number] == head, isRest(of: number, word) { return number }
            slot = (slot + 1) & mask
        }
        let number = ends.count
        slots[slot] = Int32(number)
        for i in 0..<word.count { bytes.append(Self.small(word[i])) }
        ends.append(bytes.count)
        heads.append(head)
        hashes.append(hash)
        if ends.count * 2 >= slots.count { grow() }
        return number
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// All of them in order, and for each number its place there.
    func sorted() -> (list: WordList, places: [Int]) {
        var order: [(head: UInt64, number: Int32)] = []
        order.reserveCapacity(count)
        for number in 0..<count { order.append((heads[number], Int32(number))) }
        order.sort { a, b in
            a.head == b.head
                ? bytes[range(Int(a.number))].lexicographicallyPrecedes(bytes[range(Int(b.number))]) : a.head < b.head
        }
        var list = WordList()
        var places = [Int](repeating: 0, count: count)
        for (place, word) in order.enumerated() {
            list.append(bytes[range(Int(word.number))])
            places[Int(word.number)] = place
        }
        return (list, places)
    }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    /// Whether a word whose head is the same is the same.
    private func isRest(of number: Int, _ word: Span<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == word.count else { return false }
        guard word.count > 8 else { return true }
        for i in 8..<word.count where bytes[range.lowerBound + i] != Self.small(word[i]) { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        let mask = slots.count - 1
        for number in 0..<count {
            var slot = Int(hashes[number]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }
}
