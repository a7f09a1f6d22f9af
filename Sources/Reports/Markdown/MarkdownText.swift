import Lessons

/// Words and code as CommonMark, so that reading them back gives the same, on Git hosts too (their dollars, tildes and
/// pipes mean something).
enum MarkdownText {
    /// `isLineStart`: whether the text begins a line, where more characters mean something.
    static func escaped(_ text: String, isLineStart: Bool) -> String {
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            let previous = index > 0 ? characters[index - 1] : nil
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            if isLineStart, index == 0, character == " " || character == "\t" {
                result += "&#32;"
                continue
            }
            switch character {
            case "\n", "\r\n", "\r": result += "&#10;"
            case "\\", "`", "*", "[", "]", "~", "$", "|": result += "\\\(character)"
            case "_":
                let isInWord = isWord(previous) && isWord(next)
                result += isInWord ? "_" : "\\_"
            case "<": result += next.map { $0.isLetter || "/!?".contains($0) } ?? true ? "\\<" : "<"
            case "&": result += isEntity(characters[(index + 1)...]) ? "\\&" : "&"
            default: result.append(character)
            }
        }
        return isLineStart ? withoutMarker(result) : result
    }

    private static func isWord(_ character: Character?) -> Bool {
        guard let character else { return false }
        return character.isLetter || character.isNumber
    }

    /// `amp;` and `#8203;`.
    private static func isEntity(_ rest: ArraySlice<Character>) -> Bool {
        let name = rest.prefix(40).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }

    /// Escapes what would begin a heading, a quote, a list, a rule or the underline of a heading.
    private static func withoutMarker(_ line: String) -> String {
        guard let first = line.first else { return line }
        switch first {
        case "#", ">", "+", "-", "=": return "\\" + line
        case _ where first.isASCII && first.isNumber:
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            let rest = line.dropFirst(digits.count)
            guard digits.count <= 9, let mark = rest.first, mark == "." || mark == ")" else { return line }
            let after = rest.dropFirst().first
            return after == nil || after == " " ? "\(digits)\\\(rest)" : line
        default: return line
        }
    }

    /// A code span, its fence longer than any run of backticks inside.
    static func code(_ text: String) -> String {
        let fence = String(repeating: "`", count: shortestFreeRun(of: "`", in: text))
        let isPadded =
            text.hasPrefix("`") || text.hasSuffix("`")
            || (text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " })
        return isPadded || text.isEmpty ? "\(fence) \(text) \(fence)" : fence + text + fence
    }

    /// Lines of a fenced block.
    static func fence(_ info: String, _ text: String) -> [String] {
        let mark: Character = info.contains("`") ? "~" : "`"
        let fence = String(repeating: mark, count: max(3, longestRun(of: mark, in: text) + 1))
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return [fence + info] + lines + [fence]
    }

    static func target(_ target: String) -> String {
        var depth = 0
        var isPlain = !target.isEmpty && !target.hasPrefix("<")
        for character in target {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth < 0 || character.isWhitespace || character == "\\" || character == "&" { isPlain = false }
        }
        if isPlain, depth == 0 { return target }
        let escaped = target.map { "<>\\&".contains($0) ? "\\\($0)" : $0.isNewline ? "&#10;" : String($0) }.joined()
        return "<\(escaped)>"
    }

    static func title(_ title: String) -> String {
        guard !title.isEmpty else { return "" }
        let escaped = title.map { "\"\\&".contains($0) ? "\\\($0)" : String($0) }.joined()
        return " \"\(escaped)\""
    }

    private static func longestRun(of mark: Character, in text: String) -> Int {
        var longest = 0
        var run = 0
        for character in text {
            run = character == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    private static func shortestFreeRun(of mark: Character, in text: String) -> Int {
        var runs: Set<Int> = []
        var run = 0
        for character in text + " " {
            if character == mark {
                run += 1
            } else if run > 0 {
                runs.insert(run)
                run = 0
            }
        }
        var count = 1
        while runs.contains(count) { count += 1 }
        return count
    }
}
