extension FrontMatter {
    /// Whether the front matter at the top of a file says `draft: true`; nil where these bytes are not all of it.
    package static func isDraft(_ bytes: [UInt8], isWhole: Bool) -> Bool? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[start...].starts(with: "---".utf8) else { return false }
        let source = SourceFile(path: "", bytes: bytes)
        guard LessonParser.isRuler(source.line(1)) else { return false }
        // Of the last line more may follow.
        let count = source.lineCount - (isWhole ? 0 : 1)
        guard let last = (2..<max(2, count + 1)).first(where: { LessonParser.isRuler(source.line($0)) }) else {
            return isWhole ? false : nil
        }
        guard bytes[..<(source.lineStarts[last - 1])].firstRange(of: "draft".utf8) != nil else { return false }
        let body = source.body(2..<last)
        return YAMLReader.read(body.text, lineOffsets: body.lineOffsets, path: "").node?["draft"]?.text == "true"
    }
}
