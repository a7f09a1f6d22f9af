import Lessons

/// A reference as it stands in a lesson, taken apart at its dots. What the words mean depends on the directives of the
/// course, so that is found later.
package struct WrittenReference: Sendable, Equatable {
    package var text: String
    package var span: Span
    /// `boolean` of `boolean/xor.loss`.
    package var lesson: Part?
    /// Never empty.
    package var parts: [Part]

    package struct Part: Sendable, Equatable {
        package var word: String
        package var span: Span
        /// Between brackets: `10` of `at-epoch(10)`.
        package var arguments: Arguments?

        /// As written.
        var text: String { word + (arguments.map { "(\($0.text))" } ?? "") }
        /// Of the word alone.
        var wordSpan: Span { Span(span.start, min(span.end, span.start + word.utf8.count)) }
    }

    package struct Arguments: Sendable, Equatable {
        package var text: String
        package var span: Span
    }

    /// The whole text of a link's target or of an entry of a comparison; nil when it is no reference.
    package init?(_ text: String, at span: Span) {
        let lexer = ReferenceLexer(text: Array(text.utf8), standsAlone: true) { from, to in
            Span(span.start + from, span.start + to)
        }
        guard let (reference, end) = lexer.reference(at: 0), end == text.utf8.count else { return nil }
        self = reference
    }

    init(text: String, span: Span, lesson: Part?, parts: [Part]) {
        self.text = text
        self.span = span
        self.lesson = lesson
        self.parts = parts
    }
}
