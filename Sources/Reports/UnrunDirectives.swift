import Directives
import Lessons

/// Which directives among a lesson's blocks could not run for want of data: those of a section that want the same are said
/// together, where the first of them stands.
struct UnrunDirectives {
    private var together: [Int: [Int]] = [:]

    init(_ blocks: [Block], in report: Report) {
        var first: [[String]: Int] = [:]
        for block in blocks {
            if case .heading = block.kind { first = [:] }
            guard case .directive(let number) = block.kind, report.outcomes.indices.contains(number),
                case .skipped(let missing)? = report.outcomes[number]?.state
            else { continue }
            together[number] = []
            let start = first[missing] ?? number
            first[missing] = start
            together[start]?.append(number)
        }
    }

    /// The directives to be said where this one stands; none where that is done already; nil if it ran.
    func said(with number: Int) -> [Int]? { together[number] }
}
