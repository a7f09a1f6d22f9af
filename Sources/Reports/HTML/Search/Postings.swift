/// Which sections each word stands in, as bits. The gaps between their numbers are written in Rice's code, as short as
/// the number of sections of a word allows; of a word that stands in more than half of them, those without it.
enum Postings {
    /// Words that a page reads at a time; `searchblock.js` has the same.
    static let group = 32

    /// Low bits of a gap, the rest of which is counted in ones; `searchblock.js` has the same.
    static func lowBits(_ count: Int, of sections: Int) -> Int {
        var bits = 0
        while count > 0, count << (bits + 1) * 3 <= sections * 2 { bits += 1 }
        return bits
    }

    static func write(_ sections: ArraySlice<Int32>, of all: Int, to bits: inout BitWriter) {
        guard sections.count * 2 > all else { return writeGaps(sections, of: all, to: &bits) }
        var without: [Int32] = []
        var next = sections.startIndex
        for section in 0..<Int32(all) {
            if next < sections.endIndex, sections[next] == section { next += 1 } else { without.append(section) }
        }
        writeGaps(without[...], of: all, to: &bits)
    }

    private static func writeGaps(_ sections: ArraySlice<Int32>, of all: Int, to bits: inout BitWriter) {
        let low = lowBits(sections.count, of: all)
        var next: Int32 = 0
        for section in sections {
            let gap = Int(section - next)
            var high = gap >> low
            while high > BitWriter.most {
                bits.write(1 << BitWriter.most - 1, BitWriter.most)
                high -= BitWriter.most
            }
            bits.write(1 << (high + 1) - 2, high + 1)
            bits.write(gap & (1 << low - 1), low)
            next = section + 1
        }
    }

    /// The `count` sections of a word, ascending; nil where the bits say what can't be.
    static func read(_ count: Int, of all: Int, from bits: inout BitReader) -> [Int]? {
        guard count * 2 > all else { return readGaps(count, of: all, from: &bits) }
        guard count <= all, let without = readGaps(all - count, of: all, from: &bits) else { return nil }
        var sections: [Int] = []
        var next = 0
        for section in 0..<all {
            if next < without.count, without[next] == section { next += 1 } else { sections.append(section) }
        }
        return sections
    }

    private static func readGaps(_ count: Int, of all: Int, from bits: inout BitReader) -> [Int]? {
        let low = lowBits(count, of: all)
        var sections: [Int] = []
        var next = 0
        for _ in 0..<count {
            var high = 0
            var bit = bits.read(1)
            while bit == 1 {
                high += 1
                bit = bits.read(1)
            }
            guard bit == 0, let rest = bits.read(low) else { return nil }
            next += high << low | rest
            guard next < all else { return nil }
            sections.append(next)
            next += 1
        }
        return sections
    }
}

/// Bits, the first the highest of its byte.
struct BitWriter {
    private var whole: [UInt8] = []
    /// Fewer than eight bits that fill no byte yet, under such as are written.
    private var held: UInt64 = 0
    private var count = 0

    /// Bits that may be written at once, and one more.
    static let most = 48

    mutating func write(_ value: Int, _ count: Int) {
        held = held << UInt64(count) | UInt64(value)
        self.count += count
        while self.count >= 8 {
            self.count -= 8
            whole.append(UInt8(truncatingIfNeeded: held >> UInt64(self.count)))
        }
    }

    /// In bits.
    var size: Int { whole.count * 8 + count }

    /// The last filled with zeros.
    var bytes: [UInt8] {
        count == 0 ? whole : whole + [UInt8(truncatingIfNeeded: held << UInt64(8 - count))]
    }
}

struct BitReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var place = 0

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    mutating func read(_ count: Int) -> Int? {
        guard place + count <= bytes.count * 8 else { return nil }
        var value = 0
        for _ in 0..<count {
            value = value << 1 | Int(bytes[bytes.startIndex + place >> 3] >> UInt8(7 - place & 7) & 1)
            place += 1
        }
        return value
    }

    /// Whether only what fills the last byte is left.
    var isAtEnd: Bool { (place + 7) / 8 == bytes.count }
}
