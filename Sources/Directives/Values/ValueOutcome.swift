/// What the run says of a value in prose.
package enum ValueOutcome: Sendable, Equatable {
    /// The run's value, written at the precision and in the form of the author's text.
    case checked(text: String, agrees: Bool)
    /// A reference to a figure: its anchor and number.
    case figure(anchor: String, text: String, agrees: Bool)
    /// Nothing to compare with: skipped or failed, already reported. The author's text stands.
    case unchecked(text: String)
}
