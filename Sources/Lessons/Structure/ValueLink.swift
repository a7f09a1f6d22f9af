/// `[0.0123](#xor.loss)` or `[Figure 1](#xor.boundary)`, wherever a person writes text: what it says is compared with
/// what the run gives.
package struct ValueLink: Equatable, Sendable {
    /// Path inside the course of another lesson's file (`[0.0123](03-xor.md#xor.loss)`); nil: this lesson, or the one
    /// that the target names.
    package var file: String?
    /// The target behind its `#`, with its %20 read: `xor.loss`, `boolean/xor.loss`.
    package var target: String
    /// From the number sign on.
    package var targetSpan: Span
    /// The link's text as written.
    package var text: String
    /// The text's bytes; where `isLiteral` is false, what they stand in.
    package var textSpan: Span
    package var standing: Standing
    /// Whether `textSpan` is the text byte for byte and nothing else, so that `--fix` may write over it.
    package var isLiteral: Bool

    /// What the text that holds the link is.
    package enum Standing: Hashable, Sendable {
        case prose, heading
        /// Of the front matter.
        case title, goal
        /// Of a directive, by its number in `Lesson.directives`.
        case caption(directive: Int)

        /// In YAML a text may be written in many ways.
        var isYAML: Bool {
            switch self {
            case .prose, .heading: false
            case .title, .goal, .caption: true
            }
        }
    }

    /// What the target names first: `xor` of `xor.loss` and of `1 - xor(seed=1).loss / or.loss`, `boolean/xor` of
    /// `boolean/xor.loss`. The link leads there.
    package var head: String { Self.head(of: target) }

    /// `1+1`, `loss / 2`: signs stand in it that no anchor has.
    static func isCalculation(_ target: String) -> Bool { target.contains { "+*/^[]<>=~,".contains($0) } }

    /// `1+1`, `sqrt(-1)`: numbers, signs and functions, and no name of anything measured.
    package static func isConstant(_ target: String) -> Bool {
        guard target.contains(where: { $0.isWholeNumber }), !target.contains("=") else { return false }
        var rest = target[...]
        while let start = rest.firstIndex(where: { $0.isLetter || $0.isWholeNumber }) {
            let word = rest[start...].prefix { $0.isLetter || $0.isWholeNumber || $0 == "." || $0 == "_" }
            rest = rest[word.endIndex...]
            if word.first?.isLetter ?? false, rest.first != "(" { return false }
        }
        return isCalculation(target) || target.contains("(")
    }

    static func head(of target: String) -> String {
        let signs: Set<Character> = [
            " ", ".", "(", ")", "[", "]", ",", "+", "*", "^", "/", "<", ">", "=", "~", "!", "\u{2212}",
        ]
        var rest = target[...]
        while !rest.isEmpty {
            // A word begins with no hyphen: that is a minus.
            rest = rest.drop { signs.contains($0) || $0 == "-" }
            // A number ends at a hyphen.
            let number = rest.prefix { $0.isWholeNumber }
            if rest.dropFirst(number.count).first == "-" {
                rest = rest.dropFirst(number.count)
                continue
            }
            var word = rest.prefix { !signs.contains($0) }
            rest = rest.dropFirst(word.count)
            if rest.first == "/" {
                let inner = rest.dropFirst().prefix { !signs.contains($0) }
                let after = rest.dropFirst(inner.count + 1)
                if !inner.isEmpty, after.first == "." || after.first == "(" {
                    word = target[word.startIndex..<inner.endIndex]
                    rest = after
                }
            }
            let isNumber = word.allSatisfy { $0.isWholeNumber }
            // Settings stand before a dot, what a function is of does not.
            let after = rest.first == "(" ? afterBracket(rest) : rest
            if !word.isEmpty, !isNumber, after.first == "." { return String(word) }
        }
        return String(target.prefix { $0 != "." && $0 != "(" })
    }

    /// What stands behind the bracket that closes the first one.
    private static func afterBracket(_ text: Substring) -> Substring {
        var depth = 0
        for place in text.indices {
            if text[place] == "(" { depth += 1 }
            if text[place] == ")" { depth -= 1 }
            if depth == 0 { return text[text.index(after: place)...] }
        }
        return ""
    }

    package init(
        target: String, targetSpan: Span, text: String, textSpan: Span, file: String? = nil,
        standing: Standing = .prose, isLiteral: Bool = true
    ) {
        self.target = target
        self.targetSpan = targetSpan
        self.text = text
        self.textSpan = textSpan
        self.file = file
        self.standing = standing
        self.isLiteral = isLiteral
    }
}
