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

    /// A tag whose language there is: folders may be called by two letters that name none.
    package static func isKnown(_ tag: some StringProtocol) -> Bool {
        let language = String(tag.prefix { $0 != "-" })
        return isOne(tag) && (threeLetters.contains(language) || twoLetters.contains(language))
    }

    /// ISO 639-1
    private static let twoLetters = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
        dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
        ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu \
        lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu \
        rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to \
        tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))
}
