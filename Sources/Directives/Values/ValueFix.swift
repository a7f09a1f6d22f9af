import Lessons

/// `build --fix`: the texts that a run does not give are written over with what it gives, and not a byte more.
package enum ValueFix {
    /// `outcomes` are those of `links`, in order.
    package static func changes(
        _ source: SourceFile, _ links: [ValueLink], _ outcomes: [ValueOutcome]
    ) -> [TextChange] {
        zip(links, outcomes).compactMap { link, outcome in
            switch outcome {
            case .checked(let text, agrees: false), .figure(_, let text, agrees: false):
                let isThere = writes(text, over: link) && source.text(link.textSpan) == link.text
                return isThere ? TextChange(link.textSpan, text) : nil
            case .checked, .figure, .unchecked: return nil
            }
        }
    }

    /// Only where the text really stands (a link by reference has it elsewhere), and only with a number: what diverged is
    /// for the author to mend.
    private static func writes(_ text: String, over link: ValueLink) -> Bool {
        link.isLiteral && text.contains(where: \.isNumber)
    }

    static func hint(_ text: String, over link: ValueLink) -> String? {
        if writes(text, over: link) { return "build --fix writes it" }
        return link.isLiteral ? nil : "write it by hand: --fix needs [\(link.text)](…) to stand here once as it is"
    }
}
