import Directives
import Engine
import Lessons

/// A directive in a Markdown report: its figures as image links, its tables, what it was held to, how to repeat it.
struct DirectiveMarkdown {
    let fence: DirectiveFence
    let outcome: Outcome?
    /// In Markdown, on one line; empty when there is none.
    let caption: String
    /// Of a drawing by its place in `show` and among what is drawn; empty: it is called by what it shows.
    let captionOf: (Int, Int) -> String
    let places: [Numbering.Numbered]
    let lesson: Lesson
    /// The lesson's file as a user would type it.
    let file: String
    let words: Words

    /// `en/figures/03-xor.restless.loss.svg`
    /// `lesson`: its path in the course.
    static func figurePath(of lesson: String, _ anchor: String) -> String {
        var parts = lesson.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let name = parts.popLast() ?? ""
        return (parts + ["figures", "\(name).\(anchor).svg"]).joined(separator: "/")
    }

    var figures: [OutputFile] {
        zip(outcome?.exhibits ?? [], places).compactMap { drawn, place in
            guard case .figure(let figure) = drawn.content else { return nil }
            return OutputFile(
                path: Self.figurePath(of: lesson.path, place.anchor),
                bytes: figure.standaloneSVG(vocabulary: words.vocabulary, id: Array(place.anchor.utf8)))
        }
    }

    var lines: [String] {
        var parts: [[String]] = []
        switch outcome?.state {
        case nil, .failed?: parts = [captionAlone, ["*" + escaped(words.directive.notRun) + "*"]]
        case .skipped(let missing)?: parts = [captionAlone, unrun(missing)]
        case .ran?: parts = drawn + [diverged, isFolded ? [] : claims]
        }
        return Array((parts + [making]).filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// One line for all that want the same data, and what each would be held to.
    static func lines(unrun sections: [DirectiveMarkdown]) -> [String] {
        guard let first = sections.first, case .skipped(let missing)? = first.outcome?.state else { return [] }
        let names = sections.map { MarkdownText.code($0.fence.id) }.joined(separator: ", ")
        let parts = sections.flatMap { [$0.captionAlone, $0.making] }.filter { !$0.isEmpty }
        return Array(([first.unrun(missing).map { $0 + " " + names }] + parts).joined(separator: [""]))
    }

    private func unrun(_ missing: [String]) -> [String] {
        let text = missing.flatMap { [words.directive.skipped($0), words.directive.obtaining($0)] }
        return ["*" + escaped(text.joined(separator: " ")) + "*"]
    }

    private func escaped(_ text: String) -> String { MarkdownText.escaped(text, isLineStart: false) }
    /// For what drew nothing that could carry it.
    private var captionAlone: [String] { caption.isEmpty ? [] : [caption] }

    private var drawn: [[String]] {
        guard let outcome, !outcome.exhibits.isEmpty else { return [captionAlone] }
        return zip(outcome.exhibits, places).enumerated().flatMap { index, pair -> [[String]] in
            let (drawn, place) = pair
            let written = captionOf(drawn.entry, index)
            func called(_ plainly: String) -> String { written.isEmpty ? escaped(plainly.capitalized) : written }
            switch drawn.content {
            case .figure(let figure):
                let alternative = String(decoding: figure.alternative(vocabulary: words.vocabulary), as: UTF8.self)
                let name = Self.figurePath(of: lesson.path, place.anchor).split(separator: "/").suffix(2)
                let address = name.map { Addresses.encoded($0) }.joined(separator: "/")
                return [
                    ["![\(escaped(alternative))](\(address))"],
                    [captioned(words.lesson.figure(place.number), called(figure.caption(in: words)))],
                ]
            case .table(let table):
                let shown = ShownTable(table, words.vocabulary)
                return [
                    [captioned(words.lesson.table(place.number), called(table.caption(in: words)))],
                    MarkdownTable.lines(shown),
                    [escaped(shown.sharedSentence(words))].filter { !$0.isEmpty },
                ].filter { !$0.isEmpty }
            }
        }
    }

    private func captioned(_ label: String, _ title: String) -> String {
        "**\(escaped(label)).**" + (title.isEmpty ? "" : " " + title)
    }

    private var diverged: [String] {
        let epochs = (outcome?.runs ?? []).compactMap { run -> Int? in
            if case .experiment(_, let result) = run.findings, result.diverged > 0 { result.diverged } else { nil }
        }
        guard let first = epochs.first, let count = outcome?.runs.count else { return [] }
        return [
            count == 1 ? words.directive.diverged(String(first)) : words.directive.divergedRuns(epochs.count, count)
        ]
    }

    private var list: ClaimList { ClaimList(outcome?.claims ?? [], words) }

    /// Claims that do not hold are there to be read.
    private var isFolded: Bool { !list.isOpen }

    private var claims: [String] {
        (outcome?.claims ?? []).map { claim in
            let code = MarkdownText.code(NumberWords.formula(claim.claim.text))
            switch claim.verdict {
            case .holds: return "- ✓ \(code)"
            case .unchecked: return "- ? \(code) (\(escaped(words.directive.unchecked)))"
            case .fails(let found):
                var notes = [words.directive.failed]
                if !found.isEmpty {
                    notes.append(
                        words.directive.found(
                            found.map { "\($0.name) = \(NumberWords.shown($0.value))" }.joined(separator: ", ")))
                }
                if let distance = claim.distance { notes.append(words.directive.offBy(NumberWords.shown(distance))) }
                return "- ✗ \(code) (\(escaped(notes.joined(separator: "; "))))"
            }
        }
    }

    /// Folded: the claims that hold, the source, the digest and the command. The two elements are those that Git hosts let through.
    private var making: [String] {
        let making = MakingOf(fence: fence, outcome: outcome, file: file, words: words)
        let checked = isFolded ? list.summaryText : ""
        let summary = (checked.isEmpty ? "" : checked + " · ") + words.directive.making
        var lines = ["<details>", "<summary>\(summary)</summary>", ""]
        if !checked.isEmpty { lines += claims + [""] }
        lines += MarkdownText.fence("yaml", "\(fence.kind.rawValue) \(fence.id)\n" + fence.body)
        lines += [""] + MarkdownText.fence("sh", making.command)
        if let digest = outcome?.digest, !digest.isEmpty {
            lines += ["", "\(escaped(words.directive.digest)): `\(digest)`"]
        }
        return lines + ["", "</details>"]
    }
}
