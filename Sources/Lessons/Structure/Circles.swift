/// For each of some things, each of which leads to others, a number that those have in common which lead to each other in
/// the end. Every thing and every way is looked at once (Tarjan's strongly connected components, without recursion: a
/// course may be a chain of ten thousand lessons).
package struct Circles {
    package private(set) var numbers: [Int]
    private let ways: [[Int]]
    private var met: [Int]
    private var count = 0
    /// Things whose circle is not known yet, in the order they were met.
    private var open: [Int] = []
    private var isOpen: [Bool]
    /// The earliest open thing that each leads to.
    private var earliest: [Int]

    package init(_ ways: [[Int]]) {
        self.ways = ways
        numbers = ways.map { _ in -1 }
        met = numbers
        earliest = numbers
        isOpen = ways.map { _ in false }
        for start in ways.indices where met[start] < 0 { follow(from: start) }
    }

    private mutating func meet(_ thing: Int) {
        met[thing] = count
        earliest[thing] = count
        count += 1
        open.append(thing)
        isOpen[thing] = true
    }

    private mutating func follow(from start: Int) {
        var path = [(thing: start, next: 0)]
        meet(start)
        while let (thing, next) = path.last {
            if next < ways[thing].count {
                path[path.count - 1].next += 1
                let other = ways[thing][next]
                if met[other] < 0 {
                    meet(other)
                    path.append((other, 0))
                } else if isOpen[other] {
                    earliest[thing] = min(earliest[thing], met[other])
                }
                continue
            }
            path.removeLast()
            if let above = path.last?.thing { earliest[above] = min(earliest[above], earliest[thing]) }
            if earliest[thing] == met[thing] { close(thing) }
        }
    }

    /// All that was met since leads back here.
    private mutating func close(_ thing: Int) {
        while let last = open.popLast() {
            numbers[last] = thing
            isOpen[last] = false
            if last == thing { return }
        }
    }
}
