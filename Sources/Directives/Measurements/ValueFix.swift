import Lessons

/// `build --fix`: the texts that a run does not give are written over with what it gives, and not a byte more.
package enum ValueFix {
    /// The lesson's bytes with those texts rewritten; `outcomes` are those of `links`, in order.
    package static func rewritten(_ source: SourceFile, _ links: [ValueLink], _ outcomes: [ValueOutcome]) -> [UInt8] {
        var changes: [(span: Span, text: String)] = []
        for (link, outcome) in zip(links, outcomes) {
            switch outcome {
            case .checked(let text, agrees: false), .figure(_, let text, agrees: false):
                if writes(text, over: link), source.text(link.textSpan) == link.text {
                    changes.append((link.textSpan, text))
                }
            case .checked, .figure, .unchecked: break
            }
        }
        changes.sort { $0.span.start < $1.span.start }
        var bytes: [UInt8] = []
        var at = 0
        for (span, text) in changes where span.start >= at && span.end <= source.bytes.count {
            bytes += source.bytes[at..<span.start]
            bytes += Array(text.utf8)
            at = span.end
        }
        return bytes + source.bytes[at...]
    }

    /// Only where the text really stands (a link by reference has it elsewhere), and only with a number: what diverged is
    /// for the author to mend.
    static func writes(_ text: String, over link: ValueLink) -> Bool {
        link.textSpan != link.targetSpan && text.contains(where: \.isNumber)
    }
}
