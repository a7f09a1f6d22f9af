extension SearchBlock {
    /// Numbers of seven bits a byte, texts of a line each, words by what they don't share with the one before, and
    /// where these stand, with the bits that so many words take before all of them, so that few are read.
    /// `searchblock.js` and `init(content:)` read it.
    var content: [UInt8] {
        let sections = lessons.flatMap(\.sections)
        let keepsTexts = sections.contains { !$0.text.isEmpty }
        var bytes = ByteWriter()
        bytes.write(lessons.count)
        bytes.write(keepsTexts ? 1 : 0)
        for lesson in lessons { bytes.write(lesson.sections.count) }
        var lines: [String] = []
        for lesson in lessons {
            lines += [lesson.address, lesson.title]
            for section in lesson.sections {
                lines += [section.anchor, section.title] + (keepsTexts ? [section.text] : [])
            }
        }
        bytes.write(text: lines.joined(separator: "\n"))
        writeWords(of: sections.count, to: &bytes)
        return bytes.bytes
    }

    private func writeWords(of sectionCount: Int, to bytes: inout ByteWriter) {
        var table = WordTable()
        let numbers = lessons.map { $0.words.numbers(in: &table) }
        let (list, places) = table.sorted()
        bytes.write(list.count)
        bytes.write(list)

        // The places of each lesson's words, and in how many sections each word stands.
        let own = numbers.map { $0.map { places[$0] } }
        var counts = [Int](repeating: 0, count: list.count)
        for (lesson, own) in zip(lessons, own) {
            for section in lesson.sections { for word in section.words { counts[own[word]] += 1 } }
        }
        for count in counts { bytes.write(count) }

        var next: [Int] = []
        next.reserveCapacity(counts.count)
        var sum = 0
        for count in counts {
            next.append(sum)
            sum += count
        }
        var sections = [Int32](repeating: 0, count: sum)
        var number: Int32 = 0
        for (lesson, own) in zip(lessons, own) {
            for section in lesson.sections {
                for word in section.words {
                    let place = own[word]
                    sections[next[place]] = number
                    next[place] += 1
                }
                number += 1
            }
        }
        var bits = BitWriter()
        var written = 0
        for (word, end) in next.enumerated() {
            Postings.write(sections[(end - counts[word])..<end], of: sectionCount, to: &bits)
            guard (word + 1).isMultiple(of: Postings.group) || word + 1 == next.count else { continue }
            bytes.write(bits.size - written)
            written = bits.size
        }
        bytes.bytes += bits.bytes
    }
}

extension ByteWriter {
    /// What each word shares with the one before, the lengths of the rests, the rests: gzip likes like beside like.
    fileprivate mutating func write(_ words: WordList) {
        let shared = words.shared
        for length in shared { write(length) }
        for (number, length) in shared.enumerated() { write(words.range(number).count - length) }
        for (number, length) in shared.enumerated() { bytes += words.bytes[words.range(number).dropFirst(length)] }
    }
}
