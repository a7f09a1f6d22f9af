import Lessons

/// How a piece of text looks in a terminal that has colours.
struct TextStyle: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let bold = Self(rawValue: 1)
    static let faint = Self(rawValue: 2)
    static let italic = Self(rawValue: 4)
    static let underlined = Self(rawValue: 8)
    static let good = Self(rawValue: 16)
    static let bad = Self(rawValue: 32)
    static let marked = Self(rawValue: 64)

    /// Parameters of an ANSI "select graphic rendition".
    fileprivate var codes: String {
        let all: [(Self, String)] = [
            (.bold, "1"), (.faint, "2"), (.italic, "3"), (.underlined, "4"), (.good, "32"), (.bad, "31"),
            (.marked, "36"),
        ]
        return all.filter { contains($0.0) }.map(\.1).joined(separator: ";")
    }
}

struct TextRun: Equatable, Sendable {
    var text: String
    var style: TextStyle

    /// What would command a terminal is shown as U+FFFD.
    init(_ text: String, _ style: TextStyle = []) {
        let text = text.printable(keepingLines: true)
        self.text = text.utf8.contains(0x09) ? text.replacing("\t", with: " ") : text
        self.style = style
    }
}

/// One line of output.
struct TextLine: Equatable, Sendable {
    var runs: [TextRun]

    init(_ runs: [TextRun]) { self.runs = runs }
    init(_ text: String, _ style: TextStyle = []) { runs = text.isEmpty ? [] : [TextRun(text, style)] }

    static let empty = Self([])

    var width: Int { runs.reduce(0) { $0 + $1.text.terminalWidth } }
    var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

    func indented(_ prefix: TextRun) -> TextLine { TextLine([prefix] + runs) }

    /// Without spaces at its end.
    func text(colours: Bool) -> String {
        var result = ""
        for (index, run) in runs.enumerated() where !run.text.isEmpty {
            var text = run.text
            if runs[(index + 1)...].allSatisfy({ $0.text.allSatisfy { $0 == " " } }) {
                while text.last == " " { text.removeLast() }
            }
            if text.isEmpty { break }
            let codes = run.style.codes
            result += colours && !codes.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
        }
        return result
    }
}

extension [TextRun] {
    /// Lines of at most `width` columns, broken between words; a word that is too long is broken where the line ends.
    /// A line end in the text is kept.
    func wrapped(to width: Int) -> [TextLine] {
        var wrapper = Wrapper(width: Swift.max(1, width))
        for run in self { for character in run.text { wrapper.take(character, run.style) } }
        return wrapper.finish()
    }
}

private struct Wrapper {
    let width: Int
    private var lines: [TextLine] = []
    private var line: [TextRun] = []
    private var lineWidth = 0
    private var word: [TextRun] = []
    private var wordWidth = 0
    /// The space before the word, in the style it had.
    private var gap: TextRun?

    init(width: Int) { self.width = width }

    mutating func take(_ character: Character, _ style: TextStyle) {
        switch character {
        case "\n":
            endWord()
            endLine()
        case " ":
            endWord()
            if !line.isEmpty { gap = TextRun(" ", style) }
        default:
            let columns = character.terminalWidth
            if wordWidth + columns > width { breakWord() }
            Self.append(character, style, to: &word)
            wordWidth += columns
        }
    }

    mutating func finish() -> [TextLine] {
        endWord()
        if !line.isEmpty || lines.isEmpty { endLine() }
        return lines
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if lineWidth + (gap == nil ? 0 : 1) + wordWidth > width { endLine() }
        if let gap {
            Self.append(gap, to: &line)
            lineWidth += 1
        }
        for run in word { Self.append(run, to: &line) }
        lineWidth += wordWidth
        gap = nil
        word = []
        wordWidth = 0
    }

    /// A word as wide as a line stands on lines of its own.
    private mutating func breakWord() {
        endWord()
        endLine()
    }

    private mutating func endLine() {
        lines.append(TextLine(line))
        line = []
        lineWidth = 0
        gap = nil
    }

    private static func append(_ character: Character, _ style: TextStyle, to runs: inout [TextRun]) {
        append(TextRun(String(character), style), to: &runs)
    }

    private static func append(_ run: TextRun, to runs: inout [TextRun]) {
        if let last = runs.last, last.style == run.style {
            runs[runs.count - 1].text += run.text
        } else {
            runs.append(run)
        }
    }
}
