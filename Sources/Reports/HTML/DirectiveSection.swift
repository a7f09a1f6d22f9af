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

    var markup: Hypertext { section(fence.kind.rawValue + (isLine ? " line" : ""), body) }

    /// Among others that could not run: what it would be held to, and how to repeat it.
    var unrun: Hypertext { section(nil, caption + claims.list + [making]) }

    private func section(_ kind: String?, _ body: [Hypertext]) -> Hypertext {
        let digest = outcome?.digest ?? ""
        return .element(
            "section",
            [
                "class": kind.map { "directive " + $0 }, "id": fence.id, "data-experiment": fence.id,
                "data-digest": digest.isEmpty ? nil : digest, "data-explore": explorable == nil ? nil : "",
            ], body)
    }

    /// Whether there is nothing to look at: it takes one line.
    private var isLine: Bool {
        guard let outcome, case .ran = outcome.state else { return false }
        return outcome.exhibits.isEmpty && explorable == nil
    }

    private var claims: ClaimList { ClaimList(outcome?.claims ?? [], words) }

    private var body: [Hypertext] {
        guard let outcome, case .ran = outcome.state else {
            return caption + [message("failed", [words.directive.notRun]), making]
        }
        let notes = RunNotes(outcome, words)
        if isLine { return line(notes) }
        return live + drawn(outcome) + ofTheReport + notes.markup
            + [.element("div", ["class": "below"], claims.markup + [making])]
    }

    /// Its name, what it is about, and how many claims hold; all else behind that.
    private func line(_ notes: RunNotes) -> [Hypertext] {
        let about = fence.caption.isEmpty ? [] : [.text(" ")] + prose.inlines(fence.caption)
        let summary = claims.claims.isEmpty ? [Hypertext.text(words.directive.making)] : claims.summary
        return [
            .element("p", ["class": "caption"], [.element("b", [:], fence.id)] + about),
            .element(
                "details", ["open": claims.isOpen ? "" : nil],
                [.element("summary", [:], summary)] + claims.list + notes.notable + [making]),
        ] + notes.diverged
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
            let caption = prose.inlines(fence.caption(of: pair.0.entry, at: index))
            return ExhibitMarkup(pair.0, at: pair.1, caption: caption, isLive: explorable != nil, words).markup
        }
    }

    private var making: Hypertext {
        MakingOf(fence: fence, outcome: outcome, file: prose.report.file, words: words).markup
    }
}
