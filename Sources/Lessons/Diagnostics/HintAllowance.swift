/// How often in one lesson the nearest of many words is looked for: after that many misspelled links nobody reads hints,
/// and to look through all headings for each of thousands would take minutes.
struct HintAllowance {
    private var left = 20

    mutating func take() -> Bool {
        left -= 1
        return left >= 0
    }
}
