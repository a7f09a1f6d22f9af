/// How often in one lesson the nearest of many words is looked for: after that many misspelled links nobody reads hints,
/// and to look through all headings for each of thousands would take minutes.
package struct HintAllowance {
    package static let most = 20

    private var left = most

    package init() {}

    package var isLeft: Bool { left > 0 }

    package mutating func take() -> Bool {
        left -= 1
        return left >= 0
    }
}
