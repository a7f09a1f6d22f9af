import Directives
import Lessons
import Mathematics

extension Report {
    /// What stands for a value: the run's number as a text, or the author's where there was no run.
    func text(ofValue number: Int) -> String {
        if values.indices.contains(number) { return values[number].text }
        return lesson.values.indices.contains(number) ? lesson.values[number].text : ""
    }

    /// Whether a number in the lesson was compared with nothing, as its directive was skipped or failed.
    var hasUnchecked: Bool { values.contains { if case .unchecked = $0 { true } else { false } } }

    /// What the mark behind such a number means, where only text can say it.
    static func uncheckedNote(_ words: Words) -> String { "(?) " + words.lesson.uncheckedValue }

    /// What stands for a picture.
    func alternative(_ inlines: [Inline]) -> String { inlines.plainText(value: text(ofValue:)) }

    /// A text without its dress, for where only words can stand: titles of pages, lists of lessons, JSON.
    func plainText(_ inlines: [Inline]) -> String { inlines.plainText(mathematics: TeX.line, value: text(ofValue:)) }
}

extension ValueOutcome {
    fileprivate var text: String {
        switch self {
        case .checked(let text, _), .figure(_, let text, _), .unchecked(let text): text
        }
    }
}
