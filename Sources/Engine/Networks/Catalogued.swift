/// A kind of thing that lessons choose from: activations, losses, optimisers, distributions. Cases and all that is known
/// of each stand in one file; encoding, labels, the language's words, its reference, what a page offers and the tests
/// follow from there.
package protocol Catalogued: Sendable {
    /// Every case, as its word alone means it.
    static var all: [Self] { get }
    /// What it is encoded by; a number once given is never another's.
    var number: UInt8 { get }
    /// What a lesson calls it.
    var word: StaticString { get }
    /// A line of the language's reference.
    var summary: StaticString { get }
}

extension Catalogued {
    /// As its word alone means it; nil for a number that nothing has.
    package init?(number: UInt8) {
        for one in Self.all where one.number == number {
            self = one
            return
        }
        return nil
    }
}
