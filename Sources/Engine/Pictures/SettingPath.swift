/// Paths into a directive as readers see them.
package enum SettingPath {
    /// The path's last word, `rate` of `optimizer.rate` and `bias` of `initial.0.biases.0`, where no other of `paths`
    /// ends in the same; else the whole path.
    package static func short(_ path: [UInt8], among paths: [[UInt8]]) -> [UInt8] {
        guard let word = lastWord(path) else { return path }
        for other in paths where other != path && lastWord(other) == word { return path }
        return word
    }

    /// nil where the path is one word with numbers at most: `layers.1` says more than `layers`.
    private static func lastWord(_ path: [UInt8]) -> [UInt8]? {
        var words: [[UInt8]] = [[]]
        for byte in path {
            if byte == UInt8(ascii: ".") { words.append([]) } else { words[words.count - 1].append(byte) }
        }
        var last = words.count - 1
        while last > 0, words[last].first.map(FormulaParser.isLetter) != true { last -= 1 }
        if last == 0 { return nil }
        let isElement = last < words.count - 1
        if isElement, words[last] == utf8("biases") { return utf8("bias") }
        if isElement, words[last] == utf8("weights") { return utf8("weight") }
        return words[last]
    }
}
