/// A folder that holds a course's lessons in one language is called by the language's tag: `en`, `ko`, `pt-BR`,
/// `zh-Hant-TW`. The one definition: languages, translations, names of lessons and the way to a course follow from it.
package enum LanguageFolder {
    /// The top folder of a path inside the course, when it is a language's.
    package static func of(_ path: String) -> String? {
        // Nearly every path begins with one of two letters.
        guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")), slash > path.startIndex,
            path.utf8.index(after: slash) < path.endIndex
        else { return nil }
        let top = path[..<slash]
        let bytes = top.utf8
        if bytes.count == 2 { return bytes.allSatisfy { isSmall($0) } ? String(top) : nil }
        return isOne(top) ? String(top) : nil
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    /// A BCP 47 tag of language, script and region, the language in small letters. Of the languages of three letters
    /// only the ones much written: `lab` and `old` are languages too, and oftener folders.
    package static func isOne(_ name: some StringProtocol) -> Bool {
        var parts = name.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), language.allSatisfy({ $0.isASCII && $0.isLowercase }),
            language.count == 2 || threeLetters.contains(String(language))
        else { return false }
        if let script = parts.first, script.count == 4, script.allSatisfy({ $0.isASCII && $0.isLetter }) {
            parts.removeFirst()
        }
        if let region = parts.first, isRegion(region) { parts.removeFirst() }
        return parts.isEmpty
    }

    private static func isRegion(_ part: some StringProtocol) -> Bool {
        (part.count == 2 && part.allSatisfy { $0.isASCII && $0.isLetter })
            || (part.count == 3 && part.allSatisfy { $0.isASCII && $0.isNumber })
    }

    /// Languages without a tag of two letters for which the Unicode Common Locale Data Repository has at least a basic
    /// vocabulary, but for those that are English words.
    private static let threeLetters: Set<String> = [
        "ast", "bho", "brx", "ceb", "chr", "ckb", "doi", "dsb", "fil", "gsw", "haw", "hsb", "kok", "mai", "mni", "nds",
        "nqo", "pcm", "szl", "yrl", "yue",
    ]
}
