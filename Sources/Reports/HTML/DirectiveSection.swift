import Directives
import Engine
import Lessons

/// A directive on the page: what it drew, what it measured, what it was held to, and how to repeat it.
struct DirectiveSection: Sendable {
    let fence: DirectiveFence
    let outcome: Outcome?
    let places: [Numbering.Numbered]
    let prose: ProseWriter
    /// What runs in the page; nil where nothing may be changed, or nothing can be run.
    let explorable: Explorable?

    var words: Words { prose.words }

    init(_ number: Int, in prose: ProseWriter) {
        self.prose = prose
        let directives = prose.lesson.directives
        let nothing = DirectiveFence(
            kind: .experiment, id: "", idSpan: Span(0, 0), span: Span(0, 0), body: "", lineOffsets: [])
        fence = directives.indices.contains(number) ? directives[number] : nothing
        outcome = prose.report.outcomes.indices.contains(number) ? prose.report.outcomes[number] : nil
        places = prose.numbering[number]
        explorable =
            prose.site.module.isEmpty ? nil : Explorable(outcome, at: places, in: prose.report, words: prose.words)
    }

    var markup: Hypertext {
        let digest = outcome?.digest ?? ""
        return .element(
            "section",
            [
                "class": "directive " + fence.kind.rawValue, "id": fence.id, "data-experiment": fence.id,
                "data-digest": digest.isEmpty ? nil : digest, "data-explore": explorable == nil ? nil : "",
            ], body)
    }

    private var body: [Hypertext] {
        guard let outcome else { return [message("failed", [words.directive.notRun]), making] }
        switch outcome.state {
        case .failed: return caption + [message("failed", [words.directive.notRun]), making]
        case .skipped(let missing):
            let lines = missing.flatMap { [words.directive.skipped($0), words.directive.obtaining($0)] }
            return caption + [message("skipped", lines)] + ClaimList(outcome, words).markup + [making]
        case .ran:
            return live + drawn(outcome) + ofTheReport + RunNotes(outcome, words).markup
                + ClaimList(outcome, words).markup + [making]
        }
    }

    private var live: [Hypertext] {
        explorable.map { LiveSection(explorable: $0, words: words).markup } ?? []
    }

    /// Stands over what a run in the page does not change, once it shows something else.
    private var ofTheReport: [Hypertext] {
        explorable == nil ? [] : [.element("p", ["class": "report-run", "hidden": ""], words.live.reportRun)]
    }

    private func message(_ kind: String, _ lines: [String]) -> Hypertext {
        .element("div", ["class": "message " + kind], lines.map { .element("p", [:], $0) })
    }

    /// For what drew nothing that could carry it.
    private var caption: [Hypertext] {
        fence.caption.isEmpty ? [] : [.element("p", ["class": "caption"], prose.inlines(fence.caption))]
    }

    private func drawn(_ outcome: Outcome) -> [Hypertext] {
        guard !outcome.exhibits.isEmpty else { return caption }
        return zip(outcome.exhibits, places).enumerated().map { index, pair in
            // The author's caption is about the first drawing; the others are called by what they are.
            let caption = index == 0 ? prose.inlines(fence.caption) : []
            return ExhibitMarkup(pair.0, at: pair.1, caption: caption, isLive: explorable != nil, words).markup
        }
    }

    private var making: Hypertext {
        MakingOf(fence: fence, outcome: outcome, file: prose.report.file, words: words).markup
    }
}
