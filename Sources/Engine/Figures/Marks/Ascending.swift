/// The places of `keys` from the least to the greatest, equal ones in the order they have; none may be NaN.
/// A merge sort, once for all that is sorted here: the library's makes three kilobytes of the page's module for each type.
func ascending(_ keys: [Double]) -> [Int] {
    let count = keys.count
    var order = Array(0..<count)
    var width = 1
    while width < count {
        var merged = order
        var (left, right) = (0, width)
        for place in 0..<count {
            // Two sorted stretches of `width` from here on.
            let start = place / (2 * width) * (2 * width)
            if place == start { (left, right) = (start, start + width) }
            let middle = start + width
            let end = min(count, middle + width)
            if right >= end || left < middle && keys[order[left]] <= keys[order[right]] {
                merged[place] = order[left]
                left += 1
            } else {
                merged[place] = order[right]
                right += 1
            }
        }
        order = merged
        width *= 2
    }
    return order
}
