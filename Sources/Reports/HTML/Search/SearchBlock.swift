import FoundationEssentials
import Packing

/// A run of a course's lessons as the search page carries them: by the lessons alone, so that the block of a lesson that
/// has changed can be made anew from what it holds of the others.
struct SearchBlock: Sendable, Equatable {
    /// Lessons of a block. More in one share more words; fewer are made anew sooner.
    static let size = 128

    let lessons: [SearchedLesson]

    init(_ lessons: [SearchedLesson]) { self.lessons = lessons }

    /// In gzip and base64, as it stands in the page.
    var packed: [UInt8] { Array(Data(Gzip.packed(content, level: 6)).base64EncodedString().utf8) }

    /// Nil where that is not what `packed` gives.
    init?(packed: some Collection<UInt8>) {
        guard let data = Data(base64Encoded: Data(packed)), let content = try? Gunzip.content(of: Array(data)) else {
            return nil
        }
        self.init(content: content)
    }

    /// Where in a course of so many lessons its blocks lie.
    static func ranges(_ count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
}
