/// Files that a browser would run in the site's own name when a reader follows a link to them.
enum RunnableFile {
    private static let endings = words(
        "html htm xhtml xht shtml xml xsl xslt svg svgz mht mhtml rdf atom rss js mjs wasm swf php cgi hta")

    /// Text, data, documents, sound and film: what no browser guesses at.
    private static let known = words(
        """
        txt csv tsv json yaml yml py ipynb r jl m c h cpp java swift tex bib pdf zip gz npy npz xlsx ods docx odt pptx \
        odp mp3 mp4 webm ogg
        """)

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map { String($0) }) }

    /// By its name, as servers and browsers take it, or by its first bytes, as they guess.
    static func isOne(ending: String, head: [UInt8]) -> Bool {
        if endings.contains(ending) || known.contains(ending) { return endings.contains(ending) }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        return start.first { $0 > 0x20 } == UInt8(ascii: "<")
    }
}
