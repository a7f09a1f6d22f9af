extension FrontMatter {
    /// What the top of a file says of whether it is a draft.
    package enum Draft: Equatable, Sendable {
        case yes, no
        /// It means to say so, and does not in a way that is understood: nobody's draft is to be published by a slip.
        case unclear(line: Int)
    }

    /// nil where these bytes are not all of the front matter.
    package static func draft(_ bytes: [UInt8], isWhole: Bool) -> Draft? {
        let source = SourceFile(path: "", bytes: bytes)
        // Of the last line more may follow.
        let count = source.lineCount - (isWhole ? 0 : 1)
        let lines = 1..<max(1, count + 1)
        guard let first = lines.first(where: { !isBlank(source.line($0)) }) else { return isWhole ? .no : nil }
        let isAtTop = first == 1 && LessonParser.isRuler(source.line(1))
        guard isAtTop || LessonParser.isRuler(source.line(first).drop(while: isSpace)) else { return .no }
        let last = (first + 1..<max(first + 1, count + 1)).first { LessonParser.isRuler(source.line($0)) }
        if last == nil, !isWhole { return nil }
        // Of what is not closed the lines above the first empty one.
        let end = last ?? (first + 1..<count + 1).first { isBlank(source.line($0)) } ?? count + 1
        guard let said = (first + 1..<max(first + 1, end)).first(where: { isOfDrafts(source.line($0)) }) else {
            return .no
        }
        guard isAtTop, let last else { return .unclear(line: said) }
        let body = source.body(2..<last)
        let node = YAMLReader.read(body.text, lineOffsets: body.lineOffsets, path: "").node
        switch node?["draft"]?.text {
        case "true": return .yes
        case "false": return .no
        default: return .unclear(line: said)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.drop(while: { [0xEF, 0xBB, 0xBF].contains($0) }).allSatisfy { isSpace($0) || $0 == 0x0D }
    }

    /// `draft: true`, `Draft: yes`, `"drafts" : on`
    private static func isOfDrafts(_ line: ArraySlice<UInt8>) -> Bool {
        let key = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        guard key.utf8.count < line.count else { return false }
        return ["draft", "drafts"].contains(key.lowercased().filter { !" \t\"'{".contains($0) })
    }
}
