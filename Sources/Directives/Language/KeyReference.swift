/// A key of a catalogue's own, such as an optimiser's numbers, with what the reference says of it.
package struct KeyReference: Sendable, Equatable {
    package var name: String
    /// What may stand there.
    package var takes: String
    /// What holds when it is not set; nil when it must be set or nothing then happens.
    package var unset: String?
    package var summary: String

    package init(_ name: String, _ takes: String, _ unset: String?, _ summary: String) {
        self.name = name
        self.takes = takes
        self.unset = unset
        self.summary = summary
    }
}
