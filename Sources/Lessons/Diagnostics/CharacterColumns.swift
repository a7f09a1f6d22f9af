/// Columns in characters, from 1, as editors count. Long lines are walked once, however many places of theirs are asked.
struct CharacterColumns {
    private struct Line: Hashable {
        let path: String
        let number: Int
    }

    /// Lines up to this, in bytes, are walked anew each time.
    private static let short = 400
    /// The offsets at which a line's characters begin; none where each is one byte, nil where the line is not UTF-8.
    private var known: [Line: [Int]?] = [:]

    mutating func column(_ position: Position, in source: SourceFile) -> Int {
        let bytes = source.line(position.line)
        let before = bytes.prefix(position.column - 1)
        guard bytes.count > Self.short, let starts = starts(bytes, source.path, position.line) else {
            return String(decoding: before, as: UTF8.self).count + 1
        }
        return (starts.isEmpty ? before.count : Self.count(starts, below: before.count)) + 1
    }

    private mutating func starts(_ bytes: ArraySlice<UInt8>, _ path: String, _ number: Int) -> [Int]? {
        let line = Line(path: path, number: number)
        if let starts = known[line] { return starts }
        let starts = Self.starts(bytes)
        known[line] = .some(starts)
        return starts
    }

    private static func starts(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        if bytes.allSatisfy({ $0 < 0x80 }) { return [] }
        var starts: [Int] = []
        var at = 0
        for character in String(decoding: bytes, as: UTF8.self) {
            starts.append(at)
            at += character.utf8.count
        }
        return at == bytes.count ? starts : nil
    }

    /// How many of the ascending numbers are below a bound.
    private static func count(_ numbers: [Int], below bound: Int) -> Int {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
