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
