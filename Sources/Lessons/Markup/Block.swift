/// A lesson's blocks, as values: cases of more than a string stand elsewhere, so that an array of many stays small. `span` covers the block in the source file.
package struct Block: Equatable, Sendable {
    package var kind: Kind
    package var span: Span

    package init(_ kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
    }

    package enum Kind: Equatable, Sendable {
        /// `anchor` as Git hosts give it, unique in the lesson.
        indirect case heading(level: Int, anchor: String, [Inline])
        case paragraph([Inline])
        case quote([Block])
        indirect case callout(CalloutKind, [Block])
        /// A folded callout: its title, which may be empty, and what is in it.
        indirect case details(title: [Inline], [Block])
        indirect case list(ListKind, isTight: Bool, items: [[Block]])
        indirect case table(columns: [Alignment], header: [[Inline]], rows: [[[Inline]]])
        /// Ordinary code; `language` is the info string's first word, or empty.
        indirect case code(language: String, text: String)
        /// A ```math fence.
        indirect case mathematics(MathematicsSource)
        /// Number of the directive in `Lesson.directives`.
        case directive(Int)
        /// Raw HTML that is shown as text (comments are gone).
        case rawText(String)
        case rule
    }
    package enum CalloutKind: String, Sendable, CaseIterable { case note, tip, important, warning, caution }
    package enum ListKind: Equatable, Sendable { case bullets, numbers(start: Int) }
    package enum Alignment: Sendable { case natural, left, center, right }
}

package struct Inline: Equatable, Sendable {
    package var kind: Kind
    package var span: Span

    package init(_ kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
    }

    package enum Kind: Equatable, Sendable {
        case text(String)
        case code(String)
        /// ``$`…`$``
        indirect case mathematics(MathematicsSource)
        case emphasis([Inline])
        case strong([Inline])
        indirect case link(target: String, title: String, [Inline])
        /// A link into the lesson's measurements or figures: `[0.0123](#xor.loss)`. Number in `Lesson.values`.
        case value(Int)
        /// A citation of a footnote. Number in `Footnotes.citations`.
        case footnote(Int)
        /// `path` as written; `file` is the path inside the course when the image is there. Of `alternative` the words are
        /// shown, with the run's values in them.
        indirect case image(path: String, file: String?, title: String, alternative: [Inline])
        case softBreak
        case hardBreak
    }
}

/// TeX with the place of its first byte, so that an unknown command has a place.
package struct MathematicsSource: Equatable, Sendable {
    /// With the course's macros written out.
    package var tex: String
    /// Offset in the file of each line's first byte, as it stands there (one entry for inline).
    package var lineOffsets: [Int]
    /// nil where no macro is used.
    package var expansion: MacroExpansion?
    package init(tex: String, lineOffsets: [Int]) {
        self.tex = tex
        self.lineOffsets = lineOffsets
    }
}
