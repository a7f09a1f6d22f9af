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

    mutating func append(_ word: some Collection<UInt8>) {
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
    }

    /// Words as they lie, by their lengths; nil where these are not distinct ones in their order.
    init?(_ lengths: [Int], _ bytes: ArraySlice<UInt8>) {
        self.bytes = Array(bytes)
        ends.reserveCapacity(lengths.count)
        var end = 0
        for length in lengths {
            let start = end
            end += length
            guard length > 0, end <= bytes.count else { return nil }
            let isLater = ends.isEmpty || compare(range(ends.count - 1), start..<end)
            guard isLater else { return nil }
            ends.append(end)
        }
        guard end == bytes.count else { return nil }
    }

    init() {}

    /// Whether the first comes before the second.
    private func compare(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let bytes = bytes.span
        for i in 0..<min(first.count, second.count) {
            let a = bytes[first.lowerBound + i], b = bytes[second.lowerBound + i]
            if a != b { return a < b }
        }
        return first.count < second.count
    }

    /// How many bytes each shares with the one before.
    var shared: [Int] {
        let bytes = bytes.span
        var shared: [Int] = []
        shared.reserveCapacity(count)
        var last = 0..<0
        for number in 0..<count {
            let own = range(number)
            let most = min(last.count, own.count)
            var length = 0
            while length < most, bytes[last.lowerBound + length] == bytes[own.lowerBound + length] { length += 1 }
            shared.append(length)
            last = own
        }
        return shared
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
